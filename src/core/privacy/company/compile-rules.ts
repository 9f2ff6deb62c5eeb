/** Compiles a company's rules into an applicable form. */

import { withoutUncaptured } from '../uncaptured.ts'
import { type FieldFault, type FieldTest, fieldRuleBy, fieldTest } from './company-fields.ts'
import type { CompanyRules } from './company-rules.ts'
import type { CompiledRules } from './compiled-rules.ts'
import { compilePattern } from './safe-pattern.ts'
import { selectorProblem } from './selector.ts'

/** Why an entry cannot be used, worded for the person who wrote it. */
class Problem {
  readonly message: string
  constructor(message: string) {
    this.message = message
  }
}

/** An entry that cannot be used, and why. */
export interface RuleProblem {
  list: keyof CompanyRules
  /** position in its list, from 0 */
  index: number
  message: string
}

/** Compiles the valid entries and reports the others; one bad entry never disables the rest. Never throws. */
export function compileRules(rules: CompanyRules): { rules: CompiledRules; problems: RuleProblem[] } {
  const problems: RuleProblem[] = []
  function each<T, R>(list: keyof CompanyRules, entries: readonly T[], compile: (entry: T) => R | Problem): R[] {
    return entries.flatMap((entry, index) => {
      const result = compile(entry)
      if (!(result instanceof Problem)) return [result]
      problems.push({ list, index, message: result.message })
      return []
    })
  }
  const names = each('fields', rules.fields, checkedField)
  const selectors = each('selectors', rules.selectors, checkedSelector)
  const patterns = each('patterns', rules.patterns, ({ name, pattern }) => {
    const compiled = compilePattern(pattern)
    if ('problem' in compiled) return new Problem(compiled.problem)
    // Labels match first and as a whole, so that no pattern matches inside one.
    return { kind: kindOf(name), pattern: new RegExp(`${anyLabel}|(?:${compiled.pattern.source})`, 'g') }
  })
  const domains = each('neverCapture', rules.neverCapture, domainOf)
  const isNeverCaptured = (url: string) => domains.length > 0 && isUnder(domains, url)
  return {
    rules: {
      fieldRule: fieldRuleBy(names),
      ...{ selectors, patterns, isNeverCaptured },
      withoutUncaptured: (event) => withoutUncaptured(event, isNeverCaptured),
    },
    problems,
  }
}

const anyLabel = 'redacted-[a-z]{1,40}(?:-[a-z]{1,40}){0,20}-[0-9a-f]+'

const fieldFaults: Record<FieldFault, string> = {
  nameless: 'Enter a field name, for example “customerNumber”.',
  'inner star': 'A “*” is allowed only at the beginning or the end.',
  'too short': 'Use at least three letters with a “*”, or nearly every field would be masked.',
}

function checkedField(entry: string): FieldTest | Problem {
  const test = fieldTest(entry)
  return typeof test === 'function' ? test : new Problem(fieldFaults[test])
}

function checkedSelector(entry: string): string | Problem {
  const problem = selectorProblem(entry)
  return problem === undefined ? entry.trim() : new Problem(problem)
}

/** People paste `https://*.Example.com/` when they mean `example.com`. */
function domainOf(entry: string): string | Problem {
  const domain = entry
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^\*?\./, '')
    .replace(/\/$/, '')
  if (/[/?#@]/.test(domain)) return new Problem('Enter only the domain, without a path, for example “bank.example”.')
  if (!/^(?:[\p{L}\p{N}_-]+\.)*[\p{L}\p{N}_-]+(?::\d{1,5})?$|^\[[\da-f:]+\]$/u.test(domain))
    return new Problem('This is not a domain. Enter it like “bank.example”.')
  return hostOf(`https://${domain}`) ?? new Problem('This is not a domain. Enter it like “bank.example”.')
}

/** Host and port; for a `blob:` URL, of the page that made it. A name may end in a dot (RFC 1034, 3.1). */
function hostOf(url: string): string | undefined {
  try {
    const { protocol, origin, host } = new URL(url)
    return (protocol === 'blob:' ? new URL(origin).host : host).replace(/\.(?=$|:\d+$)/, '')
  } catch {
    return undefined
  }
}

function isUnder(domains: readonly string[], url: string): boolean {
  const host = hostOf(url)
  if (host === undefined || host === '') return false
  const name = host.replace(/:\d+$/, '')
  return domains.some((domain) => [host, name].some((one) => one === domain || one.endsWith(`.${domain}`)))
}

/** `Kundennummer (alt)` becomes `kundennummer-alt`: labels allow only a-z and dashes. */
function kindOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z]+/g)
  return (words ?? ['company']).join('-').slice(0, 30).replace(/-$/, '')
}
