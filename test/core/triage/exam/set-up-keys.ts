/** Keys of services that are missing or do not fit. */

import { besides, blocked } from './kit/answers.ts'
import { statisticsBlocked } from './kit/beside.ts'
import { APP, after, type Case, call, click, code, opens, page, rejects, says, start, throws } from './kit/build.ts'
import { bookingDesk } from './products/booking-desk.ts'
import { eventTickets } from './products/event-tickets.ts'

export const setUpKeys: Case[] = [
  {
    name: 'portal: Keycloak does not know the way back',
    expected: 'configuration',
    also: 'authentication',
    why: 'the address of the app is not among those that the client may come back to',
    events: [
      ...start(),
      click(2500, 'Anmelden'),
      opens(2600, 'https://sso.kestrel.example/realms/kunden/protocol/openid-connect/auth?client_id=portal'),
      call(
        2700,
        'GET https://sso.kestrel.example/realms/kunden/protocol/openid-connect/auth?client_id=portal',
        400,
        page('Anmeldung bei kunden', '<h1>Es tut uns leid</h1><p>Ungültiger Parameter: redirect_uri</p>'),
        { api: 'document' },
      ),
    ],
  },
  {
    name: 'branch finder: the key of the map is not for this address',
    expected: 'configuration',
    why: 'the vendor says it: the referrer is not allowed for the key',
    events: after(
      'Trova filiale',
      ...besides(),
      says(
        2700,
        'Google Maps JavaScript API error: RefererNotAllowedMapError\nhttps://developers.google.com/maps/documentation/javascript/error-messages#referer-not-allowed-map-error\nYour site URL to be authorized: https://desk.kestrel.example/filiali',
      ),
    ),
  },
  {
    name: 'mapbox token invalid',
    expected: 'configuration',
    why: 'the vendor’s key for maps is refused',
    events: after(
      'Map',
      call(2540, 'GET https://api.mapbox.com/styles/v1/kestrel/ck2?access_token=redacted-token-1', 401, {
        message: 'Not Authorized - Invalid Token',
      }),
      says(2600, 'Error: Unauthorized: you may have provided an invalid Mapbox access token.'),
    ),
  },
  {
    name: 'google maps referer',
    expected: 'configuration',
    why: 'the key is not allowed on this address',
    events: after(
      'Карта',
      says(
        2700,
        `Google Maps JavaScript API error: RefererNotAllowedMapError https://developers.google.com/maps/documentation/javascript/error-messages#referer-not-allowed-map-error Your site URL to be authorized: ${APP}/map`,
      ),
    ),
  },
  {
    name: 'stripe key invalid',
    expected: 'configuration',
    why: 'the vendor’s key for payments is wrong',
    events: after(
      'Pay',
      call(2540, 'POST https://api.stripe.com/v1/payment_methods', 401, {
        error: { message: 'Invalid API Key provided: pk_live_****', type: 'invalid_request_error' },
      }),
    ),
  },
  {
    name: 'algolia key invalid',
    expected: 'configuration',
    why: 'the search was set up with a key that is not one',
    events: after(
      'Buscar',
      call(2540, 'POST https://kx1-dsn.algolia.net/1/indexes/*/queries', 403, {
        message: 'Invalid Application-ID or API key',
        status: 403,
      }),
    ),
  },
  {
    name: 'supabase url missing',
    expected: 'configuration',
    also: 'product-defect',
    why: 'the build was made without its variables',
    events: [
      opens(0, '/home'),
      throws(120, 'Error: supabaseUrl is required.', code('createClient', '/static/supabase.2.js'), code('boot')),
    ],
  },
  {
    name: 'video: Firebase was given no options',
    expected: 'configuration',
    why: 'the app was built without its settings',
    events: [
      opens(0, '/'),
      throws(
        250,
        'FirebaseError: Firebase: Need to provide options, when not being deployed to hosting via source. (app/no-options).',
        code('initializeApp', '/assets/index.js'),
      ),
      blocked(300, 'https://www.googletagmanager.com/gtm.js', 'GET'),
    ],
  },
  {
    name: 'map tiles with a bad token',
    expected: 'configuration',
    also: 'third-party',
    why: "another company refuses the app's key; nobody's session is over",
    events: [
      ...start(),
      click(3000, 'Map'),
      call(3030, 'GET https://api.mapbox.com/styles/v1/mapbox/streets-v12', 401, {
        message: 'Not Authorized - Invalid Token',
      }),
      rejects(3140, 'Error: Unauthorized', code('AJAXError', '/static/vendor.44.js')),
    ],
  },
  {
    name: 'firebase domain not authorized',
    expected: 'configuration',
    also: 'authentication',
    why: "the domain is missing in the project's list",
    events: [
      opens(0, '/login'),
      click(1000, 'Sign in with Google'),
      rejects(
        1400,
        'FirebaseError: Firebase: This domain (desk.kestrel.example) is not authorized to run this operation. Add it to the OAuth redirect domains list in the Firebase console -> Auth section -> Sign in method tab. (auth/unauthorized-domain).',
        code('signInWithPopup', '/static/vendor.44.js'),
      ),
    ],
  },
  {
    name: 'google maps referer not allowed',
    expected: 'configuration',
    also: 'third-party',
    why: 'the key does not admit this site',
    events: [
      ...start(),
      click(3000, 'Map'),
      says(
        3600,
        'Google Maps JavaScript API error: RefererNotAllowedMapError\nhttps://developers.google.com/maps/documentation/javascript/error-messages#referer-not-allowed-map-error\nYour site URL to be authorized: https://desk.kestrel.example/map',
      ),
    ],
  },
  {
    name: 'gcp api disabled',
    expected: 'configuration',
    also: 'integration',
    why: 'SERVICE_DISABLED: nobody has turned the API on in the project',
    events: [
      ...start(),
      click(3000, 'Translate reply'),
      call(3030, 'POST /api/translate', 403, {
        error: {
          code: 403,
          message: 'Cloud Translation API has not been used in project 918273 before or it is disabled.',
          status: 'PERMISSION_DENIED',
          details: [
            {
              '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
              reason: 'SERVICE_DISABLED',
              domain: 'googleapis.com',
            },
          ],
        },
      }),
    ],
  },
  {
    name: 'cloudinary preset unknown',
    expected: 'configuration',
    why: 'the preset of uploads was never made',
    events: after(
      '画像をアップロード',
      call(2540, 'POST https://api.cloudinary.com/v1_1/kestrel/image/upload', 400, {
        error: { message: 'Upload preset not found' },
      }),
    ),
  },
  {
    name: 'app check refuses',
    expected: 'configuration',
    also: 'browser-interference',
    why: 'the attestation of the app fails for this domain',
    events: after(
      'Ouvrir',
      rejects(
        2900,
        'FirebaseError: AppCheck: ReCAPTCHA error. (appCheck/recaptcha-error).',
        code('getToken', '/static/firebase.9.js'),
      ),
    ),
  },
  {
    name: 'tickets: a test key beside a live price',
    site: eventTickets.site,
    expected: 'configuration',
    why: 'Stripe says which half of the keys is the wrong one; the shop’s 500 only hands it on',
    events: [
      ...eventTickets.show(),
      ...statisticsBlocked(1400),
      click(5000, 'Checkout'),
      eventTickets.call(
        5040,
        'POST /api/checkout',
        500,
        {
          message:
            "StripeInvalidRequestError: No such price: 'price_1QaXyz'; a similar object exists in live mode, but a test mode key was used to make this request.",
          errorId: 'b7c1f20e',
        },
        { headers: eventTickets.cloudflare },
      ),
      eventTickets.rejects(
        5150,
        "TypeError: Cannot read properties of undefined (reading 'client_secret')",
        eventTickets.place('checkout', eventTickets.node, 1, 8_240),
      ),
    ],
  },
  {
    name: 'desk: a passkey for another domain',
    site: bookingDesk.site,
    expected: 'configuration',
    also: 'product-defect',
    why: 'the relying party is set to the domain from before the move',
    events: [
      ...bookingDesk.signIn(),
      click(2000, 'Sign in with a passkey'),
      bookingDesk.call(2040, 'POST /api/passkeys/options', 200, {
        rpId: 'buchwerk-app.example',
        challenge: 'redacted-1',
      }),
      bookingDesk.rejects(
        2150,
        'SecurityError: The relying party ID is not a registrable domain suffix of, nor equal to the current domain. Subsequently, the .well-known/webauthn resource of the claimed RP ID had the wrong content-type.',
        bookingDesk.place('signInWithPasskey', bookingDesk.bundle),
      ),
    ],
  },
]
