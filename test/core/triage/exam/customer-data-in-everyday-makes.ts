/** The customer's data and systems: products of everyday makes. */

import { extensionHangsUp, extensionThrows, pictureMissing, statisticsBlocked, widgetThrows } from './kit/beside.ts'
import { type Case, chose, click, page, typed } from './kit/build.ts'
import {
  answers,
  backOffice,
  books,
  charts,
  classes,
  cover,
  garage,
  loans,
  parcelShop,
  samples,
  sensors,
  shifts,
  tools,
  vestry,
} from './products/everyday-makes.ts'

export const customerDataInEverydayMakes: Case[] = [
  {
    name: 'shifts: the mail of the new colleague is taken',
    site: shifts.site,
    expected: 'integration',
    also: ['none'],
    why: 'what was entered is there already',
    events: [
      ...shifts.home(),
      ...statisticsBlocked(500),
      typed(3000, 'Email', 'redacted-email-1'),
      click(4000, 'Create employee'),
      shifts.api(4050, 'POST /api/employees', 422, [
        { field: 'email', message: 'Email "redacted-email-1" has already been taken.' },
      ]),
    ],
  },
  {
    name: 'vestry: two pages of one address',
    site: vestry.site,
    expected: 'integration',
    why: 'the field is named that has to be unique',
    events: [
      ...vestry.home(),
      pictureMissing(500),
      typed(3000, 'Slug', 'team'),
      click(4000, 'Publish changes'),
      vestry.api(4050, 'PATCH /api/pages/51?depth=0', 400, {
        errors: [
          {
            name: 'ValidationError',
            message: 'The following field is invalid: Slug',
            data: { collection: 'pages', errors: [{ label: 'Slug', message: 'Value must be unique', path: 'slug' }] },
          },
        ],
      }),
    ],
  },
  {
    name: 'charts: the password of the customer’s warehouse was changed',
    site: charts.site,
    expected: 'integration',
    also: ['configuration', 'authentication'],
    why: 'the database of the customer refuses the account',
    events: [
      ...charts.home(),
      click(4000, 'Revenue by client'),
      charts.api(4050, 'POST /api/v1/chart/data?form_data=%7B%22slice_id%22%3A88%7D', 422, {
        errors: [
          {
            message: 'Either the username "bi_reader" or the password is incorrect.',
            error_type: 'CONNECTION_ACCESS_DENIED_ERROR',
            level: 'error',
            extra: {
              invalid: ['username', 'password'],
              issue_codes: [
                { code: 1014, message: 'Issue 1014 - Either the username or the password is wrong.' },
                { code: 1015, message: 'Issue 1015 - Either the database is spelled incorrectly or does not exist.' },
              ],
            },
          },
        ],
      }),
    ],
  },
  {
    name: 'parcel shop: an address that nobody can find',
    site: parcelShop.site,
    expected: 'integration',
    also: ['none'],
    why: 'the carrier could not verify what was entered',
    events: [
      ...parcelShop.home(),
      extensionHangsUp(600),
      click(4000, 'Create label'),
      parcelShop.api(4050, 'POST /labels', 422, {
        error: {
          code: 'ADDRESS.VERIFY.FAILURE',
          message: 'Unable to verify address.',
          errors: [{ code: 'E.ADDRESS.NOT_FOUND', field: 'address', message: 'Address not found', suggestion: null }],
        },
      }),
    ],
  },
  {
    name: 'books: somebody else has changed the bill',
    site: books.site,
    expected: 'integration',
    also: ['none', 'outdated-client', 'unknown'],
    why: 'a page of 200 says that the record has been changed since',
    events: [
      ...books.home(),
      ...statisticsBlocked(400),
      click(600_000, 'Save'),
      books.page(
        600_050,
        'POST /app/accounting/transactions/vendbill.nl',
        200,
        page(
          'Notice',
          '<div class="uir-alert-box"><div class="title">Notice (SuiteScript)</div><div class="descr">Record has been changed. Another user has edited this record since you opened it. Please re-open it and try again.</div></div>',
        ),
      ),
    ],
  },
  {
    name: 'tools: the database of the customer does not take the insert',
    site: tools.site,
    expected: 'integration',
    also: ['product-defect', 'configuration'],
    why: 'the value that was typed is longer than the column of the customer’s table',
    events: [
      ...tools.home(),
      typed(3000, 'Reason', 'redacted-text-1'),
      click(4000, 'Create refund'),
      tools.api(4050, 'POST /api/v1/actions/execute', 200, {
        responseMeta: { status: 200, success: true },
        data: {
          body: 'ERROR: value too long for type character varying(40)',
          isExecutionSuccess: false,
          statusCode: 'PE-PGS-5000',
          title: 'Query execution error',
        },
      }),
    ],
  },
  {
    name: 'samples: a barcode that was registered in February',
    site: samples.site,
    expected: 'integration',
    also: ['none'],
    why: 'the update panel draws the form again, with the reason beside the field',
    events: [
      ...samples.home(),
      extensionThrows(700),
      typed(3000, 'Barcode', 'redacted-number-3'),
      click(4000, 'Register'),
      samples.api(
        4050,
        'POST /Samples/Register.aspx',
        200,
        '1|#||4|612|updatePanel|ctl00_Main_upForm|<div class="validation-summary-errors"><ul><li>Barcode is already registered for sample S-2026-0211.</li></ul></div><input name="ctl00$Main$txtBarcode" class="input-validation-error" />|0|hiddenField|__EVENTTARGET||',
        { api: 'xhr', headers: { 'content-type': 'text/plain; charset=utf-8' } },
      ),
    ],
  },
  {
    name: 'loans: not enough on the account',
    site: loans.site,
    expected: 'integration',
    also: ['none', 'unknown', 'permission', 'capacity'],
    why: 'the bank refuses the payment for want of funds',
    events: [
      ...loans.home(),
      typed(3000, 'Amount', 'redacted-number-4'),
      click(4000, 'Pay'),
      loans.api(4050, 'POST /corp/payments/create.do', 422, {
        errorCode: 'PMT-2031',
        errorMessage: 'Insufficient funds: available balance is lower than the amount of the payment.',
      }),
    ],
  },
  {
    name: 'classes: a file of pupils without a column',
    site: classes.site,
    expected: 'integration',
    why: 'the file lacks what the import needs',
    events: [
      ...classes.home(),
      ...statisticsBlocked(500),
      chose(3000, 'pupils.csv', 'text/csv', 41_000),
      classes.api(3100, 'POST /remote/import.cfc?method=upload', 200, {
        SUCCESS: false,
        ERRORS: ['Required column "DateOfBirth" is missing from the uploaded file.'],
        IMPORTED: 0,
      }),
    ],
  },
  {
    name: 'sensors: the webhook of the customer answers 401',
    site: sensors.site,
    expected: 'integration',
    also: ['configuration', 'authentication'],
    why: 'the address of the customer to which alarms go refuses the call',
    events: [
      ...sensors.home(),
      widgetThrows(900),
      click(4000, 'Send test alarm'),
      sensors.api(4400, 'POST /api/v3/webhooks/12/test', 200, {
        delivered: false,
        response: { status: 401, body: 'Unauthorized' },
        endpoint: 'https://alarms.customer-works.example/hooks/pulsegrid',
      }),
    ],
  },
  {
    name: 'back office: the stock of the customer’s ERP says no',
    site: backOffice.site,
    expected: 'integration',
    why: 'the ERP of the customer refuses the article number that was sent to it',
    events: [
      ...backOffice.home(),
      click(4000, 'Transfer to ERP'),
      backOffice.api(4050, 'POST /backend/orders/55012/transfer', 422, {
        success: false,
        message: 'ERP rejected order 55012: item number "QM-8810-B" does not exist in company 0200',
      }),
    ],
  },
  {
    name: 'cover: a birthday that lies before the policy holder’s own',
    site: cover.site,
    expected: 'integration',
    also: ['none'],
    why: 'the app says beside the field what it does not take, in an answer of 200',
    events: [
      ...cover.home(),
      pictureMissing(500),
      typed(3000, 'Date of birth', 'redacted-date-1'),
      click(4000, 'Next'),
      cover.api(
        4060,
        'POST /xas/',
        200,
        {
          validations: [
            {
              guid: '281474976710699',
              errors: { DateOfBirth: 'Date of birth of the child must be later than that of the policy holder.' },
            },
          ],
          objects: [],
        },
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'answers: a document that is no PDF',
    site: answers.site,
    expected: 'integration',
    also: ['none', 'unknown'],
    why: 'the file that was handed in is damaged',
    events: [
      ...answers.home(),
      chose(3000, 'contract.pdf', 'application/pdf', 18_000),
      answers.api(3100, 'POST /api/files', 422, {
        error: 'unreadable_file',
        message: 'contract.pdf is not a valid PDF: file is encrypted or damaged',
      }),
    ],
  },
  {
    name: 'garage: the card was declined',
    site: garage.site,
    expected: 'integration',
    also: ['third-party', 'none'],
    why: 'the bank of the client refuses, in an answer of 200',
    events: [
      ...garage.home(),
      ...statisticsBlocked(600),
      click(4000, 'Pay deposit'),
      garage.api(
        4060,
        'POST https://checkoutshopper-live.adyen.com/checkoutshopper/v1/sessions/redacted-id-1/payments?clientKey=redacted-key-1',
        200,
        {
          resultCode: 'Refused',
          refusalReason: 'Not enough balance',
          refusalReasonCode: '12',
          sessionData: 'redacted-text-1',
        },
      ),
    ],
  },
]
