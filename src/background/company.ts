/** The privacy rules of the company: those of the settings, and those that the organisation has set by policy. */
import {
  type CompanyRules,
  type CompiledRules,
  compileRules,
  joinRules,
  noRules,
  rulesFrom,
} from '../core/privacy/index.ts'
import type { CompanyState } from '../messages/index.ts'
import type { StateArea } from './ports.ts'

const key = 'companyRules'

export interface Company {
  state(): Promise<CompanyState>
  keep(rules: CompanyRules): Promise<void>
  /** for the relays: the policy's first */
  sets(): Promise<CompanyRules[]>
  /** the same object until something changes */
  compiled(): Promise<CompiledRules>
  /** why a page may not be recorded, as a sentence; undefined when it may */
  refusal(url: string): Promise<string | undefined>
  /** the policy or the settings are different now */
  changed(): void
}

/** @param policy everything that the organisation has set, undefined where there is no policy */
export function createCompany(local: StateArea, policy: () => Promise<unknown>): Company {
  let read: ReturnType<typeof readAll> | undefined

  async function readAll() {
    const [mine, theirs] = await Promise.all([local.get(key), policy()])
    const own = rulesFrom(mine ?? noRules)
    const set = rulesFrom(theirs ?? noRules)
    return {
      own: own.rules,
      policy: set.rules,
      problems: set.problems,
      compiled: compileRules(joinRules([set.rules, own.rules])).rules,
      compiledPolicy: compileRules(set.rules).rules,
    }
  }
  const all = () => {
    read ??= readAll()
    return read
  }

  return {
    async state() {
      const { own, policy, problems } = await all()
      return { own, policy, problems }
    },
    async keep(rules) {
      await local.set(key, rules)
      read = undefined
    },
    async sets() {
      const { own, policy } = await all()
      return [policy, own]
    },
    async compiled() {
      return (await all()).compiled
    },
    async refusal(url) {
      const { compiled, compiledPolicy } = await all()
      if (!compiled.isNeverCaptured(url)) return undefined
      return compiledPolicy.isNeverCaptured(url)
        ? 'Your organisation has set that Casefile never records this site.'
        : 'The settings say that Casefile never records this site. You can change that under Settings.'
    },
    changed() {
      read = undefined
    },
  }
}
