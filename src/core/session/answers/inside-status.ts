/** What an answer with 200 says inside of its outcome: gRPC in a header, other servers in an envelope around the data. */
import type { RequestEvent } from '../events/events.ts'
import type { Body } from '../events/request.ts'
import { isObject } from '../is-object.ts'
import { parsedJson } from '../json.ts'
import { auraStatus } from './aura.ts'
import { facesStatus } from './faces.ts'
import { headerValue } from './headers.ts'
import { jsonRpcStatus } from './json-rpc.ts'

/** Codes of gRPC as statuses of HTTP (google.rpc.Code); what is missing is a fault of the server. */
const ofGrpc: Record<string, number> = {
  '1': 499,
  '3': 400,
  '4': 504,
  '5': 404,
  '6': 409,
  '7': 403,
  '8': 429,
  '9': 400,
  '10': 409,
  '11': 400,
  '14': 503,
  '16': 401,
}

/** The status of HTTP, 400 to 599, that the inside of an answer with 200 means; undefined where it tells of no failure. */
export function insideStatus(request: RequestEvent): number | undefined {
  if (request.status !== 200) return undefined
  const code = grpcCode(request)
  return code === undefined
    ? (auraStatus(request) ?? jsonRpcStatus(request) ?? facesStatus(request) ?? envelopeStatus(request))
    : (ofGrpc[code] ?? 500)
}

/** The code of a call that failed: https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md; in the headers where the answer has no message. */
export function grpcCode({ responseHeaders }: RequestEvent): string | undefined {
  const code = headerValue(responseHeaders, 'grpc-status')?.trim()
  return code === undefined || code === '0' || !/^\d{1,2}$/.test(code) ? undefined : code
}

/** chars in which an envelope without data has its code */
const looked = 400
/** What stands in an envelope besides the code; an answer with more is a record that happens to have a code. */
const besides =
  /^(?:code|status|statusCode|msg|message|error|success|data|result|path|time|timestamp|traceId|requestId)$/i

/** What was found in a body. Bodies are never changed, and lists ask this for each row that they show. */
const known = new WeakMap<Body, { status: number | undefined }>()

function envelopeStatus({ method, responseBody: body }: RequestEvent): number | undefined {
  if (body === undefined) return undefined
  const found = known.get(body) ?? { status: statusOfEnvelope(body.text ?? '', !/^(?:GET|HEAD)$/i.test(method)) }
  known.set(body, found)
  return found.status
}

/** `{"code": 401, "msg": "Please sign in", "data": null}`, `{"success": false, "errorCode": "SESSION_EXPIRED"}` */
function statusOfEnvelope(text: string, isChange: boolean): number | undefined {
  const head = text.slice(0, looked)
  if (/"(?:success|ok)"\s*:\s*false\b/.test(head)) return statusOfRefusal(text, isChange)
  if (isChange && /^\s*\{\s*"error"\s*:\s*"/.test(head)) return statusOfError(text)
  if (!/"(?:code|status|statusCode)"\s*:\s*"?[45]\d\d"?\s*[,}]/.test(head)) return undefined
  const value = emptyEnvelope(text)
  if (!value || !Object.keys(value).every((key) => besides.test(key))) return undefined
  const told = value.msg ?? value.message ?? value.error
  const status = Number(value.code ?? value.statusCode ?? value.status)
  return typeof told === 'string' && told !== '' && status >= 400 && status < 600 ? status : undefined
}

/**
 * `{"error": "The budget is spent"}`, and nothing of what was asked for: the change was not accepted. Oracle APEX writes so
 * (apex.server.process, with `addInfo`), and passes on what its database says of itself.
 */
function statusOfError(text: string): number | undefined {
  const value = emptyEnvelope(text)
  if (!value) return undefined
  if (!Object.keys(value).every((key) => besides.test(key) || key === 'addInfo')) return undefined
  if (typeof value.error !== 'string' || !/\S\s+\S/.test(value.error)) return undefined
  return /^(?:ORA-\d{5}|SQLSTATE\[)/.test(value.error) ? 500 : 422
}

/** Codes in words that say what HTTP has a status for. */
const codesInWords: [RegExp, number][] = [
  [
    /^(?:(?:session|token|login|auth(?:entication)?)[_-]?(?:is[_-]?)?(?:expired|required|invalid|timeout)|(?:not|un)[_-]?(?:logged[_-]?in|authenticated))$/i,
    401,
  ],
  [
    /^(?:forbidden|(?:access|permission)[_-]?denied|(?:no|missing|insufficient)[_-]?(?:permissions?|rights?|privileges?))$/i,
    403,
  ],
  [/^(?:rate[_-]?limit(?:ed|[_-]?exceeded)|too[_-]?many[_-]?requests|throttled)$/i, 429],
  [/^(?:internal(?:[_-]?(?:server[_-]?)?error)?|server[_-]?error)$/i, 500],
]

/**
 * An envelope that says no by itself and holds no data: by its code in words; a change that is refused in a sentence was not
 * accepted, whatever the reason, while to a question such an answer may be a usual one.
 */
function statusOfRefusal(text: string, isChange: boolean): number | undefined {
  const value = emptyEnvelope(text)
  if (!value) return undefined
  const code = [value.errorCode, value.error_code, value.code, value.error].find((one) => typeof one === 'string')
  const told = value.message ?? value.msg ?? value.error
  const isTold = isChange && typeof told === 'string' && /\S\s+\S/.test(told)
  return codesInWords.find(([words]) => words.test(String(code ?? '')))?.[1] ?? (isTold ? 422 : undefined)
}

/** A JSON object that holds nothing of what was asked for. */
function emptyEnvelope(text: string): Record<string, unknown> | undefined {
  const value = parsedJson(text)
  return isObject(value) && !isFull(value.data) && !isFull(value.result) ? value : undefined
}

const isFull = (data: unknown) =>
  Array.isArray(data) ? data.length > 0 : isObject(data) ? Object.keys(data).length > 0 : Boolean(data)
