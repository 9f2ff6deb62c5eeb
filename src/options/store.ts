/** The state of the settings page: the rules, and the result of the last change. Every change is stored immediately. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { createSerialQueue } from '../core/base/serial-queue.ts'
import {
  type CompanyRules,
  countRules,
  joinRules,
  mostRules,
  noRules,
  type RuleList,
  readRules,
  ruleLists,
  writeRules,
} from '../core/privacy/index.ts'
import { type CompanyState, reasonOf } from '../messages/index.ts'
import type { OptionsPorts } from './ports.ts'

export type Rule = CompanyRules[RuleList][number]

/** The result of the last import. */
export interface ImportReport {
  file: string
  added: number
  known: number
  problems: readonly string[]
}

type Change = (own: CompanyRules) => CompanyRules

export interface Result {
  sentence: string
  undo?: Change
}

export interface OptionsStore {
  /** undefined until it was read */
  state: ReadonlySignal<CompanyState | undefined>
  /** the rules in force: the organisation's and the user's own */
  rules: ReadonlySignal<CompanyRules>
  failure: ReadonlySignal<string | undefined>
  /** the effect of a change; `undo` reverts only that change */
  result: ReadonlySignal<Result | undefined>
  report: ReadonlySignal<ImportReport | undefined>
  load(): Promise<void>
  /** @returns whether it was saved */
  add(list: RuleList, rule: Rule): Promise<boolean>
  remove(list: RuleList, index: number): Promise<void>
  undo(): Promise<void>
  importFile(name: string, text: string): Promise<void>
  exportFile(): Promise<void>
  dismissFailure(): void
  dismissReport(): void
  dismissResult(): void
}

const none: CompanyState = { own: noRules, policy: noRules, problems: [] }

export function createOptionsStore(ports: OptionsPorts): OptionsStore {
  const state = signal<CompanyState | undefined>()
  const failure = signal<string | undefined>()
  const result = signal<Result | undefined>()
  const report = signal<ImportReport | undefined>()
  const inTurn = createSerialQueue()
  const own = () => (state.peek() ?? none).own

  async function attempt(what: string, work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      failure.value = undefined
      return true
    } catch (error) {
      failure.value = `${what} ${reasonOf(error)}`
      return false
    }
  }

  /**
   * Changes the rules as currently stored: another settings page may have changed them since they were read here.
   * @returns the rules before the change; undefined after a failure
   */
  async function change(next: Change): Promise<CompanyRules | undefined> {
    let before: CompanyRules | undefined
    const work = async () => {
      const { own } = await ports.send('company.state', {})
      state.value = await ports.send('company.keep', { rules: next(own) })
      before = own
    }
    await attempt('The change was not saved.', () => inTurn(work))
    return before
  }

  return {
    state,
    rules: computed(() => joinRules([(state.value ?? none).policy, (state.value ?? none).own])),
    failure,
    result,
    report,

    async load() {
      await attempt('The settings could not be read.', async () => {
        state.value = await ports.send('company.state', {})
      })
    },

    async add(list, rule) {
      if (!(await change((own) => joinRules([own, only(list, rule)])))) return false
      result.value = { sentence: `Added: ${ruleWords(rule)}. It applies from now on.` }
      return true
    },

    async remove(list, index) {
      const rule = own()[list][index]
      if (rule === undefined) return
      const removed = only(list, rule)
      if (await change((own) => without(own, removed)))
        result.value = { sentence: `Removed: ${ruleWords(rule)}.`, undo: (own) => joinRules([own, removed]) }
    },

    async undo() {
      const undo = result.peek()?.undo
      if (undo && (await change(undo))) result.value = { sentence: 'Undone.' }
    },

    async importFile(name, text) {
      const { rules, problems } = readRules(text)
      // A file without a valid rule changes nothing.
      const before = countRules(rules) > 0 ? await change((own) => withRoom(joinRules([own, rules]))) : own()
      if (!before) return
      const all = joinRules([before, rules])
      const added = without(withRoom(all), before)
      const left = without(all, withRoom(all))
      const count = countRules(added)
      const known = countRules(rules) - count - countRules(left)
      report.value = { file: name, added: count, known, problems: [...problems, ...fullLists(left)] }
      result.value =
        count > 0 ? { sentence: `${count} added from ${name}.`, undo: (own) => without(own, added) } : undefined
    },

    async exportFile() {
      const bytes = new TextEncoder().encode(writeRules(own()))
      const name = 'casefile-rules.json'
      if (await attempt('The file was not saved.', () => ports.save(name, bytes, 'application/json')))
        result.value = { sentence: `Saved ${name}` }
    },

    dismissFailure() {
      failure.value = undefined
    },

    dismissReport() {
      report.value = undefined
    },

    dismissResult() {
      result.value = undefined
    },
  }
}

const only = (list: RuleList, rule: Rule): CompanyRules => ({ ...noRules, [list]: [rule] })

/** The rules not contained in the others. */
function without(rules: CompanyRules, others: CompanyRules): CompanyRules {
  const left = ruleLists.map((list) => {
    const known = new Set((others[list] as readonly Rule[]).map((rule) => JSON.stringify(rule)))
    return [list, (rules[list] as readonly Rule[]).filter((rule) => !known.has(JSON.stringify(rule)))]
  })
  return Object.fromEntries(left) as CompanyRules
}

/** The rules that the lists have room for, the first ones. */
function withRoom(rules: CompanyRules): CompanyRules {
  const lists = ruleLists.map((list) => [list, rules[list].slice(0, mostRules)])
  return Object.fromEntries(lists) as CompanyRules
}

/** One sentence for each rule that its list had no room for. */
function fullLists(left: CompanyRules): string[] {
  const full = `the list is full, ${mostRules} entries is the maximum.`
  return ruleLists.flatMap((list) => left[list].map((rule) => `${list} (${ruleWords(rule)}): ${full}`))
}

/** A rule as shown in a sentence. */
export function ruleWords(rule: Rule): string {
  return typeof rule === 'string' ? rule : `${rule.name} (${rule.pattern})`
}
