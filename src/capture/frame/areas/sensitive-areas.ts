/**
 * Where on the screen something stands that nobody else may see. Read only when a picture is taken: nothing here
 * observes the page or keeps anything.
 *
 * What cannot be looked into counts as sensitive as a whole. Text that is painted into an image, a video or a canvas, or
 * that a style sheet adds, cannot be told from any other picture.
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
  /** opens closed shadow trees, where the browser lets extensions do so */
  shadowRootOf: ShadowRootOf
  /** ms that the page may stand still for this */
  patience?: number
}

export interface Areas {
  /** whole CSS px of the viewport; empty when there is a problem */
  areas: Area[]
  /** why not everything could be found, as the end of a sentence: no picture may be taken then */
  problem?: string
}

const usualPatience = 50
/** nodes between two looks at the clock */
const often = 200
/** characters of a text that is worth remembering */
const longestKept = 60

const silent = new Set(['head', 'script', 'style', 'template', 'noscript'])
/** Their pixels come from somewhere else. */
const foreign = new Set(['object', 'embed', 'fencedframe', 'portal'])
/** What a sentence goes through: an address may have its parts in several of these. */
const inline = new Set(
  (
    'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp slot small span strong sub sup time ' +
    'tspan tt u var wbr'
  ).split(' '),
)
/** The elements of HTML that can have a shadow tree (https://dom.spec.whatwg.org/#valid-shadow-host-name). */
const hosts = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/

/** Finds everything sensitive that the viewport shows. */
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
    // A tree that is too deep ends here too.
    return { areas: [], problem: error instanceof Refused ? error.message : 'the page could not be looked through' }
  }
}

/** Looks through documents, as long as there is time. @param areas is given what is to be covered */
function createFinder(options: AreaOptions, areas: Area[]): (document: Document, place: Place) => void {
  const { shadowRootOf, patience = usualPatience } = options
  const privateParts = privateSelector()
  const spanOf = remembered(options.spanOf)
  const tick = untilLate(patience)

  return function look(document, place) {
    const cover = createCover(place, areas)
    const texts = createTextRun(spanOf, cover)

    /** @param covered the private part of the page around it */
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

    /** An element of this document, with all that is in it. */
    function visitOwn(element: HTMLElement, around?: Area): void {
      const { localName } = element
      let covered = around
      if (covered || element.matches(privateParts) || isSecret(element)) {
        cover.addPrivate(element.getClientRects(), covered)
        covered ??= element.getBoundingClientRect()
      } else if (hasSecretWords(element)) cover.addShown([element.getBoundingClientRect()], element)
      // What a field shows is its value.
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

    /** Words that an element shows without having them as text. */
    function hasSecretWords(element: Element): boolean {
      return wordsOf(element).some((words) => words !== '' && spanOf(words) !== undefined)
    }

    if (document.documentElement) visit(document.documentElement)
    texts.end()
  }
}

/** A long page says the same words again and again. */
function remembered(spanOf: SpanOf): SpanOf {
  const spans = new Map<string, ReturnType<SpanOf>>()
  return (text) => {
    if (text.length > longestKept) return spanOf(text)
    if (!spans.has(text)) spans.set(text, spanOf(text))
    return spans.get(text)
  }
}

/** To be called for each node. @throws Refused when the page has stood still for long enough */
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
      return isEditable(element) || value !== '' ? [value, placeholder] : []
    }
    case 'select':
      return Array.from((element as HTMLSelectElement).options, ({ text }) => text)
    case 'img':
      // Shown when the image could not be loaded.
      return [(element as HTMLImageElement).alt]
    default:
      return []
  }
}

/** Undefined for a page of another origin, which the browser keeps to itself. */
function documentIn(frame: HTMLIFrameElement): Document | undefined {
  try {
    return frame.contentDocument ?? undefined
  } catch {
    return undefined
  }
}
