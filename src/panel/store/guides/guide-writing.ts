/** The guide that is being written: it is kept while it is not shown, and looked at for what is wrong in it. */
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { randomHex } from '../../../core/base/random.ts'
import type { Guide } from '../../../core/guide/index.ts'
import { type DraftProblems, draftFrom, type GuideDraft, guideOfDraft, sameDraft } from '../../models/guide-draft.ts'
import type { RemovedStep } from '../../models/guide-steps.ts'
import { guideTemplates } from '../../models/guide-templates.ts'
import { readPreference, writePreference } from '../../preferences.ts'

/** What is kept of a guide while it is not shown. */
export interface KeptGuide {
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

export interface GuideWriting {
  kept: ReadonlySignal<KeptGuide | undefined>
  /** whether the one that is kept is shown */
  shown: Signal<boolean>
  problems: ReadonlySignal<DraftProblems>
  /** the one that is shown is an earlier one: one that was begun, or one that a customer may have */
  resumed: Signal<'begun' | 'given' | undefined>
  /** Shows this guide, as one on which nothing was found wrong yet. */
  show(guide: KeptGuide | undefined, as?: 'begun' | 'given'): void
  /** Changes what is kept beside the text of the guide. */
  keep(changes: Partial<KeptGuide>): void
  change(changes: Partial<GuideDraft>): void
  /** The guide as it is written; undefined, and `problems` say why, where something in it is wrong. */
  check(): Guide | undefined
}

/** @param now epoch ms */
export function createGuideWriting(now: () => number): GuideWriting {
  const kept = signal<KeptGuide | undefined>()
  const shown = signal(false)
  const problems = signal<DraftProblems>({})
  const resumed = signal<'begun' | 'given' | undefined>()

  function keep(changes: Partial<KeptGuide>): void {
    const before = kept.peek()
    if (before) kept.value = { ...before, ...changes }
  }

  function check(): Guide | undefined {
    const written = kept.peek()
    if (!written) return undefined
    const made = guideOfDraft(written.draft, written.id, now())
    problems.value = 'problems' in made ? made.problems : {}
    if ('problems' in made) return undefined
    writePreference('guide-by', made.guide.by)
    return made.guide
  }

  return {
    ...{ kept, shown, problems, resumed, keep, check },

    show(guide, as) {
      batch(() => {
        kept.value = guide
        problems.value = {}
        resumed.value = as
        shown.value = true
      })
    },

    change(changes) {
      const before = kept.peek()
      if (!before) return
      keep({ draft: { ...before.draft, ...changes }, ...('site' in changes && { awaitsSite: false }) })
      // What was wrong is looked at again while it is put right; nothing is found wrong before it is finished.
      if (Object.keys(problems.peek()).length > 0) check()
    },
  }
}

/** A new guide of the first template. @param site origin of the app in the tab, where there is one */
export function newGuide(site: string | undefined): KeptGuide {
  const made = draftFrom(guideTemplates[0]!, readPreference('guide-by') ?? '', site ?? '')
  return { id: randomHex(8), draft: made, made, given: false, removed: undefined, awaitsSite: site === undefined }
}

/** A customer may have it, or the agent has written something in it. */
export function isWorthKeeping({ draft, made, given }: KeptGuide): boolean {
  return given || !sameDraft(draft, made)
}
