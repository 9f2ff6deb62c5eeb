/** Members and rehearsals of choirs, made with Meteor. */
import { click, says } from '../exam/kit/build.ts'
import { productAt } from '../exam/kit/product.ts'
import { type BlindCase, message, traffic } from './kit.ts'

const site = 'https://app.stemmeskrift.example'
const at = productAt(site)
const home = () => [at.opens(0, '/ensembles/14/rehearsals', 'Rehearsals')]
const ddp = '/sockjs/512/x7qk1b0e/websocket'
/** A method that was called over the socket, and what came back. */
const method = (name: string, error: object) =>
  at.socket(200, ddp, {
    state: 'open',
    ...traffic(
      message(220, 'received', 'o'),
      message(
        230,
        'sent',
        JSON.stringify([JSON.stringify({ msg: 'connect', version: '1', support: ['1', 'pre2', 'pre1'] })]),
      ),
      message(260, 'received', `a${JSON.stringify([JSON.stringify({ msg: 'connected', session: 'Qp2' })])}`),
      message(6010, 'sent', JSON.stringify([JSON.stringify({ msg: 'method', id: '7', method: name, params: [] })])),
      message(6050, 'received', `a${JSON.stringify([JSON.stringify({ msg: 'result', id: '7', error })])}`),
    ),
  })
const error = (code: number | string, reason: string) => ({
  isClientSafe: true,
  error: code,
  reason,
  message: `${reason} [${code}]`,
  errorType: 'Meteor.Error',
})

export const choirs: BlindCase[] = [
  {
    name: 'meteor: a method throws on the server',
    kind: 'ordinary',
    site,
    expected: 'product-defect',
    why: 'the method answers with an internal error of the server',
    events: [
      ...home(),
      method('rehearsals.create', error(500, 'Internal server error')),
      click(6000, 'Create'),
      says(6070, "Error invoking Method 'rehearsals.create': Internal server error [500]"),
    ],
  },
  {
    name: 'meteor: signed out by the server',
    kind: 'ordinary',
    site,
    expected: 'authentication',
    why: 'the token of the sign-in is no longer taken',
    events: [
      ...home(),
      method('login', error(403, "You've been logged out by the server. Please log in again.")),
      click(6000, 'Create'),
      says(
        6070,
        "Error logging in with token: Error: You've been logged out by the server. Please log in again. [403]",
      ),
    ],
  },
  {
    name: 'meteor: only the board may export',
    kind: 'ordinary',
    site,
    expected: 'permission',
    why: 'the role is missing',
    events: [
      ...home(),
      method('members.export', error('not-authorized', 'Only board members may export the register')),
      click(6000, 'Export'),
      says(
        6070,
        'errorClass {isClientSafe: true, error: "not-authorized", reason: "Only board members may export the register", message: "Only board members may export the register [not-authorized]", errorType: "Meteor.Error"}',
      ),
    ],
  },
  {
    name: 'meteor: the page sends a value of the wrong type',
    kind: 'hard',
    site,
    expected: 'product-defect',
    also: ['integration', 'outdated-client'],
    why: 'the page sends null where its own server expects a string',
    events: [
      ...home(),
      method('members.update', {
        isClientSafe: true,
        error: 400,
        reason: 'Match failed',
        message: 'Match failed [400]',
        errorType: 'Meteor.Error',
      }),
      click(6000, 'Save'),
      says(6070, "Error invoking Method 'members.update': Match failed [400]"),
      at.rejects(6080, 'Error: Match failed [400]', at.place('Connection._livedata_result', '/8e1f04c2.js')),
    ],
  },
  {
    name: 'meteor: asked too often',
    kind: 'ordinary',
    site,
    expected: 'capacity',
    why: 'the limiter asks for a pause',
    events: [
      ...home(),
      method('members.invite', {
        ...error(
          'too-many-requests',
          'Error, too many requests. Please slow down. You must wait 8 seconds before trying again.',
        ),
        details: { timeToReset: 8000 },
      }),
      click(6000, 'Invite all'),
      says(
        6070,
        "Error invoking Method 'members.invite': Error, too many requests. Please slow down. You must wait 8 seconds before trying again. [too-many-requests]",
      ),
    ],
  },
]
