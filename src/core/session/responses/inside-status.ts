/** The outcome reported inside a 2xx response: gRPC in a header, other servers in the body. */
import type { RequestEvent } from '../events/events.ts'
import { auraStatus } from './aura.ts'
import { deltaStatus } from './delta.ts'
import { reportedFailure } from './envelope.ts'
import { facesStatus } from './faces.ts'
import { fragmentStatus } from './fragment.ts'
import { headerValue } from './headers.ts'
import { jsonRpcStatus } from './json-rpc.ts'

/** gRPC codes as HTTP statuses (google.rpc.Code); codes not listed are server faults. */
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

/**
 * The HTTP status, 400 to 599, that corresponds to the content of a 2xx response; undefined if it reports no failure.
 */
export function insideStatus(request: RequestEvent): number | undefined {
  if (!isSuccess(request)) return undefined
  const code = grpcCode(request)
  return code === undefined
    ? (auraStatus(request) ??
        jsonRpcStatus(request) ??
        facesStatus(request) ??
        deltaStatus(request) ??
        reportedFailure(request)?.status ??
        fragmentStatus(request))
    : (ofGrpc[code] ?? 500)
}

/** `207` is excluded: it holds several responses, each with its own status. */
const isSuccess = ({ status = 0 }: RequestEvent) => status >= 200 && status < 300 && status !== 207

/**
 * The code of a failed call: https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md; it is in the headers if the
 * response has no message.
 */
export function grpcCode({ responseHeaders }: RequestEvent): string | undefined {
  const code = headerValue(responseHeaders, 'grpc-status')?.trim()
  return code === undefined || code === '0' || !/^\d{1,2}$/.test(code) ? undefined : code
}
