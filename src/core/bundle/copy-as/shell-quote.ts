/**
 * Text as one argument for each shell, with redaction labels as environment variables the reader sets beforehand. Pages
 * control these texts, so quoting must hold for every character.
 */
import { pieces } from '../labels.ts'

/**
 * bash and zsh: plain single quotes, or ANSI-C quoting for texts they cannot hold
 * (https://www.gnu.org/software/bash/manual/html_node/ANSI_002dC-Quoting.html). An unset variable stops the command
 * with a message rather than sending a label.
 */
export function bashQuote(text: string): string {
  if (text === '') return "''"
  return pieces(text)
    .map((piece) => ('variable' in piece ? `"\${${piece.variable}:?was redacted, export it}"` : bashText(piece.text)))
    .join('')
}

function bashText(text: string): string {
  const named: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', "'": "\\'", '\\': '\\\\' }
  const code = (char: string) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`
  // Non-ASCII controls stay as they are: \x would write a single byte, which is not valid UTF-8.
  const escaped = text.replace(/[\p{Cc}'!\\]/gu, (char) => named[char] ?? (char > '\x7f' ? char : code(char)))
  return /[\p{Cc}'!]/u.test(text) ? `$'${escaped}'` : `'${text}'`
}

/**
 * cmd.exe: every character special to cmd is escaped with a caret, including quotes, so that cmd never sees a quoted
 * string; the C runtime of curl.exe then sees an ordinary quoted argument, in which only backslashes before a quote are
 * doubled (https://learn.microsoft.com/en-us/cpp/c-language/parsing-c-command-line-arguments).
 */
export function cmdQuote(text: string): string {
  const parts = pieces(text).map((piece) => ('variable' in piece ? `%${piece.variable}%` : cmdText(piece.text)))
  // A backslash before the closing quote would escape it.
  const closing = /(\\*)$/.exec(text)?.[1] ?? ''
  return `^"${parts.join('')}${closing.replaceAll('\\', '^\\')}^"`
}

function cmdText(text: string): string {
  return text
    .replace(/(\\*)"/g, '$1$1\\"')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, ' ')
    .replace(/[^a-zA-Z0-9\s_:=+~'/.,?;*`\-\x80-\uffff]/g, '^$&')
    .replace(/\^%(?=[a-zA-Z0-9_])/g, '%^')
    .replaceAll('\n', '^\n\n')
}

/**
 * PowerShell: single quotes, in which only quotes themselves are special; PowerShell accepts typographic quotes as
 * quotes too (https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.core/about/about_quoting_rules).
 */
export function powershellQuote(text: string): string {
  if (text === '') return "''"
  const parts = pieces(text).map((piece) =>
    'variable' in piece ? `$env:${piece.variable}` : `'${piece.text.replace(/['\u2018-\u201b]/g, '$&$&')}'`,
  )
  return parts.length === 1 ? parts[0]! : `(${parts.join(' + ')})`
}
