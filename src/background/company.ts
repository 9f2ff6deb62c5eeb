/** The privacy rules: those in the settings, those set by the organisation's policy, and those of a guide. */

import { askOnce } from '../core/base/ask-once.ts'
import {
  type CompanyRules,
  type CompiledRules,
  compileRules,
  joinRules,
  noRules,
  rulesFrom,
} from '../core/privacy/index.ts'
import type { CompanyState } from '../messages/index.ts'
import type { StateArea } from './state-area.ts'

const key = 'companyRules'

export interface Company {
  state(): Promise<CompanyState>
  keep(rules: CompanyRules): Promise<void>
  /** for the relays: the policy's first, a guide's last */
  sets(): Promise<CompanyRules[]>
  /** the same object until something changes */
  compiled(): Promise<CompiledRules>
  /** why a page may not be recorded, as a sentence; undefined if it may */
  refusal(url: string): Promise<string | undefined>
  /** Call it after the policy or the settings have changed. */
  changed(): void
}

/**
 * @param policy everything the organisation has set; undefined without a policy
 * @param guided what the guide being followed also masks; undefined without a guide
 */
export function createCompany(
  local: StateArea,
  policy: () => Promise<unknown>,
  guided: () => Promise<CompanyRules | undefined> = async () => undefined,
): Company {
  async function readAll() {
    const [mine, theirs, more] = await Promise.all([local.get(key), policy(), guided()])
    const own = rulesFrom(mine ?? noRules)
    const set = rulesFrom(theirs ?? noRules)
    const sets = [set.rules, own.rules, ...(more ? [more] : [])]
    return {
      own: own.rules,
      policy: set.rules,
      problems: set.problems,
      sets,
      compiled: compileRules(joinRules(sets)).rules,
      compiledPolicy: compileRules(set.rules).rules,
    }
  }
  const all = askOnce(readAll)

  return {
    async state() {
      const { own, policy, problems } = await all()
      return { own, policy, problems }
    },
    async keep(rules) {
      await local.set(key, rules)
      all.forget()
    },
    async sets() {
      return (await all()).sets
    },
    async compiled() {
      return (await all()).compiled
    },
    async refusal(url) {
      const { compiled, compiledPolicy } = await all()
      if (!compiled.isNeverCaptured(url)) return undefined
      return compiledPolicy.isNeverCaptured(url)
        ? 'Your organization has set that Casefile never records this site.'
        : 'The settings say that Casefile never records this site. You can change that under Settings.'
    },
    changed() {
      all.forget()
    },
  }
}
