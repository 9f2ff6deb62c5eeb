/** What looks like one thing and is another, in web apps of mid-sized companies. */
import { chatBlocked, crashReportsBlocked, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, page, says, typed } from './kit/build.ts'
import { shows, toast } from './kit/notices.ts'
import {
  auditree,
  buyline,
  gridlens,
  leadbarn,
  missivo,
  peoplegate,
  planquay,
  renewery,
  rotaline,
  sealroom,
  tickethall,
  uctovna,
} from './products/mid-sized-companies.ts'

export const louderInMidSizedCompanies: Case[] = [
  {
    name: 'leadbarn: the counting fails loudly, the right is wanting quietly',
    site: leadbarn.site,
    expected: 'permission',
    why: 'the server’s own counter of clicks answers 500 all the time; what the person wanted is refused with 403',
    events: [
      ...leadbarn.home(),
      leadbarn.api(700, 'POST /api/telemetry/events', 500, { error: 'Internal Server Error' }, { api: 'beacon' }),
      says(760, 'telemetry: flush failed (500)'),
      click(3000, 'Delete contact'),
      leadbarn.api(3030, 'DELETE /api/v3/contacts/4411', 403, {
        error: 'forbidden',
        message: 'Only account owners can delete contacts.',
      }),
      leadbarn.api(3400, 'POST /api/telemetry/events', 500, { error: 'Internal Server Error' }, { api: 'beacon' }),
      says(3460, 'telemetry: flush failed (500)'),
      toast(3500, 'Contact not deleted', 'error'),
    ],
  },
  {
    name: 'renewery: a 500 that is a card without money',
    site: renewery.site,
    expected: 'integration',
    also: 'third-party',
    why: 'the server wraps the refusal of a card into 500: it is the card',
    events: [
      ...renewery.home(),
      ...statisticsBlocked(400),
      click(3000, 'Charge now'),
      renewery.api(3030, 'POST /api/subscriptions/sub_18/charge', 500, {
        error: 'Stripe::CardError',
        message: 'Your card has insufficient funds.',
      }),
      shows(3300, 'Payment failed'),
    ],
  },
  {
    name: 'tickethall: the macro was deleted by a colleague',
    site: tickethall.site,
    expected: 'integration',
    also: ['unknown', 'none'],
    why: 'a 404 and an uncaught error, but the server says that the macro was deleted this morning',
    events: [
      ...tickethall.home(),
      click(3000, 'Apply macro "Refund"'),
      tickethall.api(3030, 'GET /api/v2/macros/88/apply.json', 404, {
        error: 'RecordNotFound',
        description: 'Macro 88 was deleted by another agent on 2026-03-12.',
      }),
      tickethall.rejects(
        3140,
        'Error: The adapter operation failed: 404',
        tickethall.place('handleResponse', tickethall.bundle),
      ),
    ],
  },
  {
    name: 'peoplegate: the page stumbles over a refusal',
    site: peoplegate.site,
    expected: 'permission',
    also: 'product-defect',
    why: 'the TypeError is only that the page has no answer for a 403, which came before',
    events: [
      ...peoplegate.home(),
      click(3000, 'Salaries'),
      peoplegate.api(3030, 'GET /api/employees/2075/salary', 403, {
        title: 'Forbidden',
        status: 403,
        detail: 'You do not have access to compensation data.',
      }),
      peoplegate.throws(
        3140,
        "TypeError: Cannot read properties of undefined (reading 'amount')",
        peoplegate.place('SalaryCard', peoplegate.bundle),
      ),
      shows(3200, 'Something went wrong'),
    ],
  },
  {
    name: 'planquay: the chat does not know the person, and the save fails',
    site: planquay.site,
    expected: 'product-defect',
    why: 'the 401 is of the chat window of another company, at the start; the save of the step ends in a fault of the server',
    events: [
      ...planquay.home(),
      planquay.call(800, 'POST https://api-iam.intercom.io/messenger/web/ping', 401, {
        type: 'error.list',
        errors: [{ code: 'unauthorized', message: 'user_hash is not valid' }],
      }),
      click(4000, 'Save board'),
      planquay.api(4040, 'POST /graphql', 200, {
        errors: [
          {
            message: "Cannot read properties of undefined (reading 'position')",
            path: ['saveBoard'],
            extensions: { code: 'INTERNAL_SERVER_ERROR' },
          },
        ],
        data: null,
      }),
      toast(4300, 'Board not saved', 'error'),
    ],
  },
  {
    name: 'sealroom: what looks like CORS is a 500 without headers',
    site: sealroom.site,
    expected: 'product-defect',
    why: 'the api answered 500, and only as the answer of the fault lacks the header does the browser speak of CORS: other calls to it go well',
    events: [
      ...sealroom.home(),
      sealroom.call(700, 'GET https://api.sealroom.example/v1/templates', 200, { templates: [] }),
      click(3000, 'Duplicate envelope'),
      sealroom.gone(3030, 'POST https://api.sealroom.example/v1/envelopes/e-771/copy', 'net::ERR_FAILED', {
        withheldStatus: 500,
      }),
      says(
        3090,
        "Access to fetch at 'https://api.sealroom.example/v1/envelopes/e-771/copy' from origin 'https://app.sealroom.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
      ),
      toast(3300, 'Network error', 'error'),
    ],
  },
  {
    name: 'gridlens: what looks like a dead line was too many calls',
    site: gridlens.site,
    expected: 'capacity',
    why: 'twice 429, and the page calls that a network error',
    events: [
      ...gridlens.home(),
      click(3000, 'Refresh all'),
      gridlens.api(3030, 'POST /api/ds/query?panel=4', 429, { message: 'Too many requests' }),
      gridlens.api(5030, 'POST /api/ds/query?panel=4', 429, { message: 'Too many requests' }),
      says(5140, 'Error: Network Error'),
      toast(5300, 'Network error. Check your connection.', 'error'),
    ],
  },
  {
    name: 'buyline: a refusal of data that the page garbled',
    site: buyline.site,
    expected: 'product-defect',
    why: 'the vendor that was sent is “[object Object]”: no person typed that',
    events: [
      ...buyline.home(),
      typed(2500, 'Vendor', 'Mill & Sons'),
      click(4000, 'Submit'),
      buyline.api(
        4040,
        'POST /sap/opu/odata/sap/MM_PR_SRV/Requisitions',
        400,
        { error: { code: 'ME/083', message: { lang: 'en', value: 'Vendor [object Object] is not valid' } } },
        { sends: { Vendor: '[object Object]', Quantity: '5' } },
      ),
      shows(4300, 'Vendor [object Object] is not valid'),
    ],
  },
  {
    name: 'missivo: trente lignes rouges et un collègue',
    site: missivo.site,
    expected: 'integration',
    also: 'unknown',
    why: 'thirty red lines of a collector that is blocked; what stopped the person is that a colleague was faster',
    events: [
      ...missivo.home(),
      ...Array.from({ length: 30 }, (_, index) =>
        missivo.lost(
          600 + index * 70,
          'POST https://browser-intake-datadoghq.eu/api/v2/rum?ddsource=browser',
          'net::ERR_BLOCKED_BY_CLIENT',
        ),
      ),
      click(3000, 'Enregistrer'),
      missivo.api(3040, 'PUT /api/campagnes/204', 409, {
        title: 'Conflict',
        detail: 'La campagne a été modifiée par un autre utilisateur.',
        status: 409,
      }),
      toast(3300, 'Enregistrement impossible', 'error'),
    ],
  },
  {
    name: 'uctovna: 200, a TypeError, and a licence that ran out',
    site: uctovna.site,
    expected: 'permission',
    also: 'configuration',
    why: 'the answer says that the licence ran out; the page only stumbles over it',
    events: [
      ...uctovna.home(),
      ...statisticsBlocked(400),
      click(3000, 'Export pro účetní'),
      uctovna.api(3030, 'POST /api/export', 200, {
        uspech: false,
        chyba: 'Platnost licence vypršela 28. 2. 2026. Prodlužte prosím předplatné.',
      }),
      uctovna.throws(
        3140,
        "TypeError: Cannot read properties of undefined (reading 'url')",
        uctovna.place('stahnout', uctovna.bundle),
      ),
    ],
  },
  {
    name: 'rotaline: an add-on is in the stack, and the server is to blame',
    site: rotaline.site,
    expected: 'product-defect',
    why: 'the add-on only wraps fetch; the call that it passed on was answered with 500',
    events: [
      ...rotaline.home(),
      click(3000, 'Swap shift'),
      rotaline.api(3040, 'POST /api/trpc/shift.swap?batch=1', 500, [
        {
          error: {
            json: {
              message: "Cannot destructure property 'staffId' of 'undefined' as it is undefined.",
              code: -32603,
              data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, path: 'shift.swap' },
            },
          },
        },
      ]),
      rotaline.rejects(
        3150,
        "TRPCClientError: Cannot destructure property 'staffId' of 'undefined' as it is undefined.",
        {
          function: 'window.fetch',
          url: 'chrome-extension://fmkadmapgofadopljbjfkapdkoienihi/build/installHook.js',
          line: 1,
          column: 3_400,
        },
        rotaline.place('httpBatchLink', rotaline.bundle),
      ),
    ],
  },
  {
    name: 'auditree: a JSON that is the page of a hotel',
    site: auditree.site,
    expected: 'network',
    why: 'what cannot be read is the page of a network that wants to be signed in to, not an answer of the product',
    events: [
      ...auditree.home(),
      chatBlocked(300),
      crashReportsBlocked(400),
      click(3000, 'Export report'),
      auditree.api(
        3040,
        'POST /api/reports',
        200,
        page(
          'Guest Wi-Fi',
          '<h1>Welcome to Harbour Hotel</h1><p>Please accept the terms of use to connect to the internet.</p><form action="http://10.1.0.1/guest/login"><button>Connect</button></form>',
        ),
      ),
      auditree.rejects(
        3150,
        'SyntaxError: Unexpected token \'<\', "<html><hea"... is not valid JSON',
        auditree.place('createReport', auditree.bundle),
      ),
      toast(3300, 'Unexpected server response', 'error'),
    ],
  },
]
