/** A failing request in words: endpoint, status and the response's error text. */
import { type Body, causeOfCode, endpointOf, otherName, type RequestEvent } from '../../session/index.ts'

// Where APIs put error texts: RFC 9457 (type, title, detail), RFC 6749 (error, error_description), JSON:API and GraphQL
// (errors, message, code), SOAP (faultstring), and convention.
const textKey =
  /^(?:errors?|messages?|details?|title|description|reason|code|type|exception|msg|hint|fault\w*|\w*(?:error|message)_?(?:code|description|text)?)$/i
const maxDepth = 5
const maxTexts = 20
const maxLength = 600

// The common name of each status; HTTP/2 and later send no reason phrase (RFC 9110 section 15, RFC 6585).
const nameOfStatus: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  423: 'Locked',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  451: 'Unavailable For Legal Reasons',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
  507: 'Insufficient Storage',
}

const statusNames = new Set(Object.values(nameOfStatus).map((name) => name.toLowerCase()))

/** Whether a text is merely the name of a status, which adds nothing. */
export function isStatusName(text: string): boolean {
  return statusNames.has(text.trim().toLowerCase())
}

function collectTexts(value: unknown, out: string[], depth: number): void {
  if (depth > maxDepth || out.length >= maxTexts) return
  if (typeof value === 'string') {
    out.push(value)
  } else if (Array.isArray(value)) {
    for (const item of value.slice(0, maxTexts)) collectTexts(item, out, depth + 1)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'object' || textKey.test(key)) collectTexts(inner, out, depth + 1)
    }
  }
}

/** The error text of a response body: the error members of JSON, the title of HTML, otherwise its beginning. */
export function errorTextOf(body: Body | undefined): string {
  return errorTextsOf(body).join('. ').slice(0, maxLength)
}

/** The same texts as a list. Empty if there are none. */
export function errorTextsOf(body: Body | undefined): string[] {
  const text = body?.text?.trim() ?? ''
  if (text.startsWith('<')) return markupTexts(text)
  if (!/^[{[]/.test(text)) return told(text.slice(0, maxLength))
  try {
    const found: string[] = []
    collectTexts(JSON.parse(text), found, 0)
    return [...new Set(found)]
  } catch {
    // The JSON was truncated when captured, but its words are still there.
    return told(text.slice(0, maxLength))
  }
}

/** The title of a web page, or what the elements of an XML error say: `<Error><Code>NoSuchKey</Code>` (AWS), SOAP faults. */
function markupTexts(text: string): string[] {
  const title = /<title[^<>]*>([^<]*)/i.exec(text)?.[1]?.trim()
  if (title || /^<!doctype html|^<html/i.test(text)) return told(title)
  const found = Array.from(
    text.matchAll(/<(?:\w{1,20}:)?(\w{1,40})[^<>]*>([^<]{1,300})</g),
    ([, name = '', inner = '']) => (textKey.test(name) ? inner.trim() : ''),
  )
  return [...new Set(found.filter(Boolean))].slice(0, maxTexts)
}

const told = (text: string | undefined): string[] => (text ? [text] : [])

/** A failing request in one line, e.g. `PUT /api/invoices/{id} 500: TAX_RULE_MISSING`. */
export function failureText(request: RequestEvent, crossOrigin: boolean): string {
  const code = request.failure?.code ?? ''
  const parts = [code, otherName(code), request.failure?.message, errorTextOf(request.responseBody)]
  const said = parts.filter(Boolean).join('. ')
  return `${endpointOf(request)} ${outcomeOf(request, crossOrigin, said === '')}: ${said}`
}

function outcomeOf({ status, state, failure }: RequestEvent, crossOrigin: boolean, silent: boolean): string {
  // The name of the status is generic, so it helps only if the server gives no text of its own.
  if (status) return silent ? `${status} ${nameOfStatus[status] ?? ''}` : String(status)
  if (state === 'timeout') return 'timed out'
  const cause = causeOfCode(failure?.code ?? '')
  // A name that does not resolve has nothing to do with origins.
  return crossOrigin && (cause === undefined || cause === 'cors') ? 'failed, cross-origin' : 'failed'
}
