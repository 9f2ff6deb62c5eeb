import { describe, expect, it } from 'vitest'
import { casesWithWords, isTag, tagsIn, ticketTag } from '../../../../src/core/history/index.ts'
import { caseRecord, saveFails } from '../../../support/history.ts'

describe('the tag of a problem', () => {
  it('is the same for good, because it stays on tickets', () => {
    expect(ticketTag(saveFails.key)).toBe('casefile-v1zompdpiq')
  })

  it('is another one for another problem', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `request|PUT /api/invoices/{id}|tallybook.example|500|${i}`)
    expect(new Set(keys.map(ticketTag)).size).toBe(keys.length)
  })

  it('is what helpdesks accept: lower-case letters, digits and a hyphen', () => {
    for (let i = 0; i < 1000; i++) expect(ticketTag(`${i}`)).toMatch(/^[a-z]+-[a-z0-9]{10}$/)
  })

  it('is that of a problem which is known only by its tag', () => {
    const tag = ticketTag(saveFails.key)
    expect(ticketTag(tag)).toBe(tag)
    expect([isTag(tag), isTag(saveFails.key)]).toEqual([true, false])
  })

  it.each([
    ['vip casefile-0123456789 billing', ['casefile-0123456789']],
    ['["Casefile-ABCDEFGHIJ","casefile-abcdefghij"]', ['casefile-abcdefghij']],
    ['casefile-0123456789,casefile-9876543210', ['casefile-0123456789', 'casefile-9876543210']],
    ['casefile-012345678 casefile-01234567890 my-casefile-0123456789 casefile-0123456789-x casefile', []],
  ])('is found in %j', (text, tags) => {
    expect(tagsIn(text)).toEqual(tags)
  })

  it('finds the cases of its problem', () => {
    const records = [caseRecord(), caseRecord({ problems: [{ key: 'other', title: 'Other', count: 1 }] })]
    expect(casesWithWords(records, ticketTag(saveFails.key))).toEqual([records[0]])
    expect(casesWithWords(records, ticketTag('neither'))).toEqual([])
  })
})
