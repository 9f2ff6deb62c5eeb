/** A server that fails where somebody saves, with what goes on beside. */

import {
  crashReportsBlocked,
  developersNotes,
  extensionThrows,
  pictureMissing,
  statisticsBlocked,
} from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { fleetTelematics } from './products/fleet-telematics.ts'
import { helpDesk } from './products/help-desk.ts'
import { insuranceBroker } from './products/insurance-broker.ts'
import { itAssets } from './products/it-assets.ts'
import { lawPractice } from './products/law-practice.ts'
import { propertyManagement } from './products/property-management.ts'
import { recruiting } from './products/recruiting.ts'
import { restaurantOrders } from './products/restaurant-orders.ts'
import { schoolPortal } from './products/school-portal.ts'
import { timeTracking } from './products/time-tracking.ts'

export const defectsSaves: Case[] = [
  {
    name: 'property: saving a flat fails, and Rails sends its page',
    site: propertyManagement.site,
    expected: 'product-defect',
    why: 'the page that Rails keeps for an error nobody caught',
    events: [
      ...propertyManagement.home(),
      pictureMissing(320),
      ...statisticsBlocked(700),
      click(3000, 'Objekt speichern'),
      propertyManagement.call(
        3040,
        'PATCH /objekte/12',
        500,
        propertyManagement.railsPage(
          "We're sorry, but something went wrong (500)",
          "We're sorry, but something went wrong.",
        ),
        { headers: { 'x-request-id': 'b1c7', 'x-runtime': '0.081' } },
      ),
      says(
        3140,
        'Error: The response (500) did not contain the expected <turbo-frame id="objekt_12"> and will be ignored.',
      ),
    ],
  },
  {
    name: 'help desk: an answer to a ticket is not kept, and Django sends its page',
    site: helpDesk.site,
    expected: 'product-defect',
    why: 'Django without a template for its errors',
    events: [
      ...helpDesk.home(),
      crashReportsBlocked(600),
      click(3000, 'Enviar resposta'),
      helpDesk.call(
        3040,
        'POST /api/v1/tickets/4410/replies/',
        500,
        '\n<!doctype html>\n<html lang="en">\n<head>\n  <title>Server Error (500)</title>\n</head>\n<body>\n  <h1>Server Error (500)</h1><p></p>\n</body>\n</html>\n',
      ),
      helpDesk.rejects(
        3180,
        'SyntaxError: Unexpected token \'<\', "\n<!doctype "... is not valid JSON',
        helpDesk.place('parse', helpDesk.bundle),
      ),
    ],
  },
  {
    name: 'restaurant: a reservation is not kept',
    site: restaurantOrders.site,
    expected: 'product-defect',
    why: 'Laravel without debugging says no more than this',
    events: [
      ...restaurantOrders.home(),
      extensionThrows(900),
      click(3000, 'Conferma prenotazione'),
      restaurantOrders.call(3040, 'POST /api/prenotazioni', 500, { message: 'Server Error' }),
      says(3150, 'AxiosError: Request failed with status code 500'),
    ],
  },
  {
    name: 'law: a deadline is not kept',
    site: lawPractice.site,
    expected: 'product-defect',
    why: 'the problem that ASP.NET Core writes for an exception nobody caught',
    events: [
      ...lawPractice.home(),
      click(3000, 'Frist anlegen'),
      lawPractice.refuses(3040, 'POST /api/fristen', 500, 'An error occurred while processing your request.'),
      says(
        3160,
        `ERROR HttpErrorResponse: {"status":500,"statusText":"OK","url":"${lawPractice.site}/api/fristen","ok":false,"name":"HttpErrorResponse"}`,
      ),
      ...statisticsBlocked(5000),
    ],
  },
  {
    name: 'insurance: the offer cannot be reckoned',
    site: insuranceBroker.site,
    expected: 'product-defect',
    why: 'a NullPointerException in the service',
    events: [
      ...insuranceBroker.home(),
      click(3000, 'Beitrag berechnen'),
      insuranceBroker.spring(3040, 'POST /svc/angebote/berechnung', 500, 'Internal Server Error', {
        message:
          'Cannot invoke "de.polizza.tarif.Deckung.getSumme()" because the return value of "de.polizza.tarif.Angebot.deckung()" is null',
      }),
      says(3150, '2026-03-12 10:30:06.140000 The following error occurred while calling /svc/angebote/berechnung: 500'),
    ],
  },
  {
    name: 'school: the marks of a class are not kept',
    site: schoolPortal.site,
    expected: 'product-defect',
    why: 'PHP warns of a key that is not there, and API Platform passes it on',
    events: [
      ...schoolPortal.home(),
      ...developersNotes(420),
      click(3000, 'Enregistrer les notes'),
      schoolPortal.hydra(3040, 'PUT /api/evaluations/88', 500, 'Warning: Undefined array key "coefficient"'),
    ],
  },
  {
    name: 'IT assets: the database refuses what the server asks of it',
    site: itAssets.site,
    expected: 'product-defect',
    why: 'Hasura tells of a query that the database did not take: an answer of 200 with an error in it',
    events: [
      ...itAssets.home(),
      click(3000, 'Assign device'),
      itAssets.hasura(3040, 'AssignAsset', itAssets.failed('unexpected', 'database query error')),
      says(3150, '[GraphQL error]: Message: database query error, Location: undefined, Path: $'),
    ],
  },
  {
    name: 'fleet: a nil pointer behind gRPC-Web',
    site: fleetTelematics.site,
    expected: 'product-defect',
    why: 'the service recovered from a panic; HTTP says 200',
    events: [
      ...fleetTelematics.home(),
      click(3000, 'Save tour'),
      fleetTelematics.grpc(
        3040,
        'Tours/Save',
        13,
        'panic recovered: runtime error: invalid memory address or nil pointer dereference',
      ),
      fleetTelematics.rejects(
        3150,
        'RpcError: panic recovered: runtime error: invalid memory address or nil pointer dereference',
        fleetTelematics.place('onError', fleetTelematics.bundle),
      ),
    ],
  },
  {
    name: 'recruiting: the page asks for a column that the database does not have',
    site: recruiting.site,
    expected: 'product-defect',
    also: 'regression',
    why: 'page and database of the same maker do not fit',
    events: [
      ...recruiting.home(),
      click(3000, 'Move to interview'),
      recruiting.supabase(3040, 'PATCH /rest/v1/candidates?id=eq.55&select=id,stage_id', 400, {
        code: '42703',
        details: null,
        hint: 'Perhaps you meant to reference the column "candidates.stage".',
        message: 'column candidates.stage_id does not exist',
      }),
      says(3150, 'Error updating candidate: column candidates.stage_id does not exist'),
    ],
  },
  {
    name: 'time: an entry cannot be changed',
    site: timeTracking.site,
    expected: 'product-defect',
    why: 'what Phoenix answers for an error nobody caught',
    events: [
      ...timeTracking.home(),
      extensionThrows(1400),
      click(3000, 'Speichern'),
      timeTracking.call(3040, 'PUT /api/entries/3301', 500, { errors: { detail: 'Internal Server Error' } }),
    ],
  },
  {
    name: 'restaurant: the note is longer than its column',
    site: restaurantOrders.site,
    expected: 'product-defect',
    also: 'integration',
    why: 'the server should have measured the text before it gave it to its database',
    events: [
      ...restaurantOrders.home(),
      click(3000, 'Salva nota'),
      restaurantOrders.call(3040, 'PUT /api/prenotazioni/910', 500, {
        message:
          "SQLSTATE[22001]: String data, right truncated: 1406 Data too long for column 'note' at row 1 (Connection: mysql, SQL: update `prenotazioni` set `note` = ?)",
        exception: 'Illuminate\\Database\\QueryException',
      }),
    ],
  },
  {
    name: 'time: the channel of the page falls over at each click',
    site: timeTracking.site,
    expected: 'product-defect',
    why: 'Phoenix tells the page that the process behind it has crashed, and again after it joined anew',
    events: [
      ...timeTracking.home(),
      click(3000, 'Woche abschließen'),
      timeTracking.socket(400, '/live/websocket?vsn=2.0.0', {
        state: 'open',
        sent: 4,
        received: 5,
        messages: [
          {
            at: 420,
            direction: 'sent',
            text: '["4","4","lv:phx-F7","phx_join",{"session":"redacted-token-1"}]',
            size: 70,
          },
          { at: 460, direction: 'received', text: '["4","4","lv:phx-F7","phx_reply",{"status":"ok"}]', size: 50 },
          {
            at: 3010,
            direction: 'sent',
            text: '["4","9","lv:phx-F7","event",{"type":"click","event":"close_week","value":{}}]',
            size: 78,
          },
          { at: 3060, direction: 'received', text: '["4","4","lv:phx-F7","phx_error",{}]', size: 36 },
        ],
      }),
      says(3070, 'error: view crashed - [object Object]'),
      click(6000, 'Woche abschließen'),
      says(6070, 'error: view crashed - [object Object]'),
    ],
  },
]
