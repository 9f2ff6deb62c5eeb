import { describe, expect, it } from 'vitest'
import { CaseRecord, isSameCase, mainFirst, recordOf, renewed, withWords } from '../../../src/core/history/index.ts'
import { foldProblems } from '../../../src/core/session/index.ts'
import { caseRecord } from '../../support/history.ts'
import {
  consoleLine,
  environmentOf,
  failingSave,
  request,
  STARTED_AT,
  sessionOf,
  thrown,
} from '../../support/session-builder.ts'

const judgedOf = (events = failingSave(), evidence: string[] = []) => {
  const session = sessionOf(events, { environment: environmentOf() })
  return {
    session,
    problems: foldProblems(session.events),
    evidence,
    summary: 'Saving fails',
    verdict: 'product-defect',
  }
}

describe('a record', () => {
  it('holds what is compared and counted, and fits its own schema', () => {
    const record = recordOf(judgedOf(), STARTED_AT + 60_000)!
    expect(CaseRecord.safeParse(record).success).toBe(true)
    expect(record).toMatchObject({
      site: 'https://app.tallybook.example',
      release: '5.12.0',
      verdict: 'product-defect',
    })
    expect(record.from).toBeGreaterThanOrEqual(STARTED_AT)
    expect(record.to).toBeGreaterThanOrEqual(record.from)
  })

  it('holds what the app has told of its customer, as far as the page does not say it', () => {
    const judged = judgedOf()
    const environment = {
      ...judged.session.environment!,
      product: { account: 'Northwind', plan: 'Team', release: '9.9' },
    }
    const told = (over: Partial<typeof environment>) =>
      recordOf({ ...judged, session: { ...judged.session, environment: { ...environment, ...over } } }, STARTED_AT)
    expect(told({})).toMatchObject({ account: 'Northwind', tier: 'Team', release: '5.12.0' })
    const { app: _, ...silent } = environment
    expect(recordOf({ ...judged, session: { ...judged.session, environment: silent } }, STARTED_AT)?.release).toBe(
      '9.9',
    )
    // What the agent has said stays.
    expect(renewed({ ...told({})!, account: 'Northwind Ltd' }, told({})!)).toMatchObject({
      account: 'Northwind Ltd',
      tier: 'Team',
    })
  })

  it('holds nothing that was sent, received or typed', () => {
    const text = JSON.stringify(recordOf(judgedOf(), STARTED_AT))
    for (const captured of ['1200.5', 'redacted-', 'traceparent', 'Edit invoice', 'Windows'])
      expect(text).not.toContain(captured)
  })

  it.each([
    ['a class', 'third-party', 'third-party'],
    ['a long word', 'x'.repeat(500), `${'x'.repeat(59)}…`],
    ['what turns the direction of text', 'no \u202eclass\u0000', 'no class'],
  ])('takes %s for what a file says that the agent takes it for', (_, view, kept) => {
    const record = recordOf({ ...judgedOf(), view }, STARTED_AT)
    expect(CaseRecord.safeParse(record).success).toBe(true)
    expect(record?.view).toBe(kept)
  })

  it('is none where nothing failed', () => {
    expect(recordOf(judgedOf([request()]), STARTED_AT)).toBeUndefined()
  })

  it.each([
    ['a long message', 'x'.repeat(5000)],
    ['a message that turns the direction of text', 'no \u202egnp.exe\u0000 here'],
    ['half a character at the cut', `${'x'.repeat(158)}😀😀`],
  ])('takes %s', (_, message) => {
    const record = recordOf(judgedOf([thrown({ error: { name: 'Error', message } })]), STARTED_AT)
    expect(CaseRecord.safeParse(record).error).toBeUndefined()
  })

  it('has at most 12 problems, and the one of the verdict first', () => {
    const events = Array.from({ length: 40 }, (_, i) =>
      consoleLine({ at: i, id: `c${i}`, text: `${'ab'.repeat(i)} failed` }),
    )
    const record = recordOf(judgedOf(events, ['gone', 'c30', 'c2']), STARTED_AT)!
    expect(record.problems).toHaveLength(12)
    expect(record.problems[0]?.title).toBe(`${'ab'.repeat(30)} failed`)
  })
})

it('keeps the order of problems that no evidence points to', () => {
  const problems = foldProblems([thrown({ at: 1 }), consoleLine({ at: 2 })])
  expect(mainFirst(problems, [])).toEqual(problems)
  expect(mainFirst(problems, [problems[1]!.events[0]!]).map(({ signature }) => signature.kind)).toEqual([
    'console',
    'error',
  ])
})

describe('the same case', () => {
  const first = caseRecord({ session: 's', from: 1000, to: 5000 })
  it.each([
    ['captured again', { session: 's', from: 1000, to: 9000 }, true],
    ['captured again, with its beginning gone', { session: 's', from: 4000, to: 9000 }, true],
    ['captured an hour later in the same tab', { session: 's', from: 3_600_000, to: 3_700_000 }, false],
    ['of another recording', { session: 't', from: 1000, to: 5000 }, false],
  ])('%s', (_, told, same) => {
    expect(isSameCase(first, caseRecord(told))).toBe(same)
    expect(isSameCase(caseRecord(told), first)).toBe(same)
  })

  it('keeps its id, its time and the agent’s words', () => {
    const told = withWords(first, { account: 'Northwind', ticket: '4711', view: 'network' }, 7)
    const now = caseRecord({ session: 's', release: '5.13.0', at: first.at + 9000 })
    const words = { account: 'Northwind', ticket: '4711', view: 'network' }
    expect(renewed(told, now)).toEqual({ ...now, id: first.id, at: first.at, ...words })
    expect(renewed(told, { ...now, view: 'capacity' }).view).toBe('capacity')
    expect(withWords(told, { view: undefined }, 8)).not.toHaveProperty('view')
  })

  it('keeps the name of the saved file, unless the site in it was masked since', () => {
    const told = withWords(first, { file: 'casefile-app-1.zip' }, 7)
    expect(CaseRecord.safeParse(told).success).toBe(true)
    expect(renewed(told, caseRecord({ session: 's' })).file).toBe('casefile-app-1.zip')
    expect(renewed(told, caseRecord({ session: 's', file: 'casefile-app-2.zip' })).file).toBe('casefile-app-2.zip')
    expect(renewed(told, caseRecord({ session: 's', site: 'https://redacted-1' }))).not.toHaveProperty('file')
  })

  it('keeps what was said of articles only while its main problem is the same', () => {
    const words = { ticket: '4711', solvedBy: { title: 'A' }, notThis: [{ title: 'B' }] }
    const told = caseRecord({ session: 's', ...words })
    expect(renewed(told, caseRecord({ session: 's' }))).toMatchObject(words)
    const other = renewed(told, caseRecord({ session: 's', problems: [{ key: 'other', title: 'Other', count: 1 }] }))
    expect(other.ticket).toBe('4711')
    expect(other).not.toHaveProperty('solvedBy')
    expect(other).not.toHaveProperty('notThis')
  })
})

it.each([
  ['adds', { tier: ' Team ' }, { tier: 'Team' }],
  ['takes out', { account: '' }, {}],
  ['cuts', { account: 'n'.repeat(500) }, { account: `${'n'.repeat(79)}…` }],
  [
    'names the article',
    { solvedBy: { title: 'Tax rules', url: 'https://help.example/1' } },
    { solvedBy: { title: 'Tax rules', url: 'https://help.example/1' } },
  ],
  ['drops an address that is none', { solvedBy: { title: 'T', url: 'javascript:1' } }, { solvedBy: { title: 'T' } }],
])('what the agent says: %s', (_, words, expected) => {
  const record = withWords(caseRecord({ account: 'Northwind' }), words, 5)
  const { account, tier, ticket, solvedBy } = record
  expect(JSON.parse(JSON.stringify({ account, tier, ticket, solvedBy }))).toEqual(
    'account' in words ? expected : { account: 'Northwind', ...expected },
  )
  expect(CaseRecord.safeParse(record).success).toBe(true)
})
