/**
 * The part of a failed response in which to look for a reason: only the failure itself where the response is structured, otherwise
 * the whole body.
 */

import type { RequestEvent } from '../../session/index.ts'
import { fragmentMessage } from '../../session/responses/fragment.ts'
import { streamFailure } from '../../session/responses/stream.ts'
import { thrownBy } from '../../session/responses/thrown.ts'
import { refusalOnPage } from './page-refusals.ts'

/** Undefined when the body was not kept. */
export function responseText(event: RequestEvent): string | undefined {
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
