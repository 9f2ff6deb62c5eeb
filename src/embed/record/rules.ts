/** The rules of a page: what its app wants masked, and what the guide masks that is being followed. */
import type { Company } from '../../background/company.ts'
import type { Guiding } from '../../background/guiding.ts'
import { compileRules, joinRules, noRules } from '../../core/privacy/index.ts'

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
    compiled: async () => compileRules(joinRules(await sets())).rules,
    refusal: async () => undefined,
    changed: () => undefined,
  }
}
