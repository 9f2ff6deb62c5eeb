/** The texts of the customer's side, in the language of the guide or otherwise of the browser. */
import { type SpokenLanguage, spokenFor } from '../core/guide/index.ts'
import { durationParts } from './duration.ts'
import type en from './locales/en.json'

export type TextKey = keyof typeof en

export interface Texts {
  /** a sentence with its `$name$` placeholders filled in */
  t(key: TextKey, values?: Record<string, string | number>): string
  /** of numbers and dates (BCP 47): the language of the sentences, perhaps with a region */
  tag: string
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
export type Messages = Record<TextKey, { message: string }>

/** Each language is a file of its own: a customer reads one of them, and two at most. */
export const locales: Record<SpokenLanguage, () => Promise<Messages>> = {
  ar: async () => (await import('./locales/ar.json')).default,
  de: async () => (await import('./locales/de.json')).default,
  en: async () => (await import('./locales/en.json')).default,
  es: async () => (await import('./locales/es.json')).default,
  fr: async () => (await import('./locales/fr.json')).default,
  ja: async () => (await import('./locales/ja.json')).default,
  pt: async () => (await import('./locales/pt.json')).default,
  'pt-BR': async () => (await import('./locales/pt-BR.json')).default,
}

/** Languages written from right to left (Unicode, script metadata). */
const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|ks|nqo|ps|sd|syr|ug|ur|yi)(?:-|$)/

/**
 * The tag (BCP 47) of the language to speak, which has texts here.
 * @param wanted language of the guide
 * @param preferred languages of the browser, preferred one first
 */
export function spokenTag(wanted: string | undefined, preferred: readonly string[]): string {
  const tags = [...(wanted === undefined ? [] : [inRegion(wanted, preferred)]), ...preferred]
  return tags.find((one) => spokenFor(one)) ?? 'en'
}

/**
 * The texts in that language.
 * @throws if their file cannot be loaded
 */
export async function textsFor(wanted: string | undefined, preferred: readonly string[]): Promise<Texts> {
  const tag = spokenTag(wanted, preferred)
  const language = spokenFor(tag) ?? 'en'
  return textsOf(await locales[language](), tag, language)
}

function textsOf(messages: Messages, tag: string, language: SpokenLanguage): Texts {
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
    ...{ tag, language, direction },
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
