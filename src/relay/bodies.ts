/** What is known about a response body: what the hook could copy, and what the headers say. */
import { jsonOf } from '../core/base/json.ts'
import { type Body, type FormFields, type Headers, headerValue, type RequestEvent } from '../core/session/index.ts'

/** The hook's own limit, in characters. */
const most = 64 * 1024
/** Types without an end: the page reads them for as long as it likes. */
const streams = /event-stream|ndjson|jsonl|json-seq|stream\+json|^multipart\//
const texts = /^text\/|json|\/xml|\+xml|javascript|ecmascript|x-www-form-urlencoded|graphql|yaml/

type ResponseHead = Pick<RequestEvent, 'method' | 'status' | 'responseHeaders' | 'api'>

/**
 * The body of a finished response, or why its text is missing; undefined if the response has no body.
 * @param copy what the hook copied when the page read the body, or from a clone of a failed response
 */
export function responseBody(response: ResponseHead, copy: Body | undefined): Body | undefined {
  const { method, status = 0, responseHeaders = [] } = response
  const length = lengthOf(responseHeaders)
  // Null body statuses (https://fetch.spec.whatwg.org/#null-body-status); an opaque response has status 0.
  if (method === 'HEAD' || status < 200 || status === 204 || status === 205 || status === 304) return undefined
  if (length === 0 && !copy?.text) return undefined
  const type = headerValue(responseHeaders, 'content-type')
  // The length of a compressed body says nothing about its text.
  const whole = headerValue(responseHeaders, 'content-encoding') === undefined ? length : undefined
  const kind = type?.toLowerCase() ?? ''
  const facts = { ...(type !== undefined && { type }) }
  const text = copy?.text
  if (text === undefined || !isReadable(kind, status)) {
    const omitted = copy?.omitted ?? whyOmitted(kind, status, length)
    return { ...facts, ...(whole !== undefined && { size: whole }), omitted }
  }
  // For text that is not JSON, an XMLHttpRequest returns null, and the text cannot be read.
  if (response.api === 'xhr' && text === 'null' && kind.includes('json') && whole !== undefined && whole !== 4)
    return { ...facts, size: whole, omitted: 'malformed JSON' }
  // Part of a successful response is of no use, unless the page could not parse it as JSON.
  if (copy?.truncated && status < 400 && !copy.stream && !copy.omitted)
    return { ...facts, ...(whole !== undefined && { size: whole }), omitted: 'too large' }
  const arrival = copy?.stream && { stream: copy.stream }
  const size = whole ?? copy?.size
  if (copy?.truncated) return { ...facts, text, ...(size !== undefined && { size }), truncated: true, ...arrival }
  return { ...facts, text, size: size ?? bytesOf(text), ...arrival }
}

function isReadable(type: string, status: number): boolean {
  return type === '' ? status >= 400 : texts.test(type)
}

function whyOmitted(type: string, status: number, length: number | undefined): string {
  if (streams.test(type)) return 'stream'
  if (type !== '' && !texts.test(type)) return 'binary'
  return status < 400 && length !== undefined && length > most ? 'too large' : 'not read'
}

const encoder = new TextEncoder()
/** In UTF-8. Most bodies are ASCII, with one byte per character: testing for that is quicker than encoding. */
const bytesOf = (text: string) => (/[^\0-\x7f]/.test(text) ? encoder.encode(text).length : text.length)

function lengthOf(headers: Headers): number | undefined {
  const text = headerValue(headers, 'content-length')
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

/** The Content-Type that browsers give to a body of each class (https://fetch.spec.whatwg.org/#concept-bodyinit-extract). */
const typesByClass = new Map<string, string>([
  ['String', 'text/plain;charset=UTF-8'],
  ['URLSearchParams', 'application/x-www-form-urlencoded;charset=UTF-8'],
  ['FormData', 'multipart/form-data'],
])

/** The body of a request, with the Content-Type it is sent with; the hook reports only the body's class. */
export function requestBody(body: Body, headers: Headers): Body {
  const text = body.type === 'FormData' && body.text !== undefined ? formText(body.text) : body.text
  const own = body.type === undefined ? undefined : (typesByClass.get(body.type) ?? body.type)
  const type = headerValue(headers, 'content-type') ?? own
  const size = body.type === 'URLSearchParams' && !body.truncated ? bytesOf(text ?? '') : body.size
  return {
    ...body,
    ...(text !== undefined && { text }),
    ...(size !== undefined && { size }),
    ...(type !== undefined && { type }),
  }
}

const mostFields = 100

/** The page may have forged it. */
function isField(field: unknown): field is FormFields[number] {
  if (!Array.isArray(field) || field.length !== 3) return false
  const [name, size, file] = field as unknown[]
  const isFile = Array.isArray(file) && file.length === 2 && file.every((part) => typeof part === 'string')
  return typeof name === 'string' && Number.isFinite(size) && (file === null || isFile)
}

/** One line per field: its name and the size of its value. */
function formText(fields: string): string {
  const parsed = jsonOf(fields)
  if (!Array.isArray(parsed) || !parsed.every(isField)) return ''
  const lines = parsed.map(([name, size, file]) => {
    const what = file ? `file "${file[1]}", ${file[0]}, ` : ''
    return `${name}: ${what}${size} bytes\n`
  })
  return lines.slice(0, mostFields).join('') + (lines.length > mostFields ? '…' : '')
}
