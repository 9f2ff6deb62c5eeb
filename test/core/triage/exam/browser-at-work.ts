/** What stands in the browser itself: blockers, translators, scanners of viruses, cameras that are denied or taken. */

import { resource } from '../../../support/session-builder.ts'
import { blocked } from './kit/answers.ts'
import { developersNotes, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { firefox } from './kit/product.ts'
import { homeHeating } from './products/home-heating.ts'
import { projectBoard } from './products/project-board.ts'
import { socialPlanner } from './products/social-planner.ts'
import { surveys } from './products/surveys.ts'
import { telemedicine } from './products/telemedicine.ts'

export const browserAtWork: Case[] = [
  {
    name: 'telemedicine: the camera was denied',
    site: telemedicine.site,
    expected: 'browser-interference',
    also: 'permission',
    why: 'the browser was told to let no page at the camera',
    events: [
      ...telemedicine.home(),
      ...statisticsBlocked(400),
      click(6000, 'Tester ma caméra'),
      telemedicine.rejects(
        6900,
        'NotAllowedError: Permission denied',
        telemedicine.place('getUserMedia', telemedicine.bundle),
      ),
      says(6910, 'Accès à la caméra impossible NotAllowedError: Permission denied'),
    ],
  },
  {
    name: 'telemedicine: another program holds the camera',
    site: telemedicine.site,
    expected: 'browser-interference',
    why: 'the camera is there and cannot be started: Teams or Zoom has it',
    events: [
      ...telemedicine.home(),
      click(6000, 'Rejoindre la consultation'),
      telemedicine.rejects(
        7200,
        'NotReadableError: Could not start video source',
        telemedicine.place('createLocalTracks', telemedicine.twilio),
      ),
      says(7210, 'createLocalTracks: NotReadableError: Could not start video source'),
    ],
  },
  {
    name: 'telemedicine: a blocker keeps the script of payments away',
    site: telemedicine.site,
    expected: 'browser-interference',
    why: 'Stripe is blocked by the client, so paying cannot begin',
    events: [
      ...telemedicine.home(),
      resource({ at: 900, url: 'https://js.stripe.com/v3/', status: undefined, code: 'net::ERR_BLOCKED_BY_CLIENT' }),
      click(8000, 'Payer la consultation'),
      telemedicine.rejects(
        8060,
        'Error: Failed to load Stripe.js',
        telemedicine.place('loadStripe', telemedicine.bundle),
      ),
    ],
  },
  {
    name: 'surveys: a list of filters has the word analytics',
    site: surveys.site,
    expected: 'browser-interference',
    why: "the blocker stops a call of the product's own for its path; all others go through",
    events: [
      ...surveys.home(),
      ...statisticsBlocked(500),
      click(5000, 'Resultat'),
      blocked(5040, `${surveys.site}/api/analytics/collect/surveys/61`, 'GET'),
      surveys.rejects(5080, 'TypeError: Failed to fetch', surveys.place('loadResults', surveys.bundle)),
      says(5090, 'Kunde inte hämta resultat TypeError: Failed to fetch'),
    ],
  },
  {
    name: 'social planner: the page was translated by the browser',
    site: socialPlanner.site,
    expected: 'browser-interference',
    why: 'the translation has moved the texts that React wants to take out',
    environment: { translated: true, language: 'en-US', languages: ['en-US'] },
    events: [
      ...socialPlanner.home(),
      ...developersNotes(600),
      click(9000, 'Abril'),
      socialPlanner.call(9040, 'GET /calendario?mes=4&_data=routes%2Fcalendario', 200, { posts: [{ id: 1 }] }),
      socialPlanner.throws(
        9160,
        "NotFoundError: Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.",
        socialPlanner.place('commitDeletionEffects', socialPlanner.bundle),
      ),
    ],
  },
  {
    name: 'boards: the scanner of viruses has put its script into the page',
    site: projectBoard.site,
    expected: 'browser-interference',
    why: 'what throws at each click is the script of Kaspersky, and the cards do not open',
    environment: firefox,
    events: [
      ...projectBoard.home(),
      click(5000, 'Tarjeta 551'),
      projectBoard.throws(5040, 'TypeError: e.target.closest is not a function', {
        function: 'kpmOnClick',
        url: 'https://gc.kis.v2.scr.kaspersky-labs.com/FD126C42-EBFA-4E12-B309-BB3FDD723AC1/main.js',
        line: 1,
        column: 66_201,
      }),
      click(8000, 'Tarjeta 551'),
      projectBoard.throws(8040, 'TypeError: e.target.closest is not a function', {
        function: 'kpmOnClick',
        url: 'https://gc.kis.v2.scr.kaspersky-labs.com/FD126C42-EBFA-4E12-B309-BB3FDD723AC1/main.js',
        line: 1,
        column: 66_201,
      }),
    ],
  },
  {
    name: 'surveys: the browser has no room left for the draft',
    site: surveys.site,
    expected: 'capacity',
    also: 'browser-interference',
    why: 'the storage of the site is full; the draft of the survey is not kept',
    events: [
      ...surveys.home(),
      click(9000, 'Lägg till bild'),
      surveys.throws(
        9050,
        "QuotaExceededError: Failed to execute 'setItem' on 'Storage': Setting the value of 'survey-draft-61' exceeded the quota.",
        surveys.place('saveDraft', surveys.bundle),
      ),
    ],
  },
  {
    name: 'heating: round and round between the app and the sign-in',
    site: homeHeating.site,
    expected: 'authentication',
    also: 'browser-interference',
    why: 'the session never sticks after the sign-in: the browser keeps no cookie for the app',
    environment: { cookiesEnabled: false, storageKeys: { local: [], session: [], cookies: [] } },
    events: [
      homeHeating.opens(0, '/evim', 'Isıtek'),
      homeHeating.call(120, `GET ${homeHeating.api}/v2/me`, 401, { message: 'Unauthorized' }),
      homeHeating.opens(400, '/giris', 'Giriş - Isıtek'),
      click(4000, 'Giriş yap'),
      homeHeating.call(4040, `POST ${homeHeating.api}/v2/login`, 200, { ok: true }),
      homeHeating.opens(4300, '/evim', 'Isıtek'),
      homeHeating.call(4420, `GET ${homeHeating.api}/v2/me`, 401, { message: 'Unauthorized' }),
      homeHeating.opens(4700, '/giris', 'Giriş - Isıtek'),
      click(9000, 'Giriş yap'),
      homeHeating.call(9040, `POST ${homeHeating.api}/v2/login`, 200, { ok: true }),
      homeHeating.opens(9300, '/evim', 'Isıtek'),
      homeHeating.call(9420, `GET ${homeHeating.api}/v2/me`, 401, { message: 'Unauthorized' }),
      homeHeating.opens(9700, '/giris', 'Giriş - Isıtek'),
    ],
  },
]
