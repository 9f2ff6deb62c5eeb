import { describe, expect, it } from 'vitest'
import { clustersOf } from '../../../src/core/history/index.ts'
import { caseRecord, dayMs, knownError, saveFails } from '../../support/history.ts'
import { expectLinear } from '../../support/processor-time.ts'

const now = Date.UTC(2026, 10, 28, 12)
const ago = (days: number) => now - days * dayMs
const other = { key: 'other', title: 'Other', count: 1 }

describe('clusters', () => {
  it('have each case once, under its main problem, those with most cases first', () => {
    const records = [
      caseRecord({ at: ago(1), problems: [other, { ...saveFails, count: 1 }] }),
      caseRecord({ at: ago(2), account: 'Northwind', tier: 'Team', verdict: 'product-defect' }),
      caseRecord({ at: ago(10), account: 'northwind', ticket: '4711' }),
    ]
    const clusters = clustersOf(records, [knownError(), knownError({ keys: ['x'] })], now)
    expect(clusters.map(({ title, cases }) => [title, cases])).toEqual([
      [saveFails.title, 2],
      ['Other', 1],
    ])
    expect(clusters[0]).toMatchObject({
      ...{ first: ago(10), last: ago(2), accounts: ['northwind'], tickets: ['4711'], solved: 0 },
      ...{ weeks: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1], sample: records[1] },
      tiers: [{ name: 'Team', cases: 1 }],
      verdicts: [{ name: 'product-defect', cases: 1 }],
    })
    expect(clusters[0]?.known).toHaveLength(1)
    expect(clustersOf([], [], now)).toEqual([])
  })

  it('were judged as the agent says, where the agent has said so', () => {
    const records = [
      caseRecord({ at: ago(1), verdict: 'unknown', view: 'third-party' }),
      caseRecord({ at: ago(2), verdict: 'product-defect', view: 'third-party' }),
      caseRecord({ at: ago(3), verdict: 'product-defect' }),
    ]
    expect(clustersOf(records, [], now)[0]?.verdicts).toEqual([
      { name: 'third-party', cases: 2 },
      { name: 'product-defect', cases: 1 },
    ])
  })

  it('name the newest case with a saved file as the one to look at', () => {
    const records = [caseRecord({ at: ago(1) }), caseRecord({ at: ago(2), file: 'a.zip' }), caseRecord({ at: ago(3) })]
    expect(clustersOf(records, [], now)[0]).toMatchObject({ sample: records[0], evidence: records[1] })
    expect(clustersOf(records.slice(2), [], now)[0]?.evidence).toBe(records[2])
  })

  it('count the cases since a moment, and show the weeks before it too', () => {
    const records = [
      caseRecord({ at: ago(1) }),
      caseRecord({ at: ago(9) }),
      caseRecord({ at: ago(40), problems: [other] }),
    ]
    const clusters = clustersOf(records, [], now, ago(7))
    expect(clusters.map(({ title, cases }) => [title, cases])).toEqual([[saveFails.title, 1]])
    expect(clusters[0]?.weeks.slice(-2)).toEqual([1, 1])
    expect(clusters[0]?.first).toBe(ago(1))
  })

  it('of as many cases come with the last one first', () => {
    const records = [caseRecord({ at: ago(3) }), caseRecord({ at: ago(1), problems: [other] })]
    expect(clustersOf(records, [], now).map(({ key }) => key)).toEqual(['other', saveFails.key])
  })
})

describe('a title for an article', () => {
  const problem = (title: string) => [{ key: 'k', title, count: 1 }]
  it.each([
    [
      'says the symptom and the code',
      'Saving fails on the server',
      'PUT /x: 500 (TAX_RULE)',
      'Saving fails on the server: TAX_RULE',
    ],
    [
      'or the whole text of the error',
      'A script failed',
      'TypeError: x is no y',
      'A script failed: TypeError: x is no y',
    ],
    ['or the error alone', undefined, 'TypeError: x', 'TypeError: x'],
    ['and nothing twice', 'TypeError', 'TypeError: x', 'TypeError: x'],
  ])('%s', (_, summary, title, wanted) => {
    const record = caseRecord({ problems: problem(title), ...(summary && { summary }) })
    expect(clustersOf([record], [], now)[0]?.wantedTitle).toBe(wanted)
  })
  it('is not wanted where an article solved it', () => {
    const [cluster] = clustersOf([caseRecord({ solvedBy: { title: 'T' } }), caseRecord()], [], now)
    expect(cluster).toMatchObject({ solved: 1, solvedBy: { title: 'T', cases: 1 }, wantedTitle: undefined })
  })
})

// They are grouped anew at each look at the screen.
it.each([1, 40, 4_000])(
  'groups 20,000 cases of %i problems in linear time, with all their known errors',
  (problems) => {
    const casesOf = (size: number) => ({
      records: Array.from({ length: size }, (_, i) =>
        caseRecord({ at: ago(i % 90), problems: [{ key: `k${i % problems}`, title: 't', count: 1 }] }),
      ),
      known: Array.from({ length: size / 4 }, (_, i) => knownError({ keys: [`k${i % problems}`] })),
    })
    return expectLinear(20_000, casesOf, ({ records, known }) =>
      expect(clustersOf(records, known, now)).toHaveLength(Math.min(problems, records.length)),
    )
  },
)
