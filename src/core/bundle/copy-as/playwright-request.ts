/** "Copy as Playwright request": TypeScript for a test with the `request` fixture, or for a page's `page.request`. */
import { headerValue, type RequestEvent } from '../../session/index.ts'
import { callOf, constants, expression, formLines, literal, missingBody, valuesOf } from './javascript.ts'
import { replayRequest } from './replay-request.ts'

/**
 * The request as a call of Playwright's `APIRequestContext.fetch`
 * (https://playwright.dev/docs/api/class-apirequestcontext#api-request-context-fetch). Each redaction label becomes a
 * constant above it, for the reader to fill in.
 * @throws BundleError when it was not an http request
 */
export function toPlaywrightRequest(request: RequestEvent): string {
  const { url, method, headers: sent, cookie, body } = replayRequest(request)
  const headers = joined(cookie === undefined ? sent : [...sent, ['cookie', cookie]])
  const text = body && 'text' in body ? body.text : undefined
  const form = body && 'form' in body ? body.form : undefined
  const lines = headers.map(([name, value]) => `    ${literal(name)}: ${expression(value)},`)
  const options = [
    ...(method === 'GET' ? [] : [`method: ${literal(method)}`]),
    ...(lines.length === 0 ? [] : [`headers: {\n${lines.join('\n')}\n  }`]),
    ...(text === undefined ? [] : [`data: ${dataOf(text, headerValue(headers, 'content-type') ?? '')}`]),
    ...(form ? ['multipart: form'] : []),
  ]
  return [
    ...constants([url, ...headers.map(([, value]) => value), text ?? '', ...valuesOf(form)]),
    ...(body && 'file' in body ? [missingBody] : []),
    ...(form ? formLines(form) : []),
    `const response = ${callOf('request.fetch', url, options)}`,
  ].join('\n')
}

/** Playwright takes headers as an object, so repeated ones are joined (RFC 9110, section 5.3). */
function joined(headers: readonly [string, string][]): [string, string][] {
  const found = new Map<string, [string, string]>()
  for (const [name, value] of headers) {
    const known = found.get(name.toLowerCase())
    if (known) known[1] = `${known[1]}, ${value}`
    else found.set(name.toLowerCase(), [name, value])
  }
  return [...found.values()]
}

/** For a JSON content type, Playwright would quote text that is not JSON; bytes are sent unchanged. */
function dataOf(text: string, type: string): string {
  return /json/i.test(type) && !isJson(text) ? `Buffer.from(${expression(text)})` : expression(text)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
