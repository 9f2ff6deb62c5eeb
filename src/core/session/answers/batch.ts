/**
 * Several calls in one request, each answered separately: `207 Multi-Status` (RFC 4918 section 13), as used by tRPC and
 * JSON batches; or multipart, each part a complete HTTP response (OData 4.01, 11.7.7; Google batches), under any 2xx
 * status.
 */

import { isObject } from '../../base/is-object.ts'
import { parsedJson } from '../../base/json.ts'
import type { RequestEvent } from '../events/request.ts'

type Json = Record<string, unknown>

/** The failed members of a batch response: those with an `error`, or with a status of 400 or above. */
export function batchErrors({ status = 0, responseBody }: RequestEvent): Json[] {
  if (status >= 200 && status < 300 && isInParts(responseBody?.text)) return failedParts(responseBody?.text ?? '')
  if (status !== 207) return []
  const value = parsedJson(responseBody?.text)
  const answers: unknown = isObject(value) ? value.responses : value
  return Array.isArray(answers) ? answers.filter(isObject).filter(isError) : []
}

/** A boundary, and the header of a part that is a response. */
const isInParts = (text = '') => text.startsWith('--') && /^content-type: *application\/http/im.test(text.slice(0, 600))

const failedStatus = /^HTTP\/\d(?:\.\d)? ([45]\d\d)\b[^\r\n]*/gm
/** chars of a part within which its body must start and end */
const longestPart = 20_000

/** The status of each failed part, plus the content of its body if that is JSON. */
function failedParts(text: string): Json[] {
  return [...text.matchAll(failedStatus)].map((found) => {
    const part = text.slice(found.index, found.index + longestPart)
    const body = parsedJson(/\r?\n\r?\n([\s\S]*?)(?:\r?\n--|$)/.exec(part)?.[1])
    return { ...(isObject(body) ? body : {}), status: Number(found[1]) }
  })
}

const isError = ({ error, status }: Json) => isObject(error) || (typeof status === 'number' && status >= 400)

/** The status of the first failed response in the batch; undefined if it has none. */
export function batchStatus(request: RequestEvent): number | undefined {
  const [first] = batchErrors(request)
  const error = isObject(first?.error) ? first.error : {}
  // tRPC, error formatting: `data.httpStatus`.
  const data = isObject(error.data) ? error.data : {}
  return [first?.status, error.status, data.httpStatus].find((status) => typeof status === 'number')
}
