/** Checks a vendor's options: a mistake is reported in words and never stops the app. Pure except for the selector test. */
import { isWholePage, selectorProblem } from '../../core/privacy/company/selector.ts'
import type { CasefileOptions } from '../api.ts'

export interface CheckedOptions {
  mask: string[]
  allow: string[]
  /** minutes; undefined where nothing is kept before `start` */
  buffer: number | undefined
  language: string | undefined
}

export const noOptions: CheckedOptions = { mask: [], allow: [], buffer: undefined, language: undefined }

/** Limits of a list of selectors and of one selector: the same as for the rules of a company. */
const most = { selectors: 200, characters: 300 }
const minutes = { least: 1, most: 60 }
const noObject = 'Options are an object, for example { buffer: 5 }.'
const known = new Set(['mask', 'allow', 'buffer', 'language'])

export interface Checked {
  /** the options that were given, as far as they can be used */
  options: Partial<CheckedOptions>
  problems: string[]
  /** the first problem that would leave something unmasked that the app wants masked: then nothing may be recorded */
  unsafe: string | undefined
}

/** @param isSelector whether the browser accepts a text as a selector */
export function checkOptions(given: unknown, isSelector: (text: string) => boolean): Checked {
  const problems: string[] = []
  let unsafe: string | undefined
  if (given === undefined) return { options: {}, problems, unsafe }
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { options: {}, problems: [noObject], unsafe: noObject }
  const { mask, allow, buffer, language } = given as Record<keyof CasefileOptions, unknown>
  for (const name of Object.keys(given)) {
    if (known.has(name)) continue
    const problem = `There is no option "${name}".`
    problems.push(problem)
    if (/mask|hid|redact|priva/i.test(name)) unsafe ??= problem
  }
  function selectors(name: 'mask' | 'allow', list: unknown): string[] {
    if (list === undefined) return []
    const wrong = (problem: string) => {
      const sentence = `"${name}" ${problem}`
      problems.push(sentence)
      if (name === 'mask') unsafe ??= sentence
      return false
    }
    if (!Array.isArray(list)) {
      wrong("is a list of CSS selectors, for example ['.customer-name'].")
      return []
    }
    if (list.length > most.selectors) wrong(`takes ${most.selectors} selectors at most.`)
    return list.slice(0, most.selectors).filter((entry) => {
      if (typeof entry === 'string' && isWholePage(entry))
        return wrong(`has an entry for the whole page: ${entry.trim()}`)
      // Checked here, because the company rules would silently drop an unusable selector.
      const fits =
        typeof entry === 'string' &&
        entry.length <= most.characters &&
        isSelector(entry) &&
        selectorProblem(entry) === undefined
      return fits || wrong(`has an entry that cannot be used as a CSS selector: ${String(entry).slice(0, 60)}`)
    })
  }
  const options: CheckedOptions = {
    mask: selectors('mask', mask),
    allow: selectors('allow', allow),
    buffer: minutesOf(buffer, problems),
    language: languageOf(language, problems),
  }
  const named = Object.entries(options).filter(([name]) => Object.hasOwn(given, name))
  return { options: Object.fromEntries(named), problems, unsafe }
}

function minutesOf(buffer: unknown, problems: string[]): number | undefined {
  if (buffer === undefined) return undefined
  if (typeof buffer === 'number' && buffer >= minutes.least && buffer <= minutes.most) return Math.round(buffer)
  problems.push(`"buffer" is a number of minutes from ${minutes.least} to ${minutes.most}.`)
  return undefined
}

function languageOf(language: unknown, problems: string[]): string | undefined {
  if (language === undefined) return undefined
  if (typeof language === 'string' && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(language)) return language
  problems.push('"language" is a language tag, for example "en" or "pt-BR".')
  return undefined
}

/** The same options as attributes of a classic script: `data-buffer="5" data-mask=".name, .email" data-language="de"`. */
export function optionsOf({ buffer, mask, allow, language }: DOMStringMap): CasefileOptions | undefined {
  if ([buffer, mask, allow, language].every((one) => one === undefined)) return undefined
  return {
    ...(buffer !== undefined && { buffer: Number(buffer) }),
    ...(mask !== undefined && { mask: listOf(mask) }),
    ...(allow !== undefined && { allow: listOf(allow) }),
    ...(language !== undefined && { language }),
  }
}

/** Splits at the commas between selectors, not at those inside `:is(.a, .b)` or `[title="a, b"]`. */
function listOf(selectors: string): string[] {
  return selectors.split(/,(?![^([]*[)\]])/).map((one) => one.trim())
}
