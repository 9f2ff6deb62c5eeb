/**
 * The part of a failed answer in which to look for a reason: only the failure itself where the answer is structured, otherwise
 * the whole body.
 */
import { fragmentMessage } from '../../session/answers/fragment.ts'
import { streamFailure } from '../../session/answers/stream.ts'
import { thrownBy } from '../../session/answers/thrown.ts'
import type { RequestEvent } from '../../session/index.ts'
import { refusalOnPage } from './page-refusals.ts'

/** Undefined when the body was not kept. */
export function answerText(event: RequestEvent): string | undefined {
  const text = event.responseBody?.text
  const failure = text === undefined ? undefined : streamFailure(text)
  return (
    fragmentMessage(event) ??
    thrownBy(event)?.message ??
    (failure && JSON.stringify(failure)) ??
    refusalOnPage(event)?.sentence ??
    text
  )
}
