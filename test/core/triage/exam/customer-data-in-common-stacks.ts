/** The customer's values and records: products made of what most are made of, with services of others beside. */

import { problem } from './kit/answers.ts'
import { flagEventsBlocked, segmentBlocked, sentryFull, statisticsBlocked } from './kit/beside.ts'
import { type Case, chose, click, says, typed } from './kit/build.ts'
import { contractSigning } from './products/contract-signing.ts'
import { damageClaims } from './products/damage-claims.ts'
import { invoicePortal } from './products/invoice-portal.ts'
import { lorryMap } from './products/lorry-map.ts'
import { salesDeals } from './products/sales-deals.ts'
import { sharedInbox } from './products/shared-inbox.ts'
import { sprintPlanning } from './products/sprint-planning.ts'
import { tableBooking } from './products/table-booking.ts'
import { workingHours } from './products/working-hours.ts'

export const customerDataInCommonStacks: Case[] = [
  {
    name: 'shared inbox: merging into a closed conversation',
    site: sharedInbox.site,
    expected: 'integration',
    why: 'the server names the state of the record that forbids it',
    events: [
      ...sharedInbox.home(),
      ...segmentBlocked(800),
      click(5000, 'Merge…'),
      typed(7000, 'Merge into', '87002'),
      click(8800, 'Merge conversations'),
      sharedInbox.api(
        8830,
        'POST /api/v2/conversations/88121/merge',
        422,
        { errors: { base: ['Conversation #87002 is closed and cannot be merged into'] } },
        { sends: { target_id: 87002 } },
      ),
    ],
  },
  {
    name: 'invoices: a VAT number with a letter too many',
    site: invoicePortal.site,
    expected: 'integration',
    why: 'the server names the field and the rule',
    events: [
      ...invoicePortal.home(),
      click(3000, 'Company details'),
      invoicePortal.opens(3020, '/settings/company', 'Company | Ledgerline', 'push'),
      typed(7000, 'VAT number', 'DEE123456789'),
      click(9000, 'Save'),
      invoicePortal.api(
        9030,
        'PUT /api/team/77',
        422,
        {
          message: 'The vat number field format is invalid.',
          errors: { vat_number: ['The vat number field format is invalid.'] },
        },
        { sends: { vat_number: 'DEE123456789' } },
      ),
    ],
  },
  {
    name: 'deals: a contact with the address of another',
    site: salesDeals.site,
    expected: 'integration',
    why: 'the record is there already, and the server says which field',
    events: [
      ...salesDeals.home(),
      click(4000, 'New contact'),
      typed(9000, 'Email', 'redacted-email-1'),
      click(11_000, 'Create'),
      salesDeals.api(
        11_030,
        'POST /api/v1/contacts/',
        400,
        { email: ['contact with this email already exists.'] },
        { sends: { email: 'redacted-email-1' } },
      ),
    ],
  },
  {
    name: 'deals: the import fails in the background',
    site: salesDeals.site,
    expected: 'integration',
    also: ['clock-locale'],
    why: "every call is answered with 200; the status of the job names the row of the customer's file",
    events: [
      ...salesDeals.home(),
      flagEventsBlocked(900),
      click(3000, 'Import'),
      chose(6000, 'deals-march.csv', 'text/csv', 48_211),
      click(9000, 'Start import'),
      salesDeals.api(9030, 'POST /api/v1/imports/', 202, { id: 91, status: 'queued' }),
      salesDeals.api(11_040, 'GET /api/v1/imports/91/', 200, { id: 91, status: 'running', processed: 12, total: 240 }),
      salesDeals.api(13_050, 'GET /api/v1/imports/91/', 200, {
        id: 91,
        status: 'failed',
        processed: 14,
        total: 240,
        errors: [
          {
            row: 14,
            column: 'close_date',
            value: '31.03.2026',
            message: 'Date has wrong format. Use one of these formats instead: YYYY-MM-DD.',
          },
        ],
      }),
    ],
  },
  {
    name: 'working hours: two leads approve the same request for leave',
    site: workingHours.site,
    expected: 'integration',
    why: 'the record was changed by somebody else, and the server asks to load it again',
    events: [
      ...workingHours.home(),
      workingHours.live(),
      click(4000, 'Requests'),
      workingHours.opens(4020, '/team/requests', 'Requests - Orbit HR', 'push'),
      workingHours.api(4060, 'GET /api/leave-requests?state=Pending', 200, [
        { id: 310, days: 5, rowVersion: 'AAAAAAAAB9E=' },
      ]),
      click(9000, 'Approve'),
      workingHours.api(
        9030,
        'POST /api/leave-requests/310/approve',
        409,
        {
          type: 'https://tools.ietf.org/html/rfc9110#section-15.5.10',
          title: 'Conflict',
          status: 409,
          detail: 'The record was modified by another user after you loaded it. Reload and try again.',
          traceId: '00-1111d5b0f1c4f5e4a0a1b2c3d4e5f607-9f1e2d3c4b5a6978-00',
        },
        problem,
      ),
    ],
  },
  {
    name: 'working hours: leave that ends before it begins',
    site: workingHours.site,
    expected: 'integration',
    why: 'the validation of the server names the field',
    events: [
      ...workingHours.home(),
      ...statisticsBlocked(1000),
      click(4000, 'Request leave'),
      typed(7000, 'From', '2026-04-10'),
      typed(9000, 'To', '2026-04-02'),
      click(11_000, 'Send request'),
      workingHours.api(
        11_030,
        'POST /api/leave-requests',
        400,
        {
          type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
          title: 'One or more validation errors occurred.',
          status: 400,
          errors: { EndDate: ['The end date must not be before the start date.'] },
          traceId: '00-2222d5b0f1c4f5e4a0a1b2c3d4e5f607-9f1e2d3c4b5a6978-00',
        },
        problem,
      ),
    ],
  },
  {
    name: 'sprints: sprints that overlap',
    site: sprintPlanning.site,
    expected: 'integration',
    why: 'the input breaks a rule that the answer names',
    events: [
      ...sprintPlanning.home(),
      ...statisticsBlocked(900),
      click(4000, 'New sprint'),
      typed(6000, 'Start', '2026-03-16'),
      click(9000, 'Create sprint'),
      sprintPlanning.ask(
        9030,
        'CreateSprint',
        sprintPlanning.errors('Sprint dates overlap with "Sprint 24"', 'BAD_USER_INPUT', 'createSprint'),
      ),
    ],
  },
  {
    name: 'claims: an IBAN with a wrong digit',
    site: damageClaims.site,
    expected: 'integration',
    why: 'the server names the field and the rule, in German',
    events: [
      ...damageClaims.home(),
      sentryFull(1200),
      ...damageClaims.openClaim(),
      typed(9000, 'IBAN', 'redacted-iban-1'),
      click(12_000, 'Speichern'),
      damageClaims.api(12_030, 'PUT /api/claims/77120/bank-account', 400, {
        status: 400,
        message: 'Validierung fehlgeschlagen',
        violations: [{ field: 'iban', message: 'Die Prüfziffer der IBAN ist ungültig.' }],
      }),
    ],
  },
  {
    name: 'claims: a colleague has the file open, in German and in an answer of 200',
    site: damageClaims.site,
    expected: 'integration',
    why: 'the answer says in words that another person holds the record; the error before it is of the counting of visits',
    events: [
      ...damageClaims.home(),
      ...statisticsBlocked(900),
      ...damageClaims.openClaim(),
      typed(9000, 'Notiz', 'Gutachter beauftragt'),
      click(12_000, 'Speichern'),
      damageClaims.api(12_030, 'PUT /api/claims/77120', 200, {
        erfolg: false,
        meldung: 'Der Vorgang ist durch redacted-name-2 zur Bearbeitung gesperrt.',
        daten: null,
      }),
      says(12_140, 'Speichern fehlgeschlagen', 'warn'),
    ],
  },
  {
    name: 'lorries: a driver who drives already',
    site: lorryMap.site,
    expected: 'integration',
    why: 'the state of the records forbids it',
    events: [
      ...lorryMap.home(),
      lorryMap.live(),
      click(5000, 'Assign driver'),
      typed(8000, 'Driver', 'redacted-name-1'),
      click(10_000, 'Assign'),
      lorryMap.api(10_030, `PUT ${lorryMap.server}/vehicles/V-118/driver`, 409, {
        error: 'conflict',
        message: 'driver is already assigned to vehicle V-204 for this shift',
      }),
    ],
  },
  {
    name: 'contracts: an address without a domain',
    site: contractSigning.site,
    expected: 'integration',
    why: 'the validation of the server names the field',
    events: [
      ...contractSigning.home(),
      ...contractSigning.openEnvelope(),
      typed(7000, 'Recipient email', 'redacted-text-2@'),
      click(9000, 'Add recipient'),
      contractSigning.api(9030, 'POST /api/envelopes/env_77/recipients', 400, {
        message: ['recipients.0.email must be an email'],
        error: 'Bad Request',
        statusCode: 400,
      }),
    ],
  },
  {
    name: 'restaurants: a guest has unsubscribed from messages',
    site: tableBooking.site,
    expected: 'integration',
    also: ['third-party'],
    why: 'the number refuses messages: nothing is broken',
    events: [
      ...tableBooking.home(),
      click(4000, 'Remind guest'),
      tableBooking.api(4030, `POST ${tableBooking.functions}/remind`, 422, {
        error: {
          status: 'FAILED_PRECONDITION',
          message: 'Twilio 21610: Attempt to send to unsubscribed recipient',
          details: { reservation: 'r1' },
        },
      }),
    ],
  },
]
