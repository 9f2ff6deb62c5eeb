/** Faults of an app whose framework catches component errors and only logs them, and of what customers connect to it. */
import { problem, text } from '../../server/call.ts'
import { answering, type Breakage, changingJson, type Fact, type Fault } from '../scenario.ts'
import { click, fill, open, see, testid } from '../steps.ts'
import type { Item } from './app.ts'
import { importJob } from './import-job.ts'

const bad = `${testid('notice')}[data-kind="bad"]`
const good = `${testid('notice')}[data-kind="good"]`
const found = `${testid('notice')}[data-kind="found"]`
const press = (name: string) => [open(), see('open-A-100'), click(name)]
const html = (status: number, title: string, headers = {}) =>
  text(status, 'text/html; charset=utf-8', `<!doctype html><title>${title}</title><h1>${title}</h1>`, headers)
const refusing = (route: string, status: number, code: string, detail: string, more = {}) =>
  answering(route, (call) => problem(call, { status, code, title: detail, detail, more }))
const request = (method: string, path: string, status: number, code?: string): Fact => ({
  kind: 'request',
  method,
  origin: 'app',
  path,
  status,
  ...(code !== undefined && { code }),
})

/** Names a row as import jobs do, and a field as forms do. */
const refusedRow = { row: 2, message: 'Quantity is no number' }
const missing = {
  status: 422,
  code: 'invalid',
  title: 'Invalid',
  detail: 'The stock was not booked.',
  more: { errors: [{ field: 'amount', message: 'is required' }] },
}

/** The first search is answered late, as searches for few letters often are. */
function slowSearch(): Breakage {
  let time = 0
  return {
    before: (call) =>
      call.query.has('q') && ++time === 1 ? new Promise((resolve) => setTimeout(resolve, 400, undefined)) : undefined,
  }
}

export const shelfwiseFaults: readonly Fault[] = [
  {
    id: 'render-error-printed',
    title: 'An item without a supplier cannot be drawn; the framework prints the error and goes on',
    customerSees: 'When I choose Cable drum, the whole page goes blank.',
    breaks: changingJson<Item[]>('GET /api/items', (items) => items.map((item) => ({ ...item, supplier: null }))),
    journey: press('open-A-100'),
    ends: '#app:empty',
    evidence: [{ kind: 'console', level: 'error', text: 'Cannot read properties of null' }],
    expect: ['product-defect'],
    twin: {
      id: 'handled-error-printed',
      title: 'The app prints an error that it has dealt with',
      customerSees: 'Everything works.',
      breaks: changingJson('GET /api/hints', () => ({ text: 7 })),
      journey: [...press('open-A-100'), see('supplier')],
      ends: testid('supplier'),
      evidence: [{ kind: 'console', level: 'error', text: '[hints] left out' }],
      expect: ['none'],
    },
  },
  {
    id: 'import-row-invalid',
    title: 'A row of the imported file has no number',
    customerSees: 'My import is refused.',
    breaks: refusing('POST /api/imports', 422, 'invalid_rows', 'Row 2 has no number.', {
      errors: [{ field: 'rows[1].amount', message: 'is not a number' }],
    }),
    journey: press('import'),
    ends: bad,
    evidence: [request('POST', '/api/imports', 422, 'invalid_rows')],
    expect: ['integration'],
    twin: {
      id: 'import-corrected',
      title: 'The customer corrects the row and imports again',
      customerSees: 'The second time it worked.',
      breaks: answering('POST /api/imports', (call, time) =>
        time === 1
          ? problem(call, { status: 422, code: 'invalid_rows', title: 'Invalid', detail: 'Row 2 has no number.' })
          : undefined,
      ),
      journey: [...press('import'), see(bad), fill('rows', 'A-100;5'), click('import'), see(good)],
      ends: good,
      evidence: [request('POST', '/api/imports', 422)],
      expect: ['none'],
    },
  },
  {
    id: 'deployment-503',
    title: 'The server is being replaced',
    customerSees: '“Book stock” says that it did not work, for some minutes now.',
    breaks: answering('PATCH /api/items/{id}', () => html(503, 'Service Unavailable', { 'retry-after': '120' })),
    journey: press('book'),
    ends: bad,
    evidence: [request('PATCH', '/api/items/A-100', 503)],
    expect: ['capacity'],
    twin: {
      id: 'search-given-up',
      title: 'While typing, the app gives up its earlier searches',
      customerSees: 'The search finds what I look for.',
      breaks: slowSearch,
      journey: [open(), see('open-A-100'), fill('search', 'junc'), see(found), see('open-B-200')],
      ends: found,
      evidence: [request('GET', '/api/items', 200)],
      expect: ['none'],
    },
  },
  {
    id: 'stock-locked',
    title: 'A stocktaking has the item locked',
    customerSees: '“Book stock” says that somebody else works on the item.',
    breaks: refusing('PATCH /api/items/{id}', 409, 'locked_by_stocktaking', 'The item is locked by stocktaking 14.'),
    journey: press('book'),
    ends: bad,
    evidence: [request('PATCH', '/api/items/A-100', 409, 'locked_by_stocktaking')],
    expect: ['integration'],
    twin: {
      id: 'stock-merged',
      title: 'The app reads the item again and books after all',
      customerSees: 'The stock is booked.',
      breaks: answering('PATCH /api/items/{id}', (call, time) =>
        time === 1
          ? problem(call, {
              status: 409,
              code: 'stale_version',
              title: 'Conflict',
              detail: 'The item is at version 2.',
            })
          : undefined,
      ),
      journey: press('book'),
      ends: good,
      evidence: [request('PATCH', '/api/items/A-100', 409, 'stale_version')],
      expect: ['none'],
    },
  },
  {
    id: 'erp-refuses',
    title: "The customer's own ERP refuses the connection",
    customerSees: '“Sync with ERP” says that it did not work.',
    breaks: refusing(
      'POST /api/connections/{name}/sync',
      502,
      'connector_auth_failed',
      'The ERP at erp.example.com answered 401 to our sign-in.',
    ),
    journey: press('sync'),
    ends: bad,
    evidence: [request('POST', '/api/connections/erp/sync', 502, 'connector_auth_failed')],
    expect: ['integration'],
    twin: {
      id: 'gateway-502',
      title: 'The same status from the gateway in front of the app',
      customerSees: '“Sync with ERP” says that it did not work.',
      breaks: answering('POST /api/connections/{name}/sync', () => html(502, 'Bad Gateway')),
      journey: press('sync'),
      ends: bad,
      evidence: [request('POST', '/api/connections/erp/sync', 502)],
      expect: ['capacity'],
    },
  },
  {
    id: 'locale-of-profile',
    title: 'The profile names a locale in a form that browsers do not know',
    customerSees: '“Stocktaking day” stays empty.',
    breaks: changingJson('GET /api/account', () => ({ locale: 'de_DE' })),
    journey: press('calendar'),
    ends: testid('day'),
    evidence: [request('GET', '/api/account', 200)],
    expect: ['clock-locale'],
    twin: {
      id: 'profile-without-locale',
      title: "The profile names none, and the browser's own is used",
      customerSees: 'The day is shown.',
      breaks: changingJson('GET /api/account', () => ({ locale: null })),
      journey: [...press('calendar'), see(`${testid('day')}:not(:empty)`)],
      ends: testid('day'),
      evidence: [request('GET', '/api/account', 200)],
      expect: ['none'],
    },
  },
  {
    id: 'mail-not-configured',
    title: 'No mail server is set up for this account',
    customerSees: '“Send order” says that it did not work.',
    breaks: refusing('POST /api/orders/{id}/send', 500, 'smtp_not_configured', 'No mail server is set up.'),
    journey: press('order'),
    ends: bad,
    evidence: [request('POST', '/api/orders/9/send', 500, 'smtp_not_configured')],
    expect: ['configuration'],
    twin: {
      id: 'mail-worker-crashed',
      title: 'The same call, and the server crashes',
      customerSees: '“Send order” says that it did not work.',
      breaks: refusing('POST /api/orders/{id}/send', 500, 'internal_error', 'Something went wrong.'),
      journey: press('order'),
      ends: bad,
      evidence: [request('POST', '/api/orders/9/send', 500, 'internal_error')],
      expect: ['product-defect'],
    },
  },
  {
    id: 'import-job-failed',
    title: 'The import runs in the background, and fails with rows that it cannot take',
    customerSees: '“Import” says after a while that it did not work.',
    breaks: changingJson('GET /api/imports/{id}', (_, time) => importJob(time, 'failed', { errors: [refusedRow] })),
    journey: press('import'),
    ends: bad,
    evidence: [request('GET', '/api/imports/5', 200, 'Quantity is no number')],
    expect: ['integration'],
    twin: {
      id: 'import-job-done',
      title: 'The import runs in the background, and is done with a hint',
      customerSees: 'The rows are imported.',
      breaks: changingJson('GET /api/imports/{id}', (_, time) => importJob(time, 'done', { hints: [refusedRow] })),
      journey: press('import'),
      ends: good,
      evidence: [request('GET', '/api/imports/5', 200, 'Quantity is no number')],
      expect: ['none'],
    },
  },
  {
    id: 'amount-left-out',
    title: 'Since a release, the page forgets to send the amount',
    customerSees: 'I typed the amount, and “Book stock” says that it is missing.',
    breaks: () => ({
      before: (call) =>
        call.method === 'PATCH' && !Object.hasOwn(Object(call.body), 'amount') ? problem(call, missing) : undefined,
      after: (call, answer) =>
        call.path === '/main.js'
          ? { ...answer, body: String(answer.body).replace('{ amount: this.amount, version }', '{ version }') }
          : answer,
    }),
    journey: [open(), see('open-A-100'), fill('amount', '15'), click('book')],
    ends: bad,
    evidence: [request('PATCH', '/api/items/A-100', 422, 'amount')],
    expect: ['product-defect'],
    twin: {
      id: 'amount-not-typed',
      title: 'The customer has emptied the amount',
      customerSees: '“Book stock” says that the amount is missing.',
      breaks: answering('PATCH /api/items/{id}', (call) => problem(call, missing)),
      journey: [open(), see('open-A-100'), fill('amount', ' '), click('book')],
      ends: bad,
      evidence: [request('PATCH', '/api/items/A-100', 422, 'amount')],
      expect: ['integration'],
    },
  },
  {
    id: 'plan-in-a-toast',
    title: 'The page itself knows what the plan holds, and says so without asking the server',
    customerSees: '“Mail order” says for a moment that our plan does not include orders by e-mail.',
    breaks: changingJson<object>('GET /api/account', (account) => ({ ...account, mailedOrders: false })),
    journey: press('mail'),
    ends: testid('toast'),
    evidence: [{ kind: 'notice', text: 'Your plan does not include orders by e-mail.' }],
    expect: ['permission'],
    twin: {
      id: 'plan-in-a-toast-of-success',
      title: 'The plan holds it, and the same place says that it was done',
      customerSees: 'It says that the order was sent.',
      journey: press('mail'),
      ends: testid('toast'),
      evidence: [{ kind: 'notice', text: 'The order was sent by e-mail.' }],
      expect: ['none'],
    },
  },
  {
    id: 'pallets-refused',
    title: 'The page does not take what was typed, and the server is never asked',
    customerSees: '“Reserve pallets” does nothing; there is a line below the field.',
    journey: [open(), see('open-A-100'), fill('pallets', '0'), click('reserve')],
    ends: `${testid('pallets-refused')} span`,
    evidence: [{ kind: 'notice', text: 'Enter a number of pallets greater than 0.' }],
    expect: ['integration'],
    twin: {
      id: 'pallets-corrected',
      title: 'The customer corrects it and goes on',
      customerSees: 'The pallets are reserved.',
      journey: [
        ...[
          open(),
          see('open-A-100'),
          fill('pallets', '0'),
          click('reserve'),
          see(`${testid('pallets-refused')} span`),
        ],
        ...[fill('pallets', '4'), click('reserve')],
      ],
      ends: testid('toast'),
      evidence: [{ kind: 'notice', text: 'The pallets are reserved.' }],
      expect: ['none'],
    },
  },
]
