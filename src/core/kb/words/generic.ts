/**
 * Text of a capture as it may stand in an article: the error is still found by its words, and nothing in it says whose
 * it was. What leaves is an ellipsis or `{id}`, as `cleanMessage` leaves it in queries, so that both sides agree.
 */
import { routeTemplate } from '../../session/index.ts'
import { cleanMessage, maskLabels } from './clean.ts'

/** A number that is part of an error's name: a status, `#418`, `ERR_1001`, a version. */
const errorNumber = /^(?:[1-5]\d\d|[A-Z][A-Z\d]*(?:_[A-Z\d]+)+|v?\d{1,3}(?:\.\d{1,3})+)$/
/** A word with a number of three digits, or a short prefix and a random id: `INV-20418`, `cus_NffrFeUfNV2Hib`. */
const idOrNumber = /(?<![\w#/{.-])(?:[\w-]*\d{3,}[\w-]*|[a-z]{2,5}[_-](?=\w*\d)\w{8,})(?![\w}-])/g
const quoted = /(?<![\p{L}\p{N}])(["'`“‘«])((?:(?!["'`”’»]).){1,200}?)(["'`”’»])(?![\p{L}\p{N}])/gu

/**
 * One message, generic.
 * @param names of accounts and people that are known, in any case; they become an ellipsis
 * @param codes error codes of the session: they stay, whatever they look like
 */
export function genericMessage(text: string, names: readonly string[], codes: ReadonlySet<string>): string {
  return withoutNames(cleanMessage(text), names)
    .replace(quoted, (whole, open: string, value: string, close: string) =>
      codes.has(value) || isOfTheCode(value) ? whole : `${open}…${close}`,
    )
    .replace(/(?<![\w/{])\/[^\s"'`<>(),;:?#]+/g, (path) => routeTemplate(path))
    .replace(idOrNumber, (word: string, at: number, whole: string) => {
      const isName = at === 0 && whole[word.length] === ':'
      return isName || codes.has(word) || errorNumber.test(word) ? word : routeTemplate(word)
    })
}

/** Text of a person, e.g. a workaround, without labels, addresses of people and known names. Its lines stay as they are. */
export function withoutNames(text: string, names: readonly string[]): string {
  let out = maskLabels(text)
  for (const name of names) {
    const words = name.trim()
    // A single letter or digit would take the text apart.
    if (words.length < 3) continue
    const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
    out = out.replace(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu'), '…')
  }
  return out
}

/**
 * Whether a quoted value is a word of the code, as in `reading 'taxRate'`, rather than one of a customer's data. A word
 * with only a capital in front may be the name of a person as well as that of a class, so it is none.
 */
function isOfTheCode(value: string): boolean {
  if (/^(?:<|\/)/.test(value)) return true
  return /^[\w$.-]{1,60}$/.test(value) && !/\d{3}/.test(value) && !/^[A-Z][a-z]*$/.test(value)
}
