/**
 * Makes captured text fit for an article: the error can still be found by its words, but nothing identifies the customer.
 * Removed parts become an ellipsis or `{id}`, as in `cleanMessage` for queries, so that both sides agree.
 */
import { routeTemplate } from '../../session/index.ts'
import { cleanMessage, maskLabels } from './clean.ts'

/** A number that belongs to an error's name: a status, `#418`, `ERR_1001`, a version. */
const errorNumber = /^(?:[1-5]\d\d|[A-Z][A-Z\d]*(?:_[A-Z\d]+)+|v?\d{1,3}(?:\.\d{1,3})+)$/
/** A word with a number of three or more digits, or a short prefix and a random id: `INV-20418`, `cus_NffrFeUfNV2Hib`. */
const idOrNumber = /(?<![\w#/{.-])(?:[\w-]*\d{3,}[\w-]*|[a-z]{2,5}[_-](?=\w*\d)\w{8,})(?![\w}-])/g
const quoted = /(?<![\p{L}\p{N}])(["'`“‘«])((?:(?!["'`”’»]).){1,200}?)(["'`”’»])(?![\p{L}\p{N}])/gu

/**
 * Makes one message generic.
 * @param names known names of accounts and people, in any case; they become an ellipsis
 * @param codes error codes of the session: always kept
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

/** Removes labels, e-mail addresses and known names from text a person wrote, e.g. a workaround. Its lines are kept. */
export function withoutNames(text: string, names: readonly string[]): string {
  let out = maskLabels(text)
  for (const name of names) {
    const words = name.trim()
    // Replacing single letters or digits would shred the text.
    if (words.length < 3) continue
    const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
    out = out.replace(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu'), '…')
  }
  return out
}

/**
 * Whether a quoted value is a word from the code, as in `reading 'taxRate'`, not customer data. A word with only an initial
 * capital could be a person's name as easily as a class, so it does not count.
 */
function isOfTheCode(value: string): boolean {
  if (/^(?:<|\/)/.test(value)) return true
  return /^[\w$.-]{1,60}$/.test(value) && !/\d{3}/.test(value) && !/^[A-Z][a-z]*$/.test(value)
}
