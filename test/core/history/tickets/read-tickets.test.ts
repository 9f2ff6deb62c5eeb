import { describe, expect, it } from 'vitest'
import { CaseRecord, mergeByEdit, readTickets } from '../../../../src/core/history/index.ts'
import { expectLinear } from '../../../support/processor-time.ts'

const now = Date.UTC(2026, 10, 30)
const tag = 'casefile-0123456789'
const created = Date.UTC(2026, 10, 28, 10, 22)

const read = (text: string) => readTickets(text, now)
const lines = (...rows: string[]) => `${rows.join('\r\n')}\r\n`

describe('tickets of an export', () => {
  it.each<[helpdesk: string, text: string, ticket: string, account: string | undefined]>([
    [
      'Zendesk, CSV',
      lines('Id,Subject,Created at,Tags,Organization', `4711,Cannot save,2026-11-28 10:22,vip ${tag},Northwind`),
      '4711',
      'Northwind',
    ],
    [
      'Zendesk, JSON Lines',
      `{"url":"https://northwind.zendesk.com/api/v2/tickets/4711.json","id":4711,"subject":"Cannot save","created_at":"2026-11-28T10:22:00Z","tags":["vip","${tag}"],"organization":{"name":"Northwind"}}\n`,
      '4711',
      'Northwind',
    ],
    [
      'Jira, CSV with a column for each label',
      lines(
        'Summary,Issue key,Issue id,Created,Labels,Labels',
        `Cannot save,SUP-12,10012,28/Nov/26 10:22 AM,vip,${tag}`,
      ),
      'SUP-12',
      undefined,
    ],
    [
      'Jira, JSON',
      JSON.stringify({
        issues: [
          {
            id: '10012',
            key: 'SUP-12',
            fields: { summary: 'Cannot save', created: '2026-11-28T11:22:00.000+0100', labels: [tag] },
          },
        ],
      }),
      'SUP-12',
      undefined,
    ],
    [
      'Freshdesk',
      lines(
        'Ticket ID,Subject,Status,Created time,Tags,Company Name',
        `4711,Cannot save,Open,2026-11-28 10:22:00,"vip,${tag}",Northwind`,
      ),
      '4711',
      'Northwind',
    ],
    [
      'Salesforce, with a semicolon',
      lines(
        '"Case Number";"Subject";"Date/Time Opened";"Account Name";"Topics"',
        `"00004711";"Cannot save";"28.11.2026 10:22";"Northwind";"${tag}"`,
      ),
      '00004711',
      'Northwind',
    ],
    [
      'Intercom',
      lines(
        'Conversation ID,Conversation URL,Title,Started at,Conversation tags',
        `991,https://app.intercom.com/a/inbox/x/conversation/991,Cannot save,2026-11-28 10:22,${tag}`,
      ),
      'https://app.intercom.com/a/inbox/x/conversation/991',
      undefined,
    ],
  ])('%s', (_, text, ticket, account) => {
    const found = read(text)
    expect(found).toMatchObject({ untagged: 0, skipped: 0 })
    expect(found?.cases).toHaveLength(1)
    const [record] = found!.cases
    expect(CaseRecord.safeParse(record).success).toBe(true)
    expect(record).toMatchObject({
      ...{ at: created, from: created, to: created, fromTicket: true, site: '' },
      problems: [{ key: tag, title: 'Cannot save', count: 1 }],
      ...{ ticket, ...(account !== undefined && { account }) },
    })
  })

  it('leaves out what bears no tag, and counts what it cannot use', () => {
    const found = read(
      lines(
        'Id,Created at,Tags',
        '1,2026-11-28,vip',
        `2,2026-11-28,${tag}`,
        `,2026-11-28,${tag}`,
        `4,soon,${tag}`,
        `5,2027-01-01,${tag}`,
      ),
    )
    expect(found).toMatchObject({ untagged: 1, skipped: 3 })
    expect(found?.cases.map(({ ticket, problems }) => [ticket, problems[0]?.title])).toEqual([['2', 'Ticket 2']])
  })

  it('has each ticket once, however often it is imported, in its latest version', () => {
    const at = (organization: string, updated: string) =>
      read(lines('Id,Created at,Updated at,Tags,Organization', `2,2026-11-28,${updated},${tag},${organization}`))!.cases
    const first = at('', '2026-11-28')
    const later = at('Northwind', '2026-11-29')
    expect(mergeByEdit(first, first)).toMatchObject({ added: 0, changed: 0 })
    expect(mergeByEdit(first, later)).toMatchObject({ added: 0, changed: 1, put: [{ account: 'Northwind' }] })
    expect(mergeByEdit(later, first)).toMatchObject({ added: 0, changed: 0 })
  })

  it('reads all dates of a column in the same order', () => {
    const rows = (...dates: string[]) => lines('Id,Created,Tags', ...dates.map((date, i) => `${i},${date},${tag}`))
    const first = (text: string) => new Date(read(text)!.cases[0]!.at).toISOString().slice(0, 10)
    expect(first(rows('3/4/2026', '28/4/2026'))).toBe('2026-04-03')
    expect(first(rows('3/4/2026', '4/28/2026'))).toBe('2026-03-04')
  })

  it('keeps hostile text out of what is shown', () => {
    const [record] = read(
      lines('Id,Created at,Tags,Subject,URL', `2,2026-11-28,${tag},a\u202eb,javascript:alert(1)`),
    )!.cases
    expect(record).toMatchObject({ ticket: '2', problems: [{ title: 'a b' }] })
  })

  it.each(['', 'Hello', '# Notes\n\ntext', '{"format":"x"}', '[1,2]', 'a,b\n1,2', '{"id":'])('is not %j', (text) => {
    const found = read(text)
    expect(found?.cases ?? []).toEqual([])
    expect(found?.untagged ?? 0).toBeLessThanOrEqual(0)
  })

  it('takes time in proportion to the number of tickets', () =>
    expectLinear(
      500,
      (count) => lines('Id,Created at,Tags', ...Array.from({ length: count }, (_, i) => `${i},2026-11-28,${tag}`)),
      (text) => expect(read(text)?.cases.length).toBeGreaterThan(0),
    ))
})
