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
import { isShown } from '../steps/shown.ts'
import { type Area, grown, moved, overlap } from './area.ts'
import { isUpright, shownPart } from './clip.ts'

export interface AreaOptions {
  /** from the first secret in a text to the end of the last, undefined when it holds none */
  spanOf(text: string): readonly [start: number, end: number] | undefined
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
const mostAreas = 2_000
/** characters of a text that is worth remembering */
const longestKept = 60
/** px around each: letters lean out of their boxes, and borders are drawn between whole px */
const margin = 3

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

/** How the coordinates of a document become those of the top one, and what of it is seen there. */
interface Place {
  dx: number
  dy: number
  view: Area
}

class Refused extends Error {}

/** Finds everything sensitive that the viewport shows. */
export function sensitiveAreas(window: Window, options: AreaOptions): Areas {
  const { document, visualViewport, innerWidth, innerHeight } = window
  if (visualViewport && visualViewport.scale !== 1)
    return { areas: [], problem: 'the page is magnified with two fingers' }
  const areas: Area[] = []
  try {
    const view = { x: 0, y: 0, width: innerWidth, height: innerHeight }
    createFinder(options, areas).look(document, { dx: 0, dy: 0, view })
    return { areas }
  } catch (error) {
    // A tree that is too deep ends here too.
    return { areas: [], problem: error instanceof Refused ? error.message : 'the page could not be looked through' }
  }
}

function createFinder(options: AreaOptions, areas: Area[]) {
  const { shadowRootOf, patience = usualPatience } = options
  const end = performance.now() + patience
  const privateParts = privateSelector()
  /** a long page says the same words again and again */
  const spans = new Map<string, ReturnType<AreaOptions['spanOf']>>()
  let nodes = 0

  function spanOf(text: string): ReturnType<AreaOptions['spanOf']> {
    if (text.length > longestKept) return options.spanOf(text)
    if (!spans.has(text)) spans.set(text, options.spanOf(text))
    return spans.get(text)
  }

  function look(document: Document, place: Place): void {
    let run: Text[] = []

    /** What the viewport shows of it. */
    function inView(rect: Area): Area | undefined {
      const isBox = rect.width > 0 && rect.height > 0
      return isBox ? overlap(grown(moved(rect, place.dx, place.dy), margin), place.view) : undefined
    }

    function add(rect: Area): void {
      const seen = inView(rect)
      if (seen) areas.push(seen)
      if (areas.length > mostAreas) throw new Refused('there is too much on the page that must be covered')
    }

    function addAll(rects: Iterable<Area>, element: Element): void {
      for (const rect of rects) {
        // Most of a long page is out of view, and asking for styles takes much longer than that.
        const part = inView(rect) && isShown(element) ? shownPart(rect, element) : undefined
        if (part) add(part)
      }
    }

    /** A private part of the page is covered wherever it reaches. @param covered what is covered of it already */
    function addPrivate(rects: Iterable<Area>, covered?: Area): void {
      for (const rect of rects) if (!(covered && holds(covered, rect))) add(rect)
    }

    /** The text that was collected, as one: an inline element inside an address must not hide it. */
    function endRun(): void {
      const texts = run
      if (texts.length === 0) return
      run = []
      // Where a text stands is known sooner than what it says.
      if (!texts.some((node) => inView(boundsOf(node)))) return
      const text = texts.length === 1 ? texts[0]!.data : texts.map(({ data }) => data).join('')
      const span = spanOf(text)
      if (!span) return
      let from = 0
      for (const node of texts) {
        const [start, end] = [Math.max(span[0] - from, 0), Math.min(span[1] - from, node.length)]
        from += node.length
        if (start < end) addAll(rectsOf(node, start, end), elementOf(node))
      }
    }

    function tick(): void {
      if (++nodes % often === 0 && performance.now() > end)
        throw new Refused('there is more text on the page than can be looked through in a moment')
    }

    /** @param covered the private part of the page around it */
    function visit(node: Node, covered?: Area): void {
      tick()
      if (node.nodeType === Node.TEXT_NODE) {
        if (!covered) run.push(node as Text)
        else addPrivate(rectsOf(node as Text, 0, (node as Text).length), covered)
        return
      }
      if (node.nodeType !== Node.ELEMENT_NODE) return
      const element = node as HTMLElement
      const flows = inline.has(element.localName)
      if (!flows) endRun()
      visitElement(element, covered)
      if (!flows) endRun()
    }

    function visitElement(element: HTMLElement, around?: Area): void {
      const { localName } = element
      if (silent.has(localName)) return
      if (foreign.has(localName)) addAll(element.getClientRects(), element)
      else if (localName === 'iframe' || localName === 'frame') visitFrame(element as HTMLIFrameElement, around)
      else visitOwn(element, around)
    }

    /** An element of this document, with all that is in it. */
    function visitOwn(element: HTMLElement, around?: Area): void {
      const { localName } = element
      let covered = around
      if (covered || element.matches(privateParts) || isSecret(element)) {
        addPrivate(element.getClientRects(), covered)
        covered ??= element.getBoundingClientRect()
      } else if (hasSecretWords(element)) addAll([element.getBoundingClientRect()], element)
      // What a field shows is its value.
      if (localName === 'textarea' || localName === 'select') return
      visitAll(element, covered)
      const root = element.shadowRoot ?? (hosts.test(localName) ? shadowRootOf(element) : null)
      if (!root) return
      endRun()
      visitAll(root, covered)
      endRun()
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
      } else if (covered) addPrivate([rect], covered)
      else addAll([rect], frame)
    }

    function isSecret(element: Element): boolean {
      return isField(element) && secretKind(element, nameOf(element)) !== undefined
    }

    /** Words that an element shows without having them as text. */
    function hasSecretWords(element: Element): boolean {
      return wordsOf(element).some((words) => words !== '' && spanOf(words) !== undefined)
    }

    if (document.documentElement) visit(document.documentElement)
    endRun()
  }

  return { look }
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

function rectsOf(text: Text, start: number, end: number): Iterable<Area> {
  const range = text.ownerDocument.createRange()
  range.setStart(text, start)
  range.setEnd(text, end)
  return range.getClientRects()
}

function boundsOf(text: Text): Area {
  const range = text.ownerDocument.createRange()
  range.selectNodeContents(text)
  return range.getBoundingClientRect()
}

function elementOf(node: Node): Element {
  return node.parentElement ?? (node.parentNode as ShadowRoot).host
}

/** Undefined for a page of another origin, which the browser keeps to itself. */
function documentIn(frame: HTMLIFrameElement): Document | undefined {
  try {
    return frame.contentDocument ?? undefined
  } catch {
    return undefined
  }
}

function holds(outer: Area, inner: Area): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}
