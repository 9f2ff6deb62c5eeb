/** The rules of a page: what its app wants masked, and what the guide being followed masks. */
import type { Company } from '../../background/company.ts'
import type { Guiding } from '../../background/guiding.ts'
import {
  type CompanyRules,
  type CompiledRules,
  fieldRuleBy,
  fieldTest,
  joinRules,
  noRules,
} from '../../core/privacy/index.ts'

/**
 * An app gives selectors, which were already checked (src/embed/asleep/options.ts), and a guide names fields: the code for
 * patterns and domains need not be loaded.
 * @throws if there are such rules after all, because their values would stay unmasked
 */
export function compilePageRules({ fields, selectors, patterns, neverCapture }: CompanyRules): CompiledRules {
  if (patterns.length > 0 || neverCapture.length > 0) throw new Error('A page has no rules of this kind.')
  const tests = fields.map(fieldTest).filter((test) => typeof test === 'function')
  return {
    ...{ fieldRule: fieldRuleBy(tests), selectors, patterns: [] },
    ...{ isNeverCaptured: () => false, withoutUncaptured: (event) => event },
  }
}

/** @param mask the app's selectors, already checked */
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
