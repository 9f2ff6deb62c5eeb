/**
 * Finds the places on screen that nobody else may see. Runs only when a picture is taken: nothing here observes the
 * page or keeps anything.
 *
 * What cannot be inspected counts as sensitive as a whole. Text inside an image, video or canvas, or added by a style
 * sheet, cannot be detected.
 */
import { privateSelector } from '../private-parts.ts'
import { isEditable, isField } from '../steps/fields.ts'
import { nameOf } from '../steps/names.ts'
import { secretKind } from '../steps/secret-field.ts'
import type { ShadowRootOf } from '../steps/shadow.ts'
import { type Area, moved, overlap } from './area.ts'
import { isUpright } from './clip.ts'
import { createCover, type Place, Refused } from './cover.ts'
import { createTextRun, rectsOf, type SpanOf } from './text-run.ts'

export interface AreaOptions {
  spanOf: SpanOf
  /** opens closed shadow trees, if the browser lets extensions do so */
  shadowRootOf: ShadowRootOf
  /** ms for which the page may be blocked */
  patience?: number
}

export interface Areas {
  /** whole CSS px of the viewport; empty if there is a problem */
  areas: Area[]
  /** why the search was incomplete, as the end of a sentence: then no picture may be taken */
  problem?: string
}

const usualPatience = 50
/** nodes between two checks of the clock */
const often = 200
/** longest text (characters) worth caching */
const longestKept = 60

const silent = new Set(['head', 'script', 'style', 'template', 'noscript'])
/** Their pixels come from elsewhere. */
const foreign = new Set(['object', 'embed', 'fencedframe', 'portal'])
/** Elements a sentence can run through: the parts of an address may be in several of these. */
const inline = new Set(
  (
    'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp slot small span strong sub sup time ' +
    'tspan tt u var wbr'
  ).split(' '),
)
/** HTML elements that can have a shadow tree (https://dom.spec.whatwg.org/#valid-shadow-host-name). */
const hosts = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/

/** Finds everything sensitive in the viewport. */
export function sensitiveAreas(window: Window, options: AreaOptions): Areas {
  const { document, visualViewport, innerWidth, innerHeight } = window
  if (visualViewport && visualViewport.scale !== 1)
    return { areas: [], problem: 'the page is magnified with two fingers' }
  const areas: Area[] = []
  try {
    const view = { x: 0, y: 0, width: innerWidth, height: innerHeight }
    createFinder(options, areas)(document, { dx: 0, dy: 0, view })
    return { areas }
  } catch (error) {
    // This also catches a stack overflow from too deep a tree.
    return { areas: [], problem: error instanceof Refused ? error.message : 'the page could not be looked through' }
  }
}

/** Searches documents until time runs out. @param areas receives what to cover */
function createFinder(options: AreaOptions, areas: Area[]): (document: Document, place: Place) => void {
  const { shadowRootOf, patience = usualPatience } = options
  const privateParts = privateSelector()
  const spanOf = remembered(options.spanOf)
  const tick = untilLate(patience)

  return function look(document, place) {
    const cover = createCover(place, areas)
    const texts = createTextRun(spanOf, cover)

    /** @param covered area of the private part around it, if there is one */
    function visit(node: Node, covered?: Area): void {
      tick()
      if (node.nodeType === Node.TEXT_NODE) {
        if (!covered) texts.add(node as Text)
        else cover.addPrivate(rectsOf(node as Text, 0, (node as Text).length), covered)
        return
      }
      if (node.nodeType !== Node.ELEMENT_NODE) return
      const element = node as HTMLElement
      const flows = inline.has(element.localName)
      if (!flows) texts.end()
      visitElement(element, covered)
      if (!flows) texts.end()
    }

    function visitElement(element: HTMLElement, around?: Area): void {
      const { localName } = element
      if (silent.has(localName)) return
      if (foreign.has(localName)) cover.addShown(element.getClientRects(), element)
      else if (localName === 'iframe' || localName === 'frame') visitFrame(element as HTMLIFrameElement, around)
      else visitOwn(element, around)
    }

    /** An element of this document and its subtree. */
    function visitOwn(element: HTMLElement, around?: Area): void {
      const { localName } = element
      let covered = around
      if (covered || element.matches(privateParts) || isSecret(element)) {
        cover.addPrivate(element.getClientRects(), covered)
        covered ??= element.getBoundingClientRect()
      } else if (hasSecretWords(element)) cover.addShown([element.getBoundingClientRect()], element)
      // A field shows its value rather than its children.
      if (localName === 'textarea' || localName === 'select') return
      visitAll(element, covered)
      const root = element.shadowRoot ?? (hosts.test(localName) ? shadowRootOf(element) : null)
      if (!root) return
      texts.end()
      visitAll(root, covered)
      texts.end()
    }

    function visitAll(parent: Node, covered?: Area): void {
      for (let child = parent.firstChild; child; child = child.nextSibling) visit(child, covered)
    }

    function visitFrame(frame: HTMLIFrameElement, covered?: Area): void {
      const rect = frame.getBoundingClientRect()
      const outer = overlap(moved(rect, place.dx, place.dy), place.view)
      if (!outer) return
      const inner = covered || !isUpright(frame) ? undefined : documentIn(frame)
      if (inner) {
        const { paddingLeft, paddingTop } = getComputedStyle(frame)
        const dx = place.dx + rect.x + frame.clientLeft + Number.parseFloat(paddingLeft)
        const dy = place.dy + rect.y + frame.clientTop + Number.parseFloat(paddingTop)
        look(inner, { dx, dy, view: outer })
      } else if (covered) cover.addPrivate([rect], covered)
      else cover.addShown([rect], frame)
    }

    /** Visible words that are not text nodes. */
    function hasSecretWords(element: Element): boolean {
      return wordsOf(element).some((words) => words !== '' && spanOf(words) !== undefined)
    }

    if (document.documentElement) visit(document.documentElement)
    texts.end()
  }
}

/** Caches results, because a long page repeats the same words. */
function remembered(spanOf: SpanOf): SpanOf {
  const spans = new Map<string, ReturnType<SpanOf>>()
  return (text) => {
    if (text.length > longestKept) return spanOf(text)
    if (!spans.has(text)) spans.set(text, spanOf(text))
    return spans.get(text)
  }
}

/** Call it for each node. @throws Refused when the page has been blocked for long enough */
function untilLate(patience: number): () => void {
  const end = performance.now() + patience
  let nodes = 0
  return () => {
    if (++nodes % often === 0 && performance.now() > end)
      throw new Refused('there is more text on the page than can be looked through in a moment')
  }
}

function isSecret(element: Element): boolean {
  return isField(element) && secretKind(element, nameOf(element)) !== undefined
}

function wordsOf(element: Element): string[] {
  switch (element.localName) {
    case 'input':
    case 'textarea': {
      const { value, placeholder = '' } = element as HTMLInputElement
      if (isEditable(element)) return [value, placeholder, ...asMembers(element as HTMLInputElement)]
      return value === '' ? [] : [value, placeholder]
    }
    case 'select':
      return Array.from((element as HTMLSelectElement).options, ({ text }) => text)
    case 'img':
      // Shown if the image could not be loaded.
      return [(element as HTMLImageElement).alt]
    default:
      return []
  }
}

/** The value under each of the field's names: these may say what the value itself does not. */
function asMembers(field: HTMLInputElement): string[] {
  const { value, name, id } = field
  return value === '' ? [] : [name, id, nameOf(field)].map((one) => JSON.stringify({ [one]: value }))
}

/** Undefined for a cross-origin page, which the browser does not expose. */
function documentIn(frame: HTMLIFrameElement): Document | undefined {
  try {
    return frame.contentDocument ?? undefined
  } catch {
    return undefined
  }
}
