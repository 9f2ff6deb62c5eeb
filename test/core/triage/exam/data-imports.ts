/** Data from files and directories that does not fit. */

import { plain } from './kit/answers.ts'
import { after, type Case, call, click, says, start } from './kit/build.ts'

export const dataImports: Case[] = [
  {
    name: 'import: one line of the file has a date that is none',
    expected: 'integration',
    also: 'clock-locale',
    why: 'the file of the customer',
    events: after(
      'Importeren',
      call(
        2600,
        'POST /api/import/medewerkers',
        400,
        'Regel 214: ongeldige datum "31-02-2026" in kolom Indiensttreding',
        plain,
      ),
      says(2690, 'Import mislukt'),
    ),
  },
  {
    name: 'materials: the number exists already',
    expected: 'integration',
    why: 'the customer gives the number, and it is taken',
    events: after(
      'Material anlegen',
      call(
        2600,
        'POST /odata/v4/materials/Materials',
        409,
        {
          error: {
            code: 'DUPLICATE',
            message: 'Das Material 4711 ist im Werk 1010 bereits vorhanden',
            target: 'Material',
            details: [],
          },
        },
        { headers: { 'content-type': 'application/json;odata.metadata=minimal' } },
      ),
    ),
  },
  {
    name: 'csv row is invalid',
    expected: 'integration',
    why: 'one row of the customer’s file',
    events: after(
      'Importieren',
      call(2540, 'POST /api/imports', 422, {
        errors: [{ row: 14, column: 'email', message: 'is not a valid e-mail address' }],
      }),
    ),
  },
  {
    name: 'csv in another encoding',
    expected: 'integration',
    why: 'the file is not UTF-8',
    events: after('Import', call(2540, 'POST /api/imports', 400, { error: 'invalid byte sequence in UTF-8 (line 8)' })),
  },
  {
    name: 'scim knows the user already',
    expected: 'integration',
    why: 'the directory sends a user who exists',
    events: after(
      'Provision',
      call(2540, 'POST /api/scim/v2/Users', 409, {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        scimType: 'uniqueness',
        status: '409',
        detail: 'User already exists in the database.',
      }),
    ),
  },
  {
    name: 'import with a wrong encoding',
    expected: 'integration',
    why: 'the file is not UTF-8',
    events: [
      ...start(),
      click(3000, 'Import'),
      call(3030, 'POST /api/imports', 400, {
        error: 'invalid_encoding',
        message: 'File must be UTF-8 encoded; byte 0xE4 at position 120',
      }),
    ],
  },
  {
    name: 'csv with bad rows',
    expected: 'integration',
    why: "rows of the customer's file",
    events: [
      ...start(),
      click(3000, 'Import'),
      call(3030, 'POST /api/imports', 422, {
        message: 'Import failed',
        errors: [
          { row: 17, column: 'amount', message: 'is not a number' },
          { row: 18, column: 'email', message: 'is invalid' },
        ],
      }),
    ],
  },
  {
    name: 'ical feed of the customer is broken',
    expected: 'integration',
    why: 'the address that the customer gave answers with something else',
    events: after(
      'Kalender abonnieren',
      call(2540, 'POST /api/feeds', 422, {
        error: 'Could not parse https://cal.customer.example/feed.ics: expected BEGIN:VCALENDAR',
      }),
    ),
  },
  {
    name: 'email exists',
    expected: 'integration',
    why: 'a conflict with data that is there',
    events: [
      ...start(),
      click(3000, 'Invite'),
      call(3030, 'POST /api/members', 409, { error: 'email_taken', message: 'A member with this address exists' }),
    ],
  },
]
