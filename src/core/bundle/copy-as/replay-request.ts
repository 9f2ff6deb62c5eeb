/** What of a recorded request goes into a command that sends it again. */
import type { RequestEvent } from '../../session/index.ts'
import { BundleError } from '../errors.ts'
import { type FormField, formFields } from '../form-fields.ts'

export interface ReplayRequest {
  url: string
  method: string
  /** without those that the client sets itself and without cookies */
  headers: [string, string][]
  /** the value of the Cookie header */
  cookie?: string
  /**
   * `file`: the whole body was not recorded and must be supplied; `form`: fields whose values were not recorded, sent
   * as multipart/form-data with a boundary that the client makes, so there is no content-type header
   */
  body?: { text: string } | { file: string } | { form: FormField[] }
}

/** Set by the client itself, or about the one connection that was recorded. */
const dropped = new Set(
  'accept-encoding host connection content-length transfer-encoding keep-alive proxy-connection upgrade te trailer'.split(
    ' ',
  ),
)
/** The name of a header or method: an RFC 9110 token. Anything else (`:authority`, `@file`) means something to a client. */
const token = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i

/** @throws BundleError when it was no http request: blob:, data: and the like cannot be sent again */
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

/** A cut body would be another request, and a NUL cannot stand in a command line; both need a file. */
function bodyOf({ requestBody: body }: RequestEvent): ReplayRequest['body'] {
  if (!body || (body.text === undefined && body.omitted === undefined)) return undefined
  const form = formFields(body)
  if (form) return { form }
  if (body.text === undefined || body.truncated || body.text.includes('\0')) return { file: 'request-body' }
  return body.text === '' ? undefined : { text: body.text }
}
