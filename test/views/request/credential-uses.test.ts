import { expect, it } from 'vitest'
import { credentialSentence } from '../../../src/views/request/credential-lines.tsx'
import { credentialsToShow } from '../../../src/views/request/credential-uses.ts'
import { request } from '../../support/session-builder.ts'

const sent = (at: number, label: string, more: Parameters<typeof request>[0] = {}) =>
  request({ at, requestHeaders: [['authorization', `Bearer ${label}`]], ...more })
const refresh = request({
  at: 300,
  method: 'POST',
  url: '/refresh?x=1',
  requestHeaders: [['cookie', 'sid=redacted-cookie-1; theme=dark']],
  responseBody: { type: 'application/json', text: '{"access_token":"redacted-bearer-2"}' },
})
const events = [
  sent(100, 'redacted-bearer-1'),
  sent(200, 'redacted-bearer-1', { status: 401 }),
  refresh,
  sent(500, 'redacted-bearer-2'),
  sent(600, 'redacted-bearer-9', { url: 'https://other.example/x' }),
]
const told = (index: number) => credentialsToShow(events[index]!, events).map((use) => credentialSentence(use, events))

it.each<[string, number, string[]]>([
  [
    'what took the place of a token, and where it came from',
    1,
    [
      'redacted-bearer-1 was sent with 2 requests, 00:00.100 to 00:00.200. redacted-bearer-2 replaced it at 00:00.500, issued by POST /refresh.',
    ],
  ],
  [
    'what it took the place of',
    3,
    [
      'redacted-bearer-2 was sent with 1 request, at 00:00.500. It replaced redacted-bearer-1, issued by POST /refresh.',
    ],
  ],
  ['nothing of what was sent once', 2, []],
  ['nothing of another host', 4, []],
])('tells %s', (_, index, sentences) => expect(told(index)).toEqual(sentences))

it('tells of no renewal where two credentials take turns', () => {
  const turns = ['redacted-bearer-1', 'redacted-bearer-2', 'redacted-bearer-1', 'redacted-bearer-2']
  const all = turns.map((label, index) => sent(index * 100, label))
  const [use] = credentialsToShow(all[2]!, all)
  expect([use?.count, use?.replaces]).toEqual([2, undefined])
})
it('takes no masked address for a credential', () => {
  const headers = [['x-user', 'redacted-email-1']] as [string, string][]
  const all = [1, 2].map((at) => request({ at, requestHeaders: headers }))
  expect(credentialsToShow(all[0]!, all)).toEqual([])
})
