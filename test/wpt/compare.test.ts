import { describe, expect, it } from 'vitest'
import { confirmed, countsOf, type PageResult, readReport, regressionsOf, type SubtestStatus } from './compare.ts'

const page = (subtests: Record<string, SubtestStatus>, harness: PageResult['harness'] = 'OK'): PageResult => ({
  harness,
  subtests: Object.entries(subtests).map(([name, status]) => ({ name, status })),
})
const none: PageResult = { harness: 'NO RESULT', subtests: [] }

describe('regressions', () => {
  it.each<[string, PageResult, PageResult, string[]]>([
    ['nothing changed', page({ a: 'PASS', b: 'FAIL' }), page({ a: 'PASS', b: 'FAIL' }), []],
    ['a subtest fails', page({ a: 'PASS' }), page({ a: 'FAIL' }), ['a PASS>FAIL']],
    ['a subtest hangs', page({ a: 'PASS' }), page({ a: 'TIMEOUT' }, 'TIMEOUT'), ['page OK>TIMEOUT', 'a PASS>TIMEOUT']],
    ['a subtest is gone', page({ a: 'PASS' }), page({}), ['a PASS>MISSING']],
    ['the page gives no result', page({ a: 'PASS', b: 'PASS' }), none, ['page OK>NO RESULT']],
    ['the page never gave one', none, page({ a: 'FAIL' }), []],
    ['neither gives one', none, none, []],
    ['it failed before', page({ a: 'FAIL' }), page({ a: 'TIMEOUT' }), []],
    ['it got better', page({ a: 'FAIL' }), page({ a: 'PASS' }), []],
    ['the harness failed before', page({ a: 'PASS' }, 'ERROR'), page({ a: 'FAIL' }, 'ERROR'), ['a PASS>FAIL']],
    ['a new subtest', page({}), page({ a: 'FAIL' }), []],
  ])('%s', (_, without, hooked, expected) => {
    const found = regressionsOf('/p', without, hooked)
    expect(found.map((one) => `${one.subtest ?? 'page'} ${one.without}>${one.with}`)).toEqual(expected)
  })

  it('tells subtests of the same name apart by their order', () => {
    const twice = (second: SubtestStatus): PageResult => ({
      harness: 'OK',
      subtests: [
        { name: 'a', status: 'PASS' },
        { name: 'a', status: second },
      ],
    })
    expect(regressionsOf('/p', twice('PASS'), twice('FAIL'))).toMatchObject([{ subtest: 'a (2)' }])
  })

  it('count when they come again', () => {
    const first = regressionsOf('/p', page({ a: 'PASS', b: 'PASS' }), page({ a: 'FAIL', b: 'FAIL' }))
    const again = regressionsOf('/p', page({ a: 'PASS', b: 'PASS' }), page({ a: 'PASS', b: 'FAIL' }))
    expect(confirmed(first, again).map((one) => one.subtest)).toEqual(['b'])
    expect(confirmed(first, [])).toEqual([])
  })
})

describe('a report', () => {
  it('is read with its statuses in words', () => {
    const tests = [
      { name: 'a', status: 0, message: null },
      { name: 'b', status: 1, message: 'expected 1' },
      { name: 'c', status: 3 },
    ]
    expect(readReport(JSON.stringify({ test: 'http://x', status: 2, tests }))).toEqual({
      harness: 'TIMEOUT',
      subtests: [
        { name: 'a', status: 'PASS' },
        { name: 'b', status: 'FAIL', message: 'expected 1' },
        { name: 'c', status: 'NOTRUN' },
      ],
    })
  })

  it.each([
    [[], 'none'],
    [['fetch'], 'some'],
    [['fetch', 'send'], 'all'],
  ])('says that of fetch and send %j are hooked', (hooked, expected) => {
    const report = { status: 0, tests: [], hooks: { there: ['fetch', 'send'], hooked } }
    expect(readReport(JSON.stringify(report))).toEqual({ harness: 'OK', subtests: [], hooks: expected })
  })

  it.each(['', '{', '{}', '{"status":0}', '{"status":9,"tests":[]}', 'null'])('is not %j', (json) => {
    expect(readReport(json)).toBeUndefined()
  })
})

it('counts pages and subtests', () => {
  expect(countsOf([page({ a: 'PASS', b: 'FAIL' }), page({ a: 'PASS' }, 'TIMEOUT'), none])).toEqual({
    pages: 3,
    ok: 1,
    subtests: 3,
    passed: 2,
  })
})
