/** "Copy as fetch": JavaScript for the console of a browser or for Node. */
import type { RequestEvent } from '../../session/index.ts'
import type { FormField } from '../form-fields.ts'
import { pieces, variablesIn } from '../labels.ts'
import { replayRequest } from './replay-request.ts'

/** Headers that scripts may not set (Fetch Standard, forbidden request-header). */
const forbidden = /^(?:cookie|origin|referer|date|dnt|expect|via|access-control-request-.*|sec-.*|proxy-.*)$/i

/**
 * The request as a `fetch` call. Each redaction label becomes a constant above it, to be filled in by the reader.
 * @throws BundleError when it was no http request
 */
export function toFetch(request: RequestEvent): string {
  const { url, method, headers, body } = replayRequest(request)
  const allowed = headers.filter(([name]) => !forbidden.test(name))
  // fetch refuses a body with these methods.
  const sent = method === 'GET' || method === 'HEAD' ? undefined : body
  const text = sent && 'text' in sent ? sent.text : undefined
  const form = sent && 'form' in sent ? sent.form : undefined
  const variables = variablesIn([url, ...allowed.map(([, value]) => value), text ?? ''])
  const options = [
    ...(method === 'GET' ? [] : [`method: ${literal(method)}`]),
    ...(allowed.length === 0
      ? []
      : [
          `headers: [\n${allowed.map(([name, value]) => `    [${literal(name)}, ${expression(value)}],`).join('\n')}\n  ]`,
        ]),
    ...(text === undefined ? [] : [`body: ${expression(text)}`]),
    ...(form ? ['body: form'] : []),
  ]
  const call =
    options.length === 0
      ? `await fetch(${expression(url)})`
      : `await fetch(${expression(url)}, {\n${options.map((option) => `  ${option},`).join('\n')}\n})`
  return [
    ...variables.map((name) => `const ${name} = ''; // was redacted: put the real value here`),
    ...(sent && 'file' in sent ? ['// The body of this request was not recorded in full and is left out.'] : []),
    ...(form ? formLines(form) : []),
    call,
  ].join('\n')
}

/** The values of forms are not recorded, so each field is left to the reader. */
function formLines(fields: readonly FormField[]): string[] {
  return [
    'const form = new FormData()',
    ...fields.map(({ name, size, file }) =>
      file
        ? `form.append(${literal(name)}, new Blob([''], { type: ${literal(file.type)} }), ${literal(file.name)}) // had ${size} bytes`
        : `form.append(${literal(name)}, '') // had ${size} bytes`,
    ),
  ]
}

/** A JavaScript string literal that is also safe inside a script element. */
function literal(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

function expression(text: string): string {
  if (text === '') return "''"
  return pieces(text)
    .map((piece) => ('variable' in piece ? piece.variable : literal(piece.text)))
    .join(' + ')
}
