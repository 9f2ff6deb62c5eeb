import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileCaps, mergeByEdit, type ReadHistory, readHistory, writeHistory } from '../../../src/core/history/index.ts'
import { caseRecord, dayMs, knownError } from '../../support/history.ts'

const now = Date.UTC(2026, 10, 28)
const read = (value: unknown) => readHistory(typeof value === 'string' ? value : JSON.stringify(value), now)
const file = (told: object = {}) => ({
  format: 'casefile-history',
  version: 1,
  savedAt: now,
  known: [],
  cases: [],
  ...told,
})

it('reads what was written', () => {
  const history = {
    known: [knownError()],
    cases: [caseRecord({ account: 'Northwind', ticket: 'https://desk.example/1' })],
  }
  expect(readHistory(writeHistory(history, now), now)).toEqual({ ...history, skipped: 0 })
})

describe('a file that cannot be used', () => {
  it.each([
    ['is empty', '', 'damaged'],
    ['is cut', writeHistory({ known: [knownError()], cases: [] }, now).slice(0, 90), 'damaged'],
    ['is another JSON', { format: 'casefile-guide', version: 1 }, 'no-history'],
    ['is a list', [], 'no-history'],
    ['is null', 'null', 'no-history'],
    ['is of a later version', file({ version: 2 }), 'newer'],
    ['has no lists', { format: 'casefile-history', version: 1 }, 'damaged'],
    ['has a list that is none', file({ known: { length: 9 } }), 'damaged'],
    ['is too large', ' '.repeat(fileCaps.chars + 1), 'too-large'],
  ])('%s', (_, value, problem) => {
    expect(read(value)).toEqual({ problem })
  })
})

describe('a damaged record costs only itself', () => {
  const good = knownError()
  it.each<[string, object]>([
    ['no id', { ...good, id: undefined }],
    ['an id that is none', { ...good, id: '../x' }],
    ['no title', { ...good, title: ' ' }],
    ['a title that is too long', { ...good, title: 'x'.repeat(161) }],
    ['a title that turns the direction of text', { ...good, title: 'a\u202eb' }],
    ['keys without end', { ...good, keys: Array.from({ length: 21 }, () => 'k') }],
    ['a state that is none', { ...good, status: '__proto__' }],
    ['a time that is none', { ...good, changedAt: 1e300 }],
    ['a day that has not come yet', { ...good, changedAt: now + 2 * dayMs }],
  ])('%s', (_, bad) => {
    expect(read(file({ known: [bad, good] }))).toEqual({ known: [good], cases: [], skipped: 1 })
  })
  it.each<[string, object]>([
    ['no problems', { ...caseRecord(), problems: [] }],
    ['a link that runs code', { ...caseRecord(), solvedBy: { title: 'T', url: 'javascript:alert(1)' } }],
    ['an account without end', { ...caseRecord(), account: 'x'.repeat(81) }],
  ])('a case with %s', (_, bad) => {
    expect(read(file({ cases: [bad] }))).toMatchObject({ cases: [], skipped: 1 })
  })
  it('leaves out what no record has', () => {
    const text = JSON.stringify(file({ known: [{ ...good, extra: 'x' }] })).replace('"extra"', '"__proto__"')
    expect((read(text) as ReadHistory).known).toEqual([good])
  })
  it('takes as many as there may be', () => {
    const many = read(file({ known: Array.from({ length: fileCaps.known + 3 }, () => good) })) as ReadHistory
    expect([many.known.length, many.skipped]).toEqual([fileCaps.known, 3])
  })
})

describe('merging', () => {
  const one = (id: string, changedAt: number, text = '') => ({ id, changedAt, text })
  it.each([
    ['a new record', [], [one('a', 1)], { added: 1, changed: 0 }],
    ['the same record', [one('a', 1)], [one('a', 1)], { added: 0, changed: 0 }],
    ['a later edit', [one('a', 1)], [one('a', 2)], { added: 0, changed: 1 }],
    ['an earlier edit', [one('a', 2)], [one('a', 1)], { added: 0, changed: 0 }],
    ['a record that is there twice', [], [one('a', 1), one('a', 3), one('a', 2)], { added: 1, changed: 0 }],
  ])('%s', (_, mine, theirs, counts) => {
    const { put, ...told } = mergeByEdit(mine, theirs)
    expect(told).toEqual(counts)
    expect(put.length).toBe(counts.added + counts.changed)
  })

  it('gives the same records in any order, and nothing new the second time', () => {
    const record = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      changedAt: fc.nat(3),
      text: fc.constantFrom('x', 'y'),
    })
    const apply = (mine: ReturnType<typeof one>[], theirs: ReturnType<typeof one>[]) => {
      const merged = new Map(mine.map((entry) => [entry.id, entry]))
      for (const entry of mergeByEdit(mine, theirs).put) merged.set(entry.id, entry)
      return [...merged.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
    }
    const list = fc.uniqueArray(record, { selector: ({ id }) => id })
    fc.assert(
      fc.property(list, list, (mine, theirs) => {
        const merged = apply(mine, theirs)
        expect(apply(theirs, mine)).toEqual(merged)
        expect(mergeByEdit(merged, theirs).put).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
