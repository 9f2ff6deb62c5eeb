/** The texts of the customer's side, in the language of the guide or otherwise of the browser. */
import { type SpokenLanguage, spokenFor } from '../core/guide/index.ts'
import { durationParts } from './duration.ts'
import ar from './locales/ar.json'
import de from './locales/de.json'
import en from './locales/en.json'
import es from './locales/es.json'
import fr from './locales/fr.json'
import ja from './locales/ja.json'
import pt from './locales/pt.json'
import ptBR from './locales/pt-BR.json'

export type TextKey = keyof typeof en

export interface Texts {
  /** a sentence with its `$name$` placeholders filled in */
  t(key: TextKey, values?: Record<string, string | number>): string
  /** the language of the sentences */
  language: string
  direction: 'ltr' | 'rtl'
  /** `at` in epoch ms */
  time(at: number): string
  /** a time to the second, of moments that may follow each other closely */
  exactTime(at: number): string
  /** date and time */
  moment(at: number): string
  /** in Latin digits, as in URLs, sizes and the app itself, whatever the language */
  number(value: number): string
  /** from ms, with the plural forms of the language: `5 minutes`, `1 hour, 30 minutes` */
  duration(ms: number): string
  /** short form: `5 min` */
  shortDuration(ms: number): string
  /** `share` from 0 to 1 */
  percent(share: number): string
  /** name of a language (BCP 47): `German` */
  languageName(tag: string): string
  /** `one, two, and three` */
  list(items: readonly string[]): string
  /** a size in decimal units: `409 kB`, `1,2 Mo` */
  size(bytes: number): string
}

/** The files use the format of WebExtension `_locales`, which translation tools support. */
type Messages = Record<TextKey, { message: string }>

export const locales: Record<SpokenLanguage, Messages> = { ar, en, de, es, fr, ja, pt, 'pt-BR': ptBR }

/** Languages written from right to left (Unicode, script metadata). */
const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|ks|nqo|ps|sd|syr|ug|ur|yi)(?:-|$)/

/**
 * @param wanted language of the guide
 * @param preferred languages of the browser, preferred one first
 */
export function textsFor(wanted: string | undefined, preferred: readonly string[]): Texts {
  const tags = [...(wanted === undefined ? [] : [inRegion(wanted, preferred)]), ...preferred]
  const tag = tags.find((one) => spokenFor(one)) ?? 'en'
  const language = spokenFor(tag) ?? 'en'
  const messages = locales[language]
  const direction = rightToLeft.test(language) ? 'rtl' : 'ltr'
  const numberingSystem = 'latn'
  const format = (value: number, options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(tag, { numberingSystem, ...options }).format(value)
  const duration = (ms: number, width: 'long' | 'short') =>
    new Intl.ListFormat(tag, { type: 'unit', style: width }).format(
      durationParts(ms).map(([count, unit]) => format(count, { style: 'unit', unit, unitDisplay: width })),
    )
  return {
    t: (key, values = {}) => filled(messages[key].message, values, direction === 'rtl' ? isolated : String),
    ...{ language, direction },
    time: (at) => new Intl.DateTimeFormat(tag, { timeStyle: 'short', numberingSystem }).format(at),
    exactTime: (at) => new Intl.DateTimeFormat(tag, { timeStyle: 'medium', numberingSystem }).format(at),
    moment: (at) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', numberingSystem }).format(at),
    number: (value) => format(value),
    duration: (ms) => duration(ms, 'long'),
    // Arabic shortens hours and minutes to one letter each, which not everybody understands.
    shortDuration: (ms) => duration(ms, language === 'ar' ? 'long' : 'short'),
    percent: (share) => format(share, { style: 'percent', maximumFractionDigits: 0 }),
    languageName: (named) => new Intl.DisplayNames(tag, { type: 'language' }).of(named) ?? named,
    list: (items) => new Intl.ListFormat(tag).format(items),
    size: (bytes) => format(...inUnits(bytes)).replace(/ /g, '\u00a0'),
  }
}

/** A language without a region gets the customer's own, if the browser has one: `pt` in Brazil is `pt-BR`. */
function inRegion(wanted: string, preferred: readonly string[]): string {
  return preferred.find((one) => one.toLowerCase().startsWith(`${wanted.toLowerCase()}-`)) ?? wanted
}

/** Isolates URLs and file names, so that right-to-left text does not reorder them (UAX #9, 2.7). */
const isolated = (value: unknown) => `\u2068${value}\u2069`

/** A size as a number and its unit, named as in ECMA-402. */
function inUnits(bytes: number): [value: number, options: Intl.NumberFormatOptions] {
  if (bytes < 1_000) return [bytes, { style: 'unit', unit: 'byte', unitDisplay: 'long' }]
  const [value, unit] = bytes < 999_950 ? [bytes / 1_000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
  return [value, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }]
}

/** In a single pass, so that a value that contains dollar signs is not filled in again. */
function filled(message: string, values: Record<string, string | number>, form: (value: unknown) => string): string {
  return message.replace(/\$(\w+)\$/g, (place, name: string) => (name in values ? form(values[name]) : place))
}
