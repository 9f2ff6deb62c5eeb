/** Both sides of the rules that read what was sent and answered, or compare two releases: rows for `rules.test.ts`. */
import type { SessionEvent } from '../../../src/core/session/index.ts'
import {
  consoleLine,
  filled,
  frame,
  navigation,
  request,
  STARTED_AT,
  socket,
  step,
  thrown,
} from '../../support/session-builder.ts'
import { click, fetched, put, rejected, unreadable } from './reason-kit.ts'
import type { Sides } from './reason-rules.ts'

const json = (value: object) => ({ text: JSON.stringify(value) })

/** The page is loaded again, and greets with another release. */
const released = (after = '5.9.0'): SessionEvent[] => [
  consoleLine({ at: 100, text: 'Desk 5.8.1', level: 'info' }),
  navigation({ at: 5000, how: 'reload' }),
  consoleLine({ at: 5100, text: `Desk ${after}`, level: 'info' }),
]
const live = (at: number, told: Parameters<typeof socket>[0]) => socket({ at, url: '/live', ...told })
const kept = live(200, { state: 'closed', code: 1001, wasClean: true, closedByPage: true, received: 9 })
const cutOff = live(6000, { state: 'closed', code: 4002, reason: 'unknown op "presence"', wasClean: true, received: 1 })

const query = 'SELECT a FORM b WHERE c = 1'
const notUnderstood = put(500, '{"message":"ERROR: syntax error at or near \\"b\\""}', { requestBody: json({ query }) })

const grantOver = '{"error":"sync_failed","cause":{"error":"invalid_grant"}}'

const chosen = step({ at: 900, action: 'select', text: 'Chose "Yes" in "Tenant"', value: 'Yes' })
const refusedWord = put(422, '{"errors":{"tenant":"Yes is not one of Oui, Non"}}', {
  requestBody: json({ tenant: 'Yes' }),
})

const day = filled('Due', '30.03.2026', { at: 900 })
const kept29 = {
  responseBody: json({ id: 7, due: '2026-03-29' }),
  requestBody: json({ due: '2026-03-29T22:00:00.000Z' }),
}

const scan = (at: number, id: number, told: Parameters<typeof request>[0] = {}) =>
  request({
    at,
    method: 'POST',
    url: '/api/scans',
    status: 201,
    requestBody: json({ key: `k-${at}`, code: '4006381333931' }),
    responseBody: json({ id }),
    ...told,
  })

const part = (at: number, offset: number, ids: number[]) =>
  request({ at, url: `/api/contacts?offset=${offset}`, responseBody: json({ items: ids.map((id) => ({ id })) }) })
const drawnTwice = consoleLine({ at: 1200, text: 'Warning: Encountered two children with the same key, `3`.' })

const asked = (from: number, to: number) =>
  request({
    at: 1010,
    url: `/api/visits?from=${STARTED_AT + 1010 + from}&to=${STARTED_AT + 1010 + to}`,
    responseBody: { text: '{"visits":[]}' },
  })

export const contentRules: Record<string, Sides> = {
  'future-range': {
    fires: [click, asked(-300_000, 0)],
    // What is planned, lies in the future by every clock.
    silent: [click, asked(0, 7 * 86_400_000)],
    environment: { clockSkew: 9_000_000 },
  },
  'file-too-large': {
    fires: [click, put(400, '{"code":"upload_file_too_big","message":"The file is too large, at most 2 MB"}')],
    // The page of a proxy, whose limit is a setting.
    silent: [click, put(413, '<html><title>413 Request Entity Too Large</title></html>')],
  },
  'hidden-sender': {
    fires: [click, put(403, 'This site requires a “Referer header” to be sent by your browser, but none was sent.')],
    silent: [click, put(403, 'The referrer of this customer is another broker.')],
  },
  'typed-query': {
    fires: [filled('SQL', query, { at: 900 }), click, notUnderstood],
    // Nobody has typed anything: the page has made the query itself.
    silent: [click, notUnderstood],
  },
  'foreign-message': {
    fires: [click, put(500, '{"message":"Message rejected: PID-3 is missing in ADT^A01"}')],
    silent: [click, put(500, '{"message":"Order PID-3000 could not be saved"}')],
  },
  'grant-withdrawn': {
    fires: [click, put(502, grantOver)],
    // The code itself: the customer's own sign-in.
    silent: [click, put(400, '{"error":"invalid_grant","error_description":"Invalid user credentials"}')],
  },
  'unfilled-address': {
    fires: [click, put(400, '{}', { method: 'GET', url: 'https://mail.example.net/messages/undefined' })],
    silent: [click, put(400, '{}', { method: 'GET', url: 'https://mail.example.net/messages/null-island' })],
  },
  'translated-answer': {
    fires: [chosen, click, refusedWord],
    environment: { translated: true },
    silent: [chosen, click, refusedWord],
    calm: { translated: false },
  },
  'server-output': {
    fires: [
      click,
      fetched('<br />\n<b>Warning</b>:  Undefined key "a" in <b>/srv/a.php</b> on line <b>8</b><br />{"a":1}'),
      unreadable,
    ],
    // A piece of a page, which nobody reads as data.
    silent: [click, fetched('<br />\n<b>Warning</b>:  Undefined key "a" in <b>/srv/a.php</b> on line <b>8</b>')],
  },
  'hidden-failure': {
    fires: [click, put(200, '{"ok":true,"applied":0,"rejected":[{"op":"o-1"}]}')],
    // A page may well show what was refused, where nothing says success.
    silent: [click, put(200, '{"imported":0,"errors":[{"row":1,"message":"no such day"}]}')],
  },
  'day-shifted': {
    fires: [day, click, put(200, '', kept29)],
    // The server keeps the moment, of which the page makes the right day again.
    silent: [day, click, put(200, '', { ...kept29, responseBody: json({ due: '2026-03-29T22:00:00.000Z' }) })],
  },
  'sent-twice': {
    fires: [click, scan(1010, 701, { duration: 5200 }), scan(7000, 702)],
    // The customer did it again.
    silent: [click, scan(1010, 701, { duration: 5200 }), step({ at: 6900 }), scan(7000, 702)],
  },
  'repeated-rows': {
    fires: [part(500, 0, [1, 2, 3]), click, part(1010, 3, [3, 4]), drawnTwice],
    silent: [part(500, 0, [1, 2, 3]), click, part(1010, 3, [4, 5]), drawnTwice],
  },
  'missing-number': {
    fires: [
      consoleLine({ at: 900, text: 'total NaN', level: 'warn' }),
      click,
      put(400, '{"message":"amount must be an integer"}', { requestBody: json({ amount: null }) }),
    ],
    silent: [click, put(400, '{"message":"amount must be an integer"}', { requestBody: json({ amount: null }) })],
  },
  'socket-regression': {
    fires: [...released(), kept, cutOff],
    // The same release: it never worked, or the server has changed.
    silent: [...released('5.8.1'), kept, cutOff],
  },
  'not-delegated': {
    fires: [
      click,
      rejected('NotAllowedError', "The 'publickey-credentials-get' feature is not enabled in this document."),
    ],
    silent: [click, rejected('Error', 'The feature is not enabled for this account')],
  },
  'federation-off': {
    fires: [click, consoleLine({ at: 1100, text: 'Third-party sign in was disabled in browser Site Settings.' })],
    silent: [click, consoleLine({ at: 1100, text: 'Third-party cookies will be disabled in a later version.' })],
  },
  'push-unreachable': {
    fires: [click, rejected('AbortError', 'Registration failed - push service error')],
    silent: [click, rejected('AbortError', 'Registration failed - permission denied')],
  },
}

const save = (at: number, due: string, status: number) =>
  request({ at, method: 'PUT', url: '/api/orders/7', status, requestBody: json({ due }) })
const throwsAt = (at: number) =>
  thrown({ at, error: { name: 'NotFoundError', message: 'No such store', frames: [frame('keep', 3)] } })

/** What else tells that a release is at fault: sessions and the rule that speaks. */
export const releases: [what: string, events: SessionEvent[], rule: string][] = [
  [
    'the new release sends a moment in the place of a day',
    [...released(), save(1000, '2026-04-01', 200), step({ at: 6000 }), save(6010, '2026-04-01T00:00:00.000Z', 422)],
    'regression',
  ],
  [
    'the new release sends another day, which the server refuses',
    [...released(), save(1000, '2026-04-01', 200), step({ at: 6000 }), save(6010, '2026-04-02', 422)],
    'validation',
  ],
  [
    'the new release asks a version of the interface that is not there',
    [
      ...released(),
      request({ at: 1000, url: '/api/v2/absences' }),
      step({ at: 6000 }),
      request({ at: 6010, url: '/api/v3/absences', status: 404 }),
    ],
    'regression',
  ],
  [
    'a step that went well with the release before',
    [...released(), filled('Code', '1', { at: 1000 }), filled('Code', '2', { at: 6000 }), throwsAt(6050)],
    'script-regression',
  ],
  [
    'both releases in one line',
    [
      filled('Code', '1', { at: 1000 }),
      navigation({ at: 5000, how: 'reload' }),
      consoleLine({ at: 5100, text: 'Desk 5.9.0 (was 5.8.1)', level: 'info' }),
      filled('Code', '2', { at: 6000 }),
      throwsAt(6050),
    ],
    'script-regression',
  ],
  [
    'a step that failed with the release before as well',
    [
      ...released(),
      filled('Code', '1', { at: 1000 }),
      throwsAt(1050),
      filled('Code', '2', { at: 6000 }),
      throwsAt(6050),
    ],
    'script-error',
  ],
  [
    'a number in a line that is no release',
    [
      consoleLine({ at: 100, text: 'ready in 1.8 s', level: 'info' }),
      navigation({ at: 5000, how: 'reload' }),
      consoleLine({ at: 5100, text: 'ready in 1.9 s', level: 'info' }),
      save(1000, '2026-04-01', 200),
      step({ at: 6000 }),
      save(6010, '2026-04-01T00:00:00.000Z', 422),
    ],
    'validation',
  ],
]
