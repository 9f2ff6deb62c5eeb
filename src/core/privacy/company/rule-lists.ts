/** The lists in company rules, and joining rule sets. */
import type { CompanyRules } from './company-rules.ts'

export const ruleLists = ['fields', 'selectors', 'patterns', 'neverCapture'] as const satisfies (keyof CompanyRules)[]
export type RuleList = (typeof ruleLists)[number]

export const noRules: CompanyRules = { fields: [], selectors: [], patterns: [], neverCapture: [] }

/** All rules of several sets, without duplicates, in order. A list may exceed the limit for a single set. */
export function joinRules(sets: readonly CompanyRules[]): CompanyRules {
  const join = <T>(list: RuleList): T[] => {
    const entries = sets.flatMap((set) => set[list] as unknown[])
    return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()] as T[]
  }
  return {
    fields: join('fields'),
    selectors: join('selectors'),
    patterns: join('patterns'),
    neverCapture: join('neverCapture'),
  }
}

export function countRules(rules: CompanyRules): number {
  return ruleLists.reduce((sum, list) => sum + rules[list].length, 0)
}
