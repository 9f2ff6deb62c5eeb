/**
 * Several calls in one request, each answered separately: `207 Multi-Status` (RFC 4918 section 13), as used by tRPC and
 * JSON batches; multipart, each part a complete HTTP response (OData 4.01, 11.7.7; Google batches), under any 2xx status;
 * or a 200 with a JSON list whose members each have a status (OData 4.01 JSON 19.2, Microsoft Graph, Salesforce, ServiceNow,
 * Elasticsearch).
 */

import { isObject } from '../../base/is-object.ts'
import { parsedJson } from '../../base/json.ts'
import type { RequestEvent } from '../events/request.ts'
import { statusOfRecordCode } from './record-codes.ts'

type Json = Record<string, unknown>

/** The failed members of a batch response: those with an `error`, or with a status of 400 or above. */
export function batchErrors({ method, status = 0, responseBody }: RequestEvent): Json[] {
  if (status >= 200 && status < 300 && isInParts(responseBody?.text)) return failedParts(responseBody?.text ?? '')
  if (status === 200) return method === 'POST' ? failedMembers(responseBody?.text ?? '') : []
  if (status !== 207) return []
  const value = parsedJson(responseBody?.text)
  const responses: unknown = isObject(value) ? value.responses : value
  return Array.isArray(responses) ? responses.filter(isObject).filter(isError) : []
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

const hint = /"(?:responses|compositeResponse|results|serviced_requests|items)"\s*:\s*\[/
/** chars in which the list begins, and members that are looked at */
const hinted = 400
const mostMembers = 100

/**
 * What failed of the members, each with its status and what its body holds. That something is not there (404) is mostly
 * what was asked.
 */
function failedMembers(text: string): Json[] {
  if (!hint.test(text.slice(0, hinted))) return []
  const response = parsedJson(text)
  const members = isObject(response) ? membersOf(response).slice(0, mostMembers).filter(isObject).map(memberOf) : []
  return members.filter(({ status }) => typeof status === 'number' && status >= 400 && status !== 404)
}

/** Names that many lists have need a sign beside them that these are responses: a record may have a status, too. */
function membersOf({ compositeResponse, serviced_requests: serviced, responses, results, items, ...rest }: Json) {
  if (Array.isArray(compositeResponse)) return compositeResponse
  if (Array.isArray(serviced)) return serviced
  if (Array.isArray(responses))
    return responses.every((one) => isObject(one) && 'id' in one && 'body' in one) ? responses : []
  if (Array.isArray(results) && rest.hasErrors === true) return results
  // Elasticsearch puts each under the name of what was to be done.
  return Array.isArray(items) && rest.errors === true
    ? items.flatMap((one) => (isObject(one) ? Object.values(one) : []))
    : []
}

function memberOf({ body, result, ...member }: Json): Json {
  const told = [body, result].map((one) => (Array.isArray(one) ? one[0] : one)).find(isObject)
  const status = statusKeys.map((key) => member[key]).find((one) => typeof one === 'number')
  return { ...(told ?? member), status: statusOfRecordCode(String(told?.errorCode)) ?? status }
}

const statusKeys = ['status', 'httpStatusCode', 'statusCode', 'status_code'] as const

const isError = ({ error, status }: Json) => isObject(error) || (typeof status === 'number' && status >= 400)

/** The status of the first failed response in the batch; undefined if it has none. */
export function batchStatus(request: RequestEvent): number | undefined {
  const [first] = batchErrors(request)
  const told = isObject(first?.error) ? first.error : {}
  // tRPC puts the error into `json` where it has a transformer (https://trpc.io/docs/server/data-transformers).
  const error = isObject(told.json) ? told.json : told
  // tRPC, error formatting: `data.httpStatus`.
  const data = isObject(error.data) ? error.data : {}
  return [first?.status, error.status, data.httpStatus].find((status) => typeof status === 'number')
}
