import { describe, expect, it } from 'vitest'
import {
  alsoAbout,
  byWeek,
  KnownError,
  knownErrorOf,
  knownFor,
  rewritten,
  seenLimit,
  seenOf,
} from '../../../src/core/history/index.ts'
import { caseRecord, dayMs, knownError, saveFails } from '../../support/history.ts'

const now = Date.UTC(2026, 10, 28, 12)
const ago = (days: number) => now - days * dayMs

describe('weeks', () => {
  it.each([
    ['just now', 0, [0, 0, 1]],
    ['6 days and 23 hours ago', 7 - 1 / 24, [0, 0, 1]],
    ['exactly 7 days ago', 7, [0, 1, 0]],
    ['20 days ago', 20, [1, 0, 0]],
    ['21 days ago', 21, [0, 0, 0]],
    ['by a clock that is ahead', -0.5, [0, 0, 1]],
  ])('%s', (_, days, expected) => {
    expect(byWeek([ago(days)], now, 3)).toEqual(expected)
  })
})

describe('seen before', () => {
  it('is nothing without an earlier case', () => {
    expect(seenOf([], saveFails.key, now)).toBeUndefined()
    expect(seenOf([caseRecord()], 'another', now)).toBeUndefined()
  })

  it('counts cases, weeks, accounts, plans, releases, tickets and what solved them', () => {
    const solvedBy = { title: 'Tax rules', url: 'https://help.example/1' }
    const cases = [
      caseRecord({
        at: ago(1),
        account: 'Northwind',
        tier: 'Team',
        ticket: '4712',
        release: '4.2',
        solvedBy,
        file: 'a.zip',
      }),
      caseRecord({ at: ago(2), account: 'NORTHWIND', tier: 'Team', ticket: '4711', release: '4.2' }),
      caseRecord({ at: ago(9), account: 'Contoso', tier: 'Starter', ticket: '4711', solvedBy }),
      caseRecord({ at: ago(30), site: 'https://eu.tallybook.example' }),
      caseRecord({ at: ago(1), problems: [{ key: 'other', title: 'Other', count: 1 }] }),
    ]
    expect(seenOf(cases, saveFails.key, now)).toEqual({
      cases: 4,
      more: false,
      weeks: [0, 0, 0, 1, 0, 0, 1, 2],
      first: ago(30),
      last: ago(1),
      accounts: ['Contoso', 'NORTHWIND'],
      sites: 2,
      tiers: [
        { name: 'Team', cases: 2 },
        { name: 'Starter', cases: 1 },
      ],
      releases: [{ name: '4.2', cases: 2 }],
      tickets: ['4712', '4711'],
      files: ['a.zip'],
      solvedBy: { ...solvedBy, cases: 2 },
    })
  })

  it('looks at so many cases, and says that there are more', () => {
    const many = Array.from({ length: seenLimit + 1 }, () => caseRecord({ at: ago(1) }))
    expect(seenOf(many.slice(1), saveFails.key, now)).toMatchObject({ cases: seenLimit, more: false })
    expect(seenOf(many, saveFails.key, now)).toMatchObject({ cases: seenLimit, more: true })
  })

  it('counts a case once, however often it failed, and also where it was not the main problem', () => {
    const problem = { ...saveFails, count: 90 }
    const both = caseRecord({ problems: [{ key: 'other', title: 'Other', count: 1 }, problem] })
    expect(seenOf([caseRecord({ problems: [problem] }), both], saveFails.key, now)?.cases).toBe(2)
  })
})

describe('known errors', () => {
  it('come with those about the main problem first, the latest of them first', () => {
    const [side, old, late] = [
      knownError({ keys: ['side'], changedAt: 9 }),
      knownError({ changedAt: 1 }),
      knownError({ changedAt: 2 }),
    ]
    expect(knownFor([side, knownError({ keys: ['other'] }), old, late], [saveFails.key, 'side'])).toEqual([
      late,
      old,
      side,
    ])
  })

  const words = {
    title: ' Saving fails ',
    workaround: 'First.\r\nThen.\n',
    tracker: '',
    status: 'fixed',
    fixedIn: '4.2',
  } as const
  it('keep what the agent wrote, and keep their id when that changes', () => {
    const made = knownErrorOf(saveFails, words, now)
    expect(KnownError.safeParse(made).success).toBe(true)
    expect(made).toMatchObject({ title: 'Saving fails', workaround: 'First.\nThen.', fixedIn: '4.2' })
    expect(made).not.toHaveProperty('tracker')
    expect(rewritten(made, { ...words, tracker: 'BOOK-12', fixedIn: '' }, now + 1)).toEqual({
      ...{ id: made.id, createdAt: now, changedAt: now + 1, keys: [saveFails.key], symptom: saveFails.title },
      ...{ title: 'Saving fails', workaround: 'First.\nThen.', tracker: 'BOOK-12', status: 'fixed' },
    })
  })
  it('are about one more problem, each once, up to the cap', () => {
    const known = knownError()
    const later = known.changedAt + 7
    expect(alsoAbout(known, 'german', later)).toEqual({ ...known, keys: [saveFails.key, 'german'], changedAt: later })
    // A colleague's clock may be ahead of ours; an edit is later than what it edits all the same.
    expect(alsoAbout(known, 'german', 7).changedAt).toBe(known.changedAt + 1)
    expect(alsoAbout(known, saveFails.key, 7).keys).toEqual([saveFails.key])
    const full = Array.from({ length: 30 }, (_, i) => `k${i}`).reduce((one, key) => alsoAbout(one, key, 7), known)
    expect(KnownError.safeParse(full).success).toBe(true)
  })
  it('never cut a character of two halves apart', () => {
    const workaround = `a\n${'x'.repeat(1996)}😀😀`
    const cut = knownErrorOf(saveFails, { ...words, workaround }, now)
    expect(KnownError.safeParse(cut).success).toBe(true)
    expect(cut.workaround).toMatch(/x…$/)
  })
  it('stay within their caps', () => {
    const long = knownErrorOf(
      { key: 'k', title: 't'.repeat(900) },
      {
        ...words,
        title: 'x'.repeat(900),
        workaround: `${'\u202eline\n'.repeat(3000)}`,
        tracker: 'y'.repeat(900),
        fixedIn: 'z'.repeat(90),
      },
      now,
    )
    expect(KnownError.safeParse(long).error).toBeUndefined()
  })
})
