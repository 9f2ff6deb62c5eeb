/**
 * Partial responses of Jakarta Faces (https://jakarta.ee/specifications/faces/4.0/, 13.4.4): always 200, with any error
 * inside.
 */

import type { RequestEvent } from '../events/request.ts'
import { statusOfCode } from './code-status.ts'

/** chars within which a failed response names its error; nothing else comes before it */
const looked = 400
const errorName = /^[^{[]{0,200}<partial-response\b[^<>]*>\s*<error>\s*<error-name>\s*(?:class )?([\w.$]{2,120})/

/** The exception a response names, without its package; undefined if it reports none. */
export function facesError({ responseBody }: Pick<RequestEvent, 'responseBody'>): string | undefined {
  return (
    errorName
      .exec(responseBody?.text?.slice(0, looked) ?? '')?.[1]
      ?.split('.')
      .pop() || undefined
  )
}

/** The HTTP status that corresponds to the response; undefined if it reports no failure. */
export function facesStatus(request: Pick<RequestEvent, 'responseBody'>): number | undefined {
  const name = facesError(request)
  return name === undefined ? undefined : (statusOfCode(name) ?? 500)
}
