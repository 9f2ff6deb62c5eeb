/** Errors that the page threw, with where they come from. */
import {
  type ErrorEvent,
  isForeign,
  type SessionEvent,
  type StackFrame,
  type StepEvent,
  topInAppFrame,
} from '../session/index.ts'
import type { FailedRequest } from './requests.ts'
import type { FailedFile } from './resources.ts'
import { markFactor, stepBefore, type Timeline } from './when.ts'

/** One error of the page. */
export interface PageError {
  event: ErrorEvent
  /** 0..1: how likely this is what the customer complains about */
  weight: number
  /** a framework caught it and printed it (Vue, React, Preact and Angular do): it may have been dealt with */
  printed: boolean
  /** innermost frame of the app */
  frame: StackFrame | undefined
  /** whose code threw */
  origin: 'app' | 'third-party' | 'extension' | 'unknown'
  step: StepEvent | undefined
  /** the failed request or file that it follows from: then it is a consequence */
  after: FailedRequest | FailedFile | undefined
}

const extensionUrl = /\b(?:chrome|moz|safari-web)-extension:\/\//
/** Raised by browsers without harm (https://github.com/w3c/csswg-drafts/issues/5023), or without telling anything. */
const noise = /^ResizeObserver loop|^Script error\.?$/

/** One entry per error; repeats are folded in the event. */
export function findErrors(
  timeline: Timeline,
  own: ReadonlySet<string>,
  requests: readonly FailedRequest[],
  files: readonly FailedFile[],
): PageError[] {
  const causes = new Map<string, FailedRequest>()
  // Of several, the first one counts.
  for (const request of requests.toReversed()) for (const { id } of request.aftermath) causes.set(id, request)
  return timeline.session.events
    .flatMap((event) => thrownIn(event))
    .map(({ event, printed }) => {
      const frame = topInAppFrame(event.error.frames)
      const after =
        causes.get(event.id) ?? files.find((file) => file.script && file.event.at <= event.at && needs(event, file))
      const step = stepBefore(timeline, event)
      const origin = originOf(event, frame, own)
      const error = { event, printed, weight: 1, frame, origin, step, after }
      return { ...error, weight: weigh(error) * markFactor(timeline, event) }
    })
}

/** What an error line says when the program itself is wrong: what apps throw on purpose has other names. */
const programErrors = /^(?:TypeError|ReferenceError|RangeError)$/

/** The error of an event: thrown and caught by nobody, or printed by a framework that caught it. */
function thrownIn(event: SessionEvent): { event: ErrorEvent; printed: boolean }[] {
  if (event.kind === 'error') return [{ event, printed: false }]
  if (event.kind !== 'console' || event.level !== 'error') return []
  const error = event.args.find((arg) => arg.type === 'error')?.error
  if (!error || !programErrors.test(error.name)) return []
  const { id, at, frame, cause } = event
  const thrown = { id, at, frame, kind: 'error', source: 'uncaught', error } as const
  return [{ event: cause === undefined ? thrown : { ...thrown, cause }, printed: true }]
}

/** An error of a missing name or value, after a script that would have brought it did not load. */
function needs(event: ErrorEvent, file: FailedFile): boolean {
  if (event.cause === file.event.id) return true
  return (
    event.at - file.event.at < 60_000 && /is not defined|is not a function|undefined|null/.test(event.error.message)
  )
}

function originOf(event: ErrorEvent, frame: StackFrame | undefined, own: ReadonlySet<string>): PageError['origin'] {
  const innermost = event.error.frames?.find(({ url }) => url !== undefined)?.url ?? event.url ?? ''
  if (extensionUrl.test(innermost)) return 'extension'
  const url = frame?.url ?? event.url ?? ''
  if (url === '') return extensionUrl.test(event.error.stack ?? '') ? 'extension' : 'unknown'
  return isForeign(url, own) ? 'third-party' : 'app'
}

function weigh({ event, after, step, origin, printed }: PageError): number {
  if (noise.test(event.error.message)) return 0.1
  if (event.handledLater === true) return 0.25
  if (after) return 0.3
  if (origin === 'third-party') return 0.6
  if (printed) return 0.75
  return step ? 1 : 0.9
}
