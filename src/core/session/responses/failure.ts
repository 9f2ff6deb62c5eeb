/** What a request says about its own failure: whether it failed, and the code from the server or browser. */

import { isObject } from '../../base/is-object.ts'
import type { RequestEvent } from '../events/events.ts'
import { auraCode } from './aura.ts'
import { batchErrors } from './batch.ts'
import { facesError } from './faces.ts'
import { graphqlErrors } from './graphql.ts'
import { headerValue } from './headers.ts'
import { insideStatus } from './inside-status.ts'
import { thrownBy } from './thrown.ts'
import { unframedJson } from './unframed.ts'

/**
 * Whether the request failed: no response, a status of 400 or above, or a response that reports a failure inside
 * (GraphQL, batches, gRPC, envelopes).
 */
export function hasFailed(request: RequestEvent): boolean {
  if (request.state === 'failed' || request.state === 'timeout') return true
  if (request.status !== undefined && request.status >= 400) return !asksForReload(request)
  return (
    (request.status === 200 && graphqlErrors(request).length > 0) ||
    batchErrors(request).length > 0 ||
    insideStatus(request) !== undefined
  )
}

/**
 * Inertia uses 409 to make the page reload (https://inertiajs.com/the-protocol#asset-versioning); nothing has failed.
 */
const asksForReload = ({ status, responseHeaders }: RequestEvent) =>
  status === 409 && headerValue(responseHeaders, 'x-inertia-location') !== undefined

/** Whether the request got a successful response. While it is pending, it has neither failed nor worked. */
export function hasWorked(request: RequestEvent): boolean {
  return request.state === 'done' && !hasFailed(request)
}

const looksLikeCode = (value: unknown): value is string | number =>
  (typeof value === 'string' && /^[\w.:-]{2,60}$/.test(value)) || (typeof value === 'number' && value !== 0)

/**
 * Keys in which APIs put an error code, most specific first; `errorType` is AppSync's, `type` and `title` are problem
 * details (RFC 9457).
 */
const codeKeys = [
  ...(['code', 'error_code', 'errorCode', 'errorcode', 'errorType', 'reason', 'error', 'fault'] as const),
  // In developers' own languages
  ...(['fehler', 'fehlercode', 'erreur', 'codigo', 'codice', 'errore', 'kod'] as const),
  ...(['type', 'status'] as const),
]
/** What some GraphQL servers put into `extensions` instead of a code: graphql-php and graphql-java. */
const kindKeys = ['category', 'classification']

function codeIn(value: unknown, depth = 0): string | undefined {
  if (depth > 5) return undefined
  // A list counts as a level too: a body may consist of thousands of nested lists.
  if (Array.isArray(value)) return codeIn(value[0], depth + 1)
  if (!isObject(value)) return undefined
  const inner =
    codeIn(value.errors, depth + 1) ??
    codeIn(value.error, depth + 1) ??
    codeIn(value.exception, depth + 1) ??
    codeIn(value.errorData, depth + 1) ??
    codeIn(value.extensions, depth + 1) ??
    // FastAPI: the detail of an HTTPException; if it is a list, it lists invalid fields.
    (isObject(value.detail) ? codeIn(value.detail, depth + 1) : undefined) ??
    kindIn(value.extensions) ??
    // JSON-RPC 2.0, section 5.1: `code` is a number, and `data` holds further details from the server.
    (typeof value.code === 'number' ? codeIn(value.data, depth + 1) : undefined)
  if (inner !== undefined) return inner
  for (const key of codeKeys) {
    const code = value[key]
    if (key === 'status' && typeof code === 'number') continue
    if (key === 'type' && typeof code === 'string' && code.includes('/')) return code.split(/[/#]/).pop() || undefined
    if (looksLikeCode(code)) return String(code)
  }
  return undefined
}

function kindIn(extensions: unknown): string | undefined {
  const kinds = isObject(extensions) ? kindKeys.map((key) => extensions[key]) : []
  return kinds.find((kind): kind is string => typeof kind === 'string' && looksLikeCode(kind))
}

/**
 * The error code of a failed request: from the response body (`code`, `error`, `errors[0].extensions.code`, the type of
 * RFC 9457 problem details), else the browser's own code, else `network` or `timeout`. Undefined if none is known.
 */
export function errorCodeOf(request: RequestEvent): string | undefined {
  const text = request.responseBody?.text
  // The first response of a batch may be a success, so look at its errors before the whole body.
  const fromBody =
    codeIn(graphqlErrors(request)) ??
    codeIn(batchErrors(request)) ??
    auraCode(request) ??
    facesError(request) ??
    awsType(text) ??
    thrownBy(request)?.name ??
    codeIn(unframedJson(text)) ??
    codeInCutJson(text, request.responseBody?.truncated)
  if (fromBody !== undefined) return fromBody
  if (request.failure?.code !== undefined) return request.failure.code
  if (request.state === 'timeout') return 'timeout'
  return request.state === 'failed' ? 'network' : undefined
}

/** AWS services with the JSON protocol: the error name, sometimes preceded by its namespace. */
const awsType = (text: string | undefined) =>
  /^\s*\{\s*"__type"\s*:\s*"(?:[^"#]{1,100}#)?(\w{2,60})"/.exec(text ?? '')?.[1]

function codeInCutJson(text: string | undefined, truncated: boolean | undefined): string | undefined {
  if (text === undefined || truncated !== true) return undefined
  return /"(?:error_?)?code"\s*:\s*"([\w.:-]{2,60})"/i.exec(text)?.[1]
}
