/**
 * Reads the tickets that bear a tag of ours from what a helpdesk exports. The file is untrusted: every record is checked,
 * and nothing of a ticket is kept but its number, subject, times, account and plan.
 */
import { dayMs } from '../../base/day.ts'
import { fnv32 } from '../../base/fnv.ts'
import { isWebAddress, toPlainLine } from '../../base/plain-text.ts'
import { CaseRecord, most } from '../case-record.ts'
import { fileCaps } from '../share.ts'
import { isDayFirst, momentOf } from './moment.ts'
import { type Table, tableOf } from './table.ts'
import { tagsIn } from './ticket-tag.ts'

export interface ReadTickets {
  /** one for each ticket with a tag */
  cases: CaseRecord[]
  /** tickets without a tag, which tell nothing about a problem */
  untagged: number
  /** tickets with a tag that could not be used: without a number or a time, or dated in the future */
  skipped: number
}

/** Names of columns in the exports of helpdesks, best first; for the form see `Table`. */
const columnNames = {
  // Zendesk, Freshdesk, Jira, Salesforce, Intercom, others
  number: ['ticketid', 'issuekey', 'casenumber', 'conversationid', 'ticketnumber', 'key', 'number', 'id', 'ticket'],
  url: ['ticketurl', 'conversationurl', 'permalink', 'link', 'url'],
  subject: ['subject', 'summary', 'title', 'ticketsubject', 'name'],
  created: ['createdat', 'created', 'createdtime', 'createddate', 'datetimeopened', 'startedat', 'openedat', 'opened'],
  updated: ['updatedat', 'updated', 'updatedtime', 'lastmodifieddate', 'lastmodified', 'lastupdated', 'lastupdatetime'],
  account: ['organization', 'organizations', 'organizationname', 'company', 'companyname', 'accountname', 'account'],
  tier: ['plan', 'tier', 'subscription'],
} as const
type Column = keyof typeof columnNames

/** @param now epoch ms @returns undefined if the text is no table of tickets */
export function readTickets(text: string, now: number): ReadTickets | undefined {
  const table = text.length > fileCaps.chars ? undefined : tableOf(text)
  if (!table || placeOf(table, 'number') < 0) return undefined
  const cell = cellsOf(table)
  const dayFirst = isDayFirst(table.rows.map((row) => cell(row, 'created')))
  const read: ReadTickets = { cases: [], untagged: 0, skipped: 0 }
  for (const row of table.rows.slice(0, fileCaps.cases)) {
    // Wherever it stands: columns of tags have many names, and some teams put the tag into a field of their own.
    const tags = tagsIn(row.join('\n'))
    if (tags.length === 0) {
      read.untagged += 1
      continue
    }
    const record = recordOf((column) => cell(row, column), tags, dayFirst)
    if (record && Math.max(record.at, record.changedAt) <= now + dayMs) read.cases.push(record)
    else read.skipped += 1
  }
  return read
}

function placeOf({ columns }: Table, column: Column): number {
  const found = columnNames[column].find((name) => columns.includes(name))
  return found === undefined ? -1 : columns.indexOf(found)
}

function cellsOf(table: Table): (row: readonly string[], column: Column) => string {
  const names = Object.keys(columnNames) as Column[]
  const places = new Map(names.map((column) => [column, placeOf(table, column)]))
  return (row, column) => row[places.get(column)!] ?? ''
}

function recordOf(cell: (column: Column) => string, tags: string[], dayFirst: boolean): CaseRecord | undefined {
  const number = toPlainLine(cell('number'), most.name)
  const at = momentOf(cell('created'), dayFirst)
  if (!number || at === undefined) return undefined
  const subject = toPlainLine(cell('subject'), most.title) || `Ticket ${number}`
  const account = toPlainLine(cell('account'), most.name)
  const tier = toPlainLine(cell('tier'), most.word)
  const session = toPlainLine(`ticket ${number}`, most.name)
  const parsed = CaseRecord.safeParse({
    id: idOf(number),
    session,
    ...{ at, from: at, to: at, changedAt: Math.max(at, momentOf(cell('updated'), dayFirst) ?? at) },
    problems: tags.slice(0, most.problems).map((key) => ({ key, title: subject, count: 1 })),
    site: '',
    ticket: linkOf(cell('url')) ?? number,
    ...(account && { account }),
    ...(tier && { tier }),
    fromTicket: true,
  })
  return parsed.success ? parsed.data : undefined
}

/** The same for each ticket whenever and wherever it is imported, so that it is never counted twice. */
function idOf(number: string): string {
  return [1, 2, 3, 4].map((start) => fnv32(number, start).toString(16).padStart(8, '0')).join('')
}

/** What a person can open; Zendesk's JSON has the address of its API. */
function linkOf(text: string): string | undefined {
  const url = toPlainLine(text, most.link)
  return isWebAddress(url) && !/\.json$|\/api\//.test(new URL(url).pathname) ? url : undefined
}
