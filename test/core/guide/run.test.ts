import { describe, expect, it } from 'vitest'
import {
  accountOf,
  advance,
  agreedEvents,
  choiceGaps,
  type Guide,
  type GuideProgress,
  isOfGuide,
  newRun,
  withHappened,
  withoutHappened,
  withoutTick,
  withTick,
} from '../../../src/core/guide/index.ts'
import type { SessionEvent } from '../../../src/core/session/index.ts'
import { GUIDE_MADE, guideOf } from '../../support/guides.ts'
import { consoleLine, replay, request, SITE, screenshot } from '../../support/session-builder.ts'

const start = GUIDE_MADE + 1000
const fresh: GuideProgress = { ...newRun('run', guideOf(), start, false).progress, phase: 'steps' }
const base = { id: 'e', frame: 'doc' }
const click = (at: number, name: string): SessionEvent => ({
  ...{ ...base, kind: 'step', at: start + at, action: 'click', text: `Clicked "${name}"` },
  target: { tag: 'button', name, locators: [] },
})
const navigation = (at: number, path: string, how: 'push' | 'leave' = 'push'): SessionEvent => ({
  ...{ ...base, kind: 'navigation', at: start + at, how, url: `${SITE}${path}` },
})
const answer = (at: number, status: number) => ({ ...request({ status }), at: start + at }) as SessionEvent

const ticks = (seen: SessionEvent[], told: Partial<Guide> = {}, before = fresh) =>
  advance(guideOf(told), before, seen).ticks.map(({ at, by }) => [at - start, by])

describe('steps', () => {
  it.each<[string, SessionEvent[], [number, string][]]>([
    ['nothing', [], []],
    ['something else', [click(1, 'Cancel'), navigation(2, '/reports')], []],
    ['the first', [navigation(1, '/invoices/42?tab=2')], [[1, 'page']]],
    ['a page that is left', [navigation(1, '/invoices/42', 'leave')], []],
    ['the second too early', [click(1, 'Edit'), navigation(2, '/invoices/42')], [[2, 'page']]],
    [
      'both in order, whatever the case and the white space',
      [navigation(1, '/invoices/42'), click(2, ' edit\n')],
      [
        [1, 'page'],
        [2, 'page'],
      ],
    ],
    ['what came before the consent', [navigation(-1, '/invoices/42')], []],
  ])('%s', (_name, seen, expected) => {
    expect(ticks(seen)).toEqual(expected)
  })

  it('that the customer ticks go on from there', () => {
    const first = withTick(fresh, { at: start + 5, by: 'hand' })
    expect(ticks([click(4, 'Edit'), click(6, 'Edit')], {}, first)).toEqual([
      [5, 'hand'],
      [6, 'page'],
    ])
  })

  it('that are taken back are not ticked again by what was before', () => {
    const back = withoutTick(withTick(fresh, { at: start + 1, by: 'page' }), start + 10)
    expect(ticks([navigation(1, '/invoices/42')], {}, back)).toEqual([])
    expect(ticks([navigation(11, '/invoices/42')], {}, back)).toEqual([[11, 'page']])
  })

  it('without anything to see are ticked by hand only', () => {
    const two = withTick(withTick(fresh, { at: start, by: 'hand' }), { at: start, by: 'hand' })
    expect(ticks([click(9, 'Wait until the message is gone')], {}, two)).toHaveLength(2)
  })

  it('are the same object while nothing changes', () => {
    expect(advance(guideOf(), fresh, [click(1, 'x')])).toBe(fresh)
  })
})

it('what has happened can be taken back, and only what comes then can be it', () => {
  const happened = withHappened(fresh, { at: start + 1, by: 'hand' })
  expect(happened.happened).toEqual({ at: start + 1, by: 'hand' })
  const back = withoutHappened(happened, start + 10)
  expect(back).toEqual({ ...fresh, from: start + 10 })
  expect(advance(guideOf(), back, [answer(9, 500)]).happened).toBeUndefined()
  expect(advance(guideOf(), back, [answer(10, 500)]).happened).toEqual({ at: start + 10, by: 'page' })
})

describe('it happened', () => {
  const line = (level: 'log' | 'error') => ({ ...consoleLine({ level }), at: start + 3 }) as SessionEvent
  it.each<[string, Guide['happened'], SessionEvent, boolean]>([
    ['a status', { when: 'status', atLeast: 500 }, answer(3, 503), true],
    ['a lower status', { when: 'status', atLeast: 500 }, answer(3, 404), false],
    ['a status before the consent', { when: 'status', atLeast: 500 }, answer(-3, 503), false],
    ['an error line', { when: 'error' }, line('error'), true],
    ['another line', { when: 'error' }, line('log'), false],
    ['a failed request where an error is waited for', { when: 'error' }, answer(3, 500), false],
    ['anything, where the customer says so', { when: 'button' }, answer(3, 500), false],
    ['anything, where a text is waited for', { when: 'text', text: 'x' }, answer(3, 500), false],
  ])('%s', (_name, happened, event, expected) => {
    expect(advance(guideOf({ happened }), fresh, [event]).happened !== undefined).toBe(expected)
  })

  it('keeps the first time', () => {
    const once = advance(guideOf(), fresh, [answer(3, 500), answer(4, 500)])
    expect(once.happened).toEqual({ at: start + 3, by: 'page' })
  })
})

describe('what was agreed to', () => {
  it.each<[string, boolean]>([
    [`${SITE}/invoices`, true],
    ['about:blank', true],
    ['blob:https://x/1', true],
    [`${SITE}:8443/invoices`, false],
    ['https://evil.example/', false],
    ['https://chromewebstore.google.com/x', false],
    ['', false],
  ])('%s belongs to the app: %s', (url, expected) => {
    expect(isOfGuide(guideOf(), url)).toBe(expected)
  })

  it('never takes a replay of the page: no guide can ask for one', () => {
    const choice = { console: true, network: true, pictures: true }
    expect(agreedEvents(choice, [consoleLine({}), replay({})]).map(({ kind }) => kind)).toEqual(['console'])
  })

  it('leaves out the kinds that the guide does not ask for, and says so', () => {
    const events = [consoleLine({}), request({}), screenshot({ file: 'a.webp' }), click(1, 'x'), replay({})]
    const choice = { console: false, network: false, pictures: false }
    expect(agreedEvents(choice, events).map(({ kind }) => kind)).toEqual(['step'])
    expect(choiceGaps(choice, 'doc').map(({ what }) => what)).toEqual([
      'console lines, errors and messages of the page',
      'requests and connections',
      'pictures of the page',
    ])
    expect(choiceGaps({ console: true, network: true, pictures: true }, 'doc')).toEqual([])
  })
})

it('the file tells what was done, in ms since the recording began', () => {
  const run = newRun('run', guideOf(), start, false)
  const progress = {
    ...withTick(fresh, { at: start + 20, by: 'page' }),
    happened: { at: start + 30, by: 'hand' as const },
  }
  expect(accountOf({ ...run, progress }, start)).toEqual({
    ...{ id: '0123456789abcdef', title: 'Saving an invoice fails', by: 'Tallybook support', agreedAt: start },
    steps: [
      { text: 'Open invoice 42', done: { at: 20, by: 'page' } },
      { text: 'Choose “Edit”' },
      { text: 'Wait until the message is gone' },
    ],
    happened: { at: 30, by: 'hand' },
  })
})
