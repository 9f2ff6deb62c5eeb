/** What an account may not do: products of makes that are met less often. */

import { developersNotes, extensionThrows, flagEventsBlocked, pictureMissing, sentryFull } from './kit/beside.ts'
import { type Case, click, says, typed } from './kit/build.ts'
import { embeddedCharts } from './products/embedded-charts.ts'
import { greenhouses } from './products/greenhouses.ts'
import { helpingHands } from './products/helping-hands.ts'
import { parcelLines } from './products/parcel-lines.ts'
import { plantRounds } from './products/plant-rounds.ts'
import { returnsPanel } from './products/returns-panel.ts'
import { siteVisits } from './products/site-visits.ts'
import { taskLists } from './products/task-lists.ts'
import { teamPages } from './products/team-pages.ts'
import { townDesk } from './products/town-desk.ts'
import { waterPipes } from './products/water-pipes.ts'

export const permissionsInOtherMakes: Case[] = [
  {
    name: 'water pipes: a layer that is not shared with this person, in an answer of 200',
    site: waterPipes.site,
    environment: waterPipes.italian,
    expected: 'permission',
    why: 'the portal says 403 within an answer of 200',
    events: [
      ...waterPipes.home(),
      click(5000, 'Apri scheda'),
      waterPipes.api(5040, 'GET https://gis.acquamap.example/portal/sharing/rest/content/items/7c1e?f=json', 200, {
        error: {
          code: 403,
          messageCode: 'GWM_0003',
          message: 'You do not have permissions to access this resource or perform this operation.',
          details: [],
        },
      }),
      says(
        5200,
        "[esri.portal.PortalItem] #load() Failed to load portal item {error: 'identity-manager:not-authorized'}",
        'warn',
      ),
    ],
  },
  {
    name: 'greenhouses: a grower edits the dashboard',
    site: greenhouses.site,
    environment: greenhouses.turkish,
    expected: 'permission',
    why: 'users of a customer may look at the dashboard and not change it',
    events: [
      ...greenhouses.home(),
      greenhouses.charts(),
      extensionThrows(1600),
      click(6000, 'Değişiklikleri kaydet'),
      greenhouses.api(
        6040,
        'POST /api/dashboard',
        403,
        greenhouses.refused(403, 20, "You don't have permission to perform this operation!"),
        greenhouses.xhr,
      ),
    ],
  },
  {
    name: 'hands: a helper changes the shift of another',
    site: helpingHands.site,
    expected: 'permission',
    also: ['authentication'],
    why: 'Appwrite says 401 to somebody who is signed in and may not do this',
    events: [
      ...helpingHands.home(),
      click(6000, 'Save shift'),
      helpingHands.api(
        6040,
        `PATCH ${helpingHands.endpoint}/databases/main/collections/shifts/documents/sh-81`,
        401,
        helpingHands.refused(
          401,
          'user_unauthorized',
          'The current user is not authorized to perform the requested action.',
        ),
      ),
    ],
  },
  {
    name: 'parcels: no right to export, in an answer of 200',
    site: parcelLines.site,
    environment: parcelLines.chinese,
    expected: 'permission',
    why: 'the code within the answer is 403, and the words ask for a grant by the admin',
    events: [
      ...parcelLines.home(),
      ...developersNotes(1500),
      click(6000, '导出'),
      parcelLines.api(
        6040,
        'POST /prod-api/waybill/export',
        200,
        { msg: '没有权限，请联系管理员授权', code: 403 },
        parcelLines.xhr,
      ),
    ],
  },
  {
    name: 'charts: the dashboard is not shared with this guest',
    site: embeddedCharts.site,
    expected: 'permission',
    also: ['configuration'],
    why: 'the server names the access that is missing',
    events: [
      ...embeddedCharts.home(),
      click(5000, 'Profitability'),
      embeddedCharts.api(
        5040,
        'GET /api/v1/dashboard/22',
        403,
        embeddedCharts.failed('DASHBOARD_SECURITY_ACCESS_ERROR', "You don't have access to this dashboard."),
      ),
    ],
  },
  {
    name: 'returns: a light agent solves a ticket',
    site: returnsPanel.site,
    expected: 'permission',
    also: ['integration'],
    why: 'the help desk refuses it to the role of this person',
    events: [
      ...returnsPanel.home(),
      flagEventsBlocked(1500),
      click(6000, 'Solve ticket'),
      returnsPanel.api(6040, `PUT ${returnsPanel.zendesk}/tickets/48112.json`, 403, {
        error: {
          title: 'Forbidden',
          message:
            'You do not have access to this page. Please contact the account owner of this help desk for further help.',
        },
      }),
    ],
  },
  {
    name: 'plant rounds: somebody who may only read the list',
    site: plantRounds.site,
    expected: 'permission',
    also: ['configuration', 'integration'],
    why: 'the list behind the app refuses the change to this person',
    events: [
      ...plantRounds.home(),
      click(6000, 'Submit round'),
      plantRounds.api(
        6040,
        `POST ${plantRounds.connectors}`,
        403,
        plantRounds.failed(
          403,
          'Access denied. You do not have permission to perform this action or access this resource.\r\nclientRequestId: 9c1e41',
        ),
        { requestHeaders: [['x-ms-request-method', 'PATCH']] },
      ),
    ],
  },
  {
    name: 'visits: somebody else closes the visit of an inspector',
    site: siteVisits.site,
    expected: 'permission',
    why: 'the function of the database that checks each change names who may do this',
    events: [
      ...siteVisits.home(),
      sentryFull(1500),
      click(6000, 'Complete visit'),
      siteVisits.api(6040, `PUT ${siteVisits.db}/visit:7710`, 403, {
        error: 'forbidden',
        reason: 'Only the assigned inspector may complete a visit.',
      }),
    ],
  },
  {
    name: 'task lists: a guest deletes a list, over the socket',
    site: taskLists.site,
    expected: 'permission',
    why: 'the mutation is answered with an error whose data names the role; no call fails',
    events: [
      ...taskLists.home(),
      taskLists.live(
        [6040, 'sent', '{"type":"Mutation","requestId":3,"udfPath":"lists:remove","args":[{"id":"k57"}]}'],
        [
          6180,
          'received',
          '{"type":"MutationResponse","requestId":3,"success":false,"result":"[Request ID: 9c2f41b07a] Server Error","errorData":{"code":"FORBIDDEN","message":"Guests cannot delete lists"},"logLines":[]}',
        ],
      ),
      click(6000, 'Delete list'),
      taskLists.rejects(
        6200,
        'ConvexError: [CONVEX M(lists:remove)] [Request ID: 9c2f41b07a] Server Error\n  Called by client',
        taskLists.place('mutation', taskLists.bundle),
      ),
    ],
  },
  {
    name: 'team pages: writing together is refused on a page that is only read',
    site: teamPages.site,
    expected: 'permission',
    why: 'the server for what is typed at once closes with its code for “forbidden”',
    events: [
      ...teamPages.home(),
      pictureMissing(1500),
      click(5000, 'Salaries 2026'),
      teamPages.api(5040, 'GET /api/pages/p-51', 200, { id: 'p-51', title: 'redacted-text-2', role: 'viewer' }),
      teamPages.socket(5200, teamPages.collab, {
        state: 'closed',
        code: 4403,
        reason: 'Forbidden',
        wasClean: true,
        sent: 1,
        received: 1,
        messages: [],
        duration: 80,
      }),
      typed(7000, 'Page', 'Raise by 3 %'),
    ],
  },
  {
    name: 'town: the dossier of a neighbour',
    site: townDesk.site,
    environment: townDesk.dutch,
    expected: 'permission',
    why: 'Drupal says in Dutch that this account may not open the page',
    events: [
      ...townDesk.home(),
      click(5000, 'Zaak 2026-0412'),
      townDesk.page(
        5040,
        'GET /mijn-zaken/2026-0412',
        403,
        '<!DOCTYPE html><html lang="nl"><head><title>Toegang geweigerd | Waldermeer</title></head><body><h1>Toegang geweigerd</h1><div>U hebt geen toegang tot deze pagina.</div></body></html>',
        { headers: { 'x-generator': 'Drupal 10 (https://www.drupal.org)' } },
      ),
      townDesk.opens(5300, '/mijn-zaken/2026-0412', 'Toegang geweigerd | Waldermeer'),
    ],
  },
]
