/** The state of the settings page: the rules, and what the last change came to. Every change is kept at once. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import {
  type CompanyRules,
  countRules,
  joinRules,
  type RuleList,
  readRules,
  writeRules,
} from '../core/privacy/index.ts'
import { type CompanyState, reasonOf } from '../messages/index.ts'
import type { OptionsPorts } from './ports.ts'

export type Rule = CompanyRules[RuleList][number]

/** What the last import came to. */
export interface ImportReport {
  file: string
  added: number
  known: number
  problems: readonly string[]
}

export interface OptionsStore {
  /** undefined until it was read */
  state: ReadonlySignal<CompanyState | undefined>
  /** those that apply: the organisation's and one's own */
  rules: ReadonlySignal<CompanyRules>
  failure: ReadonlySignal<string | undefined>
  /** said after a change; `undo` brings back what was there before */
  result: ReadonlySignal<{ sentence: string; undo?: CompanyRules } | undefined>
  report: ReadonlySignal<ImportReport | undefined>
  load(): Promise<void>
  add(list: RuleList, rule: Rule): Promise<void>
  remove(list: RuleList, index: number): Promise<void>
  undo(): Promise<void>
  importFile(name: string, text: string): Promise<void>
  exportFile(): Promise<void>
  dismissReport(): void
  dismissResult(): void
}

const none: CompanyState = {
  own: { fields: [], selectors: [], patterns: [], neverCapture: [] },
  policy: { fields: [], selectors: [], patterns: [], neverCapture: [] },
  problems: [],
}

export function createOptionsStore(ports: OptionsPorts): OptionsStore {
  const state = signal<CompanyState | undefined>()
  const failure = signal<string | undefined>()
  const result = signal<{ sentence: string; undo?: CompanyRules } | undefined>()
  const report = signal<ImportReport | undefined>()
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

  function keep(rules: CompanyRules): Promise<boolean> {
    return attempt('The change was not saved.', async () => {
      state.value = await ports.send('company.keep', { rules })
    })
  }

  const withList = (list: RuleList, entries: readonly Rule[]): CompanyRules => ({ ...own(), [list]: entries })

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
      if (await keep(joinRules([own(), withList(list, [...own()[list], rule])])))
        result.value = { sentence: `Added: ${ruleWords(rule)}. It applies from now on.` }
    },

    async remove(list, index) {
      const before = own()
      const rule = before[list][index]
      if (rule === undefined) return
      const left = (before[list] as readonly Rule[]).filter((_rule, at) => at !== index)
      if (await keep(withList(list, left))) result.value = { sentence: `Removed: ${ruleWords(rule)}.`, undo: before }
    },

    async undo() {
      const before = result.peek()?.undo
      if (before && (await keep(before))) result.value = { sentence: 'Undone.' }
    },

    async importFile(name, text) {
      const { rules, problems } = readRules(text)
      const before = own()
      const joined = joinRules([before, rules])
      const added = countRules(joined) - countRules(before)
      // A file in which nothing is right changes nothing.
      if (added > 0 && !(await keep(joined))) return
      report.value = { file: name, added, known: countRules(rules) - added, problems }
      result.value = added > 0 ? { sentence: `${added} added from ${name}.`, undo: before } : undefined
    },

    async exportFile() {
      const bytes = new TextEncoder().encode(writeRules(own()))
      await attempt('The file was not saved.', () => ports.save('casefile-rules.json', bytes, 'application/json'))
    },

    dismissReport() {
      report.value = undefined
    },

    dismissResult() {
      result.value = undefined
    },
  }
}

/** A rule as it is shown in a sentence. */
export function ruleWords(rule: Rule): string {
  return typeof rule === 'string' ? rule : `${rule.name} (${rule.pattern})`
}
