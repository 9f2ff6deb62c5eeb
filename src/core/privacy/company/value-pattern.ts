/**
 * Finds one value in any text, in the forms in which web apps write it: verbatim, in a URL or form, in JSON (also JSON
 * inside JSON), in HTML, and inside base64.
 *
 * Encoders leave ASCII letters and digits alone (RFC 3986 2.3, RFC 8259 7), so only other characters have several
 * forms.
 */
import { applyEdits, type Edit } from '../codings/scan.ts'

/** Characters of base64 and base64url (RFC 4648, sections 4 and 5). */
const inBase64 = /[A-Za-z0-9+/_-]/

/** The shortest value, in characters, that can be searched for without masking unrelated text. */
export const leastCharacters = 2

/**
 * A pattern for the value that ignores case, Unicode composition and the amount of white space.
 *
 * Escapes may be nested, but every repetition is bounded, or a text of backslashes would take quadratic time. A value
 * of fewer than four letters matches only on its own: `42` does not match in `1042`.
 * @returns the source of a pattern with the flags `giu`, or undefined for a value that is too short
 */
export function sourceFor(value: string): string | undefined {
  const text = value.trim()
  if ([...text].length < leastCharacters) return undefined
  const forms = [...new Set([text, text.normalize('NFC'), text.normalize('NFD')])].map(formOf)
  const source = forms.length === 1 ? forms[0]! : `(?:${forms.join('|')})`
  return [...text].length < 4 ? `(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])` : source
}

function formOf(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters
    .map((character, index) => {
      if (character !== ' ') return formsOfCharacter(character)
      // Text on screen has spaces where the data has none: `"total": 12` is `"total":12` on the wire.
      const beside = [characters[index - 1] ?? '', characters[index + 1] ?? '']
      return beside.every((one) => /[\p{L}\p{N}]/u.test(one)) ? `${space}+` : `${space}*`
    })
    .join('')
}

const space =
  '(?:\\s|\\\\{1,16}[nrt]|\\+|%(?:25){0,4}(?:20|09|0A|0D|C2%(?:25){0,4}A0)|&nbsp;|&#(?:32|160);|\\\\{1,16}u00(?:20|a0))'

const entities: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' }

function formsOfCharacter(character: string): string {
  if (/^[A-Za-z0-9]$/.test(character)) return character
  const code = character.codePointAt(0)!
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
  const forms = [
    // A preceding backslash is the escape of JSON and of program code.
    `\\\\{0,16}${character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')}`,
    percentOf(character),
    units.map((unit) => `\\\\{1,16}u${unit.toString(16).padStart(4, '0')}`).join(''),
    `&#0{0,4}${code};`,
    `&#x0{0,4}${code.toString(16)};`,
  ]
  const entity = entities[character]
  if (entity) forms.push(`&${entity};`)
  return `(?:${forms.join('|')})`
}

/** `%C3%A9`, also when encoded again: `%25C3%25A9`. */
function percentOf(character: string): string {
  return Array.from(
    new TextEncoder().encode(character),
    (byte) => `%(?:25){0,4}${byte.toString(16).padStart(2, '0').toUpperCase()}`,
  ).join('')
}

/** Replaces, as a whole, every base64 word that contains one of the cores, in either alphabet. */
export function replaceBase64(text: string, cores: readonly string[], by: string): { text: string; count: number } {
  let result = text
  let count = 0
  for (const core of cores.flatMap((one) => [...new Set([one, urlSafe(one)])])) {
    const edits: Edit[] = []
    let done = 0
    for (let at = result.indexOf(core); at >= 0; at = result.indexOf(core, done)) {
      let start = at
      let end = at + core.length
      while (start > done && inBase64.test(result[start - 1]!)) start--
      while (end < result.length && inBase64.test(result[end]!)) end++
      while (result[end] === '=') end++
      edits.push({ start, end, text: by })
      done = end
    }
    result = applyEdits(result, edits)
    count += edits.length
  }
  return { text: result, count }
}

function urlSafe(text: string): string {
  return text.replace(/\+/g, '-').replace(/\//g, '_')
}
