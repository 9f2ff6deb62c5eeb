/** Builds one event from the records of a request, part by part. */
import type { RequestEvent, StackFrame } from '../core/session/index.ts'
import { requestBody, responseBody } from './bodies.ts'
import type { RecordOf } from './draft.ts'
import { absoluteUrl, isWithoutBody, normalMethod, parseHeaderLines } from './request-head.ts'

export type RequestDraft = Omit<RequestEvent, 'id' | 'frame'>

export function requestDraft(record: RecordOf<'request'>, initiator: StackFrame[] | undefined): RequestDraft {
  const method = normalMethod(record.method)
  return {
    kind: 'request',
    at: record.time,
    api: record.api,
    method,
    url: absoluteUrl(record.url, record.base),
    state: 'pending',
    requestHeaders: record.headers,
    ...(record.body && !isWithoutBody(method) && { requestBody: requestBody(record.body, record.headers) }),
    ...(initiator && initiator.length > 0 && { initiator }),
  }
}

export function withPart(draft: RequestDraft, part: RecordOf<'response'> | RecordOf<'end'>): RequestDraft {
  switch (part.type) {
    case 'response': {
      const url = absoluteUrl(part.url, undefined)
      return {
        ...draft,
        status: part.status,
        statusText: part.statusText,
        responseUrl: url,
        redirected: part.redirected || (draft.api === 'xhr' && draft.url !== '' && draft.url !== url),
        responseType: part.responseType,
        responseHeaders: part.lines === undefined ? part.headers : parseHeaderLines(part.lines),
      }
    }
    case 'end':
      return withEnd(draft, part)
  }
}

function withEnd(draft: RequestDraft, part: RecordOf<'end'>): RequestDraft {
  const failure = part.failure ?? (draft.api === 'beacon' && part.state === 'failed' ? notQueued : undefined)
  // The response came but was not JSON: `json()` rejected it.
  const isMalformed = failure?.name === 'SyntaxError' && draft.status !== undefined
  const isAnswered = part.state === 'done' || isMalformed || part.body !== undefined
  const body = isAnswered && responseBody(draft, isMalformed ? { omitted: 'malformed JSON', ...part.body } : part.body)
  return {
    ...draft,
    state: isMalformed ? 'done' : (endStates.get(failure?.name ?? '') ?? part.state),
    duration: Math.max(0, part.time - draft.at),
    ...(failure && !isMalformed && { failure }),
    ...(body && { responseBody: body }),
  }
}

/** The names of errors that say how a request ended (https://webidl.spec.whatwg.org/#idl-DOMException-error-names). */
const endStates = new Map<string, RequestEvent['state']>([
  ['TimeoutError', 'timeout'],
  ['AbortError', 'aborted'],
])

/** `sendBeacon` says nothing more than false. */
const notQueued = { name: 'NotQueued', message: 'The browser refused to queue the beacon' }
