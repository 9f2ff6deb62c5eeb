/** Reading what was recorded. */
import type { PageRecord } from '../../../src/core/session/page-record.ts'

type Of<T extends PageRecord['type']> = Extract<PageRecord, { type: T }>

/** The records of one type. */
export function only<T extends PageRecord['type']>(records: PageRecord[], type: T): Of<T>[] {
  return records.filter((record): record is Of<T> => record.type === type)
}

/** The story of each request in one line: `GET /json > 200 > {"ok":true} > done`. */
export function requests(records: PageRecord[]): string[] {
  return only(records, 'request').map((request) => {
    const parts = records.filter((record) => 'ref' in record && record.ref === request.seq).map(partText)
    return [`${request.api} ${request.method} ${pathOf(request.url)}`, ...parts].join(' > ')
  })
}

function partText(record: PageRecord): string {
  switch (record.type) {
    case 'response':
      return `${record.status}${record.redirected ? ` from ${pathOf(record.url)}` : ''}`
    case 'body':
      return record.body.omitted ?? `${record.body.text?.slice(0, 30)}${record.body.truncated ? '…' : ''}`
    case 'end':
      return record.failure ? `${record.state} (${record.failure.name}: ${record.failure.message})` : record.state
    default:
      return record.type
  }
}

function pathOf(url: string): string {
  if (!URL.canParse(url) || !url.startsWith('http')) return url
  const { pathname, search } = new URL(url)
  return pathname + search
}
