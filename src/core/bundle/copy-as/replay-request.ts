/** The parts of a recorded request that go into a command to resend it. */
import type { RequestEvent } from '../../session/index.ts'
import { BundleError } from '../errors.ts'
import { type FormField, formFields } from '../form-fields.ts'

export interface ReplayRequest {
  url: string
  method: string
  /** without cookies and without those the client sets itself */
  headers: [string, string][]
  /** the value of the Cookie header */
  cookie?: string
  /**
   * `file`: the whole body was not recorded and must be supplied; `form`: fields of which not all was recorded. A form
   * is sent as multipart/form-data with a boundary chosen by the client, so there is no content-type header
   */
  body?: { text: string } | { file: string } | { form: FormField[] }
}

/** Set by the client itself, or specific to the recorded connection. */
const dropped = new Set(
  'accept-encoding host connection content-length transfer-encoding keep-alive proxy-connection upgrade te trailer'.split(
    ' ',
  ),
)
/**
 * A header or method name: an RFC 9110 token. Anything else (`:authority`, `@file`) has a special meaning to some
 * client.
 */
const token = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i

/** @throws BundleError when it was not an http request: blob:, data: and the like cannot be resent */
export function replayRequest(request: RequestEvent): ReplayRequest {
  if (!/^https?:\/\//i.test(request.url)) {
    throw new BundleError('Only requests to http and https addresses can be copied as a command.')
  }
  if (!token.test(request.method)) throw new BundleError('This request uses a method that cannot be sent again.')
  const headers: [string, string][] = []
  let cookie: string | undefined
  for (const [name, raw] of request.requestHeaders) {
    const value = raw.replace(/[\r\n\0]+/g, ' ').trim()
    if (!token.test(name) || dropped.has(name.toLowerCase())) continue
    if (name.toLowerCase() === 'cookie') cookie = cookie === undefined ? value : `${cookie}; ${value}`
    else headers.push([name, value])
  }
  const body = bodyOf(request)
  const isForm = body !== undefined && 'form' in body
  const type = request.requestBody?.type
  if (body && type && !isForm && !headers.some(isContentType)) {
    headers.push(['content-type', type.replace(/[\r\n\0]+/g, ' ')])
  }
  return {
    url: request.url.replace(/#.*$/s, ''),
    method: request.method,
    headers: isForm ? headers.filter((header) => !isContentType(header)) : headers,
    ...(cookie !== undefined && { cookie }),
    ...(body && { body }),
  }
}

const isContentType = ([name]: [string, string]) => name.toLowerCase() === 'content-type'

/** A truncated body would be a different request, and NUL cannot be part of a command line; both need a file. */
function bodyOf({ requestBody: body }: RequestEvent): ReplayRequest['body'] {
  if (!body || (body.text === undefined && body.omitted === undefined)) return undefined
  const form = formFields(body)
  if (form) return { form }
  if (body.text === undefined || body.truncated || body.text.includes('\0')) return { file: 'request-body' }
  return body.text === '' ? undefined : { text: body.text }
}
