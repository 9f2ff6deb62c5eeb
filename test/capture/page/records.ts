/** Reads what was recorded. */
import type { PageRecord } from '../../../src/core/session/events/page-record.ts'
import type { Draft } from '../../../src/relay/draft.ts'
import { createRecordReader } from '../../../src/relay/records.ts'

type Of<T extends PageRecord['type']> = Extract<PageRecord, { type: T }>

/** The records of one type. */
export function only<T extends PageRecord['type']>(records: PageRecord[], type: T): Of<T>[] {
  return records.filter((record): record is Of<T> => record.type === type)
}

/** The output of console calls, as the relay reads it. */
export function lines(records: PageRecord[]): ConsoleDraft[] {
  return drafts(records).filter((draft): draft is ConsoleDraft => draft.kind === 'console')
}

/** Each request on one line, as the relay reads it: `fetch GET /json > 200 > {"ok":true} > done`. */
export function requests(records: PageRecord[]): string[] {
  return requestDrafts(records).map(storyOf)
}

/** The requests as the relay reads them. */
export function requestDrafts(records: PageRecord[]): RequestDraft[] {
  return drafts(records).filter((draft): draft is RequestDraft => draft.kind === 'request')
}

type ConsoleDraft = Extract<Draft, { kind: 'console' }>
type RequestDraft = Extract<Draft, { kind: 'request' }>

/** The events the relay makes of the records, each in its final state. */
function drafts(records: PageRecord[]): Draft[] {
  const reader = createRecordReader('chrome-extension://')
  const all = new Map<number, Draft>()
  for (const record of records) {
    const read = reader.read(record)
    if (read) all.set(read.key, read.draft)
  }
  return [...all.values()]
}

function storyOf(request: RequestDraft): string {
  const { api, method, url, status, redirected, responseUrl = '', responseBody: body, state, failure } = request
  const story = [`${api} ${method} ${pathOf(url)}`]
  if (status !== undefined) story.push(`${status}${redirected ? ` from ${pathOf(responseUrl)}` : ''}`)
  if (body) story.push(body.omitted ?? `${body.text?.slice(0, 30)}${body.truncated ? '…' : ''}`)
  if (state !== 'pending') story.push(failure ? `${state} (${failure.name}: ${failure.message})` : state)
  return story.join(' > ')
}

function pathOf(url: string): string {
  if (!URL.canParse(url) || !url.startsWith('http')) return url
  const { pathname, search } = new URL(url)
  return pathname + search
}
