/** The viewer's headline: after which step which request failed, and which error followed. Pure. */

import { clip } from '../../core/base/clip.ts'
import { withoutQuery } from '../../core/base/url-parts.ts'
import type { Focus } from '../../core/bundle/focus.ts'
import {
  countedEvents,
  type ErrorEvent,
  type Problem,
  type RequestEvent,
  type Session,
  topInAppFrame,
} from '../../core/session/index.ts'
import { hasFailed } from '../../core/session/responses/failure.ts'
import { stepText } from '../../core/session/step-text.ts'
import { errorTitle, hasErrorsInside, operationSuffix } from '../../views/event/event-summary.ts'
import { capitalised, firstLine, formatPlace, plural, splitUrl } from '../../views/format.ts'
import type { NumberedStep } from '../../views/step/step-model.ts'

/** Maximum characters of an error title. */
const longestTitle = 160

/** A run of text; one that names an event links to it. */
export interface HeadlinePart {
  text: string
  event?: string
  /** shown as code */
  code?: boolean
  /** the source location where the error was thrown */
  place?: true
}

/**
 * States only facts: "right after" if the recording links the error to the response, otherwise just "and".
 * @param before the step before the worst problem, for a recording without a failed request or an error
 */
export function headline(
  session: Session,
  problems: readonly Problem[],
  focus: Focus,
  site: string | undefined,
  before?: NumberedStep,
): HeadlinePart[] {
  const { step, stepNumber, request, error } = focus
  if (!request && !error) return withoutFocus(session, problems, before)
  return [
    ...(step ? afterStep(stepNumber, step.id, stepText(step)) : []),
    ...(request ? told(request, site) : []),
    ...(error ? thrown(error, focus) : []),
    { text: '.' },
  ].map((part, index) => (index === 0 ? { ...part, text: capitalised(part.text) } : part))
}

function afterStep(number: number | undefined, id: string, text: string): HeadlinePart[] {
  return [{ text: `After step ${number}, ` }, { text: inSentence(text), event: id }, { text: ', ' }]
}

function withoutFocus(
  session: Session,
  problems: readonly Problem[],
  before: NumberedStep | undefined,
): HeadlinePart[] {
  const worst = problems[0]
  if (!worst && countedEvents(session) === 0) return [{ text: 'Nothing was recorded.' }]
  if (!worst) return [{ text: `Nothing failed in this recording of ${plural(countedEvents(session), 'event')}.` }]
  return [
    ...(before ? afterStep(before.number, before.event.id, before.text) : []),
    { text: before ? 'the page reported: ' : 'The page reported: ' },
    { text: worst.signature.title, event: worst.first.id },
    { text: '.' },
  ]
}

function told(request: RequestEvent, site: string | undefined): HeadlinePart[] {
  const { path, origin } = splitUrl(withoutQuery(request.url), site)
  const name = {
    text: `${request.method} ${origin ?? ''}${path}${operationSuffix(request)}`,
    event: request.id,
    code: true,
  }
  if (request.state === 'pending') return [name, { text: ' got no response while this was recorded' }]
  if (request.state === 'timeout') return [name, { text: ' timed out' }]
  if (request.state === 'aborted') return [name, { text: ' was canceled by the page' }]
  if (request.state === 'failed' || !request.status) {
    const why = request.failure?.code ?? firstLine(request.failure?.message ?? '')
    return [name, { text: ` got no response${why ? ` (${why})` : ''}` }]
  }
  const answer = `${request.status}${request.statusText ? ` ${request.statusText}` : ''}`
  if (hasErrorsInside(request)) return [name, { text: ` returned ${answer}, but with errors` }]
  return [name, { text: hasFailed(request) ? ` failed with ${answer}` : ` returned ${answer}` }]
}

function thrown(error: ErrorEvent, { request }: Focus): HeadlinePart[] {
  const place = formatPlace(topInAppFrame(error.error.frames) ?? error)
  const linked = request !== undefined && error.cause === request.id
  return [
    ...(request ? [{ text: linked ? ', and right after its response ' : ', and ' }] : []),
    { text: clip(errorTitle(error.error), longestTitle), event: error.id, code: true },
    { text: error.source === 'rejection' ? ' was left unhandled' : ' was thrown' },
    ...(place ? [{ text: ' at ' }, { text: place, event: error.id, code: true, place: true as const }] : []),
  ]
}

/** `Clicked "Save"` worded for the middle of a sentence. */
function inSentence(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
