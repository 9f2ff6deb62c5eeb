/** Sessions with thousands of failures: the verdict may not take longer for each the more there are. */
import { describe, it } from 'vitest'
import { judge } from '../../../src/core/triage/index.ts'
import { expectLinear } from '../../support/processor-time.ts'
import {
  consoleLine,
  failedRequest,
  frame,
  navigation,
  notice,
  report,
  request,
  resource,
  sessionOf,
  socket,
  step,
  thrown,
} from '../../support/session-builder.ts'

const elsewhere = (index: number) => `https://part-${index % 7}.other.example/api/thing-${index}`
const polls = (at: number) => [1, 2, 3].map((n) => request({ at, id: `poll-${at}-${n}`, url: `/api/polls/${n}` }))

describe('the cost of a verdict grows with the recording, and not with its square', () => {
  it.each([
    ['calls without a response', (at: number) => [failedRequest({ at, url: elsewhere(at) }), ...polls(at)]],
    ['calls to the app without a response', (at: number) => [failedRequest({ at, url: `/api/thing-${at}` })]],
    [
      'calls cut by leaving the page',
      (at: number) => [failedRequest({ at, url: `/api/thing-${at}` }), navigation({ at: at + 5, how: 'leave' })],
    ],
    [
      'violations of a policy',
      (at: number) => [
        failedRequest({ at, url: elsewhere(at) }),
        report({ at, report: 'csp-violation', directive: 'connect-src', blocked: 'https://z.other.example/' }),
      ],
    ],
    [
      'refusals after steps',
      (at: number) => [
        step({ at }),
        request({ at: at + 3, url: `/api/thing-${at}`, status: [400, 403, 404, 409, 422, 500][at % 6]! }),
        request({ at: at + 4, url: `/api/parts/${at}`, method: 'POST', status: 201 }),
      ],
    ],
    [
      'errors of the page',
      (at: number) => {
        const error = { name: 'TypeError', message: `part${at % 900} is not a function`, frames: [frame('draw', at)] }
        return [thrown({ at, error })]
      },
    ],
    [
      'scripts that did not load, and the errors of what misses them',
      (at: number) => [
        resource({ at, url: elsewhere(at).replace('/api/', '/js/') }),
        thrown({ at: at + 1, error: { name: 'TypeError', message: `part${at % 900} is undefined` } }),
        request({ at: at + 2, url: `/api/things/${at % 7}`, responseBody: { text: '{"part":null}' } }),
      ],
    ],
    [
      'failures told over live connections',
      (at: number) => {
        const told = { direction: 'received' as const, at, text: `{"error":{"code":"part_${at % 7}"}}`, size: 30 }
        return [
          socket({ at, url: 'wss://app.tallybook.example/live', messages: [told, told, told, told] }),
          ...polls(at),
        ]
      },
    ],
    ['lines printed as errors', (at: number) => [consoleLine({ at, text: `Could not load part ${at}` })]],
    ['messages on the screen', (at: number) => [step({ at }), notice({ at: at + 5, text: `Could not save ${at}` })]],
    ['lost connections', (at: number) => [socket({ at, url: `wss://app.tallybook.example/${at}`, state: 'closed' })]],
  ])('%s', (_, make) =>
    expectLinear(
      2_400,
      (size) => sessionOf(Array.from({ length: size }, (_, index) => make((index + 1) * 10)).flat()),
      judge,
    ),
  )
})
