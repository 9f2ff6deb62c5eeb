/** What an answer with 200 says inside of its outcome: gRPC in a header, other servers in an envelope around the data. */
import type { RequestEvent } from '../events/events.ts'
import type { Body } from '../events/request.ts'
import { isObject } from '../is-object.ts'
import { parsedJson } from '../json.ts'
import { headerValue } from './headers.ts'

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
  return code === undefined ? envelopeStatus(request.responseBody) : (ofGrpc[code] ?? 500)
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

function envelopeStatus(body: Body | undefined): number | undefined {
  if (body === undefined) return undefined
  const found = known.get(body) ?? { status: statusOfEnvelope(body.text ?? '') }
  known.set(body, found)
  return found.status
}

/** `{"code": 401, "msg": "Please sign in", "data": null}` */
function statusOfEnvelope(text: string): number | undefined {
  if (!/"(?:code|status|statusCode)"\s*:\s*"?[45]\d\d"?\s*[,}]/.test(text.slice(0, looked))) return undefined
  const value = parsedJson(text)
  if (!isObject(value) || !Object.keys(value).every((key) => besides.test(key))) return undefined
  if (isFull(value.data) || isFull(value.result)) return undefined
  const told = value.msg ?? value.message ?? value.error
  const status = Number(value.code ?? value.statusCode ?? value.status)
  return typeof told === 'string' && told !== '' && status >= 400 && status < 600 ? status : undefined
}

const isFull = (data: unknown) =>
  Array.isArray(data) ? data.length > 0 : isObject(data) ? Object.keys(data).length > 0 : Boolean(data)
