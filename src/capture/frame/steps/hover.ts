/** Hovering that mattered: the element pressed next only appeared because the pointer had rested on another one. */
import { after } from '../../../core/base/after.ts'
import { epoch } from '../draft.ts'
import { allIn, closest, matches, page } from '../native.ts'
import { type HoverRules, readHoverRules } from './hover-rules.ts'
import { parentElementOf } from './parent.ts'
import type { Recorder } from './recorder.ts'
import { contains, flatParentOf, flatPath } from './shadow.ts'
import { isShown } from './shown.ts'
import type { Act } from './step-writer.ts'
import { interactive, meantBy } from './target.ts'

/** The pointer has moved onto an element. Notes what was hidden then, before the page could react. */
interface Stop {
  element: Element
  /** epoch ms */
  at: number
  hidden: Set<Element>
  /** parts of the page searched for menus and the like, and those open at the time */
  places: Element[]
  popups: Set<Element>
}

/** Maximum elements remembered on the pointer's path */
const longestTrail = 20
/** How far around an element its menu is searched for, and how many elements that may include */
const neighbourhood = 3
const mostNeighbours = 120
/** Maximum overlays examined */
const mostLayers = 10
/** Maximum nesting of menus */
const mostLeads = 3
/** Levels above the pressed element at which a rule may have revealed it */
const reach = 8

const popup = '[role=menu],[role=listbox],[role=tooltip],[popover],[data-popper-placement]'

/** Records hover steps, for mice only. */
export function recordHover({ on, hit, lead, describe }: Recorder, signal: AbortSignal): void {
  let trail: Stop[] = []
  let rules: HoverRules = { shown: '', hovered: '' }
  let sheets = -1

  on<PointerEvent>('pointerover', (event) => {
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return
    const element = hit(event)
    if (!element || trail.at(-1)?.element === element) return
    trail = [...trail.slice(1 - longestTrail), stopAt(element, epoch(event.timeStamp))]
    if (page.styleSheets.length !== sheets) readRulesLater()
  })

  function readRulesLater() {
    sheets = page.styleSheets.length
    const read = () => {
      if (!signal.aborted) rules = readHoverRules(page)
    }
    // Not `requestIdleCallback`, which counts for the page to see, as timers do. Older browsers have no scheduler.
    const { scheduler } = window as { scheduler?: Partial<Scheduler> }
    if (typeof scheduler?.postTask === 'function') void scheduler.postTask(read, { priority: 'background' })
    else after(0, read)
  }

  /** Index of the stop that revealed the element, -1 if none did. */
  function revealerOf(element: Element, stops: readonly Stop[]): number {
    const shown = rules.shown === '' ? undefined : nearest(element, rules.shown)
    const outside = shown && parentElementOf(shown)
    const around = outside && closest(outside, rules.hovered)
    if (around) return stops.findLastIndex((stop) => contains(around, stop.element) && !contains(shown!, stop.element))
    const menu = nearest(element, popup)
    const last = stops.findLastIndex(
      (stop) => stop.hidden.has(element) || (menu && isNewSince(stop, menu) && !contains(menu, stop.element)),
    )
    // Style rules have already taken effect when the pointer enters, scripts have not.
    const next = last === -1 ? undefined : stops[last + 1]?.element
    return next && !contains(next, element) && !contains(menu ?? element, next) ? last + 1 : last
  }

  lead((pressed) => {
    const acts: Act[] = []
    let element = pressed
    let stops = trail.filter((stop) => stop.element.isConnected)
    for (let depth = 0; depth < mostLeads; depth++) {
      const index = revealerOf(element, stops)
      const stop = stops[index]
      if (!stop) break
      element = meantBy(stop.element)
      acts.unshift({ action: 'hover', target: describe(element), at: stop.at })
      stops = stops.slice(0, index)
    }
    // What appears from here on may be an effect of this press.
    trail = []
    return acts
  })
}

function stopAt(element: Element, at: number): Stop {
  const around = surroundings(element)
  const hidden = [...allIn(around, interactive)].filter((one) => !isShown(one))
  const places = [around, ...layers()]
  return { element, at, hidden: new Set(hidden), places, popups: new Set(popupsIn(places)) }
}

/** Whether a menu opened after the pointer stopped there; false if nobody checked. */
function isNewSince(stop: Stop, menu: Element): boolean {
  if (stop.places.some((place) => contains(place, menu))) return !stop.popups.has(menu)
  return layers().some((layer) => contains(layer, menu))
}

/** Only as far around as is cheap to check, because the pointer moves often. */
function surroundings(element: Element): Element {
  let around = element
  for (let i = 0; i < neighbourhood; i++) {
    const parent = flatParentOf(around)
    if (!parent || isLarge(parent)) break
    around = parent
  }
  return around
}

/** Overlays: libraries append their menus to the body. */
function layers(): Element[] {
  const found: Element[] = []
  let last = page.body?.lastElementChild
  for (; last && found.length < mostLayers; last = last.previousElementSibling) if (!isLarge(last)) found.push(last)
  return found
}

function popupsIn(places: Element[]): Element[] {
  const all = places.flatMap((place) => [...(matches(place, popup) ? [place] : []), ...allIn(place, popup)])
  return all.filter(isShown)
}

function isLarge(element: Element): boolean {
  return element.getElementsByTagName('*')[mostNeighbours] !== undefined
}

/** The nearest matching ancestor (or the element itself), within a few levels. */
function nearest(element: Element, selector: string): Element | undefined {
  let depth = 0
  for (const current of flatPath(element)) {
    if (matches(current, selector)) return current
    if (++depth === reach) break
  }
  return undefined
}
