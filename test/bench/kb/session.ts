/** A session of the evaluation set, as Casefile would have recorded it, and the query made from it. */
import { type Query, queryFrom } from '../../../src/core/kb/index.ts'
import { consoleLine, environmentOf, request, sessionOf } from '../../support/session-builder.ts'
import type { Asked } from './data.ts'

const SITE = 'https://app.example.com'

/** @param note whether to include the words of whoever reports the problem */
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

/** Everything in a session as one text, for engines that know nothing about sessions. */
export function wholeText({ console, requests }: Asked): string {
  const calls = requests.map(
    ({ method, url, status, responseBody = '' }) => `${method} ${url} ${status} ${responseBody}`,
  )
  return [...console, ...calls].join('\n')
}
