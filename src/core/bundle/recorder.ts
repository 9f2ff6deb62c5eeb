/**
 * The customer's steps as a recording that the Recorder panel of Chrome DevTools imports and replays
 * (https://github.com/puppeteer/replay, src/Schema.ts). What the format has no word for is a `customStep`, which
 * replay passes over.
 */
import type { DocumentInfo, Locator, NavigationEvent, Session, SessionEvent, StepEvent } from '../session/index.ts'
import { keysOf } from './recorder-keys.ts'

export interface UserFlow {
  title: string
  steps: RecorderStep[]
}

interface AssertedNavigation {
  type: 'navigation'
  url: string
  title: string
}
interface Base {
  target?: string
  assertedEvents?: AssertedNavigation[]
}
interface OnElement extends Base {
  /** alternatives, best first; each with the selectors through shadow roots, here always one */
  selectors: string[][]
}
export type RecorderStep =
  | {
      type: 'setViewport'
      width: number
      height: number
      deviceScaleFactor: number
      isMobile: boolean
      hasTouch: boolean
      isLandscape: boolean
    }
  | (Base & { type: 'navigate'; url: string })
  | (OnElement & {
      type: 'click' | 'doubleClick'
      offsetX: number
      offsetY: number
      button: 'primary' | 'secondary'
      deviceType: 'mouse' | 'touch'
    })
  | (OnElement & { type: 'change'; value: string })
  | (Base & { type: 'keyDown' | 'keyUp'; key: string })
  | (Base & { type: 'customStep'; name: string; parameters: Record<string, string> })

/** How long after a step a page load still counts as its consequence when nothing says so, in ms. */
const CONSEQUENCE = 2000

export function toRecording(session: Session): UserFlow {
  const top = new Set(session.documents.filter((doc) => doc.frameId === 0).map((doc) => doc.id))
  const touch = session.environment?.touch === true
  const steps: RecorderStep[] = [...viewport(session)]
  const first = session.documents.find((doc) => top.has(doc.id))
  if (first) steps.push({ type: 'navigate', url: first.url, ...asserted(first.url, first.title) })
  const navigations = navigationsByStep(session.events)
  let lastStep: StepEvent | undefined
  for (const event of session.events) {
    if (event.kind === 'step') {
      const next = navigations.get(event.id)
      const place = placeOf(
        session.documents.find(({ id }) => id === event.frame),
        session.site,
      )
      const base = { ...place, ...(next && asserted(next.url, next.title)) }
      steps.push(...(place ? convert(event, lastStep, base, touch) : [custom(event)]))
      lastStep = event
    } else if (isVisit(event, top, lastStep, first)) {
      steps.push({ type: 'navigate', url: event.url, ...asserted(event.url, event.title) })
    }
  }
  return { title: session.note.title || `Recording of ${session.site}`, steps }
}

function viewport(session: Session): RecorderStep[] {
  const environment = session.environment
  if (!environment) return []
  const { width, height } = environment.viewport
  return [
    {
      type: 'setViewport',
      width,
      height,
      deviceScaleFactor: environment.screen.pixelRatio,
      isMobile: false,
      hasTouch: environment.touch === true,
      isLandscape: width > height,
    },
  ]
}

/** A page load that the person asked for otherwise than by a step: address bar, reload, back. */
function isVisit(
  event: SessionEvent,
  top: ReadonlySet<string>,
  lastStep: StepEvent | undefined,
  first: DocumentInfo | undefined,
): event is NavigationEvent {
  if (event.kind !== 'navigation' || !top.has(event.frame) || event.cause !== undefined) return false
  if (!['load', 'reload', 'back-forward'].includes(event.how) || event.frame === first?.id) return false
  return lastStep === undefined || event.at - lastStep.at > CONSEQUENCE
}

function asserted(url: string, title = ''): { assertedEvents: AssertedNavigation[] } {
  return { assertedEvents: [{ type: 'navigation', url, title }] }
}

function convert(step: StepEvent, previous: StepEvent | undefined, base: Base, touch: boolean): RecorderStep[] {
  const onElement = { ...base, selectors: selectorsOf(step) }
  switch (step.action) {
    case 'click':
    case 'check':
    case 'uncheck':
    case 'doubleclick':
    case 'rightclick':
      if (onElement.selectors.length === 0) return [custom(step)]
      return [
        {
          ...onElement,
          type: step.action === 'doubleclick' ? 'doubleClick' : 'click',
          ...centre(step),
          button: step.action === 'rightclick' ? 'secondary' : 'primary',
          deviceType: touch ? 'touch' : 'mouse',
        },
      ]
    case 'fill':
    case 'select':
      if (onElement.selectors.length === 0) return [custom(step)]
      return [{ ...onElement, type: 'change', value: step.value ?? '' }]
    case 'key':
      return pressed(step, base)
    case 'submit':
      // The click or the Enter that submitted the form is a step of its own.
      return previous && step.at - previous.at <= CONSEQUENCE && /click|key/.test(previous.action) ? [] : [custom(step)]
    case 'upload':
      return [custom(step)]
  }
}

/**
 * Where the step was made: the page itself, or a frame of another site, which replay finds by its URL. Frames of the
 * same site are found by their position, which is not recorded, so they have no place.
 */
function placeOf(doc: DocumentInfo | undefined, site: string): { target: string } | undefined {
  if (!doc || doc.frameId === 0) return { target: 'main' }
  return doc.url.startsWith(`${site}/`) ? undefined : { target: doc.url }
}

/**
 * The first navigation that each step led to, directly or through a request. Replay waits for an asserted navigation,
 * so one is written down only where it followed.
 */
function navigationsByStep(events: readonly SessionEvent[]): Map<string, NavigationEvent> {
  const causes = new Map(events.flatMap((event) => (event.cause === undefined ? [] : [[event.id, event.cause]])))
  const found = new Map<string, NavigationEvent>()
  for (const event of events) {
    if (event.kind !== 'navigation' || !['load', 'push', 'hash'].includes(event.how)) continue
    for (const cause of [event.cause, causes.get(event.cause ?? '')]) {
      if (cause !== undefined && !found.has(cause)) found.set(cause, event)
    }
  }
  return found
}

function centre(step: StepEvent): { offsetX: number; offsetY: number } {
  const rect = step.target?.rect
  return { offsetX: Math.max(1, (rect?.width ?? 2) / 2), offsetY: Math.max(1, (rect?.height ?? 2) / 2) }
}

function pressed(step: StepEvent, base: Base): RecorderStep[] {
  const keys = keysOf(step.value ?? '')
  if (!keys || keys.length === 0) return [custom(step)]
  const { assertedEvents, ...place } = base
  const down = keys.map((key) => ({ ...place, type: 'keyDown' as const, key }))
  const up = keys.toReversed().map((key) => ({ ...place, type: 'keyUp' as const, key }))
  // The navigation follows the last key that goes down.
  if (assertedEvents) Object.assign(down.at(-1)!, { assertedEvents })
  return [...down, ...up]
}

function custom(step: StepEvent): RecorderStep {
  return { type: 'customStep', name: `casefile-${step.action}`, parameters: { text: step.text } }
}

/** Unique locators first, in their own order; each as the selector that Recorder has for it. */
function selectorsOf(step: StepEvent): string[][] {
  const locators = step.target?.locators ?? []
  const ordered = [...locators.filter((one) => one.unique), ...locators.filter((one) => !one.unique)]
  const selectors = ordered.map(selectorOf).filter((selector) => selector !== undefined)
  return [...new Set(selectors)].map((selector) => [selector])
}

function selectorOf({ by, value, name }: Locator): string | undefined {
  switch (by) {
    case 'role':
      return name ? aria(name, `[role="${value}"]`) : undefined
    case 'label':
      return aria(value, '')
    case 'text':
      return `text/${value}`
    case 'testid':
      return `[data-testid=${cssString(value)}]`
    case 'placeholder':
    case 'alt':
    case 'title':
      return `[${by}=${cssString(value)}]`
    case 'css':
      return value
  }
}

/** Puppeteer reads `[name="value"]` inside an ARIA selector as an attribute, so a name with brackets has none. */
function aria(name: string, role: string): string | undefined {
  return name.includes('[') ? undefined : `aria/${name}${role}`
}

/** CSSOM, "serialize a string". */
function cssString(value: string): string {
  const escapes = (char: string) => (char === '\0' ? '\ufffd' : `\\${char.charCodeAt(0).toString(16)} `)
  return `"${value.replace(/["\\]/g, '\\$&').replace(/\p{Cc}/gu, escapes)}"`
}
