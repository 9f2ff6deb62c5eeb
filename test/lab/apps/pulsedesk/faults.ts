/** Faults of live connections: how they are refused or closed, and what arrives over them. */
import { problem, text } from '../../server/call.ts'
import { answering, type Breakage, changingJson, type Fact, type Fault } from '../scenario.ts'
import type { SocketHandler } from '../socket.ts'
import { click, open, see, testid } from '../steps.ts'

const state = (name: string, value: string) => `${testid(name)}[data-state="${value}"]`
const socket = (code?: number): Fact => ({ kind: 'socket', path: '/live', ...(code !== undefined && { code }) })
const first = JSON.stringify({ type: 'call', caller: { name: 'Alder Bakery' }, subject: 'Invoice' })
const taken = JSON.stringify({ type: 'taken' })
const healthy: SocketHandler = { open: (one) => one.send(first), message: (one) => one.send(taken) }
/** Closes the first connections, up to a number; later ones work. */
const closing =
  (code: number, reason: string, until = Number.POSITIVE_INFINITY) =>
  (): Breakage => ({
    socket: {
      ...healthy,
      open: (one, time) => (time <= until ? one.close(code, reason) : one.send(first)),
    },
  })

export const pulsedeskFaults: readonly Fault[] = [
  {
    id: 'socket-not-let-through',
    title: 'A proxy takes the upgrade out of the handshake, and the server sees an ordinary request',
    customerSees: 'In the office it says “Not connected”; at home it works.',
    breaks: () => ({ socket: { refuse: () => 400 } }),
    journey: [open()],
    ends: state('live', 'lost'),
    evidence: [socket()],
    expect: ['network'],
    twin: {
      id: 'socket-restarted',
      title: 'The server restarts and the page connects again',
      customerSees: 'Everything works.',
      breaks: closing(1012, 'Service restart', 1),
      journey: [open()],
      ends: state('live', 'again'),
      evidence: [socket(1012)],
      expect: ['none'],
    },
  },
  {
    id: 'socket-session-over',
    title: 'The server closes the connection because the session is over',
    customerSees: 'It says “Sign in again”.',
    breaks: closing(4401, 'token expired'),
    journey: [open()],
    ends: state('live', 'refused'),
    evidence: [socket(4401)],
    expect: ['authentication'],
    twin: {
      id: 'socket-closed-by-page',
      title: 'The customer goes off duty',
      customerSees: 'It says “Off duty”.',
      journey: [open(), see(state('live', 'open')), click('off-duty')],
      ends: state('live', 'off'),
      evidence: [socket(1000)],
      expect: ['none'],
    },
  },
  {
    id: 'socket-overloaded',
    title: 'The server takes no more connections',
    customerSees: 'It says “Not connected”.',
    breaks: closing(1013, 'try again later'),
    journey: [open()],
    ends: state('live', 'lost'),
    evidence: [socket(1013)],
    expect: ['capacity'],
    twin: {
      id: 'socket-cut-once',
      title: 'The connection is cut once and made again',
      customerSees: 'Everything works.',
      breaks: () => ({ socket: { ...healthy, open: (one, time) => (time === 1 ? one.drop() : one.send(first)) } }),
      journey: [open()],
      ends: state('live', 'again'),
      evidence: [socket(1006)],
      expect: ['none'],
    },
  },
  {
    id: 'socket-role',
    title: 'The role may not listen to this queue',
    customerSees: 'It says “You may not listen here”.',
    breaks: closing(4403, 'role not allowed'),
    journey: [open()],
    ends: state('live', 'refused'),
    evidence: [socket(4403)],
    expect: ['permission'],
    twin: {
      id: 'socket-goes-away',
      title: 'The server goes away and another one takes over',
      customerSees: 'Everything works.',
      breaks: closing(1001, 'going away', 1),
      journey: [open()],
      ends: state('live', 'again'),
      evidence: [socket(1001)],
      expect: ['none'],
    },
  },
  {
    id: 'feed-500',
    title: 'The announcements fail on the server',
    customerSees: 'No announcements are shown.',
    breaks: answering('GET /api/feed', (call) =>
      problem(call, { status: 500, code: 'internal_error', title: 'Error', detail: 'Something went wrong.' }),
    ),
    journey: [open()],
    ends: state('feed', 'lost'),
    evidence: [{ kind: 'socket', path: '/api/feed' }],
    expect: ['product-defect'],
    twin: {
      id: 'feed-connects-again',
      title: 'The stream ends, and the browser connects again by itself',
      customerSees: 'The announcements are shown.',
      breaks: answering('GET /api/feed', () =>
        text(200, 'text/event-stream', 'retry: 100\ndata: Lunch is at noon.\n\n'),
      ),
      journey: [open()],
      ends: state('feed', 'again'),
      evidence: [{ kind: 'socket', path: '/api/feed' }],
      expect: ['none'],
    },
  },
  {
    id: 'message-without-caller',
    title: 'A call from a withheld number has no caller, which the page does not expect',
    customerSees: 'A call is waiting, and the list stays empty.',
    breaks: () => ({
      socket: { ...healthy, open: (one) => one.send(JSON.stringify({ type: 'call', caller: null, subject: 'Order' })) },
    }),
    journey: [open(), see(state('live', 'open')), click('take'), see(state('calls', 'taken'))],
    ends: state('calls', 'taken'),
    evidence: [{ kind: 'error', source: 'uncaught', name: 'TypeError', message: 'name', function: 'receive' }],
    expect: ['product-defect'],
    twin: {
      id: 'message-of-unknown-type',
      title: 'A message of a newer kind, which the page leaves out',
      customerSees: 'Everything works.',
      breaks: () => ({ socket: { ...healthy, open: (one) => one.send(JSON.stringify({ type: 'mood' })) } }),
      journey: [open(), see(state('live', 'open')), click('take'), see(state('calls', 'taken'))],
      ends: state('calls', 'taken'),
      evidence: [{ kind: 'console', level: 'warn', text: '[live] unknown message' }],
      expect: ['none'],
    },
  },
  {
    id: 'film-locked',
    title: 'The browser has no module for the protection of the film',
    customerSees: '“Training film” says that it cannot be played.',
    breaks: changingJson<object>('GET /api/film', (film) => ({ ...film, open: null })),
    journey: [open(), click('play')],
    ends: state('film', 'failed'),
    evidence: [{ kind: 'console', level: 'error', text: 'NotSupportedError' }],
    expect: ['browser-interference'],
    twin: {
      id: 'film-open',
      title: 'The app plays a version without protection in its place',
      customerSees: 'The film is shown.',
      journey: [open(), click('play')],
      ends: state('film', 'open'),
      evidence: [{ kind: 'request', method: 'GET', origin: 'app', path: '/api/film', status: 200 }],
      expect: ['none'],
    },
  },
]
