import { describe, expect, it } from 'vitest'
import type { Reuse, Seen } from '../../../src/core/history/index.ts'
import {
  affectedSentence,
  dayOf,
  fixSentence,
  historyLines,
  referenceName,
  reuseSentences,
  seenSentence,
  trendWords,
} from '../../../src/panel/models/history-words.ts'
import { knownError } from '../../support/history.ts'

const now = new Date(2026, 10, 28, 12).getTime()
const day = (month: number, date: number, year = 2026) => new Date(year, month - 1, date, 12).getTime()
const seen = (told: Partial<Seen>): Seen => ({
  ...{
    cases: 5,
    more: false,
    weeks: [0, 0, 0, 0, 0, 0, 0, 5],
    first: day(11, 12),
    last: day(11, 27),
    accounts: [],
    sites: 1,
  },
  ...{ tiers: [], releases: [], tickets: [], files: [], solvedBy: undefined },
  ...told,
})

describe('seen before, as a sentence', () => {
  it.each<[string, Partial<Seen>]>([
    ['Seen once before, on 12 Nov.', { cases: 1, weeks: [1] }],
    ['Seen once before, on 12 Nov, in Northwind.', { cases: 1, accounts: ['Northwind'] }],
    ['Seen twice in the last 7 days, first on 24 Nov.', { cases: 2, weeks: [2], first: day(11, 24) }],
    [
      'Seen 5 times in the last 7 days, in 3 accounts, first on 22 Nov.',
      { accounts: ['A', 'B', 'C'], first: day(11, 22) },
    ],
    [
      'Seen 9 times before, 5 of them in the last 7 days, in the account Northwind, first on 12 Nov.',
      { cases: 9, accounts: ['Northwind'] },
    ],
    [
      'Seen 5 times before, last on 2 Oct, on 2 sites, first on 30 Dec 2025.',
      { weeks: [5, 0], sites: 2, first: day(12, 30, 2025), last: day(10, 2) },
    ],
    [
      'Seen more than 1,000 times before, 5 of them in the last 7 days, at least since 12 Nov.',
      { cases: 1000, more: true },
    ],
  ])('%s', (sentence, told) => {
    expect(seenSentence(seen(told), now)).toBe(sentence)
  })

  it.each([
    ['', {}],
    ['Plan Team.', { tiers: [{ name: 'Team', cases: 5 }] }],
    [
      'Plans Team (4) and Starter (1). Release 4.2 (2).',
      {
        tiers: [
          { name: 'Team', cases: 4 },
          { name: 'Starter', cases: 1 },
        ],
        releases: [{ name: '4.2', cases: 2 }],
      },
    ],
    [
      'Releases a (1), b (1), c (1) and 2 more.',
      { releases: ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, cases: 1 })) },
    ],
  ])('what is affected: %s', (sentence, told) => {
    expect(affectedSentence(seen(told))).toBe(sentence)
  })

  it('says the trend in numbers', () => {
    expect(trendWords([0, 2, 5])).toBe('5 in the last 7 days, 2 in the 7 days before; by week, oldest first: 0, 2, 5')
  })
  it('names the year where it is another', () => {
    expect([dayOf(day(11, 12), now), dayOf(day(11, 12, 2025), now)]).toEqual(['12 Nov', '12 Nov 2025'])
  })
})

describe('the repair, as a sentence', () => {
  it.each([
    ['Reported fixed in 4.2, this is 4.3: it is back.', 'fixed', '4.2', 'since', '4.3'],
    ['Fixed in 4.2. This is 4.1, so an update should help.', 'fixed', '4.2', 'before', '4.1'],
    ['Reported fixed in 4.2. The page does not say which release this is.', 'fixed', '4.2', 'unknown', undefined],
    ['Reported fixed in 4.2. This is 4f2c, which cannot be compared with it.', 'fixed', '4.2', 'unknown', '4f2c'],
    ['A fix was planned for 4.2, this is 4.3: it is still there.', 'planned', '4.2', 'since', '4.3'],
    ['A fix is planned for 4.2. This is 4.1.', 'planned', '4.2', 'before', '4.1'],
    ['Reported fixed; the release is not noted.', 'fixed', undefined, 'none', '4.3'],
    ['Not fixed yet.', 'open', undefined, 'none', '4.3'],
    ['It will not be fixed.', 'declined', undefined, 'none', undefined],
  ] as const)('%s', (sentence, status, fixedIn, state, release) => {
    expect(fixSentence(knownError({ status, ...(fixedIn && { fixedIn }) }), state, release)).toBe(sentence)
  })
})

it.each([
  ['https://desk.example/agent/tickets/4711', '4711'],
  ['https://track.example/browse/BOOK-12?focus=1', 'BOOK-12'],
  [`https://desk.example/${'x'.repeat(60)}`, 'desk.example'],
  ['https://desk.example/', 'desk.example'],
  ['#4711', '#4711'],
  ['https://', 'https://'],
])('calls %s %s', (reference, name) => {
  expect(referenceName(reference)).toBe(name)
})

it('tells the ticket what is known', () => {
  expect(historyLines(undefined, [], now)).toEqual([])
  expect(historyLines(seen({}), [knownError({ tracker: 'BOOK-12' })], now)).toEqual([
    'Known error: Saving fails without a tax rule (BOOK-12)',
    'Seen 5 times in the last 7 days, first on 12 Nov.',
  ])
})

describe('the reuse of articles, in sentences', () => {
  const reuse: Reuse = { cases: 4, linked: 2, reused: 1, known: 3, articles: [] }
  const solved = 'An article solved 2 of 4 cases: 50% (the “link rate” of Knowledge-Centered Service).'
  const before = 'The problem had been seen before in 3 cases, and was new in 1.'
  it.each<[string, Partial<Reuse>, string[]]>([
    ['no case', { cases: 0 }, []],
    ['some that an article solved', {}, [solved, 'In 1 of these, the article had solved an earlier case too.', before]],
    [
      'none that an article solved',
      { linked: 0, reused: 0 },
      [solved.replace('2 of', '0 of').replace('50', '0'), before],
    ],
  ])('%s', (_, told, sentences) => expect(reuseSentences({ ...reuse, ...told })).toEqual(sentences))
})
