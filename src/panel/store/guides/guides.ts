/** The guide the agent writes for a customer. It lasts as long as the panel, or until another one is started. */
import { computed, type ReadonlySignal, type Signal } from '@preact/signals'
import {
  type DraftProblems,
  type DraftStep,
  type GuideDraft,
  newStep,
  sameDraft,
  templatePart,
  withTemplate,
} from '../../models/guide-draft.ts'
import { findStep, type RemovedStep, withStepBack, withStepChanged, withStepMoved } from '../../models/guide-steps.ts'
import { type GuideTemplate, guideTemplates } from '../../models/guide-templates.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Failures } from '../failures.ts'
import { createGiving } from './guide-giving.ts'
import { createGuideWriting, isWorthKeeping, newGuide } from './guide-writing.ts'

export interface Guides {
  /** id of the kept guide; each guide has its own */
  id: ReadonlySignal<string>
  /** the one shown; undefined if none is */
  draft: ReadonlySignal<GuideDraft | undefined>
  problems: ReadonlySignal<DraftProblems>
  /** the step removed last, and where it was */
  removed: ReadonlySignal<RemovedStep | undefined>
  /** the guide shown is an earlier one: it was started before, or a customer may have it */
  resumed: Signal<'begun' | 'given' | undefined>
  /** Shows the guide the agent has started, or else a new one. @param site origin of the app in the tab, if there is one */
  begin(site: string | undefined): void
  /** Sets the app's URL from the tab in a guide that was started before it was known. */
  siteFound(site: string): void
  /** Replaces the guide shown by a new one; returns how to undo that. */
  beginAnew(site: string | undefined): () => void
  /** Hides the guide but keeps it; returns whether the agent still has to finish it. */
  close(): boolean
  change(changes: Partial<GuideDraft>): void
  /** Applies a template; returns how to undo that if it replaced something the agent wrote. */
  choose(template: string): (() => void) | undefined
  addStep(): void
  changeStep(key: number, changes: Partial<DraftStep>): void
  /** @param by -1: up by one, 1: down by one */
  moveStep(key: number, by: -1 | 1): void
  removeStep(key: number): void
  putBack(): void
  /** these resolve to a sentence on what was done; undefined if nothing was */
  copyMessage(): Promise<string | undefined>
  copyCode(): Promise<string | undefined>
  copyLink(): Promise<string | undefined>
  saveFile(): Promise<string | undefined>
}

export function createGuides(ports: PanelPorts, failures: Failures): Guides {
  const { kept, shown, problems, resumed, show, keep, change, check } = createGuideWriting(ports.now)
  const id = computed(() => kept.value?.id ?? '')
  const draft = computed(() => (shown.value ? kept.value?.draft : undefined))
  const removed = computed(() => kept.value?.removed)
  const giving = createGiving(ports)
  let lastKey = 1000

  const steps = () => kept.peek()?.draft.steps ?? []

  /** Gives out a guide, if nothing in it is invalid. @param problem what failed, as a sentence */
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
      else show(newGuide(site))
    },

    siteFound(site) {
      const now = kept.peek()
      if (!now?.awaitsSite) return
      keep({ made: { ...now.made, site } })
      change({ site })
    },

    beginAnew(site) {
      const [before, as] = [kept.peek(), resumed.peek()]
      show(newGuide(site))
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
