import { describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../../src/core/session/index.ts'
import { summarise } from '../../../src/views/event/event-summary.ts'
import * as make from '../../support/session-builder.ts'

const updates = {
  icon: 'socket',
  text: 'WebSocket live.tallybook.example/updates',
  detail: '1 sent, 1 received',
  duration: undefined,
} as const

const cases: [string, SessionEvent, ReturnType<typeof summarise>][] = [
  [
    'a console line',
    make.consoleLine({ text: '\n  Save failed\nat x', repeat: 3 }),
    { icon: 'error', tone: 'bad', text: 'Save failed', detail: '+1 line', repeat: 3 },
  ],
  [
    'a warning with its place',
    make.consoleLine({ level: 'warn', text: 'old', stack: [make.frame('f', 7)] }),
    { icon: 'warning', tone: 'warn', text: 'old', detail: 'app.4f2c1d.js:7:15', repeat: undefined },
  ],
  [
    'a line with more below it, and its place',
    make.consoleLine({ text: 'one\r\ntwo\nthree\n', stack: [make.frame('f', 7)] }),
    { icon: 'error', tone: 'bad', text: 'one', detail: '+2 lines · app.4f2c1d.js:7:15', repeat: undefined },
  ],
  [
    'an error',
    make.thrown(),
    {
      icon: 'error',
      tone: 'bad',
      text: "TypeError: Cannot read properties of null (reading 'total')",
      detail: 'app.4f2c1d.js:214:31',
      status: 'uncaught',
      repeat: undefined,
    },
  ],
  [
    'a thrown value that is no error',
    make.thrown({ source: 'rejection', error: { name: 'string', message: 'oops', isError: false } }),
    {
      icon: 'error',
      tone: 'bad',
      text: 'Thrown string: oops',
      detail: 'app.4f2c1d.js:214:31',
      status: 'rejection',
      repeat: undefined,
    },
  ],
  [
    'an answered request',
    make.request({ duration: 85 }),
    { icon: 'request', tone: 'neutral', text: 'GET /api/invoices', detail: undefined, status: '200', duration: 85 },
  ],
  [
    'a GraphQL call whose answer is an error',
    make.request({
      url: '/graphql',
      method: 'POST',
      duration: 85,
      requestBody: { text: '{"operationName":"SaveInvoice"}' },
      responseBody: { text: '{"errors":[{"message":"Not allowed"}]}' },
    }),
    {
      icon: 'request',
      tone: 'bad',
      text: 'POST /graphql SaveInvoice',
      detail: undefined,
      status: '200, errors',
      duration: 85,
    },
  ],
  [
    'a GraphQL call that went well',
    make.request({ url: '/graphql', duration: 85, requestBody: { text: 'query Invoices { id }' } }),
    {
      icon: 'request',
      tone: 'neutral',
      text: 'GET /graphql Invoices',
      detail: undefined,
      status: '200',
      duration: 85,
    },
  ],
  [
    'a request to another host that got no answer',
    make.failedRequest({
      url: 'https://up.example.net/x',
      failure: { name: 'TypeError', message: 'Failed', code: 'net::ERR_FAILED' },
    }),
    {
      icon: 'request',
      tone: 'bad',
      text: 'GET up.example.net/x',
      detail: 'net::ERR_FAILED',
      status: 'failed',
      duration: 85,
    },
  ],
  [
    'a socket that was cut off',
    make.socket({ state: 'closed', code: 1006 }),
    { ...updates, tone: 'bad', status: 'closed 1006' },
  ],
  [
    'an orderly closed socket',
    make.socket({ state: 'closed', code: 1000 }),
    { ...updates, tone: 'neutral', status: 'closed 1000' },
  ],
  [
    'a socket that the page closed with a code of its own',
    make.socket({ state: 'closed', code: 4001, closedByPage: true, duration: 1200 }),
    { ...updates, tone: 'neutral', status: 'closed 4001', duration: 1200 },
  ],
  [
    'an event stream that failed, and why',
    make.socket({ api: 'eventsource', state: 'failed', failure: 'net::ERR_CONNECTION_REFUSED' }),
    {
      ...updates,
      tone: 'bad',
      text: 'EventSource live.tallybook.example/updates',
      detail: 'net::ERR_CONNECTION_REFUSED',
      status: 'failed',
    },
  ],
  [
    'a script that did not load',
    make.resource(),
    {
      icon: 'resource',
      tone: 'bad',
      text: 'script did not load: /assets/reports.9ab3.js',
      status: '404',
      repeat: undefined,
    },
  ],
  [
    'a policy that only reports',
    make.report({ disposition: 'report', message: 'm' }),
    { icon: 'report', tone: 'warn', text: 'm', status: 'CSP', repeat: undefined },
  ],
  [
    'a page change',
    make.navigation({ how: 'push', url: '/invoices/1042' }),
    { icon: 'navigation', tone: 'neutral', text: 'Went to /invoices/1042', detail: 'Invoices - Tallybook' },
  ],
  [
    'a message of the page',
    make.notice({ text: 'Could not save (E12)', severity: 'error', repeat: 2 }),
    { icon: 'notice', tone: 'warn', text: 'The page said: "Could not save (E12)"', repeat: 2 },
  ],
  ['a step', make.step(), { icon: 'step', tone: 'info', text: 'Clicked "Save"' }],
  [
    'a slow paint',
    make.vitals({ value: 4500 }),
    { icon: 'vitals', tone: 'warn', text: 'Main content after 4.50 s (LCP)', status: 'poor' },
  ],
  [
    'a layout shift',
    make.vitals({ metric: 'CLS', value: 0.2 }),
    { icon: 'vitals', tone: 'neutral', text: 'Content moved by 0.200 (CLS)', status: 'fair' },
  ],
  ['a mark without words', make.mark({ note: '' }), { icon: 'mark', tone: 'info', text: 'Marked by the agent' }],
  [
    'a gap',
    make.gap({ what: 'console lines', why: 'too many', count: 40 }),
    { icon: 'gap', tone: 'warn', text: 'Not captured: console lines', detail: 'too many', repeat: 40 },
  ],
]

describe('summarise', () => {
  it.each(cases)('%s', (_, event, expected) => expect(summarise(event, make.SITE)).toEqual(expected))
})
