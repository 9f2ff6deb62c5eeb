import { describe, expect, it } from 'vitest'
import {
  alikeKeys,
  articleWord,
  CaseRecord,
  feedbackOf,
  type History,
  most,
  readHistory,
  reuseOf,
  withArticleWord,
  withWords,
  writeHistory,
} from '../../../src/core/history/index.ts'
import { caseRecord, knownError } from '../../support/history.ts'

const problem = (key: string) => ({ key, title: key, count: 1 })
const tax = { title: 'Tax rules', url: 'https://help.example/tax' }
const pdf = { title: 'Export as PDF' }

describe('what was said of articles for a problem', () => {
  it('counts cases of this problem, by page or by title', () => {
    const records = [
      caseRecord({ problems: [problem('a')], solvedBy: tax }),
      caseRecord({
        problems: [problem('a'), problem('b')],
        solvedBy: { ...tax, title: 'Its old title' },
        notThis: [pdf],
      }),
      caseRecord({ problems: [problem('b')], solvedBy: pdf }),
    ]
    expect(feedbackOf(records, ['a'])).toEqual([
      { ...tax, solved: 2, rejected: 0 },
      { ...pdf, solved: 0, rejected: 1 },
    ])
  })

  it('leaves out cases in which the problem only came along', () => {
    expect(feedbackOf([caseRecord({ problems: [problem('b'), problem('a')], solvedBy: tax })], ['a'])).toEqual([])
  })

  it('counts a case once that was found under two keys', () => {
    const record = caseRecord({ problems: [problem('a')], solvedBy: tax })
    expect(feedbackOf([record, record], ['a', 'b'])).toMatchObject([{ solved: 1 }])
  })

  it('takes for alike only what a known error holds together', () => {
    expect(alikeKeys('a', [knownError({ keys: ['a', 'b'] }), knownError({ keys: ['c'] })])).toEqual(['a', 'b'])
    expect(alikeKeys('a', [])).toEqual(['a'])
  })
})

describe('a word about an article', () => {
  const record = caseRecord({ problems: [problem('a')] })
  const said = (word: Parameters<typeof withArticleWord>[2], before = record, article: typeof tax | typeof pdf = tax) =>
    withWords(before, withArticleWord(before, article, word), before.changedAt + 1)

  it('is one or the other, and is taken back', () => {
    const solved = said('solved')
    expect(articleWord(solved, tax)).toBe('solved')
    const not = said('not-this', solved)
    expect(not).toMatchObject({ notThis: [tax] })
    expect(not.solvedBy).toBeUndefined()
    expect(articleWord(said('solved', not), tax)).toBe('solved')
    const back = said(undefined, not)
    expect(articleWord(back, tax)).toBeUndefined()
    expect(back).not.toHaveProperty('notThis')
  })

  it('leaves what was said of another article', () => {
    expect(said('not-this', said('solved', record, pdf))).toMatchObject({ solvedBy: pdf, notThis: [tax] })
  })

  it('never makes a record that does not fit its schema', () => {
    let next = record
    for (let n = 0; n < most.articles + 3; n++) next = said('not-this', next, { title: `Article ${n}` })
    next = said('not-this', next, { title: `${'x'.repeat(300)}\u202e`, url: 'javascript:alert(1)' })
    expect(CaseRecord.safeParse(next).success).toBe(true)
    expect(next.notThis).toHaveLength(most.articles)
  })

  it('travels with the history file, and a file without any is read as before', () => {
    const history: History = { known: [], cases: [said('not-this')] }
    const read = readHistory(writeHistory(history, record.at), record.at)
    expect(read).toMatchObject({ skipped: 0, cases: [{ notThis: [tax] }] })
    expect(readHistory(writeHistory({ known: [], cases: [record] }, record.at), record.at)).toMatchObject({
      skipped: 0,
    })
  })
})

describe('the figures of reuse', () => {
  const at = (day: number) => Date.UTC(2026, 2, day)
  const cases = [
    caseRecord({ at: at(1), problems: [problem('a')], solvedBy: tax }),
    caseRecord({ at: at(2), problems: [problem('a')], solvedBy: tax, notThis: [pdf] }),
    caseRecord({ at: at(3), problems: [problem('b')] }),
    caseRecord({ at: at(4), problems: [problem('c')], solvedBy: pdf }),
  ]

  it('are link rate, reuse, and known against new', () => {
    expect(reuseOf(cases, [])).toEqual({
      ...{ cases: 4, linked: 3, reused: 1, known: 1 },
      articles: [
        { ...tax, solved: 2, rejected: 0 },
        { ...pdf, solved: 1, rejected: 1 },
      ],
    })
  })

  it('of a part of the time know what was before', () => {
    expect(reuseOf(cases, [], at(2))).toMatchObject({ cases: 3, linked: 2, reused: 1, known: 1 })
  })

  it('count a problem as known when it was written down before the case', () => {
    const written = (createdAt: number) => [knownError({ keys: ['b'], createdAt })]
    expect(reuseOf(cases, written(at(2))).known).toBe(2)
    expect(reuseOf(cases, written(at(5))).known).toBe(1)
  })

  it('of no case are none', () => {
    expect(reuseOf([], [])).toEqual({ cases: 0, linked: 0, reused: 0, known: 0, articles: [] })
  })
})
