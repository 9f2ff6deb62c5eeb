import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import { dayMs } from '../../../src/core/base/day.ts'
import type { CaseHistory } from '../../../src/panel/store/case-said.ts'
import {
  earlierCases,
  isSameRecord,
  leftBehind,
  recordToKeep,
  seenIn,
  viewFrom,
} from '../../../src/panel/store/memory/found.ts'
import { caseRecord } from '../../support/history.ts'

const id = (digit: string) => digit.repeat(32)
const at = 100 * dayMs

describe('what a look-up finds', () => {
  const records = [caseRecord({ id: id('a'), at: at - 1 }), caseRecord({ id: id('b'), at })]
  const read = (shown: string | undefined): CaseHistory => ({
    ...{ state: 'read', seen: undefined, known: [], feedback: [] },
    record: shown === undefined ? undefined : caseRecord({ id: shown }),
  })

  it.each<[string, CaseHistory, number, string | undefined]>([
    ['the record that the case shows', read(id('a')), 1, id('a')],
    ['the record of its capture', { state: 'reading' }, at, id('b')],
    ['none, when neither is there', read(id('c')), 1, undefined],
    ['none, when the case shows none', read(undefined), 1, undefined],
  ])('is left behind: %s', (_, history, capturedAt, left) => {
    expect(leftBehind({ history: signal(history), capturedAt }, records)?.id).toBe(left)
  })

  it.each([
    ['regression', { class: 'regression', text: '' }],
    ['a word of a later version', undefined],
    [undefined, undefined],
  ])('takes over what the agent took it for: %s', (view, taken) => {
    expect(viewFrom({ view })).toEqual(taken)
  })

  it.each([
    [at, undefined, ['a', 'b']],
    [at, 'b', ['a']],
    [at - 1, undefined, ['a']],
    [at - 2, undefined, []],
  ])('counts those until %i without the own one (%s)', (capturedAt, own, left) => {
    const found = earlierCases(records, own === undefined ? undefined : caseRecord({ id: id(own) }), capturedAt)
    expect(found.map((record) => record.id)).toEqual(left.map(id))
  })

  it.each([
    [90, 1],
    [0, undefined],
  ])('has seen it before when cases are remembered for %i days: %s', (days, cases) => {
    const [record] = records
    expect(seenIn([record!], record!.problems[0]!.key, days, at)?.cases).toBe(cases)
  })

  it('keeps what was said of the case before', () => {
    const now = caseRecord({ id: id('b'), at })
    expect(recordToKeep(now, undefined)).toBe(now)
    expect(recordToKeep(now, caseRecord({ id: id('a'), ticket: 'T-1' }))).toMatchObject({ id: id('a'), ticket: 'T-1' })
  })

  it.each([
    ['the same at another time', { changedAt: 7 }, true],
    ['another ticket', { ticket: 'T-2' }, false],
  ])('tells whether a record is new: %s', (_, told, same) => {
    const record = caseRecord()
    expect(isSameRecord(record, { ...record, ...told })).toBe(same)
    expect(isSameRecord(record, undefined)).toBe(false)
  })
})
