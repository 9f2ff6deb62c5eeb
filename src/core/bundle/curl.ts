/** "Copy as cURL": a command that sends a recorded request again, once the redacted values are exported. */
import type { RequestEvent } from '../session/index.ts'
import { powershellCommand } from './powershell.ts'
import { type ReplayRequest, replayRequest } from './replay-request.ts'
import { bashQuote, cmdQuote } from './shell-quote.ts'

export type Shell = 'bash' | 'cmd' | 'powershell'

/**
 * The request as a command. Each redaction label becomes an environment variable: `redacted-bearer-1` is
 * `REDACTED_BEARER_1`. bash also serves zsh; PowerShell gets Invoke-WebRequest, because its versions disagree on how
 * quotes reach a program such as curl.
 * @throws BundleError when it was no http request
 */
export function toCurl(request: RequestEvent, shell: Shell): string {
  const replay = replayRequest(request)
  if (shell === 'powershell') return powershellCommand(replay)
  const quote = shell === 'bash' ? bashQuote : cmdQuote
  const words = curlArguments(replay).map((part) => part.map((word) => word.option ?? quote(word.value)).join(' '))
  return `curl ${words.join(shell === 'bash' ? ' \\\n  ' : ' ^\n  ')}`
}

/** An option goes in as it is, a value is quoted. */
type Word = { option: string; value?: never } | { option?: never; value: string }

function curlArguments({ url, method, headers, cookie, body }: ReplayRequest): Word[][] {
  const option = (name: string, value: string): Word[] => [{ option: name }, { value }]
  return [
    [{ value: url }],
    // curl takes [1-9] and {a,b} in an address for ranges to fetch.
    ...(/[[\]{}]/.test(url) ? [[{ option: '--globoff' }]] : []),
    ...methodArguments(method, body !== undefined),
    ...headers.map(([name, value]) => option('-H', value === '' ? `${name};` : `${name}: ${value}`)),
    // Without "=" curl takes the value of -b for the name of a file.
    ...(cookie === undefined ? [] : [cookie.includes('=') ? option('-b', cookie) : option('-H', `cookie: ${cookie}`)]),
    // Without this, curl would claim that the body is a form.
    ...(body && !headers.some(([name]) => name.toLowerCase() === 'content-type')
      ? [option('-H', 'content-type:')]
      : []),
    ...(body ? ['text' in body ? option('--data-raw', body.text) : option('--data-binary', `@${body.file}`)] : []),
  ]
}

function methodArguments(method: string, hasBody: boolean): Word[][] {
  if (method === (hasBody ? 'POST' : 'GET')) return []
  // With -X HEAD curl would wait for a body that never comes.
  if (method === 'HEAD' && !hasBody) return [[{ option: '--head' }]]
  return [[{ option: '-X' }, { value: method }]]
}
