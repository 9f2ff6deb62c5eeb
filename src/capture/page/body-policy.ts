import type { Headers as HeaderList } from '../../core/session/events.ts'
import { headerValue } from './header-list.ts'
import { indexOf, lowerCase } from './intrinsics.ts'
import { BODY_CHARS } from './request-body.ts'

/** What is done with the body of a response: `read` it, there is `none`, or why it is left alone. */
export type BodyPolicy = 'read' | 'none' | 'stream' | 'binary' | 'too large' | 'not read'

const STREAMS = ['event-stream', 'ndjson', 'jsonl', 'json-seq', 'jsonlines', 'stream+json', 'multipart/', 'grpc']
const TEXTS = ['text/', 'json', '/xml', '+xml', 'javascript', 'ecmascript', 'x-www-form-urlencoded', 'graphql', 'yaml']

/**
 * Decides whether the body of a response may be read.
 *
 * Reading a copy is never free for the page (the browser then splits the stream in two), so it is done for what a
 * person needs: texts of failed requests, and small texts of others. Text that may be endless, or too long to be of
 * use, is left alone. JSON is read without a `Content-Length` too, because compressed JSON rarely has one.
 */
export function bodyPolicy(status: number, headers: HeaderList): BodyPolicy {
  // Null body statuses (https://fetch.spec.whatwg.org/#null-body-status).
  if (status === 204 || status === 205 || status === 304 || status < 200) return 'none'
  const type = lowerCase(headerValue(headers, 'content-type') ?? '')
  const failed = status >= 400
  if (hasAny(type, STREAMS)) return 'stream'
  if (status === 206) return 'not read'
  if (type ? !hasAny(type, TEXTS) : !failed) return type ? 'binary' : 'not read'
  const length = lengthOf(headers)
  if (length === 0) return 'none'
  if (failed) return 'read'
  if (length === undefined) return indexOf(type, 'json') >= 0 ? 'read' : 'not read'
  return length <= BODY_CHARS ? 'read' : 'too large'
}

/** Bytes of the body by `Content-Length`, where the page may see it; unknown for a compressed one. */
export function bodySize(headers: HeaderList): number | undefined {
  return headerValue(headers, 'content-encoding') ? undefined : lengthOf(headers)
}

function lengthOf(headers: HeaderList): number | undefined {
  const text = headerValue(headers, 'content-length')
  const length = text ? +text : Number.NaN
  return length >= 0 ? length : undefined
}

function hasAny(text: string, parts: readonly string[]): boolean {
  for (let i = 0; i < parts.length; i++) if (indexOf(text, parts[i]!) >= 0) return true
  return false
}
