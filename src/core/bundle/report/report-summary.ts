/** The report's first sentence: after which step which request failed, and which error resulted. */

import { fileNameOf, withoutQuery } from '../../base/url-parts.ts'
import { countedEvents, type ErrorEvent, type RequestEvent, type Session, topInAppFrame } from '../../session/index.ts'
import { reportsFailure } from '../../session/notices/failure-words.ts'
import { noticeText } from '../../session/notices/notice-text.ts'
import { stepText } from '../../session/step-text.ts'
import { counted } from '../completeness.ts'
import type { Focus } from '../focus.ts'
import { type Markup, plainMarkdown } from './markup.ts'

/** One sentence of facts only; it claims a link only if the recording shows one. */
export function summarySentence(
  session: Session,
  { request, error, step, stepNumber }: Focus,
  markup: Markup = plainMarkdown,
): string {
  const after = step ? `After step ${stepNumber} (${markup.phrase(stepText(step), 120)}), ` : ''
  const told = [request && outcome(request, markup), error && thrown(error, request, markup)]
    .filter(Boolean)
    .join(', and ')
  if (told !== '') return `${after}${told}.`
  const said = session.events.findLast((event) => event.kind === 'notice' && reportsFailure(event))
  if (said?.kind === 'notice') return `${markup.phrase(noticeText(said), 300)}; nothing else failed in this recording.`
  if (countedEvents(session) === 0) return 'Nothing was recorded.'
  return `Nothing failed in this recording of ${counted(countedEvents(session), 'event')}.`
}

function outcome(request: RequestEvent, { codeSpan, phrase }: Markup): string {
  const what = codeSpan(`${request.method} ${pathAndHost(request.url)}`, 160)
  if (request.status) return `${what} returned ${request.status}`
  if (request.state === 'pending') return `${what} had no response yet`
  return `${what} got no response (${phrase(request.failure?.code ?? request.failure?.message ?? request.state, 100)})`
}

function thrown(error: ErrorEvent, request: RequestEvent | undefined, { codeSpan }: Markup): string {
  const { name, message } = error.error
  const what = codeSpan(message.startsWith(name) ? message : `${name}: ${message}`, 200)
  const frame = topInAppFrame(error.error.frames)
  const url = frame?.url ?? error.url
  const place = [url && fileNameOf(url), frame?.line ?? error.line, frame?.column ?? error.column].filter(Boolean)
  const where = place.length === 0 ? '' : ` at ${codeSpan(place.join(':'), 100)}`
  return `${what} was ${error.source === 'rejection' ? 'rejected without a handler' : 'thrown'}${where}${request && error.cause === request.id ? ' right after the response' : ''}`
}

function pathAndHost(url: string): string {
  return withoutQuery(url).replace(/^https?:\/\//, '')
}
