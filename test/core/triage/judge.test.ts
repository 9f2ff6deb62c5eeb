import { describe, expect, it } from 'vitest'
import { judge, Verdict } from '../../../src/core/triage/index.ts'
import { expectLinear } from '../../support/processor-time.ts'
import {
  consoleLine,
  documentOf,
  failedRequest,
  failingSave,
  mark,
  nullSecondPoll,
  report,
  request,
  resource,
  sessionOf,
  step,
  thrown,
} from '../../support/session-builder.ts'

const save = (told: Parameters<typeof request>[0] = {}) =>
  request({ at: 1010, method: 'PUT', url: '/api/invoices/42', ...told })
const failed = (told: Parameters<typeof request>[0] = {}) => save({ status: 500, ...told })

it('is valid by its own schema, and the same each time', () => {
  for (const session of [sessionOf(), sessionOf(nullSecondPoll()), sessionOf([])]) {
    const verdict = judge(session)
    expect(Verdict.safeParse(verdict).success).toBe(true)
    expect(judge(structuredClone(session))).toEqual(verdict)
  }
})

it('is the same if the customer was away from the tab in between', () => {
  const events = failingSave()
  const last = events.at(-1)!.at
  const away = [500, 1005, 1015, last + 10].map((at) =>
    step({ at, action: 'away', text: 'Was away from the tab for 12 s', target: undefined as never }),
  )
  const beside = [...events, ...away].sort((a, b) => a.at - b.at)
  expect(judge(sessionOf(beside))).toEqual(judge(sessionOf(events)))
})

it('begins each fact with a capital, whatever its rule has written', () => {
  const text = JSON.stringify({ detail: 'The tax table is missing.' })
  const { evidence } = judge(sessionOf([failed({ responseBody: { type: 'application/json', text } })]))
  expect(evidence.map((fact) => fact.text)).toContain('The response says: The tax table is missing.')
  const told = judge(sessionOf()).evidence.map((fact) => fact.text)
  expect(told).toContainEqual(expect.stringMatching(/^\d+ ms after the response: /))
})

it('tells the cause and its consequence in one sentence', () => {
  const { sentence, rule, alternatives } = judge(sessionOf())
  expect(rule).toBe('server-error')
  expect(sentence).toBe(
    'Saving the invoice failed after clicking "Save": PUT /api/invoices/{id} returned 500 (TAX_RULE_MISSING); ' +
      "the failed request then made the page throw TypeError: Cannot read properties of null (reading 'total').",
  )
  expect(alternatives.every(({ confidence }) => confidence < 0.5)).toBe(true)
})

describe('nothing the customer could notice', () => {
  it.each([
    ['an empty recording', []],
    ['a token that was renewed', [save({ status: 401 }), save({ at: 1300 })]],
    ['a call that was repeated with success', [failed(), save({ at: 2000 })]],
    ['a call that the page gave up itself', [failedRequest({ state: 'aborted' })]],
    ['a lost beacon', [failedRequest({ api: 'beacon', url: 'https://stats.example.net/collect' })]],
    ['blocked measuring', [failedRequest({ url: 'https://www.google-analytics.com/g/collect' })]],
    [
      'a harmless message of the browser',
      [thrown({ error: { name: 'Error', message: 'ResizeObserver loop completed with undelivered notifications.' } })],
    ],
    ['a picture that is gone', [resource({ element: 'img', url: 'https://a.example/logo.png' })]],
    ['an error line alone', [consoleLine({ text: '[audit] nothing to send' })]],
    ['a person without a picture', [request({ url: '/api/users/31/photo', status: 404 })]],
    [
      'an extension that failed before the customer went on',
      [
        thrown({
          at: 500,
          error: { name: 'TypeError', message: 'x is null', frames: [{ url: 'moz-extension://a/b.js' }] },
        }),
        step({ at: 900 }),
        save(),
      ],
    ],
    ['no content, with a type all the same', [save({ status: 204, responseBody: { type: 'text/html', text: '' } })]],
    ['a policy that only reports', [report({ disposition: 'report' })]],
  ])('%s', (_, events) => {
    expect(judge(sessionOf(events)).class).toBe('none')
  })
})

it('says unknown when something failed that no rule explains', () => {
  const verdict = judge(sessionOf([step({ at: 900 }), save({ status: 418 })]))
  expect(verdict).toMatchObject({
    class: 'unknown',
    rule: 'unknown',
    owner: 'unknown',
    evidence: [{ event: 'request-1010' }],
  })
  expect(verdict.confidence).toBeLessThan(0.5)
})

it('prefers the failure that the customer was waiting for', () => {
  const events = [
    request({ at: 10, url: '/api/hints', status: 500 }),
    step({ at: 1000 }),
    save({ status: 403 }),
    consoleLine({ at: 1100, text: 'not saved', cause: 'request-1010' }),
  ]
  expect(judge(sessionOf(events)).rule).toBe('permission')
})

it("prefers what is near the agent's mark", () => {
  const events = [
    step({ at: 900 }),
    save({ status: 403 }),
    request({ at: 60_000, url: '/api/reports/x', status: 500 }),
    mark({ at: 63_000 }),
  ]
  expect(judge(sessionOf(events)).rule).toBe('server-error')
})

it('counts what repeats', () => {
  const events = [failed(), failed({ id: 'b', at: 3000 }), failed({ id: 'c', at: 5000 })]
  expect(judge(sessionOf(events)).evidence[0]?.text).toContain('3 times')
})

it('is less sure about a guess, and says why', () => {
  const guess = judge(sessionOf([step({ at: 900 }), failedRequest({ at: 1000, url: 'https://rates.example.net/v1' })]))
  const told = judge(
    sessionOf([
      step({ at: 900 }),
      failedRequest({
        at: 1000,
        url: 'https://rates.example.net/v1',
        failure: { name: 'TypeError', message: 'Failed to fetch', code: 'net::ERR_NAME_NOT_RESOLVED' },
      }),
    ]),
  )
  expect(told.confidence).toBeGreaterThan(guess.confidence + 0.2)
  expect(guess.against.map(({ text }) => text).join()).toContain('looks the same')
  expect(guess.alternatives.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['unreachable-host', 'content-blocker']),
  )
})

it('believes the words of the browser on the console', () => {
  const url = 'https://rates.example.net/v1'
  const words = `Access to fetch at '${url}' from origin 'https://app.tallybook.example' has been blocked by CORS policy`
  const verdict = judge(
    sessionOf([step({ at: 900 }), failedRequest({ at: 1000, url }), consoleLine({ at: 1001, text: words })]),
  )
  expect(verdict).toMatchObject({ rule: 'cors', class: 'configuration' })
  expect(verdict.confidence).toBeGreaterThanOrEqual(0.9)
})

it('speaks of blind spots', () => {
  const verdict = judge(sessionOf([failed()], { documents: [documentOf({ late: true })] }))
  expect(verdict.against.map(({ text }) => text).join()).toContain('Recording started after')
})

it('takes a long recording in its stride', () => {
  const recordingOf = (size: number) =>
    Array.from({ length: size }, (_, index) => [
      request({
        at: index * 10,
        id: `r${index}`,
        url: `/api/things/x${index % 50}`,
        status: index % 3 === 0 ? 500 : 200,
      }),
      consoleLine({ at: index * 10 + 1, id: `c${index}`, text: `line ${index}` }),
    ]).flat()
  return expectLinear(
    5000,
    (size) => sessionOf(recordingOf(size)),
    (session) => expect(judge(session).rule).toBe('server-error'),
  )
})

describe('an error on the console right after a quiet no', () => {
  const asked = [step({ at: 900 }), request({ at: 1000, duration: 20, url: '/api/visits/7/draft', status: 404 })]
  const complaint = (at: number) => consoleLine({ at, text: '[map] style is deprecated', level: 'error' })

  it('follows from it', () => {
    expect(judge(sessionOf([...asked, complaint(1150)]))).toMatchObject({ rule: 'missing-route' })
  })
  it.each([
    'Hydration completed but contains mismatches.',
    'MUI X: Missing license key.\n\nThe license key is not set.',
    '********** Chart Studio **********\n********** License not found **********',
  ])('does not when a library gives advice to who builds with it: %s', (text) => {
    const verdict = judge(sessionOf([...asked, consoleLine({ at: 1150, text, level: 'error' })]))
    expect(verdict.confidence).toBeLessThan(0.3)
  })
  it('does not when the person did the next thing in between, which has effects of its own', () => {
    const verdict = judge(sessionOf([...asked, step({ at: 1100 }), complaint(1150)]))
    expect(verdict.class).not.toBe('product-defect')
  })
  it('does not when it comes from the code of another company alone', () => {
    const stack = [{ url: 'https://maps.other.example/v2/map.js', line: 1, column: 1 }]
    const verdict = judge(sessionOf([...asked, consoleLine({ at: 1150, text: 'deprecated', level: 'error', stack })]))
    expect(verdict.class).not.toBe('product-defect')
  })
  it('does when they only pointed somewhere', () => {
    const events = [...asked, step({ at: 1100, action: 'hover' }), complaint(1150)]
    expect(judge(sessionOf(events))).toMatchObject({ rule: 'missing-route' })
  })
})

it('an error in the app’s own scripts is the app’s, though another host serves them', () => {
  const frames = [{ function: 'save', url: 'https://tallybook-static.example/main.4f2c1d.js', line: 1, column: 2 }]
  const error = thrown({ at: 1200, error: { name: 'TypeError', message: "reading 'total'", frames } })
  const calls = [10, 20, 30].map((at) => request({ at, initiator: frames }))
  expect(judge(sessionOf([...calls, step({ at: 1190 }), error])).class).toBe('product-defect')
  expect(judge(sessionOf([step({ at: 1190 }), error])).class).toBe('third-party')
})

it('a server that has another name than the app is the app’s, when most calls go there', () => {
  const server = 'https://api.tallybook-cloud.example/v1'
  const initiator = [{ url: 'https://app.tallybook.example/main.js', line: 1, column: 2 }]
  const calls = [10, 20, 30, 40].map((at) => request({ at, url: `${server}/orders`, initiator }))
  const refused = request({ at: 1000, url: `${server}/orders`, status: 401, initiator })
  expect(judge(sessionOf([...calls, step({ at: 990 }), refused])).class).toBe('authentication')
})

it.each([300, 8220, 8700, 9200])(
  'a call of another company that got no answer at %d ms is not the fault, when the app’s own failed',
  (at) => {
    const worked = save({ at: 5000, url: '/api/invoices/1042' })
    const lost = failedRequest({
      at,
      url: 'https://cdn.other.example/x.json',
      failure: { name: 'TypeError', message: 'Failed to fetch', code: 'net::ERR_CONNECTION_REFUSED' },
    })
    expect(judge(sessionOf([...failingSave(), worked, lost].sort((a, b) => a.at - b.at))).rule).toBe('server-error')
  },
)
