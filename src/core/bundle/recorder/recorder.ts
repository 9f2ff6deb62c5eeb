/**
 * The customer's steps as a recording that the Recorder panel of Chrome DevTools imports and replays
 * (https://github.com/puppeteer/replay, src/Schema.ts). What the format cannot express (drag and drop, files) becomes a
 * `customStep`, which replay skips.
 */
import type { DocumentInfo, Session, StepEvent } from '../../session/index.ts'
import type { Base, RecorderStep, UserFlow } from './recorder-format.ts'
import { asserted, isVisit, navigationsByStep, openedAt } from './recorder-navigation.ts'
import { firstHalves, isSame, isSubmitOf } from './recorder-repeats.ts'
import { convertStep, customStep } from './recorder-step.ts'

/** The recording of a session: viewport, first URL, then every step. */
export function toRecording(session: Session): UserFlow {
  const documents = new Map(session.documents.map((doc) => [doc.id, doc]))
  const top = new Set(session.documents.filter((doc) => doc.frameId === 0).map((doc) => doc.id))
  const first = session.documents.find((doc) => top.has(doc.id))
  const navigations = navigationsByStep(session.events, (id) => documents.get(id)?.frameId)
  const touch = session.environment?.touch === true
  const halves = firstHalves(session.events)
  const steps: RecorderStep[] = [...viewport(session, firstSize(session))]
  if (first) {
    const opened = openedAt(first, session.events)
    steps.push({ type: 'navigate', url: opened.url, ...asserted(opened) })
  }
  const entered = new Set<string>()
  let last: StepEvent | undefined
  for (const event of session.events) {
    if (halves.has(event.id)) continue
    if (event.kind === 'step') {
      const place = placeOf(event, documents.get(event.frame), session.site)
      if (!place) steps.push(customStep(event))
      else {
        steps.push(...waitForFrame(place.frame, entered))
        if (event.resize) steps.push(...viewport(session, event.resize.to))
        const base = { ...place, ...asserted(navigations.get(event.id)) }
        if (!isSubmitOf(event, last)) steps.push(...convertStep(event, base, touch, isOnSame(event, last)))
      }
      // Whoever comes back finds the focus where it was.
      if (event.action !== 'away') last = event
    } else if (isVisit(event, top, last, first)) {
      steps.push({ type: 'navigate', url: event.url, ...asserted(event) })
    }
  }
  return { title: session.note.title || `Recording of ${session.site}`, steps }
}

interface Size {
  width: number
  height: number
}

/** The window size before the person changed it. */
function firstSize(session: Session): Size | undefined {
  const resized = session.events.find((event) => event.kind === 'step' && event.resize)
  return resized?.kind === 'step' ? resized.resize?.from : session.environment?.viewport
}

function viewport(session: Session, size: Size | undefined): RecorderStep[] {
  if (!size) return []
  const { width, height } = size
  return [
    {
      type: 'setViewport',
      width,
      height,
      deviceScaleFactor: session.environment?.screen.pixelRatio ?? 1,
      isMobile: false,
      hasTouch: session.environment?.touch === true,
      isLandscape: width > height,
    },
  ]
}

/**
 * Where the step took place: the page itself or one of its frames. Older recordings do not say which frame; replay
 * finds cross-site ones by URL.
 */
function placeOf(step: StepEvent, doc: DocumentInfo | undefined, site: string): Base | undefined {
  if (step.framePath) return { target: 'main', frame: step.framePath }
  if (!doc || doc.frameId === 0) return { target: 'main' }
  return doc.url.startsWith(`${site}/`) ? undefined : { target: doc.url }
}

/** Replay enters a frame without waiting for it, so the first step there waits for its element. */
function waitForFrame(path: number[] | undefined, entered: Set<string>): RecorderStep[] {
  if (!path || entered.has(path.join())) return []
  entered.add(path.join())
  const above = path.slice(0, -1)
  return [
    ...(above.length > 0 ? waitForFrame(above, entered) : []),
    {
      type: 'waitForElement',
      target: 'main',
      ...(above.length > 0 && { frame: above }),
      selectors: [['iframe']],
      operator: '>=',
      count: path.at(-1)! + 1,
    },
  ]
}

/** Clicking, typing and pressing keys all leave the focus on their target. */
function isOnSame(step: StepEvent, last: StepEvent | undefined): boolean {
  return last !== undefined && /^(?:click|doubleclick|fill|key)$/.test(last.action) && isSame(step, last)
}
