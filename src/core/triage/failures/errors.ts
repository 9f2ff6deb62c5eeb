/** Errors thrown by the page, and where they come from. */

import {
  type ErrorEvent,
  type ErrorInfo,
  isForeign,
  looksLikeTracking,
  parseStack,
  type SessionEvent,
  type StackFrame,
  type StepEvent,
  topInAppFrame,
} from '../../session/index.ts'
import { isWebPage } from '../responses/pages.ts'
import { missedFiles } from './missed-files.ts'
import { isHarmless, isInjected, isOfExtension } from './noise.ts'
import type { FailedRequest } from './requests.ts'
import type { FailedFile } from './resources.ts'
import { endOf, firstIndexSince, markFactor, stepBefore, type Timeline } from './when.ts'

/** An error thrown by the page, or printed by a framework that caught it. */
export interface PageError {
  event: ErrorEvent
  /** 0..1: how likely this is what the customer complains about */
  weight: number
  /** a framework (Vue, React, Preact or Angular) caught and printed it, so it may have been dealt with */
  printed: boolean
  /** innermost frame in the app's own code */
  frame: StackFrame | undefined
  /** whose code threw */
  origin: 'app' | 'third-party' | 'extension' | 'unknown'
  step: StepEvent | undefined
  /** the failed request or file that it follows from, which makes it a consequence rather than a cause */
  after: FailedRequest | FailedFile | undefined
}

/** React re-renders such a page in the browser and carries on (https://react.dev/errors/418). */
const repaired =
  /Minified React error #4(?:18|19|21|22|23|25)\b|^Hydration failed because|^There was an error while hydrating/

/** One entry per error; repeats are folded in the event. */
export function findErrors(
  timeline: Timeline,
  own: ReadonlySet<string>,
  requests: readonly FailedRequest[],
  files: readonly FailedFile[],
): PageError[] {
  const missedBy = missedFiles(timeline, own, files)
  const causes = new Map<string, FailedRequest>()
  // If several requests led to the same error, the first one counts.
  for (const request of requests.toReversed()) for (const { id } of request.aftermath) causes.set(id, request)
  return timeline.session.events
    .flatMap((event) => thrownIn(event))
    .map(({ event, printed }) => {
      const frame = topInAppFrame(event.error.frames)
      const after = causes.get(event.id) ?? missedBy(event)
      const step = stepBefore(timeline, event)
      const origin = whoseCode(event, frame, own)
      const error = { event, printed, weight: 1, frame, origin, step, after }
      const isOthers = origin === 'extension' || (origin === 'unknown' && step === undefined)
      const isOver = isOfPage(event, timeline) || (isOthers && wentOn(event, timeline))
      const most = isOver ? 0.3 : followsFailure(error, requests) ? 0.85 : 1
      const weight = Math.min(most, weigh(error))
      return { ...error, weight: weight * markFactor(timeline, event) }
    })
}

/**
 * An earlier call from the same step failed: a page can also throw a while later because of data it did not get. The gap is too
 * long to be sure, so this only ranks the failure above the error.
 */
function followsFailure({ event, step }: PageError, requests: readonly FailedRequest[]): boolean {
  if (step === undefined || !isMissingValue(event.error.message)) return false
  return requests.some(
    (request) =>
      request.step === step && !request.recovered && request.weight >= 0.5 && endOf(request.event) <= event.at,
  )
}

const isMissingValue = (message: string) => /\b(?:undefined|null)\b/.test(message)

/** The customer carried on afterwards, and the app accepted it. */
function wentOn({ at }: ErrorEvent, { steps, taken }: Timeline): boolean {
  const later = steps[firstIndexSince(steps, at)]
  return later !== undefined && (taken.at(-1)?.at ?? -1) >= later.at
}

/** JSON that could not be parsed because a web page came instead: the rules on responses say more about it. */
function isOfPage({ cause, error }: ErrorEvent, { byId }: Timeline): boolean {
  const request = cause === undefined ? undefined : byId.get(cause)
  return error.name === 'SyntaxError' && request?.kind === 'request' && isWebPage(request)
}

/** Errors that mean a bug in the program; errors that apps throw on purpose have other names. */
const programErrors = /^(?:Type|Reference|Range|Internal|NullInjector)Error$/

/** The error in an event: uncaught, or printed by a framework that caught it. */
function thrownIn(event: SessionEvent): { event: ErrorEvent; printed: boolean }[] {
  if (event.kind === 'error') return [{ event, printed: false }]
  if (event.kind !== 'console' || event.level !== 'error') return []
  const error = event.args.find((arg) => arg.type === 'error')?.error ?? writtenIn(event.text)
  if (!error || !programErrors.test(error.name)) return []
  const { id, at, frame, cause } = event
  const thrown = { id, at, frame, kind: 'error', source: 'uncaught', error } as const
  return [{ event: cause === undefined ? thrown : { ...thrown, cause }, printed: true }]
}

/** An error that a logger turned into text: at most one word, then name and message, then the stack. */
const written = /^(?:\S{1,30} )?((?:Type|Reference|Range|Internal|NullInjector)Error): ([^\n]{1,500})\n\s*(?:at |\S*@)/

function writtenIn(text: string): ErrorInfo | undefined {
  const [, name, message] = written.exec(text) ?? []
  return name === undefined || message === undefined
    ? undefined
    : { name, message, stack: text, frames: parseStack(text) }
}

/** Whose code threw, as far as the stack shows. */
function whoseCode(event: ErrorEvent, frame: StackFrame | undefined, own: ReadonlySet<string>): PageError['origin'] {
  const innermost = event.error.frames?.find(({ url }) => url !== undefined)?.url ?? event.url ?? ''
  if (isOfExtension(innermost)) return 'extension'
  const named = frame?.url ?? event.url ?? ''
  // The address of compiled code has no host, so the script that loaded it counts.
  const url = /^wasm:/i.test(named) ? (event.error.frames?.find(isHosted)?.url ?? '') : named
  if (url === '' || isHidden(url)) return isOfExtension(event.error.stack ?? '') ? 'extension' : 'unknown'
  return isForeign(url, own) ? 'third-party' : 'app'
}

/** A script without a file, or one whose address Safari hides: usually an extension's, sometimes the page's own. */
const isHidden = (url: string) => url === '<anonymous>' || /^webkit-masked-url:/.test(url)

const isHosted = ({ url }: StackFrame) => /^https?:/i.test(url ?? '')

function weigh({ event, frame, after, step, origin, printed }: PageError): number {
  const { message } = event.error
  if (isHarmless(event.error)) return 0.1
  if (origin !== 'extension' && isInjected(message)) return 0.1
  if (repaired.test(message)) return 0.3
  if (event.handledLater === true) return 0.25
  if (after) return 0.3
  if (origin === 'third-party') return looksLikeTracking(frame?.url ?? event.url ?? '') ? 0.2 : 0.6
  if (printed) return 0.75
  return step ? 1 : 0.9
}
