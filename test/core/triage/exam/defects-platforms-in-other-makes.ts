/** Platforms on which the product fails: products of makes that are met less often. */

import { crashReportsBlocked, pictureMissing, segmentBlocked, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, typed } from './kit/build.ts'
import { benefitClaims } from './products/benefit-claims.ts'
import { embeddedCharts } from './products/embedded-charts.ts'
import { freightPapers } from './products/freight-papers.ts'
import { helpingHands } from './products/helping-hands.ts'
import { plantRounds } from './products/plant-rounds.ts'
import { siteVisits } from './products/site-visits.ts'
import { taskLists } from './products/task-lists.ts'
import { tenderPortal } from './products/tender-portal.ts'

export const defectsPlatformsInOtherMakes: Case[] = [
  {
    name: 'plant rounds: the app writes into a column that the list does not have',
    site: plantRounds.site,
    expected: 'product-defect',
    also: ['configuration', 'integration', 'outdated-client', 'regression'],
    why: 'the name of the column comes from the app, not from the person',
    events: [
      ...plantRounds.home(),
      click(6000, 'Submit round'),
      plantRounds.api(
        6040,
        `POST ${plantRounds.connectors}`,
        400,
        plantRounds.failed(
          400,
          "The property 'InspectorNote' does not exist on type 'SP.Data.RoundsListItem'. Make sure to only use property names that are defined by the type.\r\nclientRequestId: 9c1e41",
        ),
      ),
    ],
  },
  {
    name: 'task lists: a mutation fails on the server, over the socket',
    site: taskLists.site,
    expected: 'product-defect',
    why: 'the message on the socket says “Server Error”, and the page throws it; no call fails',
    events: [
      ...taskLists.home(),
      taskLists.live(
        [6040, 'sent', '{"type":"Mutation","requestId":3,"udfPath":"tasks:move","args":[{"id":"j97","to":"k57"}]}'],
        [
          6180,
          'received',
          '{"type":"MutationResponse","requestId":3,"success":false,"result":"[Request ID: 3b1c40aa91] Server Error","logLines":[]}',
        ],
      ),
      click(6000, 'Move'),
      taskLists.rejects(
        6200,
        'Error: [CONVEX M(tasks:move)] [Request ID: 3b1c40aa91] Server Error\n  Called by client',
        taskLists.place('mutation', taskLists.bundle),
      ),
    ],
  },
  {
    name: 'task lists: the page sends a field that its own server does not take',
    site: taskLists.site,
    expected: 'product-defect',
    also: ['outdated-client', 'regression'],
    why: 'page and server of the product do not fit each other; nothing that was typed is wrong',
    events: [
      ...taskLists.home(),
      crashReportsBlocked(1500),
      taskLists.live([
        6040,
        'sent',
        '{"type":"Mutation","requestId":4,"udfPath":"tasks:create","args":[{"title":"redacted-text-1","dueAt":1773400000000}]}',
      ]),
      click(6000, 'Add task'),
      taskLists.rejects(
        6200,
        'Error: [CONVEX M(tasks:create)] [Request ID: 81e07c2b44] Server Error\nArgumentValidationError: Object contains extra field `dueAt` that is not in the validator.\n\nObject: {dueAt: 1773400000000.0, title: "redacted-text-1"}\nValidator: v.object({title: v.string()})\n\n  Called by client',
        taskLists.place('mutation', taskLists.bundle),
      ),
    ],
  },
  {
    name: 'hands: the page leaves out what its own collection requires',
    site: helpingHands.site,
    expected: 'product-defect',
    also: ['integration', 'configuration', 'outdated-client'],
    why: 'the start was filled in, and the page did not send it',
    events: [
      ...helpingHands.home(),
      typed(4000, 'Title', 'Soup kitchen'),
      typed(5000, 'Starts', '2026-03-20 18:00'),
      click(8000, 'Create shift'),
      helpingHands.api(
        8040,
        `POST ${helpingHands.endpoint}/databases/main/collections/shifts/documents`,
        400,
        helpingHands.refused(
          400,
          'document_invalid_structure',
          'Invalid document structure: Missing required attribute "starts"',
        ),
        { sends: { documentId: 'unique()', data: { title: 'Soup kitchen' } } },
      ),
    ],
  },
  {
    name: 'hands: the function fails, in an answer of 201',
    site: helpingHands.site,
    expected: 'product-defect',
    why: 'the execution is told as failed, with an error of the code of the product',
    events: [
      ...helpingHands.home(),
      pictureMissing(1500),
      click(6000, 'Take shift'),
      helpingHands.api(6040, `POST ${helpingHands.endpoint}/functions/take-shift/executions`, 201, {
        $id: '67d1',
        functionId: 'take-shift',
        status: 'failed',
        responseStatusCode: 500,
        responseBody: '',
        logs: '',
        errors:
          "TypeError: Cannot read properties of null (reading 'volunteers')\n    at main (/usr/local/server/src/function/src/main.js:31:22)",
        duration: 0.18,
      }),
    ],
  },
  {
    name: 'freight: a function of the product fails without a word',
    site: freightPapers.site,
    expected: 'product-defect',
    also: ['unknown', 'capacity'],
    why: 'twice the same click and twice an empty answer of 500',
    events: [
      ...freightPapers.home(),
      crashReportsBlocked(1500),
      click(6000, 'Merge documents'),
      freightPapers.api(6040, 'POST /api/consignments/C-7710/merge', 500, '', {
        api: 'xhr',
        headers: { 'content-type': 'text/plain', 'x-azure-ref': '20260312T093006Z-r1f6' },
      }),
      click(12_000, 'Merge documents'),
      freightPapers.api(12_040, 'POST /api/consignments/C-7710/merge', 500, '', {
        api: 'xhr',
        headers: { 'content-type': 'text/plain', 'x-azure-ref': '20260312T093012Z-r1f7' },
      }),
    ],
  },
  {
    name: 'benefits: the claim cannot be handed in',
    site: benefitClaims.site,
    expected: 'product-defect',
    also: ['integration', 'configuration'],
    why: 'the server of the forms fails in its own code while it hands the form on',
    events: [
      ...benefitClaims.home(),
      ...statisticsBlocked(1500),
      click(9000, 'Submit'),
      benefitClaims.api(
        9040,
        `POST ${benefitClaims.container}.af.submit.jsp`,
        500,
        {
          errorCausedBy: 'FORM_SUBMISSION',
          errors: [
            {
              somExpression: null,
              errorMessage: 'java.lang.NullPointerException: Cannot invoke "String.trim()" because "wageWeek" is null',
            },
          ],
        },
        benefitClaims.xhr,
      ),
    ],
  },
  {
    name: 'charts: the chart asks for a column that is not in its own data set',
    site: embeddedCharts.site,
    expected: 'product-defect',
    also: ['configuration', 'integration', 'regression'],
    why: 'the chart is made by the makers of the product, and so is its data set',
    events: [
      ...embeddedCharts.home(),
      click(6000, 'Revenue by region'),
      embeddedCharts.api(
        6040,
        embeddedCharts.data,
        500,
        embeddedCharts.failed(
          'COLUMN_DOES_NOT_EXIST_ERROR',
          'We can\'t seem to resolve the column "region_name" at line 3.',
          {
            engine_name: 'PostgreSQL',
            issue_codes: [
              {
                code: 1003,
                message:
                  'Issue 1003 - There is a syntax error in the SQL query. Perhaps there was a misspelling or a typo.',
              },
            ],
          },
        ),
      ),
    ],
  },
  {
    name: 'tender portal: a statement that the database does not take, in an answer of 200',
    site: tenderPortal.site,
    expected: 'product-defect',
    also: ['regression'],
    why: 'ADF shows the error of the database about its own statement',
    events: [
      ...tenderPortal.home(),
      ...segmentBlocked(1500),
      click(9000, 'Search'),
      tenderPortal.api(
        9040,
        `${tenderPortal.invoice}&event=action`,
        200,
        tenderPortal.shown(
          'JBO-27122: SQL error during statement preparation.  Statement: SELECT InvEO.ID, InvEO.TAX_REGIME FROM AP_INV_V InvEO. ORA-00904: &quot;INVEO&quot;.&quot;TAX_REGIME&quot;: invalid identifier',
        ),
        tenderPortal.ajax,
      ),
    ],
  },
  {
    name: 'visits: the function that checks changes breaks by itself',
    site: siteVisits.site,
    expected: 'product-defect',
    also: ['configuration'],
    why: 'the code of the product in the database throws on each change',
    events: [
      ...siteVisits.home(),
      click(6000, 'Complete visit'),
      siteVisits.api(6040, `PUT ${siteVisits.db}/visit:7710`, 500, {
        error: 'TypeError',
        reason:
          '{[{<<"message">>,<<"doc.checklist is undefined">>},{<<"fileName">>,<<"undefined">>},{<<"lineNumber">>,12}]}',
      }),
    ],
  },
]
