import { describe, expect, it } from 'vitest'
import { clustersOf, countedOnce, reuseOf, seenOf, ticketTag } from '../../../../src/core/history/index.ts'
import { caseRecord, dayMs, knownError, saveFails } from '../../../support/history.ts'

const now = Date.UTC(2026, 10, 28, 12)
const ago = (days: number) => now - days * dayMs
const tag = ticketTag(saveFails.key)

const ticketRecord = (told: Parameters<typeof caseRecord>[0] = {}) =>
  caseRecord({
    site: '',
    fromTicket: true,
    problems: [{ key: tag, title: 'Cannot save', count: 1 }],
    ticket: '4711',
    ...told,
  })

describe('a ticket with a tag', () => {
  it.each([
    ['4711', '4711', 1],
    ['4711', '#4711', 1],
    ['4711', 'https://northwind.zendesk.com/agent/tickets/4711', 1],
    ['SUP-12', 'https://northwind.atlassian.net/browse/sup-12', 1],
    ['4711', '4712', 2],
    ['4711', '14711', 2],
  ])('%s beside a case with the ticket %s', (exported, said, count) => {
    expect(countedOnce([caseRecord({ ticket: said }), ticketRecord({ ticket: exported })])).toHaveLength(count)
  })

  it('is another case if it is about another problem, or nothing was captured for it', () => {
    const other = ticketRecord({ problems: [{ key: ticketTag('other'), title: 'Other', count: 1 }] })
    expect(countedOnce([caseRecord({ ticket: '4711' }), other])).toHaveLength(2)
    expect(countedOnce([caseRecord(), ticketRecord(), ticketRecord()])).toHaveLength(3)
  })

  it('counts as seen before', () => {
    const records = [caseRecord({ at: ago(9) }), ticketRecord({ at: ago(1), account: 'Northwind' })]
    expect(seenOf(records, saveFails.key, now)).toMatchObject({
      ...{ cases: 2, sites: 1, accounts: ['Northwind'], tickets: ['4711'], last: ago(1) },
    })
    expect(seenOf(records, 'other', now)).toBeUndefined()
  })

  it('counts in the product signal with what was captured, under the name of that', () => {
    const captured = caseRecord({ at: ago(9), summary: 'Saving fails' })
    const [cluster, ...others] = clustersOf([ticketRecord({ at: ago(1) }), captured], [knownError()], now)
    expect(others).toEqual([])
    expect(cluster).toMatchObject({
      key: saveFails.key,
      title: saveFails.title,
      cases: 2,
      last: ago(1),
      sample: captured,
    })
    expect(cluster?.known).toHaveLength(1)
  })

  it('counts alone under its subject', () => {
    expect(clustersOf([ticketRecord({ at: ago(1) })], [], now)[0]).toMatchObject({ key: tag, title: 'Cannot save' })
  })

  it('says nothing about articles, but its problem is no longer new', () => {
    const records = [ticketRecord({ at: ago(2) }), caseRecord({ at: ago(1) })]
    expect(reuseOf(records, [])).toMatchObject({ cases: 1, known: 1, linked: 0 })
  })
})
