/** A request as a command for both Windows PowerShell 5.1 and PowerShell 7. */
import { headerValue } from '../../session/index.ts'
import type { ReplayRequest } from './replay-request.ts'
import { powershellQuote as quote } from './shell-quote.ts'

/** Those `-Method` accepts; of the others, 5.1 can send none. */
const methods = /^(?:get|head|post|put|delete|trace|options|merge|patch)$/i

/** Cookies go into a session and some headers into parameters, because 5.1 rejects or overwrites them as headers. */
export function powershellCommand({ url, method, headers, cookie, body }: ReplayRequest): string {
  const cookies = (cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.includes('='))
  const agent = headerValue(headers, 'user-agent')
  const type = headerValue(headers, 'content-type')
  const others = headers.filter(([name]) => !/^(user-agent|content-type)$/i.test(name))
  const lines = [
    `Invoke-WebRequest -UseBasicParsing -Uri ${quote(url)}`,
    ...(method === 'GET' ? [] : [`-${methods.test(method) ? 'Method' : 'CustomMethod'} ${quote(method)}`]),
    ...(cookies.length === 0 ? [] : ['-WebSession $session']),
    ...(agent ? [`-UserAgent ${quote(agent)}`] : []),
    ...(others.length === 0 ? [] : [`-Headers @{\n${merged(others).join('\n')}\n}`]),
    ...(type ? [`-ContentType ${quote(type)}`] : []),
    ...bodyLines(body),
  ]
  return [...session(url, cookies), lines.join(' `\n')].join('\n')
}

/** 5.1 has no parameter for form fields, so the reader has to supply the whole body. */
function bodyLines(body: ReplayRequest['body']): string[] {
  if (!body) return []
  return 'text' in body
    ? [`-Body ${textBody(body.text)}`]
    : [`-InFile ${quote('file' in body ? body.file : 'request-body')}`]
}

/** As UTF-8 bytes, because 5.1 would send a string as Latin-1. */
function textBody(text: string): string {
  return `([System.Text.Encoding]::UTF8.GetBytes(${quote(text)}))`
}

/** A hash table allows each key only once, ignoring case. */
function merged(headers: readonly [string, string][]): string[] {
  const byName = new Map<string, [string, string]>()
  for (const [name, value] of headers) {
    const known = byName.get(name.toLowerCase())
    byName.set(name.toLowerCase(), known ? [known[0], `${known[1]}, ${value}`] : [name, value])
  }
  return [...byName.values()].map(([name, value]) => `  ${quote(name)} = ${quote(value)}`)
}

function session(url: string, cookies: readonly string[]): string[] {
  if (cookies.length === 0) return []
  const host = new URL(url).hostname
  return [
    '$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession',
    ...cookies.map((pair) => {
      const at = pair.indexOf('=')
      const parts = [pair.slice(0, at).trim(), pair.slice(at + 1), '/', host].map(quote).join(', ')
      return `$session.Cookies.Add((New-Object System.Net.Cookie(${parts})))`
    }),
  ]
}
