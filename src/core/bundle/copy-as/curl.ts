/** "Copy as cURL": a command that resends a recorded request, once the redacted values are exported. */
import { utf8 } from '../../base/bytes.ts'
import { headerValue, type RequestEvent } from '../../session/index.ts'
import type { FormField } from '../form-fields.ts'
import { powershellCommand } from './powershell.ts'
import { type ReplayRequest, replayRequest } from './replay-request.ts'
import { bashQuote, cmdQuote } from './shell-quote.ts'

export type Shell = 'bash' | 'cmd' | 'powershell'

/**
 * Characters of a command of cmd.exe
 * (https://learn.microsoft.com/en-us/troubleshoot/windows-client/shell-experience/command-line-string-limitation).
 */
const longestInCmd = 8191
/** Bytes of one argument in Linux: MAX_ARG_STRLEN is 131,072, of which redacted values take up an unknown part. */
const longestArgument = 100_000
/** What cmd.exe turns into something else: line ends other than its own, and control characters. */
const lostInCmd = /(?![\t\n])\p{Cc}/u

/**
 * The request as a command. Each redaction label becomes an environment variable: `redacted-bearer-1` is
 * `REDACTED_BEARER_1`. The bash form also works in zsh; PowerShell gets Invoke-WebRequest, because its versions pass
 * quotes to programs such as curl differently. A body that cmd cannot hold has to be supplied as a file.
 * @throws BundleError when it was not an http request
 */
export function toCurl(request: RequestEvent, shell: Shell): string {
  const replay = replayRequest(request)
  if (shell === 'powershell') return powershellCommand(replay)
  const text = replay.body && 'text' in replay.body ? replay.body.text : undefined
  if (shell === 'bash') {
    if (text === undefined || utf8(text).length <= longestArgument) return curlCommand(replay, bashQuote, ' \\\n  ')
    const piped = curlCommand({ ...replay, body: { file: '-' } }, bashQuote, ' \\\n  ')
    // Built into the shell, so that it may be of any length. A variable, so that one that is not set stops all of it.
    return `body=${bashQuote(text)} &&\nprintf %s "$body" | ${piped}`
  }
  const command = curlCommand(replay, cmdQuote, ' ^\n  ')
  const fits = text === undefined || (command.length <= longestInCmd && !lostInCmd.test(text))
  return fits ? command : curlCommand({ ...replay, body: { file: 'request-body' } }, cmdQuote, ' ^\n  ')
}

function curlCommand(replay: ReplayRequest, quote: (text: string) => string, lineEnd: string): string {
  const words = curlArguments(replay).map((part) => part.map((word) => word.option ?? quote(word.value)).join(' '))
  return `curl ${words.join(lineEnd)}`
}

/** Options are inserted as they are, values are quoted. */
type Word = { option: string; value?: never } | { option?: never; value: string }

function curlArguments({ url, method, headers, cookie, body }: ReplayRequest): Word[][] {
  const option = (name: string, value: string): Word[] => [{ option: name }, { value }]
  return [
    [{ value: url }],
    // curl expands [1-9] and {a,b} in a URL as ranges.
    ...(/[[\]{}]/.test(url) ? [[{ option: '--globoff' }]] : []),
    ...methodArguments(method, body !== undefined),
    ...headers.map(([name, value]) => option('-H', value === '' ? `${name};` : `${name}: ${value}`)),
    // Without "=" curl takes the value of -b as a file name.
    ...(cookie === undefined ? [] : [cookie.includes('=') ? option('-b', cookie) : option('-H', `cookie: ${cookie}`)]),
    // Otherwise curl would declare the body to be a form.
    ...(body && !('form' in body) && headerValue(headers, 'content-type') === undefined
      ? [option('-H', 'content-type:')]
      : []),
    ...bodyArguments(body).map(([name, value]) => option(name, value)),
  ]
}

function bodyArguments(body: ReplayRequest['body']): [name: string, value: string][] {
  if (!body) return []
  if ('text' in body) return [['--data-raw', body.text]]
  if ('file' in body) return [['--data-binary', `@${body.file}`]]
  // curl reads the name up to the first "=", which cannot be escaped.
  if (body.form.some(({ name }) => name.includes('='))) return [['--data-binary', '@request-body']]
  return body.form.map((field, index) => formArgument(field, index + 1))
}

/**
 * A field with its value, taken literally, or one whose value curl reads from a file the reader supplies. We choose the
 * file name: with the name from the page, a page could make the reader send any file it likes
 * (https://curl.se/docs/manpage.html#-F).
 */
function formArgument({ name, value, file }: FormField, number: number): [option: string, value: string] {
  if (value !== undefined) return ['--form-string', `${name}=${value}`]
  if (!file) return ['-F', `${name}=<form-value-${number}`]
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(file.type) ? `;type=${file.type}` : ''
  return ['-F', `${name}=@form-file-${number};filename="${file.name.replace(/["\\]/g, '\\$&')}"${type}`]
}

function methodArguments(method: string, hasBody: boolean): Word[][] {
  if (method === (hasBody ? 'POST' : 'GET')) return []
  // With -X HEAD, curl would wait for a body that never comes.
  if (method === 'HEAD' && !hasBody) return [[{ option: '--head' }]]
  return [[{ option: '-X' }, { value: method }]]
}
