/** Pages of an old release, and releases after which something stopped: products of makes that are met less often. */

import { developersNotes, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, page, says } from './kit/build.ts'
import { freightPapers } from './products/freight-papers.ts'
import { openCourses } from './products/open-courses.ts'
import { parcelLines } from './products/parcel-lines.ts'
import { siteVisits } from './products/site-visits.ts'
import { taskLists } from './products/task-lists.ts'
import { teamPages } from './products/team-pages.ts'
import { townDesk } from './products/town-desk.ts'

export const versionsInOtherMakes: Case[] = [
  {
    name: 'team pages: a part of the page is gone since the release',
    site: teamPages.site,
    expected: 'outdated-client',
    also: ['regression'],
    why: 'Nuxt finds another build on the server, and the part of the old one is not there any more',
    events: [
      ...teamPages.home(),
      teamPages.api(3_600_000, 'GET /_nuxt/builds/latest.json?1773311400000', 200, {
        id: '9d20b7f1',
        timestamp: 1773310000000,
      }),
      click(3_700_000, 'Settings'),
      teamPages.missing(3_700_060, '/_nuxt/Dk81sQ0e.js', { element: 'script', status: 404 }),
      teamPages.rejects(
        3_700_100,
        'TypeError: Failed to fetch dynamically imported module: https://app.quillpad.example/_nuxt/Dk81sQ0e.js',
      ),
    ],
  },
  {
    name: 'visits: the worker holds a page whose parts have changed',
    site: siteVisits.site,
    expected: 'outdated-client',
    also: ['configuration', 'product-defect', 'regression'],
    why: "the worker's list of files and the files of the server are of two releases",
    events: [
      ...siteVisits.home(),
      says(
        1200,
        'Error: Hash mismatch (cacheBustedFetchFromNetwork): https://app.fieldnote.example/main.0c7d41aa9e3b.js: expected 3f1b0c, got 81aa20 (after cache busting)',
      ),
      click(5000, 'Reports'),
      siteVisits.missing(5060, '/common.77c1e0ab.js', { element: 'script', status: 404 }),
      siteVisits.rejects(
        5100,
        'ChunkLoadError: Loading chunk 8592 failed.\n(error: https://app.fieldnote.example/common.77c1e0ab.js)',
      ),
    ],
  },
  {
    name: 'courses: the page of last week asks for a chunk that is gone',
    site: openCourses.site,
    environment: openCourses.korean,
    expected: 'outdated-client',
    also: ['regression'],
    why: 'the server has another release than the tab',
    events: [
      ...openCourses.home(),
      ...statisticsBlocked(1500),
      click(600_000_000, '토론'),
      openCourses.missing(600_000_060, '/learning/417.8be01c2f.js', { element: 'script', status: 404 }),
      openCourses.throws(
        600_000_100,
        'ChunkLoadError: Loading chunk 417 failed.\n(error: https://learning.haneul.example/learning/417.8be01c2f.js)',
        openCourses.place('r.f.j', '/learning/runtime.20fa1c7e44.js'),
      ),
    ],
  },
  {
    name: 'town: the form was left open since yesterday',
    site: townDesk.site,
    environment: townDesk.dutch,
    expected: 'outdated-client',
    also: ['authentication', 'none', 'unknown'],
    why: 'Drupal asks to load the form anew: it is too old',
    events: [
      ...townDesk.home(),
      click(80_000_000, 'Volgende'),
      townDesk.api(
        80_000_040,
        `POST ${townDesk.ajax}`,
        200,
        [
          {
            command: 'insert',
            method: 'replaceWith',
            data: '<div role="alert" aria-label="Foutmelding">Het formulier is verouderd. Klik op de knop Vorige, kopieer eventueel niet opgeslagen gegevens in het formulier en herlaad daarna de pagina.</div>',
          },
        ],
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'task lists: the tab calls a function of the release before',
    site: taskLists.site,
    expected: 'outdated-client',
    also: ['product-defect', 'regression'],
    why: 'the server does not know the number of the function: the page is of an older release',
    events: [
      ...taskLists.home(),
      taskLists.live(),
      click(90_000_000, 'Share list'),
      taskLists.api(90_000_040, 'POST /_serverFn/3f1cb8e07a2d?createServerFn', 500, {
        message: 'Server function info not found for 3f1cb8e07a2d',
      }),
      taskLists.rejects(
        90_000_200,
        'Error: Server function info not found for 3f1cb8e07a2d',
        taskLists.place('serverFnFetcher', taskLists.bundle),
      ),
    ],
  },
  {
    name: 'freight: a part of the old release is answered with the page itself',
    site: freightPapers.site,
    expected: 'outdated-client',
    also: ['regression', 'configuration'],
    why: 'whatever is not there is answered with the page: the part of the old release is gone',
    events: [
      ...freightPapers.home(),
      ...developersNotes(1500),
      click(90_000_000, 'Customs'),
      says(
        90_000_060,
        'Failed to load module script: Expected a JavaScript-or-Wasm module script but the server responded with a MIME type of "text/html". Strict MIME type checking is enforced for module scripts per HTML spec.',
      ),
      freightPapers.rejects(
        90_000_100,
        'TypeError: Failed to fetch dynamically imported module: https://app.freightfile.example/chunk-7QX1MB2C.js',
      ),
    ],
  },
  {
    name: 'freight: the same save fails since the server names another release',
    site: freightPapers.site,
    expected: 'regression',
    also: ['product-defect'],
    why: 'it went well with one release and fails with the next',
    events: [
      ...freightPapers.home(),
      click(6000, 'Save'),
      freightPapers.api(
        6040,
        'PUT /api/consignments/C-7710',
        200,
        { id: 'C-7710' },
        { api: 'xhr', headers: { 'x-app-version': '4.12.0' } },
      ),
      click(1_800_000, 'Save'),
      freightPapers.api(1_800_040, 'PUT /api/consignments/C-7710', 500, '', {
        api: 'xhr',
        headers: { 'x-app-version': '4.13.0', 'content-type': 'text/plain' },
      }),
    ],
  },
  {
    name: 'parcels: the search of waybills fails after the page was loaded anew with another build',
    site: parcelLines.site,
    environment: parcelLines.chinese,
    expected: 'regression',
    also: ['product-defect'],
    why: 'the same click, well with one build and an error of the script with the next',
    events: [
      ...parcelLines.home(),
      click(6000, '搜索'),
      parcelLines.api(
        6040,
        'GET /prod-api/waybill/list?pageNum=1&pageSize=10&no=YT9001',
        200,
        { total: 1, rows: [{ id: 9001 }], code: 200, msg: '查询成功' },
        parcelLines.xhr,
      ),
      parcelLines.opens(1_800_000, '/waybill/list', '运单管理 - 云途物流', 'reload'),
      parcelLines.page(
        1_800_002,
        'GET /waybill/list',
        200,
        page('云途物流', '<script src="/static/js/app.b70d11e9.js"></script>'),
      ),
      click(1_806_000, '搜索'),
      parcelLines.throws(
        1_806_040,
        "TypeError: Cannot read properties of undefined (reading 'beginTime')",
        parcelLines.place('addDateRange', '/static/js/app.b70d11e9.js'),
        parcelLines.place('handleQuery', '/static/js/app.b70d11e9.js'),
      ),
    ],
  },
]
