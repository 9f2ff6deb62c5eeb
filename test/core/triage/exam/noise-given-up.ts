/** Nothing is wrong: calls and connections that were given up, or came back. */

import { filled, navigation } from '../../../support/session-builder.ts'
import { quiet } from './kit/answers.ts'
import { aborted, after, type Case, call, click, code, inApp, lost, opens, rejects, says, start } from './kit/build.ts'
import { analyticsDashboard } from './products/analytics-dashboard.ts'
import { warehouseScanner } from './products/warehouse-scanner.ts'

export const noiseGivenUp: Case[] = [
  {
    name: 'benign: a search while one types',
    expected: 'none',
    why: 'the older questions are given up',
    events: after(
      'Zoeken',
      aborted(2600, 'GET /api/search?q=wa'),
      aborted(2700, 'GET /api/search?q=wag'),
      rejects(2705, 'AbortError: signal is aborted without reason', code('search')),
      call(2800, 'GET /api/search?q=wagen', 200, { hits: [{ id: 3 }] }),
    ),
  },
  {
    name: 'search with each letter',
    expected: 'none',
    why: 'each letter gives up the search before',
    events: [
      ...start(),
      filled('Buscar', 'fact', { at: 2000 }),
      aborted(2050, 'GET /api/search?q=f'),
      aborted(2150, 'GET /api/search?q=fa'),
      aborted(2250, 'GET /api/search?q=fac'),
      rejects(2260, 'AbortError: The user aborted a request.', code('search')),
      call(2350, 'GET /api/search?q=fact', 200, { hits: [1] }),
    ],
  },
  {
    name: 'calm: the video is stopped and the page is left',
    expected: 'none',
    why: 'what was under way is given up on leaving',
    events: after(
      'Zurück',
      rejects(2550, 'AbortError: The play() request was interrupted by a call to pause().', code('stop')),
      aborted(2560, 'GET /api/courses/4/progress'),
      opens(2600, '/courses', 'push'),
      call(2700, 'GET /api/courses', 200, { courses: [1, 2] }),
    ),
  },
  {
    name: 'search as you type',
    expected: 'none',
    also: 'unknown',
    why: 'each key gives up the call of the key before',
    events: quiet(
      aborted(3000, 'GET /api/search?q=a'),
      aborted(3100, 'GET /api/search?q=ab'),
      rejects(3105, 'AbortError: The user aborted a request.', code('search')),
      call(3200, 'GET /api/search?q=abc', 200, { hits: [1] }),
    ),
  },
  {
    name: 'prefetch cancelled',
    expected: 'none',
    also: 'unknown',
    why: 'the router asks ahead and changes its mind',
    events: quiet(
      lost(900, 'GET /projects?_rsc=1ab2c', 'net::ERR_ABORTED', { state: 'aborted' }),
      aborted(950, 'GET /settings?_rsc=1ab2c'),
      says(
        960,
        'Failed to fetch RSC payload for https://desk.kestrel.example/projects. Falling back to browser navigation. TypeError: Failed to fetch',
      ),
    ),
  },
  {
    name: 'beacon while leaving',
    expected: 'none',
    also: 'unknown',
    why: 'the page was gone',
    events: quiet(lost(5000, 'POST https://bam.nr-data.net/events/1/ab', 'net::ERR_ABORTED', { api: 'beacon' })),
  },
  {
    name: 'calls cut by leaving the page',
    expected: 'none',
    also: 'unknown',
    why: 'Firefox tells of a call that the next page ended as of a failure',
    events: [
      ...start(),
      click(3000, 'Next'),
      lost(2900, 'GET /api/poll', 'NS_BINDING_ABORTED', {
        duration: 130,
        failure: {
          name: 'TypeError',
          message: 'NetworkError when attempting to fetch resource.',
          code: 'NS_BINDING_ABORTED',
        },
      }),
      navigation({ at: 3020, how: 'leave', url: inApp('/home') }),
      opens(3400, '/next'),
      call(3600, 'GET /api/next', 200, {}),
    ],
  },
  {
    name: 'feature flags come from the cache',
    expected: 'none',
    why: 'the service of flags did not answer, and the app took what it knew',
    events: [
      ...start(),
      lost(300, 'GET https://app.launchdarkly.com/sdk/evalx/0a/contexts/x', 'net::ERR_CONNECTION_TIMED_OUT'),
      says(310, '[LaunchDarkly] network error, using cached flags', 'warn'),
      click(2500, 'Save'),
      call(2540, 'POST /api/notes', 201, { id: 1 }),
    ],
  },
  {
    name: 'left before the list came',
    expected: 'none',
    why: 'the customer went on to another page',
    events: [
      ...start(),
      click(2500, 'List'),
      aborted(2540, 'GET /api/list'),
      click(2900, 'Board'),
      call(2940, 'GET /api/board', 200, { cards: [1] }),
    ],
  },
  {
    name: 'address suggestions are given up',
    expected: 'none',
    why: 'each letter asks anew',
    events: [
      ...start(),
      filled('Adresse', 'Rue', { at: 2000 }),
      aborted(2040, 'GET https://maps.googleapis.com/maps/api/place/autocomplete/json?input=R'),
      aborted(2140, 'GET https://maps.googleapis.com/maps/api/place/autocomplete/json?input=Ru'),
      call(2340, 'GET https://maps.googleapis.com/maps/api/place/autocomplete/json?input=Rue', 200, {
        predictions: [],
      }),
    ],
  },
  {
    name: 'analytics: a filter that is changed before the answer',
    site: analyticsDashboard.site,
    expected: 'none',
    why: 'nothing wrong: the page gives up the questions that nobody waits for any more, and the last is answered',
    events: [
      ...analyticsDashboard.board(),
      filled('Filter', 'ger', { at: 3000 }),
      analyticsDashboard.aborted(3040, 'POST /api/query?f=ger', { duration: 310 }),
      filled('Filter', 'germany', { at: 3340 }),
      analyticsDashboard.aborted(3360, 'POST /api/query?f=germany', { duration: 200 }),
      says(3370, 'AbortError: The user aborted a request.', 'warn'),
      filled('Filter', 'germany, austria', { at: 3550 }),
      analyticsDashboard.call(
        3580,
        'POST /api/query?f=germany,austria',
        200,
        { rows: [['2026-03-11', 990]], elapsed: 1.9 },
        { duration: 2100 },
      ),
    ],
  },
  {
    name: 'warehouse: a new version waits, and work goes on',
    site: warehouseScanner.site,
    expected: 'none',
    why: 'nothing wrong: scans are taken, an update of the worker waits for the end of the shift',
    events: [
      ...warehouseScanner.scanner(),
      says(400, '[sw] new version 3.7.1 installed, will activate when all tabs are closed', 'info'),
      warehouseScanner.lost(500, 'GET /sw-manifest.json', 'net::ERR_ABORTED', {
        state: 'aborted',
        failure: { name: 'AbortError', message: 'signal is aborted without reason' },
      }),
      filled('Barcode', '4006381333931', { at: 4000 }),
      warehouseScanner.call(4030, 'POST /api/scans', 201, { id: 703, remaining: 9 }),
      warehouseScanner.call(4300, 'GET /api/picklists/PL-8811', 304, ''),
    ],
    environment: warehouseScanner.device,
  },
]
