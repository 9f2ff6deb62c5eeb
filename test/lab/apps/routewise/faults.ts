/** Faults between the app and its server, and of the computer it runs on. */
import { type Answer, DROP, json, problem, text } from '../../server/call.ts'
import { answering, type Breakage, changing, type Fact, type Fault } from '../scenario.ts'
import { click, open, see, testid } from '../steps.ts'

const bad = `${testid('notice')}[data-kind="bad"]`
const good = `${testid('notice')}[data-kind="good"]`
const empty = `${testid('notice')}[data-kind="none"]`
const press = (name: string) => [open(), click(name)]
const request = (method: string, path: string, status?: number, code?: string): Fact => ({
  kind: 'request',
  method,
  origin: 'app',
  path,
  ...(status !== undefined && { status }),
  ...(code !== undefined && { code }),
})
const lost = (method: string, path: string): Fact => ({ kind: 'request', method, origin: 'app', path, failure: 'dns' })

/** A company proxy's answer for a site that it blocks. */
const proxyPage = (): Answer =>
  text(403, 'text/html', '<html><head><title>ERROR: The requested URL could not be retrieved</title></head></html>', {
    via: '1.1 proxy.example.com (squid/6.9)',
    'x-squid-error': 'ERR_ACCESS_DENIED 0',
  })

/** The server's clock is this many minutes ahead of the customer's. */
const skewed = (answer?: Breakage['before'], ahead = 11): (() => Breakage) => {
  return () => ({
    before(call) {
      call.now += ahead * 60_000
      return answer?.(call)
    },
  })
}

/** The page's language, as set by the customer. */
const inLanguage = (language: string) =>
  changing('GET /', (answer) => ({ ...answer, body: String(answer.body).replace('lang="en"', `lang="${language}"`) }))

export const routewiseFaults: readonly Fault[] = [
  {
    id: 'client-outdated',
    title: 'The server does not speak with this version of the app any more',
    customerSees: '“Dispatch” does not work in the tab that I have had open for weeks.',
    breaks: answering('POST /api/dispatches', (call) =>
      problem(call, {
        status: 426,
        code: 'client_outdated',
        title: 'Outdated',
        detail: 'Version 2026.11.5 is needed.',
      }),
    ),
    journey: press('dispatch'),
    ends: bad,
    evidence: [request('POST', '/api/dispatches', 426, 'client_outdated')],
    expect: ['outdated-client'],
    twin: {
      id: 'order-archived',
      title: 'One order has been archived, while others open',
      customerSees: 'Order 2 does not open.',
      breaks: answering('GET /api/orders/{id}', (call) =>
        call.path.endsWith('/2')
          ? problem(call, { status: 410, code: 'archived', title: 'Gone', detail: 'Order 2 was archived.' })
          : undefined,
      ),
      journey: [...press('order-1'), see(good), click('order-2'), see(bad)],
      ends: bad,
      evidence: [request('GET', '/api/orders/2', 410, 'archived')],
      expect: ['integration'],
    },
  },
  {
    id: 'storage-full',
    title: "The browser's storage for the site is full",
    customerSees: '“Keep archive” does nothing.',
    journey: press('archive'),
    ends: testid('archive'),
    evidence: [{ kind: 'error', source: 'uncaught', name: 'QuotaExceededError', message: '', function: '' }],
    expect: ['capacity'],
    twin: {
      id: 'storage-full-and-trimmed',
      title: 'The storage is full, and the app keeps less',
      customerSees: 'The last routes are kept.',
      journey: press('trim'),
      ends: good,
      evidence: [request('GET', '/', 200)],
      expect: ['none'],
    },
  },
  {
    id: 'connection-cut',
    title: 'The connection is cut before the answer, each time',
    customerSees: '“Print labels” does not work in our warehouse.',
    breaks: answering('POST /api/labels', () => DROP),
    journey: press('print'),
    ends: bad,
    evidence: [lost('POST', '/api/labels')],
    expect: ['network'],
    twin: {
      id: 'connection-cut-once',
      title: 'The connection is cut once, and the app repeats the call',
      customerSees: 'The order is dispatched.',
      breaks: answering('POST /api/dispatches', (_, time) => (time === 1 ? DROP : undefined)),
      journey: press('dispatch'),
      ends: good,
      evidence: [request('POST', '/api/dispatches', 201)],
      expect: ['none'],
    },
  },
  {
    id: 'proxy-refuses',
    title: "The company's proxy refuses a call",
    customerSees: '“Print labels” does not work in the office.',
    breaks: answering('POST /api/labels', proxyPage),
    journey: press('print'),
    ends: bad,
    evidence: [request('POST', '/api/labels', 403)],
    expect: ['network'],
    twin: {
      id: 'role-refused',
      title: 'The same status from the app itself',
      customerSees: '“Print labels” does not work for me.',
      breaks: answering('POST /api/labels', (call) =>
        problem(call, {
          status: 403,
          code: 'missing_role',
          title: 'Forbidden',
          detail: 'The role driver prints none.',
        }),
      ),
      journey: press('print'),
      ends: bad,
      evidence: [request('POST', '/api/labels', 403, 'missing_role')],
      expect: ['permission'],
    },
  },
  {
    id: 'captive-portal',
    title: 'The network wants the customer to sign in first (RFC 6585 6)',
    customerSees: 'Nothing works in the hotel.',
    breaks: answering('GET /api/orders/{id}', () =>
      text(
        511,
        'text/html',
        '<html><head><title>Guest network sign-in</title></head><body>Accept our terms.</body></html>',
      ),
    ),
    journey: press('order-1'),
    ends: bad,
    evidence: [request('GET', '/api/orders/1', 511)],
    expect: ['network'],
    twin: {
      id: 'partial-of-html',
      title: 'A call that is meant to be answered with HTML',
      customerSees: 'Help is shown.',
      journey: press('help'),
      ends: good,
      evidence: [request('GET', '/partials/help.html', 200)],
      expect: ['none'],
    },
  },
  {
    id: 'clock-behind',
    title: 'A signed call is refused because of the clock',
    customerSees: '“Dispatch” does not work on this computer.',
    breaks: skewed((call) =>
      call.path === '/api/dispatches'
        ? json(403, { error: { code: 'RequestTimeTooSkewed', message: 'The difference is too large.' } })
        : undefined,
    ),
    journey: press('dispatch'),
    ends: bad,
    evidence: [request('POST', '/api/dispatches', 403), { kind: 'clock', aheadBy: 10 * 60_000 }],
    expect: ['clock-locale'],
    twin: {
      id: 'clock-behind-and-well',
      title: 'The clock is as wrong, and nothing minds',
      customerSees: 'The order is dispatched.',
      breaks: skewed(),
      journey: press('dispatch'),
      ends: good,
      evidence: [{ kind: 'clock', aheadBy: 10 * 60_000 }],
      expect: ['none'],
    },
  },
  {
    id: 'browser-too-old',
    title: 'The browser lacks something that the app uses',
    customerSees: '“Plan routes” does nothing.',
    customer: { lacks: ['Promise.withResolvers'] },
    journey: press('plan'),
    ends: testid('plan'),
    evidence: [{ kind: 'error', source: 'uncaught', name: 'TypeError', message: 'withResolvers', function: '' }],
    expect: ['outdated-client'],
    twin: {
      id: 'browser-old-and-asked',
      title: 'The same browser, and the app asks before it uses it',
      customerSees: 'It says “About two hours”.',
      customer: { lacks: ['Promise.withResolvers'] },
      journey: press('estimate'),
      ends: good,
      evidence: [request('GET', '/', 200)],
      expect: ['none'],
    },
  },
  {
    id: 'unexplained-406',
    title: 'The server refuses a call and says nothing about the reason',
    customerSees: '“Print labels” does not work.',
    breaks: answering('POST /api/labels', () => text(406, 'text/plain', '')),
    journey: press('print'),
    ends: bad,
    evidence: [request('POST', '/api/labels', 406)],
    expect: ['unknown'],
    twin: {
      id: 'number-is-free',
      title: 'The app asks whether something exists, and it does not',
      customerSees: 'It says “The number is free”.',
      breaks: answering('HEAD /api/depots/{id}', () => ({ status: 404, headers: {}, body: '' })),
      journey: press('check'),
      ends: good,
      evidence: [request('HEAD', '/api/depots/9', 404)],
      expect: ['none'],
    },
  },
  {
    id: 'style-sheet-missing',
    title: 'The style sheet is not on the server',
    customerSees: 'The page looks strange.',
    breaks: answering('GET /style.css', () => text(404, 'text/css', '')),
    journey: press('dispatch'),
    ends: good,
    evidence: [{ kind: 'resource', origin: 'app', path: '/style.css', status: 404 }],
    expect: ['unknown'],
    twin: {
      id: 'order-opened',
      title: 'A session in which everything works',
      customerSees: 'The order is shown.',
      journey: press('order-1'),
      ends: good,
      evidence: [request('GET', '/api/orders/1', 200)],
      expect: ['none'],
    },
  },
  {
    id: 'state-in-turkish',
    title: 'The app makes capitals of its own words by the rules of Turkish',
    customerSees: 'In Turkish, “Delivered orders” does not work.',
    breaks: inLanguage('tr'),
    journey: press('delivered'),
    ends: bad,
    evidence: [request('GET', '/api/orders', 400, 'unknown_state')],
    expect: ['clock-locale'],
    twin: {
      id: 'state-in-german',
      title: 'The same in German',
      customerSees: 'The delivered orders are counted.',
      breaks: inLanguage('de'),
      journey: press('delivered'),
      ends: good,
      evidence: [request('GET', '/api/orders', 200)],
      expect: ['none'],
    },
  },
  {
    id: 'half-hour-ahead',
    title: "The customer's clock is ahead, and the app asks for a time that has not come yet",
    customerSees: '“Last half hour” says that no van was seen; my colleague sees them.',
    breaks: skewed(undefined, -40),
    journey: press('positions'),
    ends: empty,
    evidence: [request('GET', '/api/positions', 200)],
    expect: ['clock-locale'],
    twin: {
      id: 'half-hour-quiet',
      title: 'No van was on the road in the last half hour',
      customerSees: 'It says that no van was seen.',
      breaks: answering('GET /api/positions', () => json(200, [])),
      journey: press('positions'),
      ends: empty,
      evidence: [request('GET', '/api/positions', 200)],
      expect: ['none'],
    },
  },
]
