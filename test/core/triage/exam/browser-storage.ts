/** Cookies, storage, windows and accounts that the browser does not give. */
import { after, type Case, call, click, code, opens, rejects, says, start, throws } from './kit/build.ts'
import { firefox } from './kit/product.ts'
import { bookingDesk } from './products/booking-desk.ts'
import { hrSuite } from './products/hr-suite.ts'

export const browserStorage: Case[] = [
  {
    name: 'no storage in the frame',
    expected: 'browser-interference',
    why: 'the browser keeps storage from a page in a frame',
    events: [
      opens(0, '/embed'),
      throws(
        100,
        "SecurityError: Failed to read the 'localStorage' property from 'Window': Access is denied for this document.",
        code('readSession'),
      ),
    ],
  },
  {
    name: 'tracking prevention in safari',
    expected: 'browser-interference',
    also: 'authentication',
    why: 'signed in, but the cookie does not come along to the other site',
    events: [
      opens(0, '/embed'),
      call(100, 'POST https://id.partnersite.example/session', 200, { ok: true }),
      call(400, 'GET https://id.partnersite.example/me', 401, { error: 'no_session_cookie' }),
      says(
        450,
        'Cookie “sid” has been rejected because it is foreign and does not have the “Partitioned” attribute.',
        'warn',
      ),
    ],
    environment: { browser: 'Safari 18.4', cookiesEnabled: false },
  },
  {
    name: 'storage denied',
    expected: 'browser-interference',
    why: 'the browser’s settings keep the page from storing anything',
    events: [
      opens(0, '/home'),
      throws(
        60,
        "SecurityError: Failed to read the 'localStorage' property from 'Window': Access is denied for this document.",
        code('readTheme'),
      ),
    ],
  },
  {
    name: 'database in a private window',
    expected: 'browser-interference',
    why: 'private windows of this browser had no database',
    environment: { browser: 'Firefox 140.0' },
    events: [
      opens(0, '/home'),
      click(800, 'Offline mode'),
      rejects(
        900,
        'InvalidStateError: A mutation operation was attempted on a database that did not allow mutations.',
        code('openDb'),
      ),
    ],
  },
  {
    name: 'browser storage is full',
    expected: 'browser-interference',
    also: 'capacity',
    why: 'the disk share of the browser is used up',
    environment: { storage: { usage: 2_147_000_000, quota: 2_147_483_648 } },
    events: after(
      'Save offline',
      rejects(
        2600,
        'QuotaExceededError: Encountered full disk while opening backing store for indexedDB.open.',
        code('openDb'),
      ),
    ),
  },
  {
    name: 'cookies switched off',
    expected: 'browser-interference',
    also: 'authentication',
    why: 'the sign-in goes well, and the next call has no cookie',
    environment: { cookiesEnabled: false },
    events: [
      opens(0, '/login'),
      click(900, 'Accedi'),
      call(940, 'POST /api/session', 200, { ok: true }),
      call(1200, 'GET /api/me', 401, { error: 'unauthenticated' }),
    ],
  },
  {
    name: 'pop-up blocked',
    expected: 'browser-interference',
    why: 'the window of the sign-in to the partner never opened',
    events: after(
      'Connect Google Drive',
      rejects(
        2560,
        'FirebaseError: Firebase: Unable to establish a connection with the popup. It may have been blocked by the browser. (auth/popup-blocked).',
        code('signInWithPopup', '/static/firebase.9.js'),
      ),
    ),
  },
  {
    name: 'silent sign-in without third-party cookies',
    expected: 'browser-interference',
    also: 'authentication',
    why: 'the browser withholds the cookies that the hidden frame needs',
    events: [
      ...start(),
      click(1500, 'Vue d’ensemble'),
      says(
        1800,
        'BrowserAuthError: monitor_window_timeout: Token acquisition in iframe failed due to timeout. Third-party cookies are blocked in this browser.',
      ),
      rejects(1810, 'BrowserAuthError: monitor_window_timeout', code('monitorIframeForHash', '/static/msal.4.js')),
    ],
  },
  {
    name: 'pop-up of the sign-in blocked',
    expected: 'browser-interference',
    why: 'the browser does not let the window open',
    events: [
      opens(0, '/login'),
      click(1000, 'Sign in with Google'),
      rejects(
        1300,
        'FirebaseError: Firebase: Unable to establish a connection with the popup. It may have been blocked by the browser. (auth/popup-blocked).',
        code('signInWithPopup', '/static/vendor.44.js'),
      ),
    ],
  },
  {
    name: 'same-site cookie rejected',
    expected: 'browser-interference',
    also: 'configuration',
    why: 'signed in, and the cookie of the session is not kept',
    events: [
      opens(0, '/login'),
      click(1000, 'Sign in'),
      call(1030, 'POST https://api.kestrel.example/login', 200, { ok: true }),
      says(
        1100,
        'Cookie “sid” has been rejected because it is in a cross-site context and its “SameSite” is “Lax” or “Strict”.',
        'warn',
      ),
      call(1300, 'GET https://api.kestrel.example/me', 401, { error: 'unauthenticated' }),
    ],
  },
  {
    name: 'broken indexeddb',
    expected: 'browser-interference',
    why: "the browser's own files are damaged",
    events: [
      opens(0, '/home'),
      rejects(400, 'UnknownError: Internal error opening backing store for indexedDB.open.', code('openStore')),
    ],
  },
  {
    name: 'HR: the silent renewal without its cookie',
    site: hrSuite.site,
    expected: 'browser-interference',
    also: 'authentication',
    why: 'Firefox’s tracking protection keeps the cookie of the sign-in from the hidden frame, so that each renewal says login_required',
    events: [
      hrSuite.fox.opens(0, '/home', 'Home - Personara'),
      hrSuite.fox.call(160, 'GET /api/me', 200, { id: 4471 }),
      says(
        900,
        'Request to access cookie or storage on “https://nordwind.okta.com/oauth2/v1/authorize?prompt=none” was blocked because it came from a tracker and content blocking is enabled.',
        'warn',
      ),
      hrSuite.fox.rejects(
        1200,
        'OAuthError: The client specified not to prompt, but the user is not logged in. (login_required)',
        hrSuite.place('renewToken', hrSuite.bundle, 1, 33_018),
      ),
      says(1210, '[auth] silent renew failed although the user signed in 20 s ago', 'warn'),
    ],
    environment: { ...firefox, storageKeys: { local: [], session: [], cookies: [] } },
  },
  {
    name: 'desk: sign-in with another account is switched off for the site',
    site: bookingDesk.site,
    expected: 'browser-interference',
    also: 'authentication',
    why: 'Chrome says that third-party sign-in was disabled in the settings of this site',
    events: [
      ...bookingDesk.signIn(),
      click(2000, 'Continue with Google'),
      says(
        2040,
        'Third-party sign in was disabled in browser Site Settings using the icon to the left of the URL bar.',
      ),
      says(2050, '[GSI_LOGGER]: FedCM get() rejects with NetworkError: Error retrieving a token.'),
    ],
  },
  {
    name: 'desk: no cookies for an embedded page',
    site: bookingDesk.site,
    expected: 'browser-interference',
    also: 'authentication',
    why: 'storage of frames is kept apart, access was asked for and refused, and the session is not there',
    events: [
      bookingDesk.opens(0, '/embed/seeblick', 'Book - Seeblick'),
      click(1500, 'Book now'),
      says(1560, 'requestStorageAccess: Permission denied.'),
      bookingDesk.rejects(
        1570,
        'NotAllowedError: requestStorageAccess not allowed',
        bookingDesk.place('ensureCookies', bookingDesk.bundle),
      ),
      bookingDesk.call(1700, 'POST /api/bookings', 401, { error: 'no_session' }),
    ],
  },
]
