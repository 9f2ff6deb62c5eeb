/** Medora, which plans wards and outpatient clinics: Angular before a Java server with Spring. */

import { says } from '../kit/build.ts'
import { productAt } from '../kit/product.ts'

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

export const hospitalScheduling = {
  site,
  call,
  place,
  throws,
  rejects,
  opens,
  missing,
  lost,
  main,
  spring,
  calendar,
  httpError,
}
