/** Faults of an app whose framework is compiled away: it throws codes, and shows failed parts by blocks of the template. */
import { json, problem, text } from '../../server/call.ts'
import { answering, changingJson, type Fact, type Fault } from '../scenario.ts'
import { click, open, see, testid } from '../steps.ts'
import type { Boat, Booking } from './app.ts'

const bad = `${testid('notice')}[data-kind="bad"]`
const notLoaded = testid('not-loaded')
const press = (name: string) => [open(), see('place'), click(name)]
const pressTwo = (first: string, second: string) => [...press(first), see(second), click(second)]
const refusing = (route: string, status: number, code: string, detail: string) =>
  answering(route, (call) => problem(call, { status, code, title: detail, detail }))
const request = (method: string, path: string, status: number, code?: string): Fact => ({
  kind: 'request',
  method,
  origin: 'app',
  path,
  status,
  ...(code !== undefined && { code }),
})
const thrown = (source: 'uncaught' | 'rejection', name: string, message: string): Fact => ({
  kind: 'error',
  source,
  name,
  message,
  function: '',
})

/** The part of the program that is loaded on demand. */
const part = '/built/invoice.5d81c0e7.js'
const page = (status: number, title: string) =>
  text(status, 'text/html; charset=utf-8', `<!doctype html><title>${title}</title><h1>${title}</h1>`)

export const berthlineFaults: readonly Fault[] = [
  {
    id: 'effect-without-end',
    title: 'The rate has no price, and the effect that writes the total never comes to rest',
    customerSees: '“Price” does nothing.',
    breaks: changingJson('GET /api/rate', () => ({ season: 'winter' })),
    journey: press('quote'),
    ends: testid('quote'),
    evidence: [thrown('uncaught', 'Error', 'effect_update_depth_exceeded')],
    expect: ['product-defect'],
    twin: {
      id: 'observer-without-end',
      title: 'The browser tells that the size of the price is still changing, which does no harm',
      customerSees: 'The price is shown.',
      journey: [...press('quote'), see('price')],
      ends: testid('price'),
      evidence: [request('GET', '/api/rate', 200)],
      expect: ['none'],
    },
  },
  {
    id: 'awaited-list-failed',
    title: 'The list that a block of the template waits for fails on the server, and the block says only that',
    customerSees: '“Berths” says that the list could not be loaded.',
    breaks: refusing('GET /api/berths', 500, 'internal_error', 'Something went wrong.'),
    journey: press('berths'),
    ends: notLoaded,
    evidence: [
      request('GET', '/api/berths', 500, 'internal_error'),
      { kind: 'notice', text: 'This list could not be loaded.' },
    ],
    expect: ['product-defect'],
    twin: {
      id: 'awaited-tides-failed',
      title: 'The same block waits for the other company, whose service is down',
      customerSees: '“Tides” says that the list could not be loaded.',
      breaks: answering('GET /v1/tides', () =>
        json(503, { message: 'Service unavailable' }, { 'access-control-allow-origin': '*' }),
      ),
      journey: press('tides'),
      ends: notLoaded,
      evidence: [{ kind: 'request', method: 'GET', origin: 'api', path: '/v1/tides', status: 503 }],
      expect: ['third-party'],
    },
  },
  {
    id: 'boats-of-one-key',
    title: 'Two boats have the same id, and the list refuses to be drawn',
    customerSees: '“Arrivals” shows nothing.',
    breaks: changingJson<Boat[]>('GET /api/arrivals', (boats) => boats.map((boat) => ({ ...boat, id: 'b-1' }))),
    journey: press('arrivals'),
    ends: testid('arrivals'),
    evidence: [thrown('uncaught', 'Error', 'each_key_duplicate')],
    expect: ['product-defect'],
    twin: {
      id: 'boats-of-one-name',
      title: 'Two boats have the same name, and ids of their own',
      customerSees: 'Both boats are shown.',
      breaks: changingJson<Boat[]>('GET /api/arrivals', (boats) => boats.map((boat) => ({ ...boat, name: 'Tern' }))),
      journey: press('arrivals'),
      ends: testid('boat'),
      evidence: [request('GET', '/api/arrivals', 200)],
      expect: ['none'],
    },
  },
  {
    id: 'role-taken-away',
    title: 'An administrator has taken the role away while the page was open',
    customerSees: '“Close berth 7” says that I may not do that any more.',
    breaks: refusing('PUT /api/berths/{id}', 403, 'role_required', 'You no longer have the role Harbour Master.'),
    journey: press('close'),
    ends: bad,
    evidence: [
      request('PUT', '/api/berths/7', 403, 'role_required'),
      { kind: 'notice', text: 'You no longer have the role Harbour Master.' },
    ],
    expect: ['permission'],
    twin: {
      id: 'session-ended',
      title: 'The same button, when the session has ended',
      customerSees: '“Close berth 7” says to sign in again.',
      breaks: refusing('PUT /api/berths/{id}', 401, 'session_expired', 'Your session has ended. Please sign in again.'),
      journey: press('close'),
      ends: bad,
      evidence: [request('PUT', '/api/berths/7', 401, 'session_expired')],
      expect: ['authentication'],
    },
  },
  {
    id: 'part-gone-after-release',
    title: 'The part for invoices is gone since the last release',
    customerSees: '“Invoice” does nothing.',
    breaks: answering(`GET ${part}`, () => page(404, 'Not found')),
    journey: press('invoice'),
    ends: testid('invoice'),
    evidence: [{ kind: 'resource', origin: 'app', path: part, status: 404 }],
    expect: ['outdated-client'],
    twin: {
      id: 'part-while-replaced',
      title: 'The same part, while the server is being replaced',
      customerSees: '“Invoice” does nothing.',
      breaks: answering(`GET ${part}`, () => page(503, 'Service Unavailable')),
      journey: press('invoice'),
      ends: testid('invoice'),
      evidence: [{ kind: 'resource', origin: 'app', path: part, status: 503 }],
      expect: ['capacity'],
    },
  },
  {
    id: 'boundary-caught',
    title: 'A booking without an owner cannot be drawn; the boundary around it prints the error',
    customerSees: 'It says that this card cannot be shown.',
    breaks: changingJson<Booking>('GET /api/bookings/{id}', (booking) => ({ ...booking, owner: null })),
    journey: press('booking'),
    ends: testid('card-failed'),
    evidence: [{ kind: 'console', level: 'error', text: 'Cannot read properties of null' }],
    expect: ['product-defect'],
    twin: {
      id: 'booking-not-delivered',
      title: 'The same card, while the server of the bookings is overloaded',
      customerSees: '“Booking 31” does nothing.',
      breaks: refusing('GET /api/bookings/{id}', 503, 'overloaded', 'Too busy. Please try again later.'),
      journey: press('booking'),
      ends: testid('booking'),
      evidence: [request('GET', '/api/bookings/31', 503, 'overloaded')],
      expect: ['capacity'],
    },
  },
  {
    id: 'state-not-cloneable',
    title: 'The app clones what the framework has wrapped, which browsers refuse',
    customerSees: '“Repeat booking” does nothing.',
    breaks: changingJson<Booking>('GET /api/bookings/{id}', (booking) => ({
      ...booking,
      extras: [{ name: 'Electricity' }],
    })),
    journey: pressTwo('booking', 'repeat'),
    ends: testid('repeat'),
    evidence: [thrown('rejection', 'DataCloneError', 'could not be cloned')],
    expect: ['product-defect'],
    twin: {
      id: 'berth-taken',
      title: 'The same button, and somebody else has the berth in that week',
      customerSees: '“Repeat booking” says that the berth is taken.',
      breaks: refusing('POST /api/bookings', 409, 'berth_taken', 'Berth 7 is already booked in that week.'),
      journey: pressTwo('booking', 'repeat'),
      ends: bad,
      evidence: [request('POST', '/api/bookings', 409, 'berth_taken')],
      expect: ['integration'],
    },
  },
]
