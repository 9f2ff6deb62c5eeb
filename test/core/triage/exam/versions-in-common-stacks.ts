/** Pages and servers of two releases: products made of what most are made of, with services of others beside. */

import { extensionThrows, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, typed } from './kit/build.ts'
import { sharedInbox } from './products/shared-inbox.ts'
import { sprintPlanning } from './products/sprint-planning.ts'
import { tableBooking } from './products/table-booking.ts'
import { webShops } from './products/web-shops.ts'

export const versionsInCommonStacks: Case[] = [
  {
    name: 'shared inbox: the reports of a build that is gone',
    site: sharedInbox.site,
    expected: 'outdated-client',
    why: 'a tab that has been open since before the release asks for a part that was replaced',
    events: [
      ...sharedInbox.home(),
      click(28_000_000, 'Reports'),
      sharedInbox.missing(28_000_050, '/packs/js/reports-8d17aa.chunk.js', { element: 'script', status: 404 }),
      sharedInbox.rejects(
        28_000_090,
        'ChunkLoadError: Loading chunk reports failed.\n(error: https://app.relaydesk.example/packs/js/reports-8d17aa.chunk.js)',
        sharedInbox.place('__webpack_require__.f.j', sharedInbox.bundle),
      ),
    ],
  },
  {
    name: 'sprints: a page of last week asks for a field of last week',
    site: sprintPlanning.site,
    expected: 'outdated-client',
    also: ['product-defect', 'regression'],
    why: 'the tab has been open for six days and the schema has moved on',
    events: [
      ...sprintPlanning.home(),
      click(520_000_000, 'Estimates'),
      sprintPlanning.ask(
        520_000_040,
        'Estimates',
        {
          errors: [
            {
              message: 'Cannot query field "estimatePoints" on type "Task". Did you mean "estimate"?',
              locations: [{ line: 6, column: 7 }],
              extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
            },
          ],
        },
        400,
      ),
    ],
  },
  {
    name: 'web shops: an action of the build before',
    site: webShops.site,
    expected: 'outdated-client',
    why: 'the page was loaded before the release, whose actions have other ids',
    events: [
      ...webShops.home(),
      click(20_000_000, 'Add product'),
      typed(20_004_000, 'Title', 'Mug'),
      click(20_009_000, 'Save'),
      webShops.act(20_009_030, '/products/new', 404, 'Server action not found.', {
        headers: { 'content-type': 'text/plain', 'x-nextjs-action-not-found': '1' },
      }),
      webShops.rejects(
        20_009_130,
        'UnrecognizedActionError: Server Action "405a533566bc1bb85b606a558413c131b1e89999aa" was not found on the server. \nRead more: https://nextjs.org/docs/messages/failed-to-find-server-action',
        webShops.place('S', '/_next/static/chunks/4bd1b696-1f0d.js'),
      ),
    ],
  },
  {
    name: 'restaurants: the same call went well until the release',
    site: tableBooking.site,
    expected: 'regression',
    also: ['product-defect'],
    why: 'the server tells another release from one call to the next, and from then on the call fails; the errors before are of an extension',
    events: [
      ...tableBooking.home(),
      extensionThrows(1000),
      ...statisticsBlocked(1100),
      click(4000, 'Seat guests'),
      tableBooking.api(
        4030,
        'POST /api/seatings',
        201,
        { id: 's1' },
        { sends: { table: 4 }, headers: { 'x-app-version': '2026.3.11' } },
      ),
      click(60_000, 'Seat guests'),
      tableBooking.api(
        60_030,
        'POST /api/seatings',
        201,
        { id: 's2' },
        { sends: { table: 7 }, headers: { 'x-app-version': '2026.3.11' } },
      ),
      click(900_000, 'Seat guests'),
      tableBooking.api(
        900_030,
        'POST /api/seatings',
        500,
        { error: 'Internal Server Error' },
        { sends: { table: 9 }, headers: { 'x-app-version': '2026.3.12' } },
      ),
      click(915_000, 'Seat guests'),
      tableBooking.api(
        915_030,
        'POST /api/seatings',
        500,
        { error: 'Internal Server Error' },
        { sends: { table: 9 }, headers: { 'x-app-version': '2026.3.12' } },
      ),
    ],
  },
]
