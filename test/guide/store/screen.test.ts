/** Which screen is shown for which facts, and which tab is looked through. */
import { describe, expect, it } from 'vitest'
import { newRun } from '../../../src/core/guide/index.ts'
import { type ScreenFacts, screenOf, tabToReview } from '../../../src/guide/store/screen.ts'
import { GUIDE_MADE, guideOf } from '../../support/guides.ts'

const guide = guideOf()
const run = newRun('run', guide, GUIDE_MADE, false)
const ended = { saved: true, sent: false, language: 'de' }
const steps = { run, progress: { ...run.progress, phase: 'steps' as const }, isHere: true }
const nothing: ScreenFacts = {
  ...{ run: undefined, progress: undefined, isHere: undefined, ended: undefined, offered: undefined, asking: false },
}

it.each<[string, Partial<ScreenFacts>, object]>([
  ['nothing', {}, { name: 'none' }],
  ['one is to be opened', { asking: true }, { name: 'open' }],
  ['one is offered', { asking: true, offered: guide }, { name: 'consent', guide }],
  ['a run that has just begun', { ...steps, progress: run.progress }, { name: 'checks', run }],
  ['a run at its steps', steps, { name: 'steps', run, progress: steps.progress }],
  ['a run of another window', { ...steps, isHere: false }, { name: 'elsewhere', run }],
  ['a run beside an offer', { ...steps, asking: true, offered: guide }, { name: 'steps' }],
  ['whose turn it is is unknown', { ...steps, isHere: undefined, offered: guide }, { name: 'consent', guide }],
  ['it is over', { ended, asking: true, offered: guide }, { name: 'ended', saved: true, sent: false }],
])('%s', (_what, facts, screen) => {
  expect(screenOf({ ...nothing, ...facts })).toMatchObject(screen)
})

describe('the tab that is looked through', () => {
  it.each<[string, [tabId: number, events: number][], number | undefined, number | undefined]>([
    ['none is recorded', [], 1, undefined],
    [
      'the one in front',
      [
        [1, 2],
        [2, 9],
      ],
      1,
      1,
    ],
    [
      'the one in front has nothing',
      [
        [1, 0],
        [2, 3],
        [3, 9],
      ],
      1,
      3,
    ],
    [
      'another page is in front',
      [
        [1, 2],
        [2, 9],
      ],
      7,
      2,
    ],
    [
      'none is in front',
      [
        [1, 2],
        [2, 9],
      ],
      undefined,
      2,
    ],
    [
      'all are empty',
      [
        [4, 0],
        [5, 0],
      ],
      1,
      4,
    ],
  ])('%s', (_what, tabs, inFront, found) => {
    const all = tabs.map(([tabId, events]) => ({ tabId, events, sessionId: `s${tabId}`, recording: true, since: 0 }))
    expect(tabToReview(all, inFront)?.tabId).toBe(found)
  })
})
