/** Faults of the pages of everyday web apps, and of what page and server say to each other. */

import { chatBlocked, extensionThrows, flagEventsBlocked, segmentBlocked, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says, typed } from './kit/build.ts'
import {
  brewery,
  care,
  commission,
  dispatch,
  evidence,
  goals,
  inFrance,
  inJapan,
  loyalty,
  parking,
  quotes,
  rental,
  sheets,
  strings,
} from './products/office-makes.ts'

const newStrings = strings.place('ApprovalController.approve', '/assets/application-9a77b2f4.js')

export const defectsPagesInOfficeMakes: Case[] = [
  {
    name: 'evidence: the owner of a control is missing',
    site: evidence.site,
    expected: 'product-defect',
    why: 'the own page reads a value of what is not there; the blocked chat has no part in it',
    events: [
      ...evidence.home(),
      chatBlocked(480),
      click(4000, 'CC6.1'),
      evidence.api(4040, 'GET /api/controls/61', 200, { data: { id: 61, code: 'CC6.1', owner: null } }),
      evidence.throws(
        4150,
        "TypeError: Cannot read properties of null (reading 'name')",
        evidence.place('ComputedRefImpl.fn', '/build/assets/ControlPanel-Bs81mQx2.js'),
      ),
    ],
  },
  {
    name: 'goals: more hooks than before',
    site: goals.site,
    expected: 'product-defect',
    also: 'regression',
    why: 'a fault of the page that React names by number; that events of flags are blocked matters not',
    events: [
      ...goals.home(),
      flagEventsBlocked(500),
      extensionThrows(900),
      click(4000, 'Start review'),
      goals.api(4030, 'GET /api/v2/reviews/77/', 200, { id: 77, questions: [] }),
      goals.throws(
        4120,
        'Error: Minified React error #310; visit https://react.dev/errors/310 for the full message or use the non-minified dev environment for full errors and additional helpful warnings.',
        goals.place('useMemo', '/_next/static/chunks/4bd1b696-80bcaf75e1b4285e.js'),
        goals.place('ReviewForm', '/_next/static/chunks/app/reviews/page-0b41c9.js'),
      ),
    ],
  },
  {
    name: 'quotes: nur auf der Konsole steht, was fehlt',
    site: quotes.site,
    expected: 'product-defect',
    why: 'Angular catches what a component throws and prints it; each call went well',
    events: [
      ...quotes.home(),
      click(4000, 'Position hinzufügen'),
      quotes.api(4040, 'POST /api/angebote/4711/positionen', 201, { nr: 2, menge: 1 }),
      says(
        4150,
        "ERROR TypeError: Cannot read properties of undefined (reading 'nettopreis')\n    at PositionComponent_Template (https://cpq.angebotia.example/main-QW7XK2LB.js:1:48213)\n    at executeTemplate (https://cpq.angebotia.example/main-QW7XK2LB.js:1:9911)",
      ),
    ],
  },
  {
    name: 'strings: approving went well before the reload and fails after it',
    site: strings.site,
    expected: 'regression',
    also: 'product-defect',
    why: 'the same click on the same page, and another build of the script',
    events: [
      ...strings.home(),
      click(4000, 'Approve'),
      strings.api(4040, 'PATCH /projects/55/segments/1201', 200, { id: 1201, state: 'approved' }),
      strings.opens(90_000, '/projects/55/segments', 'Segments - Lingoyard', 'reload'),
      strings.api(
        90_300,
        'GET /projects/55/segments.json',
        200,
        { segments: [{ id: 1202 }] },
        { initiator: [newStrings] },
      ),
      click(95_000, 'Approve'),
      strings.throws(95_010, "TypeError: Cannot read properties of null (reading 'dataset')", newStrings),
    ],
  },
  {
    name: 'loyalty: de 150 puntos quedan 15',
    site: loyalty.site,
    expected: 'product-defect',
    also: 'unknown',
    why: 'the server answers well and has kept another number than it was sent',
    events: [
      ...loyalty.home(),
      ...statisticsBlocked(600),
      typed(3000, 'Puntos', '150'),
      click(5000, 'Guardar'),
      loyalty.api(5050, 'PUT /api/campaigns/88', 200, { id: 88, puntos: 15 }, { sends: { puntos: 150 } }),
      loyalty.api(5300, 'GET /api/campaigns/88', 200, { id: 88, puntos: 15 }),
    ],
  },
  {
    name: 'parking: an empty list is null',
    site: parking.site,
    expected: 'product-defect',
    why: 'Go writes an empty slice that was never made as null, and the page does not expect it',
    events: [
      ...parking.home(),
      ...segmentBlocked(500),
      click(4000, 'Fines'),
      parking.api(4040, 'GET /v1/fines?permit=p_301', 200, { fines: null, next: '' }),
      parking.throws(
        4130,
        "TypeError: Cannot read properties of null (reading 'length')",
        parking.place('FinesComponent.render', '/chunk-3KQ7.js'),
      ),
    ],
  },
  {
    name: 'brewery: warka bez daty końca',
    site: brewery.site,
    expected: 'product-defect',
    also: 'clock-locale',
    why: 'the page formats a date that is not there yet',
    events: [
      ...brewery.home(),
      click(4000, 'Warka 119'),
      brewery.api(4030, 'GET /api/warki/119/', 200, { id: 119, start: '2026-03-10', koniec: '' }),
      brewery.throws(
        4120,
        'RangeError: Invalid time value',
        brewery.place('formatEnd', brewery.bundle),
        brewery.place('BatchPage', brewery.bundle),
      ),
    ],
  },
  {
    name: 'commission: a field of the page that the server has never heard of',
    site: commission.site,
    expected: 'product-defect',
    also: ['regression', 'outdated-client'],
    why: 'the page was loaded a moment ago, so both are of today and do not fit each other',
    events: [
      ...commission.home(),
      typed(3000, 'Rate', '4.5'),
      click(5000, 'Save plan'),
      commission.api(
        5040,
        'PUT /api/v1/plans/14',
        400,
        {
          timestamp: '2026-03-12T09:30:05.040+00:00',
          status: 400,
          error: 'Bad Request',
          message:
            'JSON parse error: Unrecognized field "effectiveFrom" (class com.provisia.plan.PlanDto), not marked as ignorable',
          path: '/api/v1/plans/14',
        },
        { sends: { rate: 4.5, effectiveFrom: '2026-04-01' } },
      ),
    ],
  },
  {
    name: 'sheets: a plug-in is not among the files of the release',
    site: sheets.site,
    expected: 'product-defect',
    also: ['regression', 'configuration', 'outdated-client'],
    why: 'a page just loaded asks for a file of the same version, and the server does not have it',
    events: [
      ...sheets.home(),
      sheets.missing(180, '/resources/js/select2.min.js?v=8.4.1', { element: 'script', status: 404 }),
      says(190, 'JQMIGRATE: Migrate is installed, version 3.4.1', 'info'),
      sheets.throws(
        420,
        'TypeError: $(...).select2 is not a function',
        sheets.place('initFilter', '/resources/js/stoffe.js?v=8.4.1'),
      ),
      click(4000, 'Filter'),
    ],
  },
  {
    name: 'rental: la page envoie la date comme elle l’affiche',
    site: rental.site,
    environment: inFrance,
    expected: 'product-defect',
    also: 'clock-locale',
    why: 'the person chose a day in a calendar; in which form it is sent is a matter of the page',
    events: [
      ...rental.home(),
      click(3000, '12 mars'),
      click(5000, 'Réserver'),
      rental.api(
        5040,
        'POST /api/reservations',
        400,
        {
          type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
          title: 'One or more validation errors occurred.',
          status: 400,
          errors: {
            '$.debut': [
              'The JSON value could not be converted to System.DateOnly. Path: $.debut | LineNumber: 0 | BytePositionInLine: 22.',
            ],
          },
          traceId: '00-9c4d1e3b6f2a4c8d9e0f1a2b3c4d5e6f-1a2b3c4d5e6f7a8b-00',
        },
        {
          sends: { debut: '12/03/2026', jours: 3 },
          headers: { 'content-type': 'application/problem+json; charset=utf-8' },
        },
      ),
    ],
  },
  {
    name: 'care: a resident without a picture',
    site: care.site,
    expected: 'product-defect',
    why: 'the own page makes an address of nothing',
    events: [
      ...care.home(),
      click(4000, 'Kamer 2.15'),
      care.api(4030, 'GET /api/clienten/342', 200, { data: { id: 342, kamer: '2.15', foto: null } }),
      care.throws(
        4110,
        "TypeError: Failed to construct 'URL': Invalid URL",
        care.place('photoUrl', '/assets/ClientPage.77b1c0.js'),
      ),
      says(4112, '[Vue warn]: Unhandled error during execution of render function', 'warn'),
    ],
  },
  {
    name: 'dispatch: 時間が文字列で返る',
    site: dispatch.site,
    environment: inJapan,
    expected: 'product-defect',
    why: 'the server gives the hours as a text and the page reckons with a number',
    events: [
      ...dispatch.home(),
      click(4000, '集計'),
      dispatch.api(4040, 'GET /api/v1/timesheets/summary', 200, { rows: [{ staff_id: 3, hours: '7.50' }] }),
      dispatch.throws(
        4140,
        'TypeError: e.hours.toFixed is not a function',
        dispatch.place('SummaryRow', dispatch.bundle),
      ),
    ],
  },
]
