/** The rules of a page: what its app wants masked, and what the guide masks that is being followed. */
import type { Company } from '../../background/company.ts'
import type { Guiding } from '../../background/guiding.ts'
import { type CompanyRules, type CompiledRules, compileRulesBy, joinRules, noRules } from '../../core/privacy/index.ts'

/**
 * An app gives selectors and a guide names of fields, so what judges patterns need not be loaded.
 * @throws where there is a pattern all the same: what it masks would not be masked
 */
export function compilePageRules(rules: CompanyRules): CompiledRules {
  return compileRulesBy(rules, () => {
    throw new Error('The rules of a page have no patterns.')
  }).rules
}

/** @param mask selectors that the app gave; they were checked when it did */
export function pageRules(mask: () => string[], guided: Guiding['rules']): Company {
  const own = () => ({ ...noRules, selectors: mask() })
  const sets = async () => {
    const more = await guided()
    return [own(), ...(more ? [more] : [])]
  }
  return {
    sets,
    state: async () => ({ own: noRules, policy: own(), problems: [] }),
    keep: () => Promise.reject(new Error('The app itself says what is masked.')),
    compiled: async () => compilePageRules(joinRules(await sets())),
    refusal: async () => undefined,
    changed: () => undefined,
  }
}
