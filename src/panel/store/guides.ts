/** The guide that the agent writes for a customer. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type Guide, guideCode, guideFile, guideFileName, guideLink } from '../../core/guide/index.ts'
import { randomHex } from '../../core/session/index.ts'
import {
  type DraftProblems,
  type DraftStep,
  draftFrom,
  type GuideDraft,
  guideOfDraft,
  newStep,
  withTemplate,
} from '../models/guide-draft.ts'
import { guideMessage } from '../models/guide-message.ts'
import { guideTemplates } from '../models/guide-templates.ts'
import type { PanelPorts } from '../ports.ts'
import { readPreference, writePreference } from '../preferences.ts'
import type { Failures } from './failures.ts'

export interface Guides {
  /** undefined while no guide is written */
  draft: ReadonlySignal<GuideDraft | undefined>
  problems: ReadonlySignal<DraftProblems>
  /** the step that was removed last, and where it stood */
  removed: Signal<{ step: DraftStep; index: number } | undefined>
  /** @param site origin of the app in the tab, where there is one */
  begin(site: string | undefined): void
  close(): void
  change(changes: Partial<GuideDraft>): void
  choose(template: string): void
  addStep(): void
  changeStep(key: number, changes: Partial<DraftStep>): void
  /** @param by -1: before the one above, 1: behind the one below */
  moveStep(key: number, by: -1 | 1): void
  removeStep(key: number): void
  putBack(): void
  /** each resolves to what was done, as a sentence; undefined when it was not */
  copyMessage(): Promise<string | undefined>
  copyCode(): Promise<string | undefined>
  copyLink(): Promise<string | undefined>
  saveFile(): Promise<string | undefined>
}

export function createGuides(ports: PanelPorts, failures: Failures): Guides {
  const draft = signal<GuideDraft | undefined>()
  const problems = signal<DraftProblems>({})
  const removed = signal<{ step: DraftStep; index: number } | undefined>()
  let id = ''
  let lastKey = 1000

  function change(changes: Partial<GuideDraft>): void {
    const before = draft.peek()
    if (!before) return
    draft.value = { ...before, ...changes }
    // What was wrong is looked at again while it is put right; nothing is found wrong before it is finished.
    if (Object.keys(problems.peek()).length > 0) check()
  }

  function check(): Guide | undefined {
    const now = draft.peek()
    if (!now) return undefined
    const made = guideOfDraft(now, id, ports.now())
    problems.value = 'problems' in made ? made.problems : {}
    if ('problems' in made) return undefined
    writePreference('guide-by', made.guide.by)
    return made.guide
  }

  const steps = () => draft.peek()?.steps ?? []

  async function give(what: string, work: (guide: Guide) => Promise<string>): Promise<string | undefined> {
    const guide = check()
    return guide && failures.run('guide', what, () => work(guide))
  }

  return {
    draft,
    problems,
    removed,

    begin(site) {
      id = randomHex(8)
      problems.value = {}
      removed.value = undefined
      draft.value = draftFrom(guideTemplates[0]!, readPreference('guide-by') ?? '', site ?? '')
    },

    close() {
      draft.value = undefined
    },

    change,

    choose(template) {
      const now = draft.peek()
      const found = guideTemplates.find((one) => one.id === template)
      if (now && found) change(withTemplate(now, found))
    },

    addStep() {
      change({ steps: [...steps(), newStep(++lastKey)] })
    },

    changeStep(key, changes) {
      change({ steps: steps().map((step) => (step.key === key ? { ...step, ...changes } : step)) })
    },

    moveStep(key, by) {
      const list = [...steps()]
      const from = list.findIndex((step) => step.key === key)
      const to = from + by
      if (from < 0 || to < 0 || to >= list.length) return
      list.splice(to, 0, ...list.splice(from, 1))
      change({ steps: list })
    },

    removeStep(key) {
      const index = steps().findIndex((step) => step.key === key)
      const step = steps()[index]
      if (!step) return
      removed.value = { step, index }
      change({ steps: steps().filter((one) => one !== step) })
    },

    putBack() {
      const last = removed.peek()
      if (!last) return
      const list = [...steps()]
      list.splice(last.index, 0, last.step)
      removed.value = undefined
      change({ steps: list })
    },

    copyMessage: () =>
      give('The message was not copied.', async (guide) => {
        await ports.copy(guideMessage(guide))
        return 'The message is copied. Paste it into your answer to the customer.'
      }),

    copyCode: () =>
      give('The code was not copied.', async (guide) => {
        await ports.copy(guideCode(guide))
        return 'The code is copied. Paste it into your answer to the customer.'
      }),

    copyLink: () =>
      give('The link was not copied.', async (guide) => {
        await ports.copy(guideLink(guide))
        return 'The link is copied. Paste it into your answer to the customer.'
      }),

    saveFile: () =>
      give('The file was not saved.', async (guide) => {
        const name = guideFileName(guide)
        await ports.save(name, new TextEncoder().encode(guideFile(guide)), 'application/json')
        return `Saved ${name}`
      }),
  }
}
