/** The guide that the agent writes for a customer. It stays as long as the panel, until another one is begun. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { randomHex } from '../../core/base/random.ts'
import type { Guide } from '../../core/guide/index.ts'
import {
  type DraftProblems,
  type DraftStep,
  draftFrom,
  type GuideDraft,
  guideOfDraft,
  newStep,
  sameDraft,
  templatePart,
  withTemplate,
} from '../models/guide-draft.ts'
import { findStep, type RemovedStep, withStepBack, withStepChanged, withStepMoved } from '../models/guide-steps.ts'
import { type GuideTemplate, guideTemplates } from '../models/guide-templates.ts'
import type { PanelPorts } from '../ports.ts'
import { readPreference, writePreference } from '../preferences.ts'
import type { Failures } from './failures.ts'
import { createGiving } from './guide-giving.ts'

/** What is kept of a guide while it is not shown. */
interface Kept {
  id: string
  draft: GuideDraft
  /** as it was made of the template: a draft that is still the same is not worth keeping */
  made: GuideDraft
  /** it was copied or saved, so a customer may have it */
  given: boolean
  removed: RemovedStep | undefined
  /** no app was known when it was begun, and the agent has written no address since */
  awaitsSite: boolean
}

export interface Guides {
  /** of the guide that is kept; another one has another id */
  id: ReadonlySignal<string>
  /** the one that is shown; undefined while none is */
  draft: ReadonlySignal<GuideDraft | undefined>
  problems: ReadonlySignal<DraftProblems>
  /** the step that was removed last, and where it stood */
  removed: ReadonlySignal<RemovedStep | undefined>
  /** the one that is shown is an earlier one: one that was begun, or one that a customer may have */
  resumed: Signal<'begun' | 'given' | undefined>
  /** Shows the guide that the agent has begun, or else a new one. @param site origin of the app in the tab, where there is one */
  begin(site: string | undefined): void
  /** Gives the address of the app in the tab to a guide that was begun before that was known. */
  siteFound(site: string): void
  /** Puts away the guide that is shown for a new one; gives how to undo that. */
  beginAnew(site: string | undefined): () => void
  /** Keeps the guide and shows it no more; gives whether it is one that the agent has to finish. */
  close(): boolean
  change(changes: Partial<GuideDraft>): void
  /** Takes what a template says; gives how to undo that, where something that the agent wrote was replaced. */
  choose(template: string): (() => void) | undefined
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
  const kept = signal<Kept | undefined>()
  const shown = signal(false)
  const id = computed(() => kept.value?.id ?? '')
  const draft = computed(() => (shown.value ? kept.value?.draft : undefined))
  const removed = computed(() => kept.value?.removed)
  const problems = signal<DraftProblems>({})
  const resumed = signal<'begun' | 'given' | undefined>()
  let lastKey = 1000

  function keep(changes: Partial<Kept>): void {
    const before = kept.peek()
    if (before) kept.value = { ...before, ...changes }
  }

  function change(changes: Partial<GuideDraft>): void {
    const before = kept.peek()
    if (!before) return
    keep({ draft: { ...before.draft, ...changes }, ...('site' in changes && { awaitsSite: false }) })
    // What was wrong is looked at again while it is put right; nothing is found wrong before it is finished.
    if (Object.keys(problems.peek()).length > 0) check()
  }

  function check(): Guide | undefined {
    const now = kept.peek()
    if (!now) return undefined
    const made = guideOfDraft(now.draft, now.id, ports.now())
    problems.value = 'problems' in made ? made.problems : {}
    if ('problems' in made) return undefined
    writePreference('guide-by', made.guide.by)
    return made.guide
  }

  /** Shows this guide, as one on which nothing was found wrong yet. */
  function show(guide: Kept | undefined, as?: 'begun' | 'given'): void {
    batch(() => {
      kept.value = guide
      problems.value = {}
      resumed.value = as
      shown.value = true
    })
  }

  function madeFor(site: string | undefined): Kept {
    const made = draftFrom(guideTemplates[0]!, readPreference('guide-by') ?? '', site ?? '')
    return { id: randomHex(8), draft: made, made, given: false, removed: undefined, awaitsSite: site === undefined }
  }

  const isWorthKeeping = ({ draft, made, given }: Kept) => given || !sameDraft(draft, made)

  const steps = () => kept.peek()?.draft.steps ?? []

  const giving = createGiving(ports)

  /** Gives away a guide in which nothing is wrong. @param problem what has failed, as a sentence */
  async function give(problem: string, way: keyof typeof giving): Promise<string | undefined> {
    const guide = check()
    const done = guide && (await failures.run('guide', problem, () => giving[way](guide)))
    if (done !== undefined && kept.peek()?.id === guide?.id) keep({ given: true })
    return done
  }

  return {
    ...{ id, draft, problems, removed, resumed },

    begin(site) {
      const before = kept.peek()
      if (before && isWorthKeeping(before)) show(before, before.given ? 'given' : 'begun')
      else show(madeFor(site))
    },

    siteFound(site) {
      const now = kept.peek()
      if (!now?.awaitsSite) return
      keep({ made: { ...now.made, site } })
      change({ site })
    },

    beginAnew(site) {
      const [before, as] = [kept.peek(), resumed.peek()]
      show(madeFor(site))
      return () => show(before, as)
    },

    close() {
      shown.value = false
      const now = kept.peek()
      return now !== undefined && !now.given && isWorthKeeping(now)
    },

    change,

    choose(template) {
      const before = kept.peek()
      const found = guideTemplates.find((one) => one.id === template)
      if (!before || !found) return undefined
      const [part, { removed: removedBefore }] = [templatePart(before.draft), before]
      const untouched = sameDraft(before.draft, withTemplate(before.draft, templateOf(before.draft)))
      keep({ removed: undefined })
      change(templatePart(withTemplate(before.draft, found)))
      if (untouched) return undefined
      return () => {
        keep({ removed: removedBefore })
        change(part)
      }
    },

    addStep() {
      change({ steps: [...steps(), newStep(++lastKey)] })
    },

    changeStep(key, changes) {
      change({ steps: withStepChanged(steps(), key, changes) })
    },

    moveStep(key, by) {
      change({ steps: withStepMoved(steps(), key, by) })
    },

    removeStep(key) {
      const found = findStep(steps(), key)
      if (!found) return
      keep({ removed: found })
      change({ steps: steps().filter((one) => one !== found.step) })
    },

    putBack() {
      const last = removed.peek()
      if (!last) return
      keep({ removed: undefined })
      change({ steps: withStepBack(steps(), last) })
    },

    copyMessage: () => give('The message was not copied.', 'copyMessage'),
    copyCode: () => give('The code was not copied.', 'copyCode'),
    copyLink: () => give('The link was not copied.', 'copyLink'),
    saveFile: () => give('The file was not saved.', 'saveFile'),
  }
}

function templateOf({ template }: GuideDraft): GuideTemplate {
  return guideTemplates.find(({ id }) => id === template) ?? guideTemplates[0]!
}
