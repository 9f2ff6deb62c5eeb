/** Which tabs a run is recorded in, and what is looked for in them. */
import { describe, expect, it } from 'vitest'
import { newRun } from '../../../../src/core/guide/index.ts'
import { awaitedText, joiningOf, type TabFacts } from '../../../../src/guide/store/follow/joining.ts'
import { tabState } from '../../../panel/support/fake-ports.ts'
import { GUIDE_MADE, guideOf } from '../../../support/guides.ts'

const run = newRun('run', guideOf(), GUIDE_MADE, false)
const inPhase = (phase: 'checks' | 'steps' | 'review') => ({ ...run.progress, phase })
const recorded = { tabId: 1, sessionId: 's', recording: true, events: 0, since: GUIDE_MADE }
const facts: TabFacts = {
  ...{ run, progress: inPhase('steps'), tabs: [], lost: undefined, now: GUIDE_MADE + 1 },
  tab: tabState({ access: 'site' }),
}

describe('a tab', () => {
  it.each<[string, Partial<TabFacts>, ReturnType<typeof joiningOf>]>([
    ['that shows the app', {}, 'join'],
    ['that may be recorded without its site', { tab: tabState({ access: 'tab' }) }, 'join'],
    ['that may be seen and not recorded', { tab: tabState({ access: 'tab', canRecordTab: false }) }, 'no'],
    ['that shows the app and may not be seen', { tab: tabState({ access: 'none' }) }, 'no'],
    ['that is recorded', { tabs: [recorded] }, 'no'],
    ['that has stopped to be recorded', { tabs: [{ ...recorded, recording: false }] }, 'join'],
    ['that is back in the app', { tabs: [recorded], lost: 1 }, 'join'],
    ['beside one that was lost', { tabs: [recorded], lost: 2 }, 'no'],
    ['of another app', { tab: tabState({ access: 'site', site: 'https://other.example' }) }, 'no'],
    ['that is not shown to us', { tab: { ...tabState({ access: 'none' }), site: undefined } }, 'lost'],
    ['while nothing is followed', { run: undefined }, 'no'],
    ['while the run is paused', { run: { ...run, paused: true } }, 'no'],
    ['after the time of the run', { now: run.until }, 'no'],
    ['while the recording is looked through', { progress: inPhase('review') }, 'no'],
  ])('%s', (_what, changed, joining) => {
    expect(joiningOf({ ...facts, ...changed })).toBe(joining)
  })
})

describe('a text is looked for', () => {
  const waiting = newRun('run', guideOf({ happened: { when: 'text', text: 'Not saved' } }), GUIDE_MADE, false)
  const happened = { ...inPhase('steps'), happened: { at: GUIDE_MADE, by: 'hand' as const } }
  it.each<[string, Partial<TabFacts>, string | undefined]>([
    ['during the steps', {}, 'Not saved'],
    ['in no other app', { tab: tabState({ site: 'https://other.example' }) }, undefined],
    ['not when the guide waits for something else', { run }, undefined],
    ['not before the steps', { progress: inPhase('checks') }, undefined],
    ['not once it has happened', { progress: happened }, undefined],
    ['not without a run', { run: undefined, progress: undefined }, undefined],
  ])('%s', (_what, changed, text) => {
    expect(awaitedText({ ...facts, run: waiting, ...changed })).toBe(text)
  })
})
