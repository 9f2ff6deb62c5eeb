/** Defects that servers answer with 500: products made of what most are made of, with services of others beside. */

import { plain, problem } from './kit/answers.ts'
import {
  crashReportsBlocked,
  developersNotes,
  flagEventsBlocked,
  intercomGone,
  pictureMissing,
  segmentBlocked,
} from './kit/beside.ts'
import { type Case, click, says, typed } from './kit/build.ts'
import { firefox } from './kit/product.ts'
import { contractSigning } from './products/contract-signing.ts'
import { damageClaims } from './products/damage-claims.ts'
import { invoicePortal } from './products/invoice-portal.ts'
import { lorryMap } from './products/lorry-map.ts'
import { questionnaires } from './products/questionnaires.ts'
import { salesDeals } from './products/sales-deals.ts'
import { schoolCourses } from './products/school-courses.ts'
import { sharedInbox } from './products/shared-inbox.ts'
import { tableBooking } from './products/table-booking.ts'
import { webShops } from './products/web-shops.ts'
import { workingHours } from './products/working-hours.ts'

export const defectsInCommonStacks: Case[] = [
  {
    name: 'shared inbox: assigning a conversation fails on the server',
    site: sharedInbox.site,
    expected: 'product-defect',
    why: 'a plain call of the app gets an unhandled error of Rails',
    events: [
      ...sharedInbox.home(),
      pictureMissing(900),
      click(4200, 'Conversation 88121'),
      sharedInbox.opens(4230, '/inbox/open/88121', 'Conversation - Relaydesk', 'push'),
      sharedInbox.api(4260, 'GET /api/v2/conversations/88121', 200, { id: 88121, assignee_id: null, messages: [] }),
      click(7900, 'Assign to me'),
      sharedInbox.api(
        7920,
        'PATCH /api/v2/conversations/88121',
        500,
        { status: 500, error: 'Internal Server Error' },
        {
          sends: { conversation: { assignee_id: 31 } },
          headers: { 'x-request-id': '7b1c0f2e-4f4a-4a1d-9a6b-7c3f9f0f6c11', 'x-runtime': '0.084112' },
        },
      ),
      says(8010, 'Could not update conversation: Request failed with status code 500'),
    ],
  },
  {
    name: 'invoices: the PDF of one invoice',
    site: invoicePortal.site,
    expected: 'product-defect',
    why: 'the server fails on one document while the rest works',
    events: [
      ...invoicePortal.home(),
      intercomGone(1000),
      click(4000, 'LL-2026-0310'),
      invoicePortal.opens(4020, '/invoices/4410', 'Invoice LL-2026-0310 | Ledgerline', 'push'),
      invoicePortal.api(4060, 'GET /api/invoices/4410', 200, {
        id: 4410,
        lines: [{ text: 'Growth plan', amount: 48_900 }],
      }),
      click(8000, 'Download PDF'),
      invoicePortal.api(8020, 'GET /api/invoices/4410/pdf', 500, { message: 'Server Error' }, { duration: 930 }),
      says(8960, 'AxiosError: Request failed with status code 500'),
    ],
  },
  {
    name: 'deals: the export of deals shows the error page of Django',
    site: salesDeals.site,
    expected: 'product-defect',
    why: 'an unhandled error of the server on a call of the app',
    events: [
      ...salesDeals.home(),
      flagEventsBlocked(900),
      click(4000, 'Export'),
      salesDeals.api(
        4030,
        'POST /api/v1/deals/export/',
        500,
        '\n<!doctype html>\n<html lang="en">\n<head>\n  <title>Server Error (500)</title>\n</head>\n<body>\n  <h1>Server Error (500)</h1><p></p>\n</body>\n</html>\n',
        { sends: { pipeline: 2, format: 'xlsx' }, duration: 610 },
      ),
      says(4660, 'Export failed: Unexpected token \'<\', "\n<!doctype "... is not valid JSON'),
    ],
  },
  {
    name: 'working hours: the week cannot be handed in',
    site: workingHours.site,
    expected: 'product-defect',
    why: 'an unhandled error of ASP.NET, with its trace id, on a plain call of the app',
    events: [
      ...workingHours.home(),
      workingHours.live(),
      typed(5000, 'Monday', '8'),
      workingHours.api(5600, 'PUT /api/timesheets/7012/entries', 200, { saved: 1 }),
      click(9000, 'Submit week'),
      workingHours.api(
        9030,
        'POST /api/timesheets/7012/submit',
        500,
        {
          type: 'https://tools.ietf.org/html/rfc9110#section-15.6.1',
          title: 'An error occurred while processing your request.',
          status: 500,
          traceId: '00-3d3bd5b0f1c4f5e4a0a1b2c3d4e5f607-9f1e2d3c4b5a6978-00',
        },
        problem,
      ),
    ],
  },
  {
    name: 'web shops: an action throws on the server',
    site: webShops.site,
    expected: 'product-defect',
    why: "the framework hides the message of the server's own error and gives a digest",
    events: [
      ...webShops.home(),
      ...developersNotes(900),
      click(4000, 'redacted-text-1'),
      webShops.opens(4030, '/products/p1', 'Product · Shopnest', 'push'),
      typed(8000, 'Price', '12.50'),
      click(10_000, 'Save'),
      webShops.act(10_030, '/products/p1', 500, '0:{"a":"$@1","f":"","b":"b7Qk"}\n1:E{"digest":"2209348821"}\n'),
      webShops.rejects(
        10_130,
        'Error: An error occurred in the Server Components render. The specific message is omitted in production builds to avoid leaking sensitive details. A digest property is included on this error instance which may provide additional details about the nature of the error.',
        webShops.place('S', '/_next/static/chunks/4bd1b696-1f0d.js'),
      ),
    ],
  },
  {
    name: 'claims: the documents of a claim',
    site: damageClaims.site,
    expected: 'product-defect',
    why: 'an unhandled error of Spring, while the claim itself opens',
    events: [
      ...damageClaims.home(),
      ...damageClaims.openClaim(),
      click(8000, 'Dokumente'),
      damageClaims.api(
        8030,
        'GET /api/claims/77120/documents',
        500,
        damageClaims.whitelabel(500, 'Internal Server Error', '/api/claims/77120/documents'),
      ),
      says(8130, 'HttpErrorResponse: 500 Internal Server Error'),
    ],
  },
  {
    name: 'lorries: a trip without an end',
    site: lorryMap.site,
    expected: 'product-defect',
    why: 'the server panics and says so',
    events: [
      ...lorryMap.home(),
      lorryMap.live(),
      click(4000, 'Trips'),
      lorryMap.opens(4020, '/trips', 'Trips - Fleetly', 'push'),
      lorryMap.api(4060, `GET ${lorryMap.server}/trips?vehicle=V-118`, 200, {
        items: [{ id: 'trp_1', ended_at: null }],
      }),
      click(7000, 'Trip of today'),
      lorryMap.api(
        7030,
        `GET ${lorryMap.server}/trips/trp_1/summary`,
        500,
        'runtime error: invalid memory address or nil pointer dereference\n',
        plain,
      ),
    ],
  },
  {
    name: 'contracts: an envelope cannot be sent',
    site: contractSigning.site,
    expected: 'product-defect',
    why: 'an unhandled error of NestJS',
    events: [
      ...contractSigning.home(),
      ...contractSigning.openEnvelope(),
      intercomGone(3500),
      click(9000, 'Send'),
      contractSigning.api(9030, 'POST /api/envelopes/env_77/send', 500, {
        statusCode: 500,
        message: 'Internal server error',
      }),
      says(9130, 'AxiosError: Request failed with status code 500'),
    ],
  },
  {
    name: 'questionnaires: a copy of an old survey',
    site: questionnaires.site,
    expected: 'product-defect',
    why: 'the server trips over its own data and shows the stack',
    events: [
      ...questionnaires.home(),
      ...segmentBlocked(900),
      click(4000, 'Duplicate'),
      questionnaires.api(
        4030,
        'POST /api/surveys/501/duplicate',
        500,
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>TypeError: Cannot read properties of undefined (reading &#39;questions&#39;)<br> &nbsp; &nbsp;at duplicate (/srv/app/routes/surveys.js:88:31)</pre>\n</body>\n</html>\n',
        { headers: { 'x-powered-by': 'Express' } },
      ),
      says(4140, 'duplicate failed SyntaxError: Unexpected token \'<\', "<!DOCTYPE "... is not valid JSON'),
    ],
  },
  {
    name: 'questionnaires: the last page of many answers',
    site: questionnaires.site,
    expected: 'product-defect',
    also: ['capacity'],
    why: 'the app pages further than the search engine takes, and gives its error on',
    events: [
      ...questionnaires.home(),
      ...questionnaires.socketIo(),
      click(4000, 'Answers'),
      questionnaires.opens(4020, '/surveys/501/answers', 'Answers - Surveyloop', 'push'),
      questionnaires.api(4060, 'GET /api/surveys/501/answers?from=0&size=20', 200, {
        total: 18_402,
        hits: [{ id: 'a1' }],
      }),
      click(8000, 'Last page'),
      questionnaires.api(8030, 'GET /api/surveys/501/answers?from=18400&size=20', 500, {
        error: 'ResponseError',
        message:
          'search_phase_execution_exception: [illegal_argument_exception] Reason: Result window is too large, from + size must be less than or equal to: [10000] but was [18420].',
      }),
    ],
  },
  {
    name: 'courses: the certificate of a course',
    site: schoolCourses.site,
    expected: 'product-defect',
    environment: firefox,
    why: 'an unhandled error of the server',
    events: [
      ...schoolCourses.home(schoolCourses.inFirefox),
      click(4000, 'Certificado'),
      schoolCourses.inFirefox.api(4030, 'GET /api/v1/cursos/18/certificados/3301', 500, 'Internal Server Error', {
        ...plain,
        duration: 700,
      }),
      says(4760, 'Uncaught (in promise) Error: 500'),
    ],
  },
  {
    name: 'restaurants: the plan of the room cannot be saved',
    site: tableBooking.site,
    expected: 'product-defect',
    why: 'a function of the app fails without a word',
    events: [
      ...tableBooking.home(),
      crashReportsBlocked(1000),
      click(4000, 'Edit room'),
      typed(7000, 'Name of table', 'Terrace 4'),
      click(9000, 'Save'),
      tableBooking.api(9030, `POST ${tableBooking.functions}/saveFloorPlan`, 500, {
        error: { message: 'INTERNAL', status: 'INTERNAL' },
      }),
      says(9130, 'FirebaseError: INTERNAL'),
    ],
  },
]
