/** What a program gets as its arguments when a shell runs a command: bash itself, and cmd.exe after its rules. */
import { execFileSync } from 'node:child_process'

/** Runs a command line in bash, with `curl` as a function that tells its arguments. */
export function bashArguments(command: string, env: Record<string, string> = {}): string[] {
  const output = execFileSync('bash', ['-c', `curl() { printf '%s\\0' "$@"; }\n${command}`], {
    env: { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return output.split('\0').slice(0, -1)
}

/**
 * cmd.exe as typed at its prompt: percent expansion, then carets, then the argument rules of the C runtime
 * (https://learn.microsoft.com/en-us/cpp/c-language/parsing-c-command-line-arguments). Throws when a character that
 * cmd acts upon (& | < >) stands unescaped, or when the line ends before the command does.
 */
export function cmdArguments(command: string, env: Record<string, string> = {}): string[] {
  const expanded = command.replace(/%([^%\n]+)%/g, (whole, name: string) => env[name] ?? whole)
  return runtimeArguments(withoutCarets(expanded)).slice(1)
}

function withoutCarets(line: string): string {
  let result = ''
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const char = line[at]!
    if (quoted) {
      if (char === '"') quoted = false
      result += char
    } else if (char === '^') {
      at++
      // A caret before a line end joins the lines; a second line end right after it is then taken as it is.
      if (line[at] === '\n') {
        at++
        result += line[at] ?? ''
      } else result += line[at] ?? ''
    } else if (char === '"') {
      quoted = true
      result += char
    } else if (/[&|<>\n]/.test(char)) {
      throw new Error(`cmd acts upon ${JSON.stringify(char)} at ${at}`)
    } else result += char
  }
  return result
}

function runtimeArguments(line: string): string[] {
  const found: string[] = []
  let current: string | undefined
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const backslashes = /^\\*/.exec(line.slice(at))![0].length
    if (backslashes > 0) {
      const beforeQuote = line[at + backslashes] === '"'
      current = (current ?? '') + '\\'.repeat(beforeQuote ? Math.floor(backslashes / 2) : backslashes)
      at += backslashes - 1
      if (beforeQuote && backslashes % 2 === 1) {
        current += '"'
        at++
      }
    } else if (line[at] === '"') {
      // Two quotes inside a quoted argument are one quote.
      if (quoted && line[at + 1] === '"') {
        current += '"'
        at++
      } else quoted = !quoted
      current ??= ''
    } else if (!quoted && /[ \t]/.test(line[at]!)) {
      if (current !== undefined) found.push(current)
      current = undefined
    } else current = (current ?? '') + line[at]
  }
  if (quoted) throw new Error('a quote is left open')
  return current === undefined ? found : [...found, current]
}

/**
 * The value of an expression of string literals and environment variables in PowerShell. Any of its five single quotes
 * opens and closes a literal, and two in a row are the first of them
 * (https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.core/about/about_quoting_rules).
 */
export function powershellValue(expression: string, env: Record<string, string> = {}): string {
  const bare = /^\((.*)\)$/s.exec(expression)?.[1] ?? expression
  const term =
    /^(?:(['\u2018-\u201b])((?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*)['\u2018-\u201b]|\$env:(\w+))(?: \+ |$)/
  let value = ''
  for (let rest = bare; rest !== ''; ) {
    const found = term.exec(rest)
    if (!found) throw new Error(`PowerShell does not read ${JSON.stringify(rest)} as a string`)
    const [whole, , text, variable] = found
    value += variable === undefined ? (text ?? '').replace(/(['\u2018-\u201b])['\u2018-\u201b]/g, '$1') : env[variable]
    rest = rest.slice(whole.length)
  }
  return value
}
