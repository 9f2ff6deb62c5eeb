/** Faults behind a single GraphQL URL, where nearly every response is a 200 (GraphQL over HTTP, 6.4). */
import { type Answer, json } from '../../server/call.ts'
import { answering, type Breakage, type Fact, type Fault } from '../scenario.ts'
import { click, fill, open, see, testid } from '../steps.ts'
import { operationOf } from './operation.ts'

/** Answers one operation instead of the server; `time` counts its calls. */
function operation(name: string, answer: (time: number) => Answer | undefined): () => Breakage {
  let time = 0
  const breaks = answering('POST /graphql', (call) =>
    operationOf(call).operationName === name ? answer(++time) : undefined,
  )
  return () => {
    time = 0
    return breaks()
  }
}
const errors = (code: string, message: string, path: string, status = 200, headers = {}) =>
  json(status, { errors: [{ message, path: [path], extensions: { code } }], data: null }, headers)

const publish = [open(), see(`${testid('shifts')}[data-state="shown"]`), click('publish'), see('[data-state="again"]')]
const swap = [open(), see(`${testid('shifts')}[data-state="shown"]`), click('swap'), see('[data-state="again"]')]
const bad = `${testid('notice')}[data-kind="bad"]`
const good = `${testid('notice')}[data-kind="good"]`
const posted = (code: string, status = 200): Fact => ({
  kind: 'request',
  method: 'POST',
  origin: 'app',
  path: '/graphql',
  status,
  code,
})

export const crewboardFaults: readonly Fault[] = [
  {
    id: 'graphql-resolver-fails',
    title: 'A resolver throws, behind status 200',
    customerSees: '“Publish week” says that it did not work.',
    breaks: operation('PublishWeek', () => errors('INTERNAL_SERVER_ERROR', 'Unexpected error', 'publishWeek')),
    journey: publish,
    ends: bad,
    evidence: [posted('INTERNAL_SERVER_ERROR'), { kind: 'console', level: 'error', text: 'PublishWeek' }],
    expect: ['product-defect'],
    twin: {
      id: 'graphql-warnings',
      title: 'The answer holds warnings for developers',
      customerSees: 'The week is published.',
      breaks: operation('PublishWeek', () =>
        json(200, {
          data: { publishWeek: { at: '2026-11-16T08:00:00Z' } },
          extensions: { warnings: [{ message: 'Field "at" is deprecated', code: 'DEPRECATED' }] },
        }),
      ),
      journey: publish,
      ends: good,
      evidence: [posted('DEPRECATED')],
      expect: ['none'],
    },
  },
  {
    id: 'graphql-forbidden',
    title: 'The role may not publish, behind status 200',
    customerSees: '“Publish week” says that I am not allowed to.',
    breaks: operation('PublishWeek', () =>
      errors('FORBIDDEN', 'The role planner may not publish a week', 'publishWeek'),
    ),
    journey: publish,
    ends: bad,
    evidence: [posted('FORBIDDEN')],
    expect: ['permission'],
    twin: {
      id: 'graphql-hidden-rate',
      title: 'A field that the role may not see is null, without an error',
      customerSees: 'The week is shown, without rates of pay.',
      journey: publish,
      ends: good,
      evidence: [{ kind: 'request', method: 'POST', origin: 'app', path: '/graphql', status: 200 }],
      expect: ['none'],
    },
  },
  {
    id: 'graphql-session-over',
    title: 'The session is over and cannot be renewed, behind status 200',
    customerSees: '“Publish week” asks me to sign in again.',
    breaks: answering('POST /graphql', (call) => {
      const name = operationOf(call).operationName ?? ''
      if (name === 'Week') return undefined
      return errors('UNAUTHENTICATED', 'The session has ended', name)
    }),
    journey: publish,
    ends: bad,
    evidence: [posted('UNAUTHENTICATED')],
    expect: ['authentication'],
    twin: {
      id: 'graphql-session-renewed',
      title: 'The session is renewed without the customer noticing',
      customerSees: 'The week is published.',
      breaks: operation('PublishWeek', (time) =>
        time === 1 ? errors('UNAUTHENTICATED', 'The token has expired', 'publishWeek') : undefined,
      ),
      journey: publish,
      ends: good,
      evidence: [posted('UNAUTHENTICATED')],
      expect: ['none'],
    },
  },
  {
    id: 'graphql-bad-input',
    title: 'The shift has begun already',
    customerSees: 'I cannot give my late shift to Team Blue.',
    breaks: operation('SwapShift', () => errors('BAD_USER_INPUT', 'The shift s-2 has begun already', 'swapShift')),
    journey: swap,
    ends: bad,
    evidence: [posted('BAD_USER_INPUT')],
    expect: ['integration'],
    twin: {
      id: 'graphql-input-corrected',
      title: 'A typing mistake, corrected',
      customerSees: 'I had mistyped the shift; the second time it worked.',
      breaks: operation('SwapShift', (time) =>
        time === 1 ? errors('BAD_USER_INPUT', 'No shift is called s-22', 'swapShift') : undefined,
      ),
      journey: [
        open(),
        see(`${testid('shifts')}[data-state="shown"]`),
        fill('swap-shift', 's-22'),
        click('swap'),
        see(bad),
        fill('swap-shift', 's-2'),
        click('swap'),
        see(good),
      ],
      ends: good,
      evidence: [posted('BAD_USER_INPUT')],
      expect: ['none'],
    },
  },
  {
    id: 'graphql-unknown-field',
    title: 'The open page asks for a field that the new release does not have',
    customerSees: 'Since this morning “Swap” says that it did not work, in a tab that I never close.',
    breaks: () => ({
      ...operation('SwapShift', () =>
        errors('GRAPHQL_VALIDATION_FAILED', 'Cannot query field "swapShift" on type "Mutation"', 'swapShift', 400),
      )(),
      after: (_, answer) => ({ ...answer, headers: { ...answer.headers, 'x-app-version': '2026.11.4' } }),
    }),
    journey: swap,
    ends: bad,
    evidence: [posted('GRAPHQL_VALIDATION_FAILED', 400)],
    expect: ['outdated-client'],
    twin: {
      id: 'graphql-wrong-query',
      title: 'The same, with page and server of the same release',
      customerSees: '“Swap” says that it did not work.',
      breaks: operation('SwapShift', () =>
        errors('GRAPHQL_VALIDATION_FAILED', 'Cannot query field "swapShift" on type "Mutation"', 'swapShift', 400),
      ),
      journey: swap,
      ends: bad,
      evidence: [posted('GRAPHQL_VALIDATION_FAILED', 400)],
      expect: ['product-defect'],
    },
  },
  {
    id: 'graphql-rate-limited',
    title: 'Too many operations, behind status 200',
    customerSees: '“Publish week” says that there were too many requests.',
    breaks: operation('PublishWeek', () => errors('RATE_LIMITED', 'Too many operations, wait 20 s', 'publishWeek')),
    journey: publish,
    ends: bad,
    evidence: [posted('RATE_LIMITED')],
    expect: ['capacity'],
    twin: {
      id: 'graphql-persisted-query-unknown',
      title: 'The server does not know the short form of a query and is sent the long one',
      customerSees: 'The week is shown.',
      breaks: operation('Week', (time) =>
        time % 2 === 1 ? errors('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', 'week') : undefined,
      ),
      journey: publish,
      ends: good,
      evidence: [posted('PERSISTED_QUERY_NOT_FOUND')],
      expect: ['none'],
    },
  },
]
