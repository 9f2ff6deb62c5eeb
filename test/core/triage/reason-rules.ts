/** Both sides of the rules that read a reason beyond a status: rows for the table of `rules.test.ts`. */
import type { Environment, SessionEvent } from '../../../src/core/session/index.ts'
import {
  consoleLine,
  failedRequest,
  filled,
  frame,
  navigation,
  resource,
  SITE,
  socket,
  step,
  thrown,
} from '../../support/session-builder.ts'
import { click, fetched, own, page, put, rejected, unreadable } from './reason-kit.ts'

/** The customer comes back from an identity provider. */
const back = navigation({ at: 900, url: '/callback?code=redacted-code-1&state=redacted-state-1' })

/** A call that the server sent on to another host, where CORS stops it. */
const sentOn = (url: string) =>
  failedRequest({ at: 1010, url: '/api/stock', withheldStatus: 200, redirects: [{ status: 302, url }] })

/** A click that went well with one build of the script, and the same one that fails with another. */
const savedBy = (file: string) => [click, put(200, '{}', { cause: click.id, initiator: [frame('save', 142, 5, file)] })]
const throwsIn = (file: string) => [
  step({ at: 9000 }),
  thrown({
    at: 9050,
    error: { name: 'TypeError', message: 't.save is not a function', frames: [frame('save', 150, 5, file)] },
  }),
]

/** A rule's own session, and one that is easily taken for it. */
export interface Sides {
  fires: SessionEvent[]
  silent: SessionEvent[]
  environment?: Partial<Environment>
  calm?: Partial<Environment>
}

export const reasonRules: Record<string, Sides> = {
  'allowance-used': {
    fires: [click, put(422, '{"error":"This table has reached its limit of 500 rows."}')],
    silent: [click, put(422, '{"error":"This table has no row of that number."}')],
  },
  'contract-mismatch': {
    fires: [
      navigation({ at: 0 }),
      click,
      put(400, '{"message":"json: unknown field \\"tint\\""}', { requestBody: { text: '{"tint":"red"}' } }),
    ],
    // The value is what is wrong.
    silent: [
      navigation({ at: 0 }),
      click,
      put(400, '{"message":"property tint must be a colour"}', { requestBody: { text: '{"tint":"rde"}' } }),
    ],
  },
  'row-locked': {
    fires: [click, put(500, '{"message":"Lock request time out period exceeded."}')],
    // Somebody has it open.
    silent: [click, put(423, '{"message":"The order is locked by a colleague"}')],
  },
  'missing-script': {
    fires: [
      navigation({ at: 0 }),
      resource({ at: 200, url: `${SITE}/js/picker.js`, status: 404 }),
      rejected('TypeError', '$(...).picker is not a function', 280),
    ],
    // Nothing needs it.
    silent: [navigation({ at: 0 }), resource({ at: 200, url: `${SITE}/js/picker.js`, status: 404 })],
  },
  'edge-firewall': {
    fires: [click, put(403, page('Access denied', '<h1>Error 1020</h1>'))],
    // The app's own refusal, passed on by the same network.
    silent: [click, put(403, '{"code":"role_missing"}', { responseHeaders: [['server', 'cloudflare']] })],
  },
  'network-page': {
    fires: [click, fetched(page('Zscaler')), unreadable],
    // A page of the app that speaks of such a product.
    silent: [click, fetched(page('Help', 'How to let us through Zscaler'), { requestHeaders: [['accept', '*/*']] })],
  },
  'file-failed': {
    fires: [click, resource({ at: 1010, url: `${SITE}/assets/report.9ab3c4d1.js`, status: 502 })],
    // A picture is no part of the program.
    silent: [click, resource({ at: 1010, element: 'img', url: `${SITE}/assets/logo.png`, status: 502 })],
  },
  'mail-refused': {
    fires: [
      click,
      put(200, '{"queued":false,"smtp":"550 5.7.60 Client does not have permissions to send as this sender"}'),
    ],
    // A release of something, and the protocol of mails that nobody has sent just now.
    silent: [put(200, '{"log":["452 4.2.2 mailbox full"]}', { at: 400 }), click, put(200, '{"agent":"550 5.7.60.1"}')],
  },
  'file-unreachable': { fires: [click, own('net::ERR_CONNECTION_RESET')], silent: [click, own('')] },
  'server-denied': {
    fires: [
      click,
      put(500, '{"message":"User: arn:aws:sts::1:assumed-role/api is not authorized to perform: s3:PutObject"}'),
    ],
    // The same words to somebody whose own role it is.
    silent: [click, put(403, '{"message":"User: arn:aws:iam::1:user/7 is not authorized to perform: s3:PutObject"}')],
  },
  'service-refused': {
    fires: [
      click,
      fetched('{"error":{"message":"Preset not found"}}', { url: 'https://media.example/upload', status: 400 }),
    ],
    silent: [click, fetched('{"error":{"message":"Preset not found"}}', { status: 400 })],
  },
  'server-exhausted': {
    fires: [click, put(500, '{"message":"FATAL: remaining connection slots are reserved"}')],
    silent: [click, put(422, '{"message":"No time slots remaining"}')],
  },
  'storage-full': {
    fires: [click, put(507, '{"error":"The mailbox has reached its quota"}')],
    // A number of the product that only looks like it.
    silent: [click, put(500, '{"error":"Account 507 could not be opened"}')],
  },
  'page-memory': {
    fires: [click, rejected('RangeError', 'Array buffer allocation failed')],
    silent: [click, rejected('RangeError', 'Invalid array length')],
  },
  'socket-outdated': {
    fires: [socket({ at: 1010, state: 'closed', code: 4409, reason: 'client version too old', wasClean: true })],
    silent: [
      socket({ at: 1010, state: 'closed', code: 4409, reason: 'another version of the document', wasClean: true }),
    ],
  },
  'refused-question': {
    fires: [click, put(400, '{"message":"Unknown filter"}', { method: 'GET' })],
    // What was typed is the customer's.
    silent: [filled('Search', 'a:', { at: 1000 }), put(400, '{"message":"Unknown filter"}', { method: 'GET' })],
  },
  'wrong-address': {
    fires: [click, put(421, '{"code":"WRONG_REGION","message":"Use https://eu.tallybook.example"}')],
    silent: [click, put(404, '{"code":"REGION_UNKNOWN"}')],
  },
  'newer-database': {
    fires: [click, rejected('VersionError', 'The requested version (4) is less than the existing version (5).')],
    silent: [click, rejected('Error', 'The version of this form is less than that of the template.')],
  },
  'sign-in-answer': {
    fires: [back, rejected('Error', 'Invalid state')],
    // The page of an order whose code stands in its address, and a state machine of the app.
    silent: [navigation({ at: 900, url: '/orders?code=A7' }), rejected('Error', 'Invalid state')],
  },
  'link-expired': {
    fires: [click, put(403, '<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>')],
    silent: [click, put(403, '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>')],
  },
  'service-setup': {
    fires: [click, consoleLine({ at: 1200, text: 'Google Maps JavaScript API error: RefererNotAllowedMapError' })],
    silent: [click, consoleLine({ at: 1200, text: 'Google Maps JavaScript API warning: RetiredVersion' })],
  },
  'service-denied': {
    fires: [click, rejected('FirebaseError', 'Missing or insufficient permissions.')],
    silent: [click, rejected('Error', 'The permissions of this list are missing')],
  },
  'service-quota': {
    fires: [click, rejected('FirebaseError', '[code=resource-exhausted]: Quota exceeded.')],
    // The storage of the browser, and a line of the background.
    silent: [
      click,
      rejected('QuotaExceededError', "Failed to execute 'setItem' on 'Storage': Setting the value exceeded the quota."),
      consoleLine({ at: 90_000, text: 'flush: RESOURCE_EXHAUSTED' }),
    ],
  },
  'service-session': {
    fires: [click, rejected('Error', 'login_required: Login required')],
    silent: [click, rejected('Error', 'login is required in the form')],
  },
  'out-of-sync': {
    fires: [click, rejected('Error', 'Server Action "7f" was not found. This is of an older or newer deployment.')],
    silent: [click, rejected('Error', 'The deployment of the printer was not found')],
  },
  'provider-failed': {
    fires: [click, put(502, '{"error":"upstream_error","provider":"shippo"}')],
    // Without a name it is the gateway that speaks.
    silent: [click, put(502, '{"error":"upstream_error"}')],
  },
  'payment-declined': {
    fires: [click, put(402, '{"error":{"code":"card_declined"}}')],
    silent: [click, put(402, '{"error":{"code":"subscription_required"}}')],
  },
  'popup-blocked': {
    fires: [click, rejected('FirebaseError', 'It may have been blocked by the browser. (auth/popup-blocked).')],
    silent: [click, rejected('FirebaseError', 'The popup has been closed by the user. (auth/popup-closed-by-user).')],
  },
  'device-denied': {
    fires: [click, rejected('NotAllowedError', 'Permission denied')],
    silent: [
      click,
      rejected('NotAllowedError', "play() failed because the user didn't interact with the document first."),
    ],
  },
  'code-refused': {
    fires: [
      click,
      rejected('EvalError', "Refused to evaluate a string as JavaScript because 'unsafe-eval' is not an allowed"),
    ],
    silent: [click, rejected('EvalError', 'The formula cannot be evaluated')],
  },
  'frame-refused': {
    fires: [
      click,
      consoleLine({ at: 1200, text: "Refused to display 'https://x.example/' in a frame because it set" }),
    ],
    // Adverts, before anybody has done anything.
    silent: [consoleLine({ at: 200, text: "Refused to display 'https://x.example/' in a frame because it set" })],
  },
  'passkey-refused': {
    fires: [
      click,
      rejected('NotAllowedError', 'The operation either timed out or was not allowed. See: https://www.w3.org'),
    ],
    silent: [click, rejected('Error', 'The operation timed out')],
  },
  'graphics-off': {
    fires: [click, rejected('Error', 'Error creating WebGL context.')],
    silent: [click, rejected('Error', 'The WebGL context was given back twice')],
  },
  'protected-media': {
    fires: [click, rejected('Error', 'hls.js: keySystemNoAccess')],
    silent: [click, rejected('Error', 'The key system of the building does not answer')],
  },
  'media-unreachable': {
    fires: [click, consoleLine({ at: 20_000, text: 'RTCPeerConnection connectionState: failed' })],
    silent: [
      click,
      consoleLine({ at: 20_000, text: 'RTCPeerConnection connectionState: failed' }),
      consoleLine({ at: 24_000, level: 'info', text: 'RTCPeerConnection connectionState: connected' }),
    ],
  },
  'sign-in-behind-cors': {
    fires: [click, sentOn('https://login.partner.example/oauth2/authorize?client_id=7')],
    // Sent on to where there is nothing to sign in to.
    silent: [click, sentOn('https://cdn.partner.example/files/7')],
  },
  'script-regression': {
    fires: [...savedBy('app.1a2b3c.js'), ...throwsIn('app.9f8e7d.js')],
    silent: [...savedBy('app.9f8e7d.js'), ...throwsIn('app.9f8e7d.js')],
  },
}
