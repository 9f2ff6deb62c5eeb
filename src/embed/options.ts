/** The options of a vendor, checked: a mistake is told in words and never stops the app. Pure but for the selector test. */
import type { CasefileOptions } from './api.ts'

export interface CheckedOptions {
  mask: string[]
  allow: string[]
  /** minutes; undefined where nothing is kept before `start` */
  buffer: number | undefined
  language: string | undefined
}

export const noOptions: CheckedOptions = { mask: [], allow: [], buffer: undefined, language: undefined }

/** Entries of a list of selectors, and characters of one: as many as rules of a company may have. */
const most = { selectors: 200, characters: 300 }
const minutes = { least: 1, most: 60 }
const known = new Set(['mask', 'allow', 'buffer', 'language'])

/** @param isSelector whether the browser takes a text for a selector */
export function checkOptions(
  given: unknown,
  isSelector: (text: string) => boolean,
): { options: CheckedOptions; problems: string[] } {
  const problems: string[] = []
  if (given === undefined) return { options: noOptions, problems }
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { options: noOptions, problems: ['Options are an object, for example { buffer: 5 }.'] }
  const { mask, allow, buffer, language } = given as Record<keyof CasefileOptions, unknown>
  for (const name of Object.keys(given)) if (!known.has(name)) problems.push(`There is no option "${name}".`)
  function selectors(name: 'mask' | 'allow', list: unknown): string[] {
    if (list === undefined) return []
    if (!Array.isArray(list)) {
      problems.push(`"${name}" is a list of CSS selectors, for example ['.customer-name'].`)
      return []
    }
    if (list.length > most.selectors) problems.push(`"${name}" takes the first ${most.selectors} selectors.`)
    return list.slice(0, most.selectors).filter((entry) => {
      const fits = typeof entry === 'string' && entry.length <= most.characters && isSelector(entry)
      if (!fits) problems.push(`"${name}" has an entry that is no CSS selector: ${String(entry).slice(0, 60)}`)
      return fits
    })
  }
  return {
    options: {
      mask: selectors('mask', mask),
      allow: selectors('allow', allow),
      buffer: minutesOf(buffer, problems),
      language: languageOf(language, problems),
    },
    problems,
  }
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
    ...(mask !== undefined && { mask: [mask] }),
    ...(allow !== undefined && { allow: [allow] }),
    ...(language !== undefined && { language }),
  }
}
