/** Lines, browsers, add-ons, old pages and clocks, in web apps of small businesses. */
import { resizeLoop, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, page, says } from './kit/build.ts'
import { asks, shows, toast } from './kit/notices.ts'
import {
  answers,
  boards,
  deals,
  fakturyBehind,
  inPoland,
  questions,
  shiftClock,
  stockroom,
  visits,
} from './products/small-businesses.ts'

export const surroundingsInSmallBusinesses: Case[] = [
  {
    name: 'stockroom: the lift has no reception',
    site: stockroom.site,
    expected: 'network',
    why: 'the browser itself says that it has no line',
    events: [
      ...stockroom.home(),
      click(3000, 'Bekräfta plock'),
      stockroom.gone(3030, 'POST /Lager/screenservices/Lager/ActionConfirmPick', 'net::ERR_INTERNET_DISCONNECTED'),
      says(3100, 'CommunicationException: Failed to fetch', 'error'),
      shows(3200, 'Ingen anslutning. Kontrollera nätverket.'),
    ],
  },
  {
    name: 'shift clock: the proxy of the company wants to know who it is',
    site: shiftClock.site,
    expected: 'network',
    also: 'configuration',
    why: 'the proxy between refuses the upload with its own page',
    events: [
      ...shiftClock.home(),
      click(3000, 'Attest hochladen'),
      shiftClock.api(
        3030,
        'POST /api/atteste',
        403,
        page(
          'Access Denied',
          '<h1>Zscaler</h1><p>Uploads to this category of sites are not allowed by the policy of your company.</p>',
        ),
        { headers: { server: 'Zscaler/6.2' } },
      ),
      toast(3300, 'Hochladen fehlgeschlagen', 'error'),
    ],
  },
  {
    name: 'replies: a blocker takes the macros for an advertisement',
    site: answers.site,
    expected: 'browser-interference',
    why: 'a call of the product itself is blocked by an add-on',
    events: [
      ...answers.home(),
      ...statisticsBlocked(300),
      click(3000, 'Campaign banner'),
      answers.gone(3030, 'GET /api/v2/ads/banners?ticket=40112', 'net::ERR_BLOCKED_BY_CLIENT'),
      answers.rejects(3140, 'TypeError: Failed to fetch', answers.place('request', answers.bundle)),
      toast(3300, 'Banners could not be loaded', 'error'),
    ],
  },
  {
    name: 'questions: a translator has changed the page',
    site: questions.site,
    expected: 'browser-interference',
    also: 'product-defect',
    why: 'the nodes that the page knew were put into font elements by a translator, and an update fails',
    environment: { language: 'en-GB', languages: ['en-GB'] },
    events: [
      ...questions.home(),
      questions.throws(2000, "TypeError: Cannot read properties of null (reading 'innerText')", {
        function: 'translateNode',
        url: 'chrome-extension://aapbdbdomjkkjkaonfhkkikfgjllcleb/content.js',
        line: 1,
        column: 4_100,
      }),
      click(3000, 'Suivant'),
      questions.throws(
        3030,
        "NotFoundError: Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.",
        questions.place('detach', questions.bundle),
      ),
    ],
  },
  {
    name: 'boards: no room left for what is kept off line',
    site: boards.site,
    expected: 'browser-interference',
    also: 'capacity',
    why: 'the storage of the browser is full',
    events: [
      ...boards.home(),
      click(3000, 'Carica immagine'),
      boards.rejects(
        3030,
        "QuotaExceededError: Failed to execute 'setItem' on 'Storage': Setting the value of 'lavagnetta:queue' exceeded the quota.",
        boards.place('persistQueue', boards.bundle),
      ),
      shows(3100, 'Impossibile salvare in locale'),
    ],
  },
  {
    name: 'deals: the part of the page is of last week',
    site: deals.site,
    expected: 'outdated-client',
    why: 'the open tab asks for a chunk that the last release has removed',
    events: [
      ...deals.home(),
      resizeLoop(500),
      click(3000, 'Reports'),
      deals.missing(3030, '/assets/Reports-Bd81kQ2s.js', { element: 'script', status: 404 }),
      deals.rejects(
        3060,
        'TypeError: Failed to fetch dynamically imported module: https://app.pipewell.example/assets/Reports-Bd81kQ2s.js',
      ),
      shows(3150, 'Something went wrong. Try refreshing the page.'),
    ],
  },
  {
    name: 'stockroom: the application has been updated',
    site: stockroom.site,
    expected: 'outdated-client',
    why: 'OutSystems says that the version has changed, and the page does so as well',
    events: [
      ...stockroom.home(),
      click(3000, 'Nästa order'),
      stockroom.api(3030, 'POST /Lager/screenservices/Lager/MainFlow/Plock/DataActionGetOrders', 200, {
        versionInfo: { hasModuleVersionChanged: true, hasApiVersionChanged: true },
        data: {},
      }),
      says(3120, 'The screen is out of date: hasApiVersionChanged', 'warn'),
      asks(3200, 'En ny version av Lager finns. Ladda om sidan för att fortsätta.', 'info'),
    ],
  },
  {
    name: 'faktury: the clock of the office is a day behind',
    site: fakturyBehind.site,
    environment: inPoland,
    expected: 'clock-locale',
    why: 'the token is not valid yet by the clock of the computer, which is a day behind',
    events: [
      ...fakturyBehind.home(),
      click(3000, 'Podpisz JPK'),
      fakturyBehind.api(3030, 'POST /api/jpk/podpis', 401, {
        code: 'token_not_yet_valid',
        message: 'Czas żądania różni się od czasu serwera o więcej niż 5 minut.',
      }),
      shows(3250, 'Czas żądania różni się od czasu serwera o więcej niż 5 minut.'),
    ],
  },
  {
    name: 'visits: the camera is not allowed',
    site: visits.site,
    expected: 'browser-interference',
    also: 'permission',
    why: 'the browser has refused the camera to the page',
    events: [
      ...visits.home(),
      click(3000, 'バーコードをスキャン'),
      visits.rejects(3040, 'NotAllowedError: Permission denied', visits.place('getUserMedia', visits.bundle)),
      shows(3200, 'カメラへのアクセスが許可されていません'),
    ],
  },
]
