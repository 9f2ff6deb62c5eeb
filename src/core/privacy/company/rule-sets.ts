/** Reads company rules from any source, and writes them. Unreadable entries are reported; the others are kept. */
import * as z from 'zod/mini'
import { clip } from '../../base/clip.ts'
import { errorMessage } from '../../base/error-message.ts'
import { isObject } from '../../base/is-object.ts'
import { CompanyRules, mostRules } from './company-rules.ts'
import { compileRules } from './compile-rules.ts'
import { noRules, type RuleList, ruleLists } from './rule-lists.ts'

/** Characters of an unreadable entry quoted in the message about it. */
const shown = 60

/**
 * Reads rules from an untrusted value: a file, a policy, a setting of an older version. Takes every readable entry;
 * `problems` has a sentence for each unreadable one, and for unknown names.
 */
export function rulesFrom(value: unknown): { rules: CompanyRules; problems: string[] } {
  const rules: CompanyRules = structuredClone(noRules)
  if (!isObject(value)) {
    return {
      rules,
      problems: [
        'These are not rules: expected an object with the lists fields, selectors, patterns and neverCapture.',
      ],
    }
  }
  const problems = Object.keys(value)
    .filter((name) => !ruleLists.includes(name as RuleList))
    .map((name) => `“${clip(name, shown)}” is not a list that Casefile knows.`)
  for (const list of ruleLists) {
    const entries: unknown = value[list]
    if (entries === undefined) continue
    if (!Array.isArray(entries)) {
      problems.push(`“${list}” is not a list.`)
      continue
    }
    for (const [index, entry] of entries.entries()) {
      const problem = index < mostRules ? take(rules, list, entry) : `there are more than ${mostRules}.`
      if (problem)
        problems.push(`${list}, entry ${index + 1} (${clip(JSON.stringify(entry) ?? '', shown)}): ${problem}`)
    }
  }
  return { rules, problems }
}

/**
 * One entry as a rule set of its own, or why it cannot be used. @param odd the sentence for an entry of the wrong type
 */
function ruleOf(list: RuleList, entry: unknown, odd: string): { rules: CompanyRules } | { problem: string } {
  const parsed = z.safeParse(CompanyRules, { [list]: [entry] })
  if (!parsed.success) return { problem: odd }
  const [problem] = compileRules(parsed.data).problems
  return problem ? { problem: problem.message } : { rules: parsed.data }
}

/** Adds one entry; returns the reason if it cannot. */
function take(rules: CompanyRules, list: RuleList, entry: unknown): string | undefined {
  const odd = list === 'patterns' ? 'expected {"name": ..., "pattern": ...}.' : 'expected text that is not too long.'
  const rule = ruleOf(list, entry, odd)
  if ('problem' in rule) return rule.problem
  rules[list].push(...(rule.rules[list] as never[]))
  return undefined
}

/** Reads the text of a rules file. Never throws. */
export function readRules(text: string): { rules: CompanyRules; problems: string[] } {
  try {
    return rulesFrom(JSON.parse(text))
  } catch (error) {
    return {
      rules: structuredClone(noRules),
      problems: [`This file is not JSON (${clip(errorMessage(error), shown)}).`],
    }
  }
}

export function writeRules(rules: CompanyRules): string {
  return `${JSON.stringify(rules, undefined, 2)}\n`
}

/** Why one new entry cannot be used, as a sentence. */
export function problemWith(list: RuleList, entry: CompanyRules[RuleList][number]): string | undefined {
  const rule = ruleOf(list, entry, 'This is too long.')
  return 'problem' in rule ? rule.problem : undefined
}
