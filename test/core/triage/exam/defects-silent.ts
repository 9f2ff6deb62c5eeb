/** Defects that nobody is told of: all calls are answered well. */

import { filled, mark } from '../../../support/session-builder.ts'
import { extensionHangsUp } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { crmMail } from './products/crm-mail.ts'
import { designTool } from './products/design-tool.ts'
import { eventTickets } from './products/event-tickets.ts'
import { governmentForm } from './products/government-form.ts'
import { hospitalScheduling } from './products/hospital-scheduling.ts'
import { marketplaceOffice } from './products/marketplace-office.ts'
import { warehouseScanner } from './products/warehouse-scanner.ts'

export const defectsSilent: Case[] = [
  {
    name: 'CRM: a list that shows the next page twice',
    site: crmMail.site,
    expected: 'product-defect',
    why: 'the second page begins with the last row of the first and the last contact of all is never shown: the server counts one off',
    events: [
      ...crmMail.contact(),
      crmMail.opens(3000, '/contacts', 'Contacts - Kontor', 'push'),
      crmMail.call(3040, 'GET /api/contacts?limit=3&offset=0', 200, {
        total: 5,
        items: [{ id: 1 }, { id: 2 }, { id: 3 }],
      }),
      click(5000, 'Next'),
      crmMail.call(5040, 'GET /api/contacts?limit=3&offset=3', 200, { total: 5, items: [{ id: 3 }, { id: 4 }] }),
      says(
        5140,
        'Warning: Encountered two children with the same key, `3`. Keys should be unique so that components maintain their identity across updates.',
      ),
    ],
  },
  {
    name: 'design: saved, says the page, and the change is gone',
    site: designTool.site,
    expected: 'product-defect',
    why: 'the answer of 200 says that the change was not applied; the page takes it for success',
    events: [
      ...designTool.file(),
      extensionHangsUp(1600),
      click(5000, 'Save version'),
      designTool.call(
        5030,
        'POST /api/files/k2Jq/ops',
        200,
        { ok: true, version: 311, applied: 0, rejected: [{ op: 'op-81', reason: 'base version 309 is gone' }] },
        { sends: { base: 309, ops: ['op-81'] } },
      ),
      says(5130, 'saved at version 311', 'info'),
      designTool.opens(9000, '/file/k2Jq', 'Poster - Formwerk', 'reload'),
      designTool.call(9140, 'GET /api/files/k2Jq', 200, { id: 'k2Jq', version: 311, pages: 2 }),
    ],
  },
  {
    name: 'tickets: the seat beside the one that was chosen',
    site: eventTickets.site,
    expected: 'product-defect',
    why: 'the page counts seats from nought and its server from one; what was reserved is not what was clicked',
    events: [
      ...eventTickets.show(),
      extensionHangsUp(1500),
      click(4000, 'Row 12, seat 8'),
      eventTickets.call(
        4030,
        'POST /api/reservations',
        201,
        { id: 'rs_551', row: 12, seat: 7, label: 'Row 12, seat 7', expires: 600 },
        { sends: { event: 'aurora-2026', row: 12, seat: 7 }, headers: eventTickets.cloudflare },
      ),
      says(4140, 'reserved Row 12, seat 7', 'info'),
    ],
  },
  {
    name: 'formulaire: a warning of PHP before the answer',
    site: governmentForm.site,
    expected: 'product-defect',
    why: 'the server’s own script prints a warning into its JSON, which nobody can read then',
    events: [
      ...governmentForm.form(),
      click(6000, 'Calculer'),
      governmentForm.call(
        6030,
        'POST /ajax/quotient.php',
        200,
        '<br />\n<b>Warning</b>:  Undefined array key "parts" in <b>/srv/www/demarches/ajax/quotient.php</b> on line <b>88</b><br />\n{"quotient":812}',
        governmentForm.xhr,
      ),
      governmentForm.throws(
        6130,
        'SyntaxError: JSON.parse: unexpected character at line 1 column 1 of the JSON data',
        governmentForm.place('parseJSON', governmentForm.jquery, 4, 17_204),
        governmentForm.place('success', '/js/aide.js', 211, 22),
      ),
    ],
    environment: governmentForm.french,
  },
  {
    name: 'formulaire: success, with an error of the server in it',
    site: governmentForm.site,
    expected: 'product-defect',
    why: 'the answer of 200 carries a fault of the database that the page shows as done',
    events: [
      ...governmentForm.form(),
      click(6000, 'Envoyer la demande'),
      governmentForm.call(
        6030,
        'POST /ajax/envoi.php',
        200,
        {
          succes: true,
          numero: null,
          debug:
            'SQLSTATE[42703]: Undefined column: 7 ERROR:  column "num_demande" of relation "demandes" does not exist',
        },
        governmentForm.xhr,
      ),
      says(6130, 'Demande n° null enregistrée', 'info'),
      governmentForm.opens(6400, '/aide-logement/merci?numero=null', 'Merci'),
    ],
    environment: governmentForm.french,
  },
  {
    name: 'hospital: the chosen day is sent as the day before',
    site: hospitalScheduling.site,
    expected: 'product-defect',
    also: 'clock-locale',
    why: 'midnight of the customer is turned into UTC and cut to a date; nothing failed, but what was saved is not what was chosen',
    events: [
      ...hospitalScheduling.calendar(),
      filled('Datum', '30.03.2026', { at: 4000 }),
      click(5200, 'Termin anlegen'),
      hospitalScheduling.call(
        5240,
        'POST /api/v2/appointments',
        201,
        { id: 55810, date: '2026-03-29', status: 'BOOKED' },
        { sends: { patientId: 'redacted-id-1', date: '2026-03-29T22:00:00.000Z', clinic: 12 } },
      ),
      hospitalScheduling.call(5400, 'GET /api/v2/appointments/55810', 200, {
        id: 55810,
        date: '2026-03-29',
        status: 'BOOKED',
      }),
      says(5510, 'Termin 55810 für 29.03.2026 angelegt', 'info'),
    ],
  },
  {
    name: 'marketplace: the slower of two searches wins',
    site: marketplaceOffice.site,
    expected: 'product-defect',
    also: 'unknown',
    why: 'the answer to the first letters comes after that to the whole word, and the page shows it; nothing failed',
    events: [
      ...marketplaceOffice.office(),
      filled('Search orders', 'ros', { at: 3000 }),
      marketplaceOffice.query(
        3050,
        'OrderSearch',
        { data: { search: { term: 'ros', totalCount: 41 } } },
        { term: 'ros' },
        { duration: 2900 },
      ),
      filled('Search orders', 'rosenholz', { at: 3600 }),
      marketplaceOffice.query(
        3650,
        'OrderSearch',
        { data: { search: { term: 'rosenholz', totalCount: 2 } } },
        { term: 'rosenholz' },
        { duration: 240 },
      ),
      says(3900, 'render OrderSearch rosenholz: 2', 'info'),
      says(5960, 'render OrderSearch ros: 41', 'info'),
      mark({ at: 7000, note: 'I typed rosenholz and get 41 orders that have nothing to do with it' }),
    ],
  },
  {
    name: 'warehouse: one scan is counted twice',
    site: warehouseScanner.site,
    expected: 'product-defect',
    why: 'the answer to the first try came after its timer, and the queue sends the scan anew under another key; stock is now one too low',
    events: [
      ...warehouseScanner.scanner(),
      filled('Barcode', '4006381333931', { at: 4000 }),
      warehouseScanner.call(
        4030,
        'POST /api/scans',
        201,
        { id: 701, sku: '4006381333931', remaining: 11 },
        { sends: { key: 'k-1', code: '4006381333931', qty: 1 }, duration: 5200 },
      ),
      says(8040, '[queue] k-1 timed out after 4000 ms, requeued as k-2', 'warn'),
      warehouseScanner.call(
        9300,
        'POST /api/scans',
        201,
        { id: 702, sku: '4006381333931', remaining: 10 },
        { sends: { key: 'k-2', code: '4006381333931', qty: 1 } },
      ),
      warehouseScanner.call(9600, 'GET /api/picklists/PL-8811', 200, {
        id: 'PL-8811',
        lines: [{ sku: '4006381333931', wanted: 1, picked: 2 }],
      }),
    ],
    environment: warehouseScanner.device,
  },
]
