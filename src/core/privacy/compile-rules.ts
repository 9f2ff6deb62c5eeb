/** The rules of a company, with patterns among them. */
import type { CompanyRules } from './company-rules.ts'
import { type Compiled, compileRulesBy } from './compile-rules-by.ts'
import { compilePattern } from './safe-pattern.ts'

/** See `compileRulesBy`. Never throws. */
export function compileRules(rules: CompanyRules): Compiled {
  return compileRulesBy(rules, compilePattern)
}
