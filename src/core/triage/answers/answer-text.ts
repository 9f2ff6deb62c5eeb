/** Of a failed answer, the text in which a reason is looked for: what it says of the failure where it has parts, else all of it. */
import { fragmentMessage } from '../../session/answers/fragment.ts'
import { streamFailure } from '../../session/answers/stream.ts'
import { thrownBy } from '../../session/answers/thrown.ts'
import type { RequestEvent } from '../../session/index.ts'
import { refusalOnPage } from './page-refusals.ts'

/** Undefined where the body was not kept. */
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
