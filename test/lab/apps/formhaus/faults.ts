/** Faults in shadow trees and frames, and caused by what customers have in their browsers besides the app. */
import { json, problem } from '../../server/call.ts'
import type { Action } from '../scenario.ts'
import { answering, type Breakage, changingJson, type Fault } from '../scenario.ts'
import { click, open, see, testid } from '../steps.ts'

/** Selects within the shadow tree of the custom element. */
const inside = (target: string) => `booking-form >>> ${target}`
const press = (name: string): Action => ({ do: 'click', target: inside(testid(name)), say: `Choose “${name}”` })
const moving = [open(), press('move'), press('confirm')]
const status = (state: string) => inside(`${testid('status')}[data-state="${state}"]`)
const internal = { status: 500, code: 'internal_error', title: 'Error', detail: 'Something went wrong.' } as const
const summary = '#summary'

/** The page with a policy that does not permit the other company's frame. */
function policy(header: string): () => Breakage {
  return () => ({
    after: (call, answer) =>
      call.path === '/'
        ? {
            ...answer,
            headers: { ...answer.headers, [header]: "default-src * 'unsafe-inline' data:; frame-src 'self'" },
          }
        : answer,
  })
}

export const formhausFaults: readonly Fault[] = [
  {
    id: 'frame-not-listed',
    title: "The app's own policy does not list the frame of the chat",
    customerSees: 'Where the chat should be, there is a grey box.',
    breaks: policy('content-security-policy'),
    journey: [open(), see(status('ready'))],
    ends: status('ready'),
    evidence: [{ kind: 'report', directive: 'frame-src', blocked: 'slotline' }],
    expect: ['configuration'],
    twin: {
      id: 'frame-reported-only',
      title: 'The same policy, which only reports',
      customerSees: 'Everything works.',
      breaks: policy('content-security-policy-report-only'),
      journey: [open(), press('book')],
      ends: status('good'),
      evidence: [{ kind: 'report', directive: 'frame-src', blocked: 'slotline' }],
      expect: ['none'],
    },
  },
  {
    id: 'storage-refused',
    title: 'The browser lets the site store nothing',
    customerSees: '“Remember me” does nothing.',
    customer: { cookies: 'blocked' },
    journey: [open(), press('remember')],
    ends: status('ready'),
    evidence: [{ kind: 'error', source: 'uncaught', name: 'SecurityError', message: 'localStorage', function: '' }],
    expect: ['browser-interference'],
    twin: {
      id: 'storage-refused-and-done-without',
      title: 'The same browser, and the app does without',
      customerSees: '“Dark mode” works.',
      customer: { cookies: 'blocked' },
      journey: [open(), press('dark')],
      ends: status('good'),
      evidence: [{ kind: 'request', method: 'GET', origin: 'app', path: '/', status: 200 }],
      expect: ['none'],
    },
  },
  {
    id: 'booking-without-place',
    title: 'A booking has no place yet, which the element does not expect',
    customerSees: '“Book” does nothing.',
    breaks: changingJson('POST /api/bookings', () => ({ place: null })),
    journey: [open(), press('book')],
    ends: status('ready'),
    evidence: [{ kind: 'error', source: 'rejection', name: 'TypeError', message: 'name', function: 'book' }],
    expect: ['product-defect'],
    twin: {
      id: 'resize-loop',
      title: 'The browser reports a loop of a ResizeObserver, which hurts nobody',
      customerSees: '“Wide view” works.',
      journey: [open(), press('wide'), see(status('good'))],
      ends: status('good'),
      evidence: [{ kind: 'request', method: 'GET', origin: 'app', path: '/', status: 200 }],
      expect: ['none'],
    },
  },
  {
    id: 'slots-503',
    title: 'The service of the other company is down',
    customerSees: '“Free slots” says that they are not known.',
    breaks: answering('GET /v1/slots', () =>
      json(503, { error: 'maintenance' }, { 'access-control-allow-origin': '*', 'retry-after': '600' }),
    ),
    journey: [open(), press('slots')],
    ends: status('bad'),
    evidence: [{ kind: 'request', method: 'GET', origin: 'api', path: '/v1/slots', status: 503 }],
    expect: ['third-party'],
    twin: {
      id: 'hint-404',
      title: 'The other company has no hint for today, which is no failure',
      customerSees: 'The slots are shown.',
      breaks: answering('GET /v1/hint', () => json(404, { error: 'none' }, { 'access-control-allow-origin': '*' })),
      journey: [open(), press('slots')],
      ends: status('good'),
      evidence: [{ kind: 'request', method: 'GET', origin: 'api', path: '/v1/hint', status: 404 }],
      expect: ['none'],
    },
  },
  {
    id: 'overlay-throws',
    title: 'Another extension takes the click and fails in its own code',
    customerSees: '“Book” does nothing, on my computer only.',
    customer: { extension: 'overlay' },
    journey: [open(), press('book')],
    ends: status('ready'),
    evidence: [
      { kind: 'error', source: 'uncaught', name: 'TypeError', message: 'rectangle', function: 'placeOverlay' },
    ],
    expect: ['browser-interference'],
    twin: {
      id: 'overlay-beside-500',
      title: 'The same extension, and the server fails on something else',
      customerSees: '“Cancel booking” says that it could not be cancelled.',
      customer: { extension: 'overlay' },
      breaks: answering('DELETE /api/bookings/{id}', (call) => problem(call, internal)),
      journey: [open(), press('cancel')],
      ends: status('bad'),
      evidence: [{ kind: 'request', method: 'DELETE', origin: 'app', path: '/api/bookings/5', status: 500 }],
      expect: ['product-defect'],
    },
  },
  {
    id: 'page-translated',
    title: 'A translation has moved the text that the element wants to exchange',
    customerSees: '“Dark mode” works once, then nothing does.',
    customer: { extension: 'translator' },
    journey: [open(), press('dark'), see(status('good')), see(`booking-form >>> font`), press('cancel')],
    ends: inside('font'),
    evidence: [{ kind: 'error', source: 'rejection', name: 'NotFoundError', message: 'removeChild', function: 'show' }],
    expect: ['browser-interference'],
    twin: {
      id: 'translated-and-well',
      title: 'The same translation, where the app does not mind',
      customerSees: 'Everything works.',
      customer: { extension: 'translator' },
      journey: [open(), click('sum-up', summary)],
      frame: summary,
      ends: `${testid('total')}[data-state="good"]`,
      evidence: [{ kind: 'request', method: 'POST', origin: 'app', path: '/api/summary', status: 200 }],
      expect: ['none'],
    },
  },
  {
    id: 'frame-500',
    title: 'A call fails inside a frame of the app',
    customerSees: '“Sum up” says that the total is not known.',
    breaks: answering('POST /api/summary', (call) => problem(call, internal)),
    journey: [open(), click('sum-up', summary)],
    frame: summary,
    ends: `${testid('total')}[data-state="bad"]`,
    evidence: [{ kind: 'request', method: 'POST', origin: 'app', path: '/api/summary', status: 500 }],
    expect: ['product-defect'],
    twin: {
      id: 'frame-well',
      title: 'The same frame, and the other company prints an error in its own',
      customerSees: 'The total is shown.',
      journey: [open(), click('sum-up', summary)],
      frame: summary,
      ends: `${testid('total')}[data-state="good"]`,
      evidence: [{ kind: 'request', method: 'POST', origin: 'app', path: '/api/summary', status: 200 }],
      expect: ['none'],
    },
  },
  {
    id: 'move-held',
    title: 'A dialog in a shadow tree says that somebody else has the room open; the server has answered with 200',
    customerSees: 'The dialog says that Room 4 is being edited by another user.',
    breaks: answering('POST /api/moves', () => json(200, { outcome: 'held' })),
    journey: moving,
    ends: inside(`${testid('moved')} p`),
    evidence: [{ kind: 'notice', text: 'Room 4 is being edited by another user.' }],
    expect: ['integration'],
    twin: {
      id: 'move-done',
      title: 'The same dialog says that the booking was moved',
      customerSees: 'The booking was moved.',
      journey: moving,
      ends: inside(`${testid('moved')} p`),
      evidence: [{ kind: 'request', method: 'POST', origin: 'app', path: '/api/moves', status: 200 }],
      expect: ['none'],
    },
  },
]
