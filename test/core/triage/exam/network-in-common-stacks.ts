/** The network between the customer and the product: products made of what most are made of, with services of others beside. */

import { firstSeconds } from './kit/beside.ts'
import { type Case, chose, click, says } from './kit/build.ts'
import { neverOpened } from './kit/traffic.ts'
import { damageClaims } from './products/damage-claims.ts'
import { lorryMap } from './products/lorry-map.ts'
import { questionnaires } from './products/questionnaires.ts'
import { schoolCourses } from './products/school-courses.ts'

export const networkInCommonStacks: Case[] = [
  {
    name: 'claims: the train goes into a tunnel',
    site: damageClaims.site,
    expected: 'network',
    environment: { online: false },
    why: 'the browser has no connection at all',
    events: [
      ...damageClaims.home(),
      ...damageClaims.openClaim(),
      chose(9000, 'gutachten.pdf', 'application/pdf', 4_180_223),
      damageClaims.gone(9060, 'POST /api/claims/77120/documents', 'net::ERR_NETWORK_CHANGED', { duration: 5100 }),
      damageClaims.gone(15_000, 'GET /api/claims/77120', 'net::ERR_INTERNET_DISCONNECTED'),
      damageClaims.gone(20_000, 'GET /api/claims/77120', 'net::ERR_INTERNET_DISCONNECTED'),
    ],
  },
  {
    name: 'lorries: the office lets nothing through to the live service',
    site: lorryMap.site,
    expected: 'network',
    why: 'all hosts of the live service are cut off while the calls of the app go well',
    events: [
      ...lorryMap.home(),
      lorryMap.socket(420, lorryMap.ably, {
        ...neverOpened,
        wasClean: false,
        failure: 'net::ERR_CONNECTION_RESET',
        duration: 4000,
      }),
      lorryMap.lost(
        4600,
        'GET https://internet-up.ably-realtime.com/is-the-internet-up.txt',
        'net::ERR_CONNECTION_RESET',
      ),
      lorryMap.lost(8600, 'GET https://b-fallback.ably-realtime.com/connect', 'net::ERR_CONNECTION_RESET'),
      lorryMap.lost(12_600, 'GET https://c-fallback.ably-realtime.com/connect', 'net::ERR_CONNECTION_RESET'),
      says(
        12_700,
        'Ably: Connection state: failed; reason: [ErrorInfo: Unable to connect (network unreachable); code=80003]',
      ),
      lorryMap.api(15_000, `GET ${lorryMap.server}/vehicles?limit=100`, 200, { items: [{ id: 'V-118' }] }),
    ],
  },
  {
    name: 'lorries: a box in the office breaks up the encryption',
    site: lorryMap.site,
    expected: 'network',
    why: 'the certificate that the browser got for the server is of an authority that it does not know',
    events: [
      lorryMap.opens(0, '/live', 'Live map - Fleetly'),
      ...firstSeconds(500),
      lorryMap.gone(900, `GET ${lorryMap.server}/me`, 'net::ERR_CERT_AUTHORITY_INVALID'),
      says(960, 'TypeError: Failed to fetch'),
      click(9000, 'Try again'),
      lorryMap.gone(9030, `GET ${lorryMap.server}/me`, 'net::ERR_CERT_AUTHORITY_INVALID'),
    ],
  },
  {
    name: 'questionnaires: the name of the live server is not found',
    site: questionnaires.site,
    expected: 'network',
    also: ['configuration'],
    why: 'the network of the customer does not resolve one host; the others answer',
    events: [
      ...questionnaires.home(),
      questionnaires.gone(300, `GET ${questionnaires.live}polling&t=abc`, 'net::ERR_NAME_NOT_RESOLVED', { api: 'xhr' }),
      says(360, 'connect_error TransportError: xhr poll error', 'warn'),
      questionnaires.gone(1500, `GET ${questionnaires.live}polling&t=abd`, 'net::ERR_NAME_NOT_RESOLVED', {
        api: 'xhr',
      }),
      click(5000, 'Live results'),
      questionnaires.gone(5100, `GET ${questionnaires.live}polling&t=abe`, 'net::ERR_NAME_NOT_RESOLVED', {
        api: 'xhr',
      }),
      questionnaires.api(5300, 'GET /api/surveys/501', 200, { id: 501 }),
    ],
  },
  {
    name: 'questionnaires: the gateway of the office does not let a part through',
    site: questionnaires.site,
    expected: 'network',
    also: ['configuration'],
    why: "a page of the company's web gateway stands in the place of the answer",
    events: [
      ...questionnaires.home(),
      click(4000, 'Share'),
      questionnaires.api(
        4030,
        'POST /api/surveys/501/share',
        403,
        "<!DOCTYPE html><html><head><title>Internet Security by Zscaler</title></head><body><p>Sorry, you don't have permission to visit this site.</p><p>Not allowed to use this category: Online Survey</p><p>Your organization has selected Zscaler to protect you from internet threats.</p></body></html>",
        { headers: { server: 'Zscaler/6.2' } },
      ),
    ],
  },
  {
    name: 'courses: the school does not let films through',
    site: schoolCourses.site,
    expected: 'network',
    also: ['third-party'],
    why: 'all hosts of the films run into time-outs while the app answers',
    events: [
      ...schoolCourses.home(),
      click(4000, 'Vídeo de la lección'),
      schoolCourses.api(4030, 'GET /api/v1/lecciones/77', 200, { id: 77, vimeo: 8_812_001 }),
      schoolCourses.missing(34_100, 'https://player.vimeo.com/api/player.js', {
        element: 'script',
        status: undefined,
        code: 'net::ERR_CONNECTION_TIMED_OUT',
      }),
      schoolCourses.missing(64_200, 'https://player.vimeo.com/video/8812001', {
        element: 'iframe',
        status: undefined,
        code: 'net::ERR_CONNECTION_TIMED_OUT',
      }),
      schoolCourses.api(70_000, 'GET /api/v1/lecciones/77/notas', 200, []),
    ],
  },
]
