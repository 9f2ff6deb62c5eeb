import type { Body, Headers as HeaderList } from '../../core/session/events.ts'
import { headerValue } from './header-list.ts'
import { indexOf, lowerCase } from './intrinsics.ts'
import { BODY_CHARS } from './request-body.ts'

/** In the place of the reason why a body is left alone: it may be read. */
export const TO_READ = 'read'

const STREAMS = ['event-stream', 'ndjson', 'jsonl', 'json-seq', 'stream+json', 'multipart/']
const TEXTS = ['text/', 'json', '/xml', '+xml', 'javascript', 'x-www-form-urlencoded', 'yaml']

/**
 * Decides whether the body of a response may be read; undefined when there is none.
 *
 * Reading a copy is never free for the page (the browser then splits the stream in two), so it is done for what a
 * person needs: texts of failed requests, and small texts of others. Text that may be endless, or too long to be of
 * use, is left alone. JSON is read without a `Content-Length` too, because compressed JSON rarely has one.
 */
export function bodyToRead(method: string, status: number, headers: HeaderList): Body | undefined {
  const type = headerValue(headers, 'content-type')
  const length = lengthOf(headers)
  // Null body statuses (https://fetch.spec.whatwg.org/#null-body-status).
  if (method === 'HEAD' || status === 204 || status === 205 || status === 304 || status < 200) return undefined
  const omitted = policy(status, lowerCase(type ?? ''), length)
  if (length === 0 && omitted === TO_READ) return undefined
  // Of a compressed body the length tells nothing.
  return { type, size: headerValue(headers, 'content-encoding') ? undefined : length, omitted }
}

function policy(status: number, type: string, length: number | undefined): string {
  const failed = status >= 400
  if (hasAny(type, STREAMS)) return 'stream'
  if (status === 206) return 'not read'
  if (type ? !hasAny(type, TEXTS) : !failed) return type ? 'binary' : 'not read'
  if (failed || length === undefined) return failed || indexOf(type, 'json') >= 0 ? TO_READ : 'not read'
  return length <= BODY_CHARS ? TO_READ : 'too large'
}

/** Bytes of the body by `Content-Length`, where the page may see it. */
function lengthOf(headers: HeaderList): number | undefined {
  const text = headerValue(headers, 'content-length')
  const length = text ? +text : Number.NaN
  return length >= 0 ? length : undefined
}

function hasAny(text: string, parts: readonly string[]): boolean {
  for (let i = 0; i < parts.length; i++) if (indexOf(text, parts[i]!) >= 0) return true
  return false
}
