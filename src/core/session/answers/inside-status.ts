/** What an answer of success says inside of its outcome: gRPC in a header, other servers in the body. */
import type { RequestEvent } from '../events/events.ts'
import { auraStatus } from './aura.ts'
import { deltaStatus } from './delta.ts'
import { toldFailure } from './envelope.ts'
import { facesStatus } from './faces.ts'
import { fragmentStatus } from './fragment.ts'
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

/** The status of HTTP, 400 to 599, that the inside of an answer of success means; undefined where it tells of no failure. */
export function insideStatus(request: RequestEvent): number | undefined {
  if (!isSuccess(request)) return undefined
  const code = grpcCode(request)
  return code === undefined
    ? (auraStatus(request) ??
        jsonRpcStatus(request) ??
        facesStatus(request) ??
        deltaStatus(request) ??
        toldFailure(request)?.status ??
        fragmentStatus(request))
    : (ofGrpc[code] ?? 500)
}

/** `207` holds several answers, each with a status of its own. */
const isSuccess = ({ status = 0 }: RequestEvent) => status >= 200 && status < 300 && status !== 207

/** The code of a call that failed: https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md; in the headers where the answer has no message. */
export function grpcCode({ responseHeaders }: RequestEvent): string | undefined {
  const code = headerValue(responseHeaders, 'grpc-status')?.trim()
  return code === undefined || code === '0' || !/^\d{1,2}$/.test(code) ? undefined : code
}
