/** Browser, add-ons, old pages and clocks of customers of everyday web apps. */

import { plain } from './kit/answers.ts'
import { crashReportsBlocked, segmentBlocked, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says, typed } from './kit/build.ts'
import {
  brewery,
  careAhead,
  commissionAhead,
  dispatch,
  inFrance,
  inJapan,
  loyalty,
  parking,
  quotes,
  rental,
  roadmap,
  sheets,
  webinar,
} from './products/office-makes.ts'

export const browserInOfficeMakes: Case[] = [
  {
    name: 'quotes: Keycloak kann seine Cookies nicht prüfen',
    site: quotes.site,
    expected: 'browser-interference',
    also: ['authentication', 'configuration'],
    why: 'the browser keeps cookies from the frame of the sign-in server',
    events: [
      quotes.opens(0, '/angebote/4711', 'Angebot 4711'),
      says(900, 'Error with Permissions-Policy header: Unrecognized feature: browsing-topics.', 'warn'),
      quotes.rejects(
        10_400,
        'Error: Timeout when waiting for 3rd party check iframe message.',
        quotes.place('check3pCookiesSupported', '/chunk-KEYCLOAK7.js'),
      ),
      says(10_410, '[KeycloakService] Initialisierung fehlgeschlagen'),
      click(15_000, 'Neu laden'),
    ],
  },
  {
    name: 'webinar: das Fenster der Anmeldung wird unterdrückt',
    site: webinar.site,
    expected: 'browser-interference',
    also: 'authentication',
    why: 'the browser lets the page open no window, and MSAL says so',
    events: [
      webinar.opens(0, '/anmelden', 'Anmelden - Rednerpult'),
      click(2000, 'Mit Microsoft anmelden'),
      webinar.rejects(
        2060,
        'BrowserAuthError: popup_window_error: Error opening popup window. This can happen if you are using IE or if popups are blocked in the browser.',
        webinar.place('PopupClient.openPopup', webinar.bundle),
      ),
    ],
  },
  {
    name: 'loyalty: el bloqueador toma la lista por publicidad',
    site: loyalty.site,
    expected: 'browser-interference',
    why: 'an own call of the page has “ads” in its path',
    events: [
      ...loyalty.home(),
      ...statisticsBlocked(500),
      click(4000, 'Anuncios en tienda'),
      loyalty.gone(4030, 'GET /api/promotions/ads?page=1', 'net::ERR_BLOCKED_BY_CLIENT', { api: 'xhr' }),
      says(4060, 'No se pudieron cargar los anuncios: Network Error'),
    ],
  },
  {
    name: 'parking: the place is refused to the site',
    site: parking.site,
    expected: 'browser-interference',
    also: 'permission',
    why: 'the person, or the browser, does not tell the site where it is',
    events: [
      ...parking.home(),
      click(4000, 'Use my location'),
      says(4090, 'GeolocationPositionError: {code: 1, message: "User denied Geolocation"}'),
      says(4095, 'Could not determine your zone', 'warn'),
    ],
  },
  {
    name: 'rental: Stripe.js est bloqué',
    site: rental.site,
    environment: inFrance,
    expected: 'browser-interference',
    why: 'a blocker of the customer keeps the payment away',
    events: [
      ...rental.home(),
      ...segmentBlocked(450),
      click(4000, 'Payer l’acompte'),
      rental.missing(4040, 'https://js.stripe.com/v3/', { element: 'script', code: 'net::ERR_BLOCKED_BY_CLIENT' }),
      rental.rejects(4060, 'Error: Failed to load Stripe.js', rental.place('loadScript', rental.bundle)),
    ],
  },
  {
    name: 'roadmap: the frame may store nothing',
    site: roadmap.site,
    expected: 'browser-interference',
    also: 'product-defect',
    why: 'the board stands in a page of another company, and the browser keeps storage from such frames',
    events: [
      roadmap.opens(0, '/embed/ideas', 'Ideas - Voicepile'),
      roadmap.api(300, 'POST /graphql', 200, { data: { board: { id: 'brd_4' } } }),
      roadmap.throws(
        420,
        "SecurityError: Failed to read the 'localStorage' property from 'Window': Access is denied for this document.",
        roadmap.place('readSession', roadmap.bundle),
      ),
      click(4000, 'Upvote'),
    ],
  },
  {
    name: 'brewery: administrator blokuje adres plików',
    site: brewery.site,
    expected: 'browser-interference',
    also: ['network', 'configuration'],
    why: 'a policy of the company for this browser keeps the host of files away',
    events: [
      ...brewery.home(),
      click(4000, 'Dodaj świadectwo'),
      brewery.gone(
        4040,
        'PUT https://pliki.browarnik-storage.example/swiadectwa/118.pdf',
        'net::ERR_BLOCKED_BY_ADMINISTRATOR',
      ),
      brewery.rejects(4080, 'TypeError: Failed to fetch', brewery.place('uploadFile', brewery.bundle)),
    ],
  },
  {
    name: 'webinar: ein Teil der alten Fassung ist fort',
    site: webinar.site,
    expected: 'outdated-client',
    also: 'regression',
    why: 'the tab is of before a release, and the file with its hash is gone',
    events: [
      ...webinar.home(),
      ...statisticsBlocked(450),
      click(32_400_000, 'Auswertung'),
      webinar.missing(32_400_030, '/418.9f2c77b1d0e3a415.js', { element: 'script', status: 404 }),
      webinar.rejects(
        32_400_090,
        'ChunkLoadError: Loading chunk 418 failed.\n(error: https://studio.rednerpult.example/418.9f2c77b1d0e3a415.js)',
        webinar.place('__webpack_require__.f.j', '/runtime.0c1d.js'),
      ),
    ],
  },
  {
    name: 'sheets: der Browser ist von 2019',
    site: sheets.site,
    environment: {
      userAgent:
        'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/78.0.3904.108 Safari/537.36',
      browser: 'Chrome 78.0.3904.108',
      os: 'Windows 7',
    },
    expected: 'outdated-client',
    why: 'the browser cannot read optional chaining, which came with Chrome 80',
    events: [
      sheets.opens(0, '/stoffe/liste.do', 'Stoffliste'),
      sheets.throws(300, 'SyntaxError: Unexpected token .', sheets.place('', sheets.bundle)),
      sheets.throws(340, 'ReferenceError: Stoffliste is not defined', sheets.place('onload', '/stoffe/liste.do', 88)),
      click(4000, 'Suchen'),
    ],
  },
  {
    name: 'dispatch: 画面のバージョンが古い',
    site: dispatch.site,
    environment: inJapan,
    expected: 'outdated-client',
    why: 'the server asks for a reload of the old page',
    events: [
      ...dispatch.home(),
      crashReportsBlocked(600),
      click(30_600_000, '保存'),
      dispatch.api(30_600_040, 'PUT /api/v1/assignments/6620', 409, {
        code: 'CLIENT_VERSION_MISMATCH',
        message: '画面のバージョンが古くなっています。再読み込みしてください。',
      }),
    ],
  },
  {
    name: 'commission: to a clock a day ahead each token has expired',
    site: commissionAhead.site,
    expected: 'clock-locale',
    also: 'authentication',
    why: 'the token was made a moment ago; the clock of the computer is a day ahead of each server',
    events: [
      commissionAhead.opens(0, '/callback?code=redacted-code-1&state=redacted-state-1', 'Provisia'),
      commissionAhead.call(300, 'POST https://provisia.eu.auth0.com/oauth/token', 200, {
        id_token: 'redacted-jwt-3',
        access_token: 'redacted-jwt-4',
        expires_in: 86_400,
      }),
      commissionAhead.rejects(
        420,
        'Error: Expiration Time (exp) claim error in the ID token; current time (Thu Mar 12 2026 10:30:00 GMT+0100) is after expiration time (Wed Mar 11 2026 18:30:00 GMT+0100)',
        commissionAhead.place('verify', '/assets/auth0-CqP1m8Zs.js'),
      ),
      click(5000, 'Log in'),
    ],
  },
  {
    name: 'care: de klok van de tablet loopt voor',
    site: careAhead.site,
    expected: 'clock-locale',
    also: 'integration',
    why: 'the page takes the hour from a tablet that is three hours ahead',
    events: [
      ...careAhead.home(),
      typed(3000, 'Rapportage', 'redacted-text-4'),
      click(6000, 'Opslaan'),
      careAhead.api(
        6040,
        'POST /api/clienten/341/rapportages',
        422,
        {
          message: 'De opgegeven gegevens zijn ongeldig.',
          errors: { tijdstip: ['Tijdstip mag niet in de toekomst liggen.'] },
        },
        { sends: { tijdstip: '2026-03-12T10:30:06+01:00', tekst: 'redacted-text-4' } },
      ),
    ],
  },
  {
    name: 'quotes: ein Betrag mit Komma',
    site: quotes.site,
    expected: 'clock-locale',
    also: ['product-defect', 'integration'],
    why: 'the amount is written as in Germany, and the server reads it as in English',
    events: [
      ...quotes.home(),
      typed(3000, 'Sonderpreis', '1.234,50'),
      click(5000, 'Übernehmen'),
      quotes.api(
        5040,
        'PUT /api/angebote/4711/positionen/1',
        400,
        {
          timestamp: '2026-03-12T09:30:05.040+00:00',
          status: 400,
          error: 'Bad Request',
          message:
            'JSON parse error: Cannot deserialize value of type `java.math.BigDecimal` from String "1.234,50": not a valid representation',
          path: '/api/angebote/4711/positionen/1',
        },
        { sends: { sonderpreis: '1.234,50' } },
      ),
    ],
  },
  {
    name: 'roadmap: an old copy of the page out of a cache',
    site: roadmap.site,
    expected: 'outdated-client',
    also: ['configuration', 'regression'],
    why: 'the page is months older than the server, which says that it has to be loaded anew',
    events: [
      ...roadmap.home(),
      ...segmentBlocked(600),
      click(4000, 'Subscribe'),
      roadmap.api(4030, 'POST /api/v1/subscriptions', 410, 'This API version was retired. Please reload the page.', {
        headers: { ...plain.headers, 'x-client-min-version': '2026.3.0' },
        requestHeaders: [['x-client-version', '2025.11.2']],
      }),
    ],
  },
]
