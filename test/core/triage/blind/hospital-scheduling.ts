/** Medora, which plans wards and outpatient clinics: Angular before a Java server with Spring. */
import { filled } from '../../../support/session-builder.ts'
import { click, says } from '../exam/build.ts'
import { type BlindCase, productAt } from './kit.ts'
import { extensionHangsUp, extensionThrows, widgetThrows } from './noise.ts'

const site = 'https://termine.medora.example'
const { call, place, throws, rejects, opens, missing, lost } = productAt(site)
const main = 'main.5f0c9e2ab81d7734.js'

/** Spring Boot's own error attributes. */
const spring = (at: number, what: string, status: number, error: string, more: object = {}) =>
  call(at, what, status, {
    timestamp: '2026-03-12T09:30:03.114+00:00',
    status,
    error,
    path: what.split(' ')[1]?.split('?')[0],
    ...more,
  })

const calendar = () => [
  opens(0, '/kalender/woche', 'Wochenplan - Medora'),
  call(210, 'GET /api/v2/session', 200, { user: 'redacted-name-1', roles: ['ROLE_PLANNER'], facility: 'ST_ANNA' }),
  call(340, 'GET /api/v2/wards', 200, [{ id: 4, name: 'Station 4B' }]),
  call(420, 'GET /api/v2/wards/4/slots?week=2026-W11', 200, {
    slots: [{ id: 9120, start: '2026-03-12T10:00:00+01:00' }],
  }),
  call(440, 'GET /api/v2/messages/unread', 200, { count: 3 }),
  call(455, 'GET /assets/i18n/de-DE.json', 200, { 'calendar.title': 'Wochenplan' }),
  call(462, 'POST /api/v2/telemetry', 204, ''),
  says(465, 'Medora 7.4.0 (angular 20.1, prod)', 'info'),
]

const httpError = (status: number, text: string, path: string) =>
  `ERROR HttpErrorResponse: {"headers":{"normalizedNames":{},"lazyUpdate":null},"status":${status},"statusText":"${text}","url":"${site}${path}","ok":false,"name":"HttpErrorResponse","message":"Http failure response for ${site}${path}: ${status} ${text}"}`

export const hospitalScheduling: BlindCase[] = [
  {
    name: 'hospital: a lazy relation is read after its session is closed',
    site,
    expected: 'product-defect',
    why: 'Hibernate tells a fault of the server in its own code; picture and statistics are noise',
    events: [
      ...calendar(),
      extensionHangsUp(480),
      call(500, 'GET /api/v2/users/31/photo', 404, ''),
      lost(510, 'POST https://www.google-analytics.com/g/collect?v=2&tid=G-4K2', 'net::ERR_BLOCKED_BY_CLIENT'),
      click(2600, 'Patient übernehmen'),
      spring(2640, 'POST /api/v2/slots/9120/assign', 500, 'Internal Server Error', {
        message:
          'failed to lazily initialize a collection of role: eu.medora.slot.Slot.resources: could not initialize proxy - no Session',
        trace:
          'org.hibernate.LazyInitializationException: failed to lazily initialize a collection of role: eu.medora.slot.Slot.resources\n\tat org.hibernate.collection.spi.AbstractPersistentCollection.throwLazyInitializationException(AbstractPersistentCollection.java:635)\n\tat eu.medora.slot.SlotMapper.toDto(SlotMapper.java:58)',
      }),
      says(2735, httpError(500, 'Internal Server Error', '/api/v2/slots/9120/assign')),
    ],
  },
  {
    name: 'hospital: the chosen day is sent as the day before',
    site,
    expected: 'product-defect',
    also: 'clock-locale',
    why: 'midnight of the customer is turned into UTC and cut to a date; nothing failed, but what was saved is not what was chosen',
    events: [
      ...calendar(),
      filled('Datum', '30.03.2026', { at: 4000 }),
      click(5200, 'Termin anlegen'),
      call(
        5240,
        'POST /api/v2/appointments',
        201,
        { id: 55810, date: '2026-03-29', status: 'BOOKED' },
        { sends: { patientId: 'redacted-id-1', date: '2026-03-29T22:00:00.000Z', clinic: 12 } },
      ),
      call(5400, 'GET /api/v2/appointments/55810', 200, { id: 55810, date: '2026-03-29', status: 'BOOKED' }),
      says(5510, 'Termin 55810 für 29.03.2026 angelegt', 'info'),
    ],
  },
  {
    name: 'hospital: the message of the ward system lacks a field',
    site,
    expected: 'integration',
    why: 'the 500 carries what the customer’s own HL7 interface sent wrongly',
    events: [
      ...calendar(),
      click(3000, 'Aus KIS übernehmen'),
      spring(3050, 'POST /api/v2/import/adt', 500, 'Internal Server Error', {
        message:
          'Inbound message rejected: required field PID-3 (Patient Identifier List) is missing in ADT^A01, MSH-4 sending facility ST_ANNA, message control id 20260312093002',
        exception: 'ca.uhn.hl7v2.validation.ValidationException',
      }),
      says(3150, httpError(500, 'Internal Server Error', '/api/v2/import/adt')),
      throws(
        3152,
        "TypeError: Cannot read properties of undefined (reading 'patient')",
        place('e.showImported', main, 1, 1_204_118),
        place('Object.error', main, 1, 1_203_877),
      ),
    ],
  },
  {
    name: 'hospital: the roster of another ward',
    site,
    expected: 'permission',
    why: 'the server refuses by rule, the TypeError only follows from the empty answer',
    events: [
      ...calendar(),
      widgetThrows(1300),
      click(2500, 'Station 7A'),
      spring(2540, 'GET /api/v2/wards/7/roster?week=2026-W11', 403, 'Forbidden', { message: 'Access Denied' }),
      call(2545, 'GET /api/v2/wards/7', 200, { id: 7, name: 'Station 7A' }),
      says(2640, httpError(403, 'Forbidden', '/api/v2/wards/7/roster?week=2026-W11')),
      throws(
        2650,
        "TypeError: Cannot read properties of undefined (reading 'shifts')",
        place('t.groupShifts', main, 1, 884_120),
        place('t.ngOnChanges', main, 1, 883_902),
      ),
    ],
  },
  {
    name: 'hospital: a part of the app that a new delivery has replaced',
    site,
    expected: 'outdated-client',
    why: 'the tab has been open over a delivery, so the hashed file of the old build is gone; a reload loads the new one',
    events: [
      opens(0, '/kalender/woche', 'Wochenplan - Medora'),
      call(210, 'GET /api/v2/wards/4/slots?week=2026-W11', 200, { slots: [] }),
      call(60_000, 'GET /ngsw.json?ngsw-cache-bust=0.482', 200, {
        appData: { version: '7.4.0' },
        timestamp: 1773307800000,
      }),
      says(60_200, 'App 7.3.2: a new version 7.4.0 is ready to be activated', 'info'),
      click(91_000, 'OP-Plan'),
      missing(91_080, '/chunk-OPPLAN-3KQ7ZV2M.js', { element: 'script', status: 404 }),
      rejects(
        91_120,
        `TypeError: Failed to fetch dynamically imported module: ${site}/chunk-OPPLAN-3KQ7ZV2M.js`,
        place('loadChildren', main, 1, 20_114),
      ),
    ],
    environment: { app: { version: '7.3.2', source: 'meta[name=version]' } },
  },
  {
    name: 'hospital: warnings of a page on which all goes well',
    site,
    expected: 'none',
    why: 'nothing wrong: the appointment was moved and read back; a missing picture and warnings hurt nobody',
    events: [
      ...calendar(),
      call(470, 'GET /api/v2/users/31/photo', 404, ''),
      says(
        480,
        'NG0913: An image with src photo-placeholder.png has intrinsic file dimensions much larger than its rendered size.',
        'warn',
      ),
      click(3200, 'Verschieben'),
      call(
        3240,
        'PATCH /api/v2/appointments/55102',
        200,
        { id: 55102, start: '2026-03-13T08:30:00+01:00', version: 4 },
        { sends: { start: '2026-03-13T08:30:00+01:00', version: 3 } },
      ),
      call(3400, 'GET /api/v2/wards/4/slots?week=2026-W11', 200, {
        slots: [{ id: 9121, start: '2026-03-13T08:30:00+01:00' }],
      }),
      says(3500, 'ResizeObserver loop completed with undelivered notifications.', 'warn'),
    ],
  },
  {
    name: 'hospital: no connection to the database is free',
    site,
    expected: 'capacity',
    also: 'product-defect',
    why: 'the pool is used up after thirty seconds of waiting: load, or connections that are not given back',
    events: [
      ...calendar(),
      extensionThrows(1400),
      click(2500, 'Monat'),
      call(
        2540,
        'GET /api/v2/wards/4/slots?month=2026-03',
        503,
        {
          timestamp: '2026-03-12T09:30:33.020+00:00',
          status: 503,
          error: 'Service Unavailable',
          message:
            'Unable to acquire JDBC Connection [HikariPool-1 - Connection is not available, request timed out after 30000ms (total=20, active=20, idle=0, waiting=143)]',
          path: '/api/v2/wards/4/slots',
        },
        { duration: 30_080, headers: { 'retry-after': '30' } },
      ),
      says(32_700, httpError(503, 'Service Unavailable', '/api/v2/wards/4/slots?month=2026-03')),
    ],
  },
]
