/** Several calls in one request, answered one by one: `207 Multi-Status` (RFC 4918 section 13), as tRPC and JSON batches do. */

import type { RequestEvent } from '../events/request.ts'
import { isObject } from '../is-object.ts'
import { parsedJson } from '../json.ts'

type Json = Record<string, unknown>

/** What failed of the answers in one: members with an `error`, or with a status of 400 and up. */
export function batchErrors({ status, responseBody }: RequestEvent): Json[] {
  if (status !== 207) return []
  const value = parsedJson(responseBody?.text)
  const answers: unknown = isObject(value) ? value.responses : value
  return Array.isArray(answers) ? answers.filter(isObject).filter(isError) : []
}

const isError = ({ error, status }: Json) => isObject(error) || (typeof status === 'number' && status >= 400)

/** The status that the first failed answer in it has by itself; undefined where it names none. */
export function batchStatus(request: RequestEvent): number | undefined {
  const [first] = batchErrors(request)
  const error = isObject(first?.error) ? first.error : {}
  // tRPC, error formatting: `data.httpStatus`.
  const data = isObject(error.data) ? error.data : {}
  return [first?.status, error.status, data.httpStatus].find((status) => typeof status === 'number')
}
