/** Faults of an app that renders its data. */
import { problem, text } from '../../server/call.ts'
import { answering, type Breakage, changingJson, type Fact, type Fault } from '../scenario.ts'
import { click, fill, open, see, testid } from '../steps.ts'
import type { Visit } from './app.ts'

const bad = `${testid('notice')}[data-kind="bad"]`
const good = `${testid('notice')}[data-kind="good"]`
const openVisit = [open(), click('open-7'), see('visit')]
const complete = [...openVisit, fill('report', 'Filter changed'), click('complete')]
const failing = (status: number, code: string, detail: string, headers = {}) =>
  ({ status, code, detail, title: detail, headers }) as const
const tooLarge = failing(422, 'file_too_large', 'meter.jpg has 14 MB, and a photo may have 10 MB.')
const fullStorage = failing(507, 'storage_full', 'The 5 GB of your company are used up.')
const photoOf = (status: number, code: string): Fact => ({
  kind: 'request',
  method: 'POST',
  origin: 'app',
  path: '/api/visits/7/photos',
  status,
  code,
})
const internal = failing(500, 'internal_error', 'Something went wrong.')

/** The server's release changes with the page's second load; from then on the summary fails. */
function release(changes: boolean): () => Breakage {
  return () => {
    let loads = 0
    return {
      before(call) {
        if (call.path === '/') loads++
        return call.path === '/api/summary' && loads > 1 ? problem(call, internal) : undefined
      },
      after(call, answer) {
        if (!changes || loads < 2) return answer
        const body = call.path === '/' ? String(answer.body).replace('2026.11.3', '2026.11.4') : answer.body
        return { ...answer, body, headers: { ...answer.headers, 'x-app-version': '2026.11.4' } }
      },
    }
  }
}
const summaryTwice = [
  open(),
  click('summary'),
  see(good),
  { do: 'reload', say: 'Reload the page' } as const,
  click('summary'),
  see(bad),
]

export const fieldnoteFaults: readonly Fault[] = [
  {
    id: 'complete-500',
    title: 'Completing a visit fails on the server',
    customerSees: '“Complete visit” says “Not done”, every time.',
    breaks: answering('PUT /api/visits/{id}', (call) => problem(call, internal)),
    journey: complete,
    ends: bad,
    evidence: [
      { kind: 'request', method: 'PUT', origin: 'app', path: '/api/visits/7', status: 500, code: 'internal_error' },
    ],
    expect: ['product-defect'],
    twin: {
      id: 'complete-repeated',
      title: 'The server fails once, and the app repeats the call',
      customerSees: 'The visit is completed.',
      breaks: answering('PUT /api/visits/{id}', (call, time) => (time === 1 ? problem(call, internal) : undefined)),
      journey: complete,
      ends: good,
      evidence: [{ kind: 'request', method: 'PUT', origin: 'app', path: '/api/visits/7', status: 500 }],
      expect: ['none'],
    },
  },
  {
    id: 'render-null',
    title: 'A visit without an address cannot be drawn',
    customerSees: 'When I open Alder Bakery, nothing appears.',
    breaks: changingJson<Visit[]>('GET /api/visits', (visits) => visits.map((visit) => ({ ...visit, site: null }))),
    journey: [open(), click('open-7')],
    ends: testid('open-7'),
    evidence: [{ kind: 'error', source: 'uncaught', name: 'TypeError', message: 'street', function: 'Visit' }],
    expect: ['product-defect'],
    twin: {
      id: 'render-missing-note',
      title: 'A visit without a note, which the app knows how to draw',
      customerSees: 'The visit appears, with “No note”.',
      journey: openVisit,
      ends: testid('street'),
      evidence: [{ kind: 'request', method: 'GET', origin: 'app', path: '/api/visits', status: 200 }],
      expect: ['none'],
    },
  },
  {
    id: 'plan-limit',
    title: 'The plan allows no more photos',
    customerSees: '“Add photo” says that the limit of our plan is reached.',
    breaks: answering('POST /api/visits/{id}/photos', (call) =>
      problem(call, failing(402, 'plan_limit_reached', 'The plan Basic holds 50 photos.')),
    ),
    journey: [open(), click('add-photo')],
    ends: bad,
    evidence: [
      {
        kind: 'request',
        method: 'POST',
        origin: 'app',
        path: '/api/visits/7/photos',
        status: 402,
        code: 'plan_limit_reached',
      },
    ],
    expect: ['permission'],
    twin: {
      id: 'no-draft-404',
      title: 'Most visits have no draft: a 404 that the app expects',
      customerSees: 'The visit appears, with an empty report.',
      journey: openVisit,
      ends: testid('report'),
      evidence: [{ kind: 'request', method: 'GET', origin: 'app', path: '/api/visits/7/draft', status: 404 }],
      expect: ['none'],
    },
  },
  {
    id: 'session-over',
    title: 'The session is over and cannot be renewed',
    customerSees: '“Complete visit” tells me to sign in again.',
    breaks: () => ({
      before: (call) =>
        call.method !== 'GET' && call.path.startsWith('/api/')
          ? problem(call, failing(401, 'invalid_token', 'The token is not valid any more.'))
          : undefined,
    }),
    journey: complete,
    ends: bad,
    evidence: [
      { kind: 'request', method: 'PUT', origin: 'app', path: '/api/visits/7', status: 401 },
      { kind: 'request', method: 'POST', origin: 'app', path: '/api/session/refresh', status: 401 },
    ],
    expect: ['authentication'],
    twin: {
      id: 'session-renewed',
      title: 'A 401, a silent renewal, and the same call again',
      customerSees: 'The visit is completed.',
      breaks: answering('PUT /api/visits/{id}', (call, time) =>
        time === 1 ? problem(call, failing(401, 'invalid_token', 'The token has expired.')) : undefined,
      ),
      journey: complete,
      ends: good,
      evidence: [{ kind: 'request', method: 'PUT', origin: 'app', path: '/api/visits/7', status: 401 }],
      expect: ['none'],
    },
  },
  {
    id: 'map-script-down',
    title: "The map company's script is answered 503",
    customerSees: '“Show map” shows nothing.',
    breaks: answering('GET /v2/map.js', () => text(503, 'text/javascript', '// unavailable')),
    journey: [...openVisit, click('show-map')],
    ends: `${testid('map')}[data-state="failed"]`,
    evidence: [{ kind: 'resource', element: 'script', origin: 'api', path: '/v2/map.js', status: 503 }],
    expect: ['third-party'],
    twin: {
      id: 'map-script-complains',
      title: 'A script of another company prints an error and works',
      customerSees: 'The map is shown.',
      breaks: () => ({
        after: (call, answer) =>
          call.path === '/v2/map.js'
            ? { ...answer, body: `${answer.body}\nconsole.error('[mapmoor] style "terrain" is deprecated')` }
            : answer,
      }),
      journey: [...openVisit, click('show-map')],
      ends: `${testid('map')}[data-state="drawn"]`,
      evidence: [{ kind: 'console', level: 'error', text: '[mapmoor]' }],
      expect: ['none'],
    },
  },
  {
    id: 'blocked-by-extension',
    title: 'A content blocker stops a call of the app because of its name',
    customerSees: '“Check in” does not work, on my computer only.',
    customer: { extension: 'blocker' },
    journey: [open(), click('check-in')],
    ends: bad,
    evidence: [{ kind: 'console', level: 'error', text: 'Failed to fetch' }],
    expect: ['browser-interference'],
    twin: {
      id: 'measuring-blocked',
      title: 'A content blocker stops measuring that nobody waits for',
      customerSees: 'Everything works.',
      customer: { extension: 'blocker' },
      journey: complete,
      ends: good,
      evidence: [{ kind: 'request', method: 'PUT', origin: 'app', path: '/api/visits/7', status: 200 }],
      expect: ['none'],
    },
  },
  {
    id: 'offline',
    title: 'The connection is gone when a visit is completed',
    customerSees: '“Complete visit” says “Not done”; I was in a cellar.',
    journey: [
      ...openVisit,
      fill('report', 'Filter changed'),
      { do: 'connection', online: false, say: 'The connection is lost' },
      click('complete'),
      see(bad),
    ],
    ends: bad,
    evidence: [{ kind: 'console', level: 'error', text: 'Failed to fetch' }],
    expect: ['network'],
    twin: {
      id: 'offline-for-a-moment',
      title: 'The connection comes back, and the customer tries again',
      customerSees: 'The second time it worked.',
      journey: [
        ...openVisit,
        fill('report', 'Filter changed'),
        { do: 'connection', online: false, say: 'The connection is lost' },
        click('complete'),
        see(bad),
        { do: 'connection', online: true, say: 'The connection is back' },
        click('complete'),
        see(good),
      ],
      ends: good,
      evidence: [{ kind: 'console', level: 'error', text: 'Failed to fetch' }],
      expect: ['none'],
    },
  },
  {
    id: 'broken-by-release',
    title: 'What worked before a release fails after it',
    customerSees: 'The summary worked this morning. I reloaded the page, and now it says “Not done”.',
    breaks: release(true),
    journey: summaryTwice,
    ends: bad,
    evidence: [{ kind: 'request', method: 'GET', origin: 'app', path: '/api/summary', status: 500 }],
    expect: ['regression'],
    twin: {
      id: 'broken-without-release',
      title: 'The same without a release in between',
      customerSees: 'The summary worked this morning, and now it says “Not done”.',
      breaks: release(false),
      journey: summaryTwice,
      ends: bad,
      evidence: [{ kind: 'request', method: 'GET', origin: 'app', path: '/api/summary', status: 500 }],
      expect: ['product-defect'],
    },
  },
  {
    id: 'photo-too-large',
    title: 'The app itself takes no photo of that size',
    customerSees: 'My photo is not added; it says that it is too large.',
    breaks: answering('POST /api/visits/{id}/photos', (call) => problem(call, tooLarge)),
    journey: [open(), click('add-photo')],
    ends: bad,
    evidence: [photoOf(422, 'file_too_large')],
    expect: ['capacity'],
    twin: {
      id: 'photo-made-smaller',
      title: 'The customer makes the photo smaller and adds it',
      customerSees: 'The second time it worked.',
      breaks: answering('POST /api/visits/{id}/photos', (call, time) =>
        time === 1 ? problem(call, tooLarge) : undefined,
      ),
      journey: [open(), click('add-photo'), see(bad), click('add-photo'), see(good)],
      ends: good,
      evidence: [photoOf(422, 'file_too_large')],
      expect: ['none'],
    },
  },
  {
    id: 'photo-storage-full',
    title: 'The storage that the company has booked is full',
    customerSees: 'Photos are not added any more, to no visit.',
    breaks: answering('POST /api/visits/{id}/photos', (call) => problem(call, fullStorage)),
    journey: [open(), click('add-photo')],
    ends: bad,
    evidence: [photoOf(507, 'storage_full')],
    expect: ['capacity'],
    twin: {
      id: 'photo-after-clean-up',
      title: 'A colleague deletes old photos, and the customer tries again',
      customerSees: 'The second time it worked.',
      breaks: answering('POST /api/visits/{id}/photos', (call, time) =>
        time === 1 ? problem(call, fullStorage) : undefined,
      ),
      journey: [open(), click('add-photo'), see(bad), click('add-photo'), see(good)],
      ends: good,
      evidence: [photoOf(507, 'storage_full')],
      expect: ['none'],
    },
  },
]
