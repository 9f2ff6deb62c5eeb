/** A session of the evaluation set, as Casefile would have recorded it, and what it asks. */
import { type Query, queryFrom } from '../../../src/core/kb/index.ts'
import { consoleLine, environmentOf, request, sessionOf } from '../../support/session-builder.ts'
import type { Asked } from './data.ts'

const SITE = 'https://app.example.com'

/** @param note whether the words of whoever tells of the problem are asked too */
export function queryOf({ console, requests, notes = '' }: Asked, note = false): Query {
  const lines = console.map((text, at) => consoleLine({ at, text }))
  const calls = requests.map(({ method, url, status, responseBody: text = '' }, at) =>
    request({
      at: console.length + at,
      method: method || 'GET',
      url: new URL(url, SITE).href,
      status,
      responseBody: { type: 'application/json', text, size: text.length },
    }),
  )
  return queryFrom(
    sessionOf([...lines, ...calls], {
      site: SITE,
      note: { title: '', text: note ? notes : '' },
      environment: environmentOf({ url: SITE }),
    }),
  )
}

/** All that a session says in one text, as whoever has no notion of sessions would search for it. */
export function wholeText({ console, requests }: Asked): string {
  const calls = requests.map(
    ({ method, url, status, responseBody = '' }) => `${method} ${url} ${status} ${responseBody}`,
  )
  return [...console, ...calls].join('\n')
}
