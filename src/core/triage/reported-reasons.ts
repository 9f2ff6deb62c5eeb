/** Reasons found only in an error or printed line, because the response came over a stream or to a library that hides it. */
import type { StepEvent } from '../session/index.ts'
import type { Facts } from './failures/facts.ts'
import type { Message } from './failures/messages.ts'
import type { FailedRequest } from './failures/requests.ts'
import { stepShortlyBefore } from './failures/when.ts'
import type { Reason } from './responses/reason.ts'
import { reasonIn } from './responses/reasons.ts'
import { cut } from './words/words.ts'

/** An error, or a line printed as one, that gives a reason. */
export interface ReportedReason {
  weight: number
  message: Message
  step: StepEvent | undefined
}

/** weight of a line that the page prints without any action by the customer */
const unfelt = 0.3

/** The last error that gives this reason, if any: what the customer complains about usually comes at the end. */
export function reportedReason({ messages, session }: Facts, reason: Reason): ReportedReason | undefined {
  const message = lastOfEach(messages).get(reason)
  if (!message) return undefined
  const step = stepShortlyBefore(session.events, message.event.at)
  return {
    weight: step ? 1 : message.event.kind === 'error' || message.event.kind === 'navigation' ? 0.9 : unfelt,
    message,
    step,
  }
}

/** A reason given by a response, or otherwise by an error or a printed line. */
export interface GivenReason {
  weight: number
  request: FailedRequest | undefined
  told: ReportedReason | undefined
}

/**
 * The weightiest response that gives this reason; failing that, the last error that does.
 * @param least minimum weight of the error, for reasons whose lines are printed only when it matters
 */
export function givenReason(facts: Facts, reason: Reason, least = 0): GivenReason | undefined {
  const request = facts.requests.find((one) => one.reason === reason && !one.recovered)
  if (request) return { weight: request.weight, request, told: undefined }
  const told = reportedReason(facts, reason)
  return told && { weight: Math.max(told.weight, least), request: undefined, told }
}

/** Cached, because several rules ask this of the same messages, of which there may be thousands. */
const known = new WeakMap<readonly Message[], ReadonlyMap<Reason, Message>>()

function lastOfEach(messages: readonly Message[]): ReadonlyMap<Reason, Message> {
  const found = known.get(messages)
  if (found) return found
  const last = new Map<Reason, Message>()
  // Pages print the same line over and over.
  const read = new Map<string, Reason | undefined>()
  for (const message of messages) {
    if (message.level !== 'error') continue
    // Errors are recognised by how they begin, but apps print words of their own before them.
    for (const text of [message.text, message.error])
      if (text !== undefined && !read.has(text)) read.set(text, reasonIn(text))
    const reason = read.get(message.text) ?? read.get(message.error ?? message.text)
    if (reason !== undefined) last.set(reason, message)
  }
  known.set(messages, last)
  return last
}

/** The line that supports a verdict, and the step before it. */
export function reportedEvidence({ message, step }: ReportedReason): { event: string; text: string }[] {
  const [line = ''] = message.text.split('\n', 1)
  return [{ event: message.event.id, text: cut(line, 140) }, ...(step ? [{ event: step.id, text: step.text }] : [])]
}
