/** More than the product takes, or can do at the moment: products made of what most are made of, with services of others beside. */

import { plain, xml } from './kit/answers.ts'
import { statisticsBlocked } from './kit/beside.ts'
import { type Case, chose, click, page, says, typed } from './kit/build.ts'
import { contractSigning } from './products/contract-signing.ts'
import { damageClaims } from './products/damage-claims.ts'
import { invoicePortal } from './products/invoice-portal.ts'
import { questionnaires } from './products/questionnaires.ts'
import { sharedInbox } from './products/shared-inbox.ts'
import { tableBooking } from './products/table-booking.ts'
import { webShops } from './products/web-shops.ts'

export const capacityInCommonStacks: Case[] = [
  {
    name: 'shared inbox: a film is too large for an attachment',
    site: sharedInbox.site,
    expected: 'capacity',
    also: ['configuration', 'integration'],
    why: 'the storage names the size that is allowed',
    events: [
      ...sharedInbox.home(),
      click(4000, 'Attach'),
      chose(6100, 'screen-recording.mov', 'video/quicktime', 31_457_280),
      sharedInbox.api(6200, 'POST /api/v2/uploads/presign', 200, {
        url: sharedInbox.bucket,
        fields: { key: 'a/902/redacted-uuid-1' },
      }),
      sharedInbox.api(
        6400,
        `POST ${sharedInbox.bucket}`,
        400,
        '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>EntityTooLarge</Code><Message>Your proposed upload exceeds the maximum allowed size</Message><ProposedSize>31457280</ProposedSize><MaxSizeAllowed>26214400</MaxSizeAllowed><RequestId>6Q1V</RequestId></Error>',
        { ...xml, duration: 4200 },
      ),
      says(10_650, 'Upload failed: screen-recording.mov'),
    ],
  },
  {
    name: 'invoices: the export was asked for too often',
    site: invoicePortal.site,
    expected: 'capacity',
    why: 'the throttle of Laravel says when to come back',
    events: [
      ...invoicePortal.home(),
      click(4000, 'Export CSV'),
      invoicePortal.api(4020, 'POST /api/exports', 202, { id: 1 }),
      click(6000, 'Export CSV'),
      invoicePortal.api(6020, 'POST /api/exports', 202, { id: 2 }),
      click(8000, 'Export CSV'),
      invoicePortal.api(
        8020,
        'POST /api/exports',
        429,
        { message: 'Too Many Attempts.' },
        { headers: { 'retry-after': '54', 'x-ratelimit-limit': '2', 'x-ratelimit-remaining': '0' } },
      ),
    ],
  },
  {
    name: 'web shops: the yearly report runs into the limit of the platform',
    site: webShops.site,
    expected: 'capacity',
    also: ['product-defect'],
    why: 'the platform ends a function that takes too long',
    events: [
      ...webShops.home(),
      click(4000, 'Reports'),
      webShops.opens(4030, '/reports', 'Reports · Shopnest', 'push'),
      click(7000, 'Whole year'),
      webShops.api(
        7030,
        'GET /api/reports/sales?from=2025-01-01&to=2025-12-31',
        504,
        'An error occurred with your deployment\n\nFUNCTION_INVOCATION_TIMEOUT\n\nfra1::x9k2t-1773307840112-4f1c9b7a\n',
        {
          headers: { ...plain.headers, 'x-vercel-error': 'FUNCTION_INVOCATION_TIMEOUT', server: 'Vercel' },
          duration: 60_100,
        },
      ),
    ],
  },
  {
    name: 'claims: the list of all losses of a year',
    site: damageClaims.site,
    expected: 'capacity',
    also: ['product-defect'],
    why: 'the proxy waits a minute for the server and gives up',
    events: [
      ...damageClaims.home(),
      ...statisticsBlocked(900),
      click(4000, 'Auswertungen'),
      damageClaims.opens(4020, '/auswertungen', 'Auswertungen – Claimwell', 'push'),
      click(8000, 'Jahresübersicht'),
      damageClaims.api(
        8030,
        'GET /api/reports/losses?year=2025',
        504,
        page('504 Gateway Time-out', '<center><h1>504 Gateway Time-out</h1></center><hr><center>nginx/1.26.2</center>'),
        { duration: 60_060, headers: { server: 'nginx/1.26.2' } },
      ),
    ],
  },
  {
    name: 'contracts: the draft does not fit into the storage of the browser',
    site: contractSigning.site,
    expected: 'capacity',
    also: ['browser-interference', 'product-defect'],
    environment: { storage: { usage: 5_236_000, quota: 5_242_880 } },
    why: 'the storage that the browser gives the site is full',
    events: [
      ...contractSigning.home(),
      ...contractSigning.openEnvelope(),
      typed(7000, 'Message', 'Please sign until Friday.'),
      contractSigning.throws(
        7600,
        "QuotaExceededError: Failed to execute 'setItem' on 'Storage': Setting the value of 'draft:env_77' exceeded the quota.",
        contractSigning.place('persistDraft', contractSigning.bundle, 1, 90_144),
      ),
    ],
  },
  {
    name: 'contracts: a scan that the proxy does not take',
    site: contractSigning.site,
    expected: 'capacity',
    also: ['configuration'],
    why: 'the upload is larger than the server in front allows',
    events: [
      ...contractSigning.home(),
      ...contractSigning.openEnvelope(),
      chose(7000, 'contract-scan.pdf', 'application/pdf', 64_002_110),
      contractSigning.api(
        7080,
        'POST /api/envelopes/env_77/documents',
        413,
        page(
          '413 Request Entity Too Large',
          '<center><h1>413 Request Entity Too Large</h1></center><hr><center>nginx</center>',
        ),
        { duration: 1700, headers: { server: 'nginx' } },
      ),
    ],
  },
  {
    name: 'questionnaires: the picture for the first page',
    site: questionnaires.site,
    expected: 'capacity',
    also: ['configuration', 'integration'],
    why: 'the file is larger than the server takes',
    events: [
      ...questionnaires.home(),
      click(4000, 'Design'),
      chose(8000, 'background.png', 'image/png', 9_400_120),
      questionnaires.api(8060, 'POST /api/surveys/501/images', 413, {
        error: 'LIMIT_FILE_SIZE',
        message: 'File too large',
      }),
    ],
  },
  {
    name: 'restaurants: the app is being worked on',
    site: tableBooking.site,
    expected: 'capacity',
    also: ['configuration'],
    why: 'a page of maintenance in the place of all answers: it will be back',
    events: [
      tableBooking.page(
        0,
        'GET /tonight',
        503,
        page(
          'Tablevine – scheduled maintenance',
          '<h1>We will be back soon</h1><p>Tablevine is down for scheduled maintenance until 10:00 UTC.</p>',
        ),
        { headers: { 'retry-after': '1800' } },
      ),
      tableBooking.opens(250, '/tonight', 'Tablevine – scheduled maintenance'),
    ],
  },
]
