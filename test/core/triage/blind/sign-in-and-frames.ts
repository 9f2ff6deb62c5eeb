/** Buchwerk, a booking desk that hotels embed into their own pages, with FedCM, passkeys and push. */
import { click, says } from '../exam/build.ts'
import { type BlindCase, productAt } from './kit.ts'
import { extensionThrows } from './noise.ts'

const site = 'https://desk.buchwerk.example'
const { call, lost, place, rejects, opens } = productAt(site)
const bundle = '/assets/desk.2c7f10.js'
const desk = () => [
  opens(0, '/arrivals', 'Arrivals - Buchwerk'),
  call(120, 'GET /api/session', 200, { user: 41, house: 'Seeblick' }),
  call(220, 'GET /api/arrivals?day=2026-03-12', 200, { items: [{ id: 880 }] }),
]
const signIn = () => [
  opens(0, '/sign-in', 'Sign in - Buchwerk'),
  call(90, 'GET /api/sign-in/options', 200, { passkey: true }),
]

export const signInAndFrames: BlindCase[] = [
  {
    name: 'desk: sign-in with another account is switched off for the site',
    site,
    expected: 'browser-interference',
    also: 'authentication',
    why: 'Chrome says that third-party sign-in was disabled in the settings of this site',
    events: [
      ...signIn(),
      click(2000, 'Continue with Google'),
      says(
        2040,
        'Third-party sign in was disabled in browser Site Settings using the icon to the left of the URL bar.',
      ),
      says(2050, '[GSI_LOGGER]: FedCM get() rejects with NetworkError: Error retrieving a token.'),
    ],
  },
  {
    name: 'desk: the company’s sign-in has no file for FedCM',
    site,
    expected: 'configuration',
    also: 'third-party',
    why: 'the browser does not find the file in which the provider would name its endpoints',
    events: [
      ...signIn(),
      click(2000, 'Continue with Hausverbund'),
      says(2300, "The provider's FedCM config file cannot be found (404): https://id.hausverbund.example/fedcm.json"),
      rejects(2310, 'NetworkError: Error retrieving a token.', place('signInWith', bundle)),
    ],
  },
  {
    name: 'desk: a passkey for another domain',
    site,
    expected: 'configuration',
    also: 'product-defect',
    why: 'the relying party is set to the domain from before the move',
    events: [
      ...signIn(),
      click(2000, 'Sign in with a passkey'),
      call(2040, 'POST /api/passkeys/options', 200, { rpId: 'buchwerk-app.example', challenge: 'redacted-1' }),
      rejects(
        2150,
        'SecurityError: The relying party ID is not a registrable domain suffix of, nor equal to the current domain. Subsequently, the .well-known/webauthn resource of the claimed RP ID had the wrong content-type.',
        place('signInWithPasskey', bundle),
      ),
    ],
  },
  {
    name: 'desk: the page around it does not hand passkeys on',
    site,
    expected: 'configuration',
    also: 'integration',
    why: 'the hotel’s page embeds the desk without allow="publickey-credentials-get"',
    events: [
      ...signIn(),
      click(2000, 'Sign in with a passkey'),
      call(2040, 'POST /api/passkeys/options', 200, { rpId: 'desk.buchwerk.example', challenge: 'redacted-1' }),
      rejects(
        2150,
        "NotAllowedError: The 'publickey-credentials-get' feature is not enabled in this document. Permissions Policy may be used to delegate Web Authentication capabilities to cross-origin child frames.",
        place('signInWithPasskey', bundle),
      ),
    ],
  },
  {
    name: 'desk: no cookies for an embedded page',
    site,
    expected: 'browser-interference',
    also: 'authentication',
    why: 'storage of frames is kept apart, access was asked for and refused, and the session is not there',
    events: [
      opens(0, '/embed/seeblick', 'Book - Seeblick'),
      click(1500, 'Book now'),
      says(1560, 'requestStorageAccess: Permission denied.'),
      rejects(1570, 'NotAllowedError: requestStorageAccess not allowed', place('ensureCookies', bundle)),
      call(1700, 'POST /api/bookings', 401, { error: 'no_session' }),
    ],
  },
  {
    name: 'desk: the page around it does not hand the clipboard on',
    site,
    expected: 'configuration',
    also: 'integration',
    why: 'a policy of the embedding page, which only its maker can change',
    events: [
      ...desk(),
      click(3000, 'Copy link'),
      rejects(
        3020,
        "NotAllowedError: Failed to execute 'writeText' on 'Clipboard': The Clipboard API has been blocked because of a permissions policy applied to the current document. See https://crbug.com/414348233 for more details.",
        place('copyLink', bundle),
      ),
    ],
  },
  {
    name: 'desk: the push service cannot be reached',
    site,
    expected: 'network',
    also: 'browser-interference',
    why: 'the browser cannot register with its push service: a firewall, or a browser that has none',
    events: [
      ...desk(),
      extensionThrows(900),
      click(3000, 'Switch on notifications'),
      rejects(9100, 'AbortError: Registration failed - push service error', place('subscribe', bundle)),
      says(9120, 'push: subscription failed'),
    ],
  },
  {
    name: 'desk: an own path that block lists know',
    site,
    expected: 'browser-interference',
    why: 'the house’s own figures stand under /api/analytics, and the blocker keeps them away',
    events: [
      ...desk(),
      click(3000, 'Occupancy'),
      lost(3040, 'GET /api/analytics/occupancy?month=2026-03', 'net::ERR_BLOCKED_BY_CLIENT'),
      rejects(3060, 'TypeError: Failed to fetch', place('loadOccupancy', bundle)),
    ],
  },
]
