/** Old pages and browsers, clocks and formats, and words in other languages: products of further makes. */

import { pictureMissing } from './kit/beside.ts'
import { type Case, click, says, typed } from './kit/build.ts'
import { productWith } from './kit/product.ts'
import { consult, depot, fields, frappe, market, rota, talk, writing } from './products/further-makes.ts'

/** The clock of the customer is an hour ahead. */
const hurried = productWith(consult.site, consult.bundle, { ahead: 3_600_000 })

export const versionsInFurtherMakes: Case[] = [
  {
    name: 'depot: a part of the old release is asked for',
    site: depot.site,
    expected: 'outdated-client',
    why: 'the tab is from before the release',
    events: [
      ...depot.home(),
      click(5_400_000, 'Reports'),
      depot.missing(5_400_040, '/chunk-7WQXKJ2B.js', { element: 'script', status: 404 }),
      says(
        5_400_060,
        'ERROR TypeError: Failed to fetch dynamically imported module: https://depot.frachthof.example/chunk-7WQXKJ2B.js',
      ),
    ],
  },
  {
    name: 'writing: a document of a newer shape',
    site: writing.site,
    expected: 'outdated-client',
    why: 'the server asks the page to load itself again',
    events: [
      ...writing.home(),
      pictureMissing(400),
      click(500_000, 'Save'),
      writing.api(500_040, 'PUT /api/stories/4411', 409, {
        error: 'schema_version_mismatch',
        message: 'Uw versie van de editor is verouderd. Ververs de pagina om verder te gaan.',
        clientSchema: 41,
        serverSchema: 42,
      }),
    ],
  },
  {
    name: 'talk: the app on the desk is too old',
    site: talk.site,
    expected: 'outdated-client',
    why: 'the server takes no client of that age',
    events: [
      ...talk.home(),
      click(3000, 'Call'),
      talk.api(3050, 'POST /plugins/com.mattermost.calls/calls/redacted-id-3', 426, {
        error: 'Client version 7.1.0 is not supported. Please upgrade to 7.8.0 or newer.',
      }),
    ],
  },
  {
    name: 'market: Safari of years ago',
    site: market.site,
    expected: 'outdated-client',
    also: ['browser-interference', 'product-defect'],
    environment: {
      userAgent:
        'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/14.1 Safari/605.1.15',
      browser: 'Safari 14.1',
      os: 'macOS',
    },
    why: 'the browser does not know a part of the language that has been there for years',
    events: [
      ...market.home(),
      click(4000, 'Bestellen'),
      market.throws(4010, 'TypeError: Object.groupBy is not a function', market.place('groupLines', market.bundle)),
    ],
  },
  {
    name: 'consult: the clock of the patient is an hour ahead',
    site: consult.site,
    expected: 'clock-locale',
    why: 'the token is not valid yet for the clock of the customer',
    events: [
      hurried.api(200, 'GET /api/v1/sessions/8812', 200, { id: 8812, state: 'waiting' }),
      click(4000, 'Anslut'),
      hurried.api(4050, 'POST /api/v1/sessions/8812/join', 401, {
        error: "token is not valid: token used before issued; check that your device's clock is set correctly",
      }),
    ],
  },
  {
    name: 'fields: 12,4 hektaru',
    site: fields.site,
    expected: 'clock-locale',
    also: ['integration', 'product-defect'],
    environment: { language: 'cs-CZ' },
    why: 'a number with a comma, as Czech writes it, is not read by the server',
    events: [
      ...fields.home(),
      typed(3000, 'Výměra', '12,4'),
      click(4000, 'Uložit'),
      fields.api(
        4050,
        'PATCH /api/fields/31',
        422,
        {
          detail: [
            {
              type: 'float_parsing',
              loc: ['body', 'area_ha'],
              msg: 'Input should be a valid number, unable to parse string as a number',
              input: '12,4',
            },
          ],
        },
        { sends: { area_ha: '12,4' } },
      ),
    ],
  },
  {
    name: 'rota: วันที่ ๑๒/๐๓/๒๕๖๙',
    site: rota.site,
    expected: 'clock-locale',
    also: ['product-defect', 'integration'],
    environment: { language: 'th-TH' },
    why: 'the year is of the Buddhist calendar, which the server takes for one of the common era',
    events: [
      ...rota.home(),
      typed(3000, 'Date', '12/03/2569'),
      click(4000, 'บันทึก'),
      rota.api(4050, 'POST /api/collections/shifts/records', 400, {
        status: 400,
        message: 'Failed to create record.',
        data: {
          day: { code: 'validation_max_date', message: 'Must be no greater than 2030-12-31. Given 2569-03-12.' },
        },
      }),
    ],
  },
  {
    name: 'market: tất cả đều ổn, nhưng khách nói là không',
    site: market.site,
    expected: 'unknown',
    also: ['none', 'product-defect'],
    why: 'the page says in Vietnamese that there was an error, and nothing else is in the recording',
    events: [
      ...market.home(),
      click(4000, 'Thanh toán'),
      market.api(4040, 'POST /api/orders', 400, {
        statusCode: 400,
        statusMessage: 'Đã xảy ra lỗi, vui lòng thử lại sau.',
      }),
    ],
  },
  {
    name: 'rota: एक त्रुटि हुई',
    site: rota.site,
    expected: 'product-defect',
    also: 'unknown',
    why: 'a hook of the server failed and says so in Hindi without a reason; the same call works on other records',
    events: [
      ...rota.home(),
      click(4000, 'सहेजें'),
      rota.api(4040, 'PATCH /api/collections/shifts/records/q1w2e3', 500, {
        status: 500,
        message:
          'आंतरिक सर्वर त्रुटि: GoError: TypeError: Cannot read property "id" of null at pb_hooks/shifts.pb.js:14:22',
        data: {},
      }),
      rota.api(6000, 'PATCH /api/collections/shifts/records/r4t5y6', 200, { id: 'r4t5y6' }),
    ],
  },
  {
    name: 'frappe: אין לך הרשאה',
    site: frappe.site,
    expected: 'permission',
    why: 'the words of the server say in Hebrew that the right is missing, with 417 as Frappe does for what it throws',
    events: [
      ...frappe.home(),
      click(4000, 'שמור'),
      frappe.api(4040, 'POST /api/method/halden.selling.approve', 417, {
        exc_type: 'ValidationError',
        _server_messages: '["{\\"message\\": \\"אין לך הרשאה לאשר חשבונית זו\\"}"]',
      }),
    ],
  },
]
