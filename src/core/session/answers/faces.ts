/** Partial responses of Jakarta Faces (https://jakarta.ee/specifications/faces/4.0/, 13.4.4): 200 whatever came of it, with the error inside. */

import type { RequestEvent } from '../events/request.ts'
import { statusOfCode } from './code-status.ts'

/** chars in which an answer that failed names its error: it holds nothing else before it */
const looked = 400
const errorName = /^[^{[]{0,200}<partial-response\b[^<>]*>\s*<error>\s*<error-name>\s*(?:class )?([\w.$]{2,120})/

/** The exception that an answer names, without its package; undefined where it tells of none. */
export function facesError({ responseBody }: Pick<RequestEvent, 'responseBody'>): string | undefined {
  return (
    errorName
      .exec(responseBody?.text?.slice(0, looked) ?? '')?.[1]
      ?.split('.')
      .pop() || undefined
  )
}

/** The status of HTTP that the answer means; undefined where it tells of no failure. */
export function facesStatus(request: Pick<RequestEvent, 'responseBody'>): number | undefined {
  const name = facesError(request)
  return name === undefined ? undefined : (statusOfCode(name) ?? 500)
}
