/** Both sides of the rules that compare what was typed, sent and answered, or read what came in it: rows for `rules.test.ts`. */
import { consoleLine, filled, replayed, request, resource, step } from '../../support/session-builder.ts'
import { click, put } from './reason-kit.ts'
import type { Sides } from './reason-rules.ts'

const json = (value: object) => ({ text: JSON.stringify(value) })
const typed = (value: string) => filled('Value', value, { at: 900 })
const keeps = (sent: object, response: object) =>
  put(200, '', { requestBody: json(sent), responseBody: json(response) })

const file = (size: string, text = '') =>
  request({
    at: 1010,
    url: '/api/export',
    responseHeaders: [
      ['content-disposition', 'attachment; filename="orders.csv"'],
      ['content-length', size],
    ],
    responseBody: { text },
  })

const job = (at: number, response: object) =>
  request({ at, id: `job-${at}`, url: '/api/imports/91', responseBody: json({ id: 91, ...response }) })
const refusedJob = { status: 'failed', errors: [{ row: 14, column: 'close_date', message: 'Date has wrong format.' }] }

const answered = (total: number | null) => request({ at: 1010, url: '/api/report', responseBody: json({ total }) })
const drawn = consoleLine({ at: 1150, text: 'Error: <rect> attribute height: Expected length, "NaN".' })

const tile = (host: string, index: number) =>
  resource({ at: 1010 + index, element: 'img', url: `https://${host}/z/${index}.png`, status: 503 })

export const valueRules: Record<string, Sides> = {
  'not-kept': {
    fires: [typed('15'), click, keeps({ discount: 15 }, { discount: 0 })],
    // The server keeps cents.
    silent: [typed('15'), click, keeps({ price: 15 }, { price: 1500 })],
  },
  'left-out': {
    fires: [
      filled('Due date', '2026-05-01', { at: 900 }),
      click,
      put(422, '{"message":"due_date is required"}', { requestBody: json({ total: 5 }) }),
    ],
    // It was sent as it is.
    silent: [
      filled('Due date', 'soon', { at: 900 }),
      click,
      put(422, '{"message":"due_date is required"}', { requestBody: json({ due_date: 'soon' }) }),
    ],
  },
  'sent-empty': {
    fires: [
      filled('Amount', '12,50', { at: 900 }),
      click,
      put(422, '{"path":["amount"],"message":"expected number, received null"}', {
        requestBody: json({ amount: null }),
      }),
    ],
    // Nothing was typed there.
    silent: [
      filled('Amount', '', { at: 900 }),
      click,
      put(422, '{"path":["amount"],"message":"expected number, received null"}', {
        requestBody: json({ amount: null }),
      }),
    ],
  },
  'turkish-capital': {
    fires: [click, request({ at: 1010, url: '/api/tasks?state=DEL%C4%B0VERED', status: 400 })],
    // A town that somebody looks for.
    silent: [
      filled('Town', 'RİZE', { at: 900 }),
      click,
      request({ at: 1010, url: '/api/towns?name=R%C4%B0ZE', status: 400 }),
    ],
  },
  'rejected-rows': {
    fires: [click, job(1100, { status: 'running' }), job(3100, refusedJob)],
    // One that had failed before anybody looked.
    silent: [click, job(1100, refusedJob)],
  },
  'typed-format': {
    fires: [typed('1.250,00'), click, put(400, '{"message":"\'1.250,00\' is not a valid number"}')],
    // It was read, and is too much.
    silent: [typed('1.250,00'), click, put(400, '{"message":"1.250,00 is not valid, the maximum is 1.000,00"}')],
  },
  'unknown-column': {
    fires: [click, put(400, '{"code":"42703","message":"column orders.stage_id does not exist"}')],
    // Of the file that was imported.
    silent: [click, put(400, '{"code":"missing_column","message":"The column e-mail does not exist in the file"}')],
  },
  'unknown-zone': {
    fires: [click, put(500, '{"message":"Unknown time-zone ID: Europe/Kyiv"}')],
    // The zone is no part of the reason.
    silent: [click, put(500, '{"message":"Cannot book: no slot","timezone":"Europe/Kyiv","unknown":[]}')],
  },
  'empty-download': {
    fires: [click, file('0')],
    silent: [click, file('12', 'number;total')],
  },
  'dead-clicks': {
    fires: [click, step({ at: 3600 }), step({ at: 4500 })],
    // The page shows something else: it has a replay of that.
    silent: [click, step({ at: 3600 }), step({ at: 4500 }), replayed('Saved', { at: 4600 })],
  },
  'framework-crash': {
    fires: [
      click,
      consoleLine({
        at: 1150,
        text: 'Error: There was an unhandled exception on the current circuit, so it will be terminated.',
      }),
    ],
    silent: [click, consoleLine({ at: 1150, text: 'Circuit 4: no exception was left unhandled' })],
  },
  'shown-number': {
    fires: [click, answered(null), drawn],
    silent: [click, answered(4), drawn],
  },
  'third-party-files': {
    fires: [click, ...[1, 2, 3, 4].map((index) => tile('tiles.maps.example', index))],
    // Of its own host, each.
    silent: [click, ...[1, 2, 3, 4].map((index) => tile(`t${index}.maps-${index}.example`, index))],
  },
}
