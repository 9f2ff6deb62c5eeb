/** The guide being written: kept while hidden, and validated. */
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
  /** as generated from the template: an unchanged draft is not worth keeping */
  made: GuideDraft
  /** it was copied or saved, so a customer may have it */
  given: boolean
  removed: RemovedStep | undefined
  /** no app was known when it was started, and the agent has not entered a URL since */
  awaitsSite: boolean
}

export interface GuideWriting {
  kept: ReadonlySignal<KeptGuide | undefined>
  /** whether the kept guide is shown */
  shown: Signal<boolean>
  problems: ReadonlySignal<DraftProblems>
  /** the guide shown is an earlier one: it was started before, or a customer may have it */
  resumed: Signal<'begun' | 'given' | undefined>
  /** Shows this guide, without any errors yet. */
  show(guide: KeptGuide | undefined, as?: 'begun' | 'given'): void
  /** Changes what is kept besides the text of the guide. */
  keep(changes: Partial<KeptGuide>): void
  change(changes: Partial<GuideDraft>): void
  /** The guide as written; undefined if something in it is invalid, with the reasons in `problems`. */
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
      // Known errors are re-checked while they are being fixed; new ones are not reported until the guide is finished.
      if (Object.keys(problems.peek()).length > 0) check()
    },
  }
}

/** A new guide from the first template. @param site origin of the app in the tab, if there is one */
export function newGuide(site: string | undefined): KeptGuide {
  const made = draftFrom(guideTemplates[0]!, readPreference('guide-by') ?? '', site ?? '')
  return { id: randomHex(8), draft: made, made, given: false, removed: undefined, awaitsSite: site === undefined }
}

/** Whether a customer may have it, or the agent has written something in it. */
export function isWorthKeeping({ draft, made, given }: KeptGuide): boolean {
  return given || !sameDraft(draft, made)
}
