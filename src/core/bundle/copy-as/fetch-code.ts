/** "Copy as fetch": JavaScript for a browser console or Node. */
import type { RequestEvent } from '../../session/index.ts'
import { callOf, constants, expression, formLines, literal, missingBody, valuesOf } from './javascript.ts'
import { replayRequest } from './replay-request.ts'

/** Headers scripts may not set (Fetch Standard, forbidden request-header). */
const forbidden = /^(?:cookie|origin|referer|date|dnt|expect|via|access-control-request-.*|sec-.*|proxy-.*)$/i

/**
 * The request as a `fetch` call. Each redaction label becomes a constant above it, for the reader to fill in.
 * @throws BundleError when it was not an http request
 */
export function toFetch(request: RequestEvent): string {
  const { url, method, headers, cookie, body } = replayRequest(request)
  const allowed = headers.filter(([name]) => !forbidden.test(name))
  // fetch rejects a body with these methods.
  const sent = method === 'GET' || method === 'HEAD' ? undefined : body
  const text = sent && 'text' in sent ? sent.text : undefined
  const form = sent && 'form' in sent ? sent.form : undefined
  const options = [
    ...(method === 'GET' ? [] : [`method: ${literal(method)}`]),
    ...(allowed.length === 0
      ? []
      : [
          `headers: [\n${allowed.map(([name, value]) => `    [${literal(name)}, ${expression(value)}],`).join('\n')}\n  ]`,
        ]),
    // The browser adds the cookies itself, but to another site only if told so.
    ...(cookie === undefined ? [] : ["credentials: 'include'"]),
    ...(text === undefined ? [] : [`body: ${expression(text)}`]),
    ...(form ? ['body: form'] : []),
  ]
  return [
    ...constants([url, ...allowed.map(([, value]) => value), text ?? '', ...valuesOf(form)]),
    ...(sent && 'file' in sent ? [missingBody] : []),
    ...(form ? formLines(form) : []),
    callOf('fetch', url, options),
  ].join('\n')
}
