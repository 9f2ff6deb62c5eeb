/** The records of a request as one event, part by part. */
import type { RequestEvent, StackFrame } from '../core/session/index.ts'
import type { RecordOf } from './records.ts'

export type RequestDraft = Omit<RequestEvent, 'id' | 'frame'>

export function requestDraft(record: RecordOf<'request'>, initiator: StackFrame[] | undefined): RequestDraft {
  return {
    kind: 'request',
    at: record.time,
    api: record.api,
    method: record.method,
    url: record.url,
    state: 'pending',
    requestHeaders: record.headers,
    ...(record.body && { requestBody: record.body }),
    ...(initiator && initiator.length > 0 && { initiator }),
  }
}

export function withPart(
  draft: RequestDraft,
  part: RecordOf<'response'> | RecordOf<'body'> | RecordOf<'end'>,
): RequestDraft {
  switch (part.type) {
    case 'response':
      return {
        ...draft,
        status: part.status,
        statusText: part.statusText,
        responseUrl: part.url,
        redirected: part.redirected,
        responseType: part.responseType,
        responseHeaders: part.headers,
      }
    case 'body':
      return { ...draft, responseBody: part.body }
    case 'end':
      return withEnd(draft, part)
  }
}

function withEnd(draft: RequestDraft, part: RecordOf<'end'>): RequestDraft {
  const failure = part.failure ?? (draft.api === 'beacon' && part.state === 'failed' ? notQueued : undefined)
  return {
    ...draft,
    state: endStates[failure?.name ?? ''] ?? part.state,
    duration: Math.max(0, part.time - draft.at),
    ...(failure && { failure }),
  }
}

/** The names of errors that say how a request ended (https://webidl.spec.whatwg.org/#idl-DOMException-error-names). */
const endStates: Record<string, RequestEvent['state']> = { TimeoutError: 'timeout', AbortError: 'aborted' }

/** `sendBeacon` says no more than false. */
const notQueued = { name: 'NotQueued', message: 'The browser refused to queue the beacon' }
