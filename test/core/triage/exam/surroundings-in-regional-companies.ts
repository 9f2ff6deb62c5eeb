/** Browsers, add-ons and old pages, in web apps of regional companies. */
import { statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { shows, toast } from './kit/notices.ts'
import {
  hausbote,
  inBilbao,
  inPorto,
  kinelia,
  nestlings,
  panelcast,
  posadia,
  redaktor,
  vinhateiro,
  vitrine,
  vowboard,
} from './products/regional-companies.ts'

export const browsersInRegionalCompanies: Case[] = [
  {
    name: 'vowboard: the browser keeps its storage shut',
    site: vowboard.site,
    expected: 'browser-interference',
    also: 'configuration',
    why: 'the browser denies the page what it keeps its data in',
    events: vowboard.after(
      'Seating plan',
      vowboard.throws(
        3030,
        "SecurityError: Failed to read the 'localStorage' property from 'Window': Access is denied for this document.",
        vowboard.place('restorePlan', vowboard.bundle),
      ),
    ),
  },
  {
    name: 'redaktor: a blocker takes the teaser for an advertisement',
    site: redaktor.site,
    expected: 'browser-interference',
    why: 'a call of the product itself is blocked by an add-on',
    events: redaktor.after(
      'Teaser',
      ...statisticsBlocked(2700),
      redaktor.gone(3030, 'GET /wp-json/redaktor/v1/ad-slots/banner-top', 'net::ERR_BLOCKED_BY_CLIENT'),
      redaktor.rejects(3090, 'TypeError: Failed to fetch', redaktor.place('loadSlots', redaktor.bundle)),
      toast(3200, 'The teaser could not be loaded.', 'error'),
    ),
  },
  {
    name: 'panelcast: another program holds the camera',
    site: panelcast.site,
    expected: 'browser-interference',
    why: 'the browser got no picture from the camera',
    events: panelcast.after(
      'Start camera',
      panelcast.rejects(
        3200,
        'NotReadableError: Could not start video source',
        panelcast.place('startCamera', panelcast.bundle),
      ),
      shows(3300, 'Your camera could not be started.'),
    ),
  },
  {
    name: 'posadia: the window of the portal does not open',
    site: posadia.site,
    environment: inBilbao,
    expected: 'browser-interference',
    why: 'the browser keeps new windows from opening, as the page says',
    events: posadia.after(
      'Conectar portal',
      shows(
        3100,
        'El navegador ha bloqueado la ventana emergente. Permita las ventanas emergentes para este sitio.',
        'warning',
      ),
    ),
  },
  {
    name: 'kinelia: a translator has changed the page',
    site: kinelia.site,
    expected: 'browser-interference',
    also: 'product-defect',
    why: 'an extension throws at the click, and the page’s nodes are no longer where it left them',
    events: kinelia.after(
      'Bilan',
      kinelia.throws(2600, 'TypeError: e.closest is not a function', {
        function: 'onMutation',
        url: 'chrome-extension://aapbdbdomjkkjkaonfhkkikfgjllcleb/content.js',
        line: 1,
        column: 2204,
      }),
      kinelia.throws(
        3040,
        "NotFoundError: Failed to execute 'insertBefore' on 'Node': The node before which the new node is to be inserted is not a child of this node.",
        kinelia.place('insertBefore', kinelia.bundle),
      ),
    ),
  },
]

export const outdatedInRegionalCompanies: Case[] = [
  {
    name: 'hausbote: a part of the page of last week',
    site: hausbote.site,
    expected: 'outdated-client',
    why: 'the open tab asks for a part that the last release has removed',
    events: hausbote.after(
      'Vorlagen',
      hausbote.missing(3030, '/static/js/812.44ac01.chunk.js', { element: 'script', status: 404 }),
      hausbote.rejects(
        3060,
        'ChunkLoadError: Loading chunk 812 failed.\n(error: https://portal.hausbote.example/static/js/812.44ac01.chunk.js)',
        hausbote.place('c.e', hausbote.bundle),
      ),
    ),
  },
  {
    name: 'vinhateiro: inertia asks for a visit to the new page',
    site: vinhateiro.site,
    environment: inPorto,
    expected: 'outdated-client',
    also: ['regression', 'none'],
    why: 'Inertia answers so when the page’s version is not the server’s, and by itself loads the page anew',
    events: [
      ...vinhateiro.home(),
      click(8_000_000, 'Barricas'),
      vinhateiro.api(8_000_030, 'GET /barricas', 409, '', {
        headers: { 'x-inertia-location': 'https://adega.vinhateiro.example/barricas' },
        requestHeaders: [
          ['x-inertia', 'true'],
          ['x-inertia-version', '5c0a91'],
        ],
      }),
      says(8_000_100, 'All Inertia requests must receive a valid Inertia response'),
    ],
  },
  {
    name: 'nestlings: the server wants a newer app',
    site: nestlings.site,
    expected: 'outdated-client',
    why: 'the answer names the oldest version that is still served',
    events: nestlings.after(
      'Check in',
      nestlings.api(3030, 'POST /api/checkin', 426, {
        error: 'client_outdated',
        minVersion: '8.2.0',
        yourVersion: '8.0.3',
      }),
      toast(3200, 'Check-in failed', 'error'),
    ),
  },
  {
    name: 'vitrine: a browser of three years ago',
    site: vitrine.site,
    expected: 'outdated-client',
    also: 'product-defect',
    why: 'the page calls what this browser does not have yet',
    environment: {
      userAgent:
        'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36',
      browser: 'Chrome 109.0.5414.120',
      os: 'Windows 7',
    },
    events: vitrine.after(
      'Group by room',
      vitrine.throws(3030, 'TypeError: Object.groupBy is not a function', vitrine.place('byRoom', vitrine.bundle)),
    ),
  },
]
