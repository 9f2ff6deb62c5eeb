/** Clocks that are days behind, days that are shifted, and numbers with a comma. */

import { filled } from '../../../support/session-builder.ts'
import { type Case, click, says } from './kit/build.ts'
import { payroll } from './products/payroll.ts'
import { surveys } from './products/surveys.ts'
import { travelExpenses } from './products/travel-expenses.ts'

export const clocksAndDays: Case[] = [
  {
    name: 'payroll: a computer that is three days behind',
    site: payroll.site,
    expected: 'clock-locale',
    why: 'by this clock the certificate is not yet valid',
    startedAt: Date.UTC(2026, 2, 9, 9, 30),
    events: [
      ...payroll.home(),
      click(6000, 'Hent skattekort'),
      payroll.lost(6050, 'GET https://skatt.lonnklar.example/v1/skattekort', 'net::ERR_CERT_DATE_INVALID'),
      says(6060, 'GET https://skatt.lonnklar.example/v1/skattekort net::ERR_CERT_DATE_INVALID'),
    ],
  },
  {
    name: 'surveys: a price with a comma',
    site: surveys.site,
    expected: 'clock-locale',
    also: 'integration',
    why: 'people in Sweden write 12,5 and the server reads that as no number',
    events: [
      ...surveys.home(),
      filled('Pris', '12,5', { at: 6000 }),
      click(8000, 'Spara'),
      surveys.call(
        8040,
        'PUT /api/surveys/61/reward',
        400,
        {
          data: null,
          error: {
            status: 400,
            name: 'ValidationError',
            message: 'price must be a `number` type, but the final value was: `NaN` (cast from the value `"12,5"`).',
            details: { errors: [{ path: ['price'], name: 'ValidationError' }] },
          },
        },
        { sends: { data: { price: '12,5' } } },
      ),
    ],
  },
  {
    name: 'expenses: the day before the one that was chosen',
    site: travelExpenses.site,
    expected: 'clock-locale',
    also: 'product-defect',
    why: 'midnight in Madrid is 23:00 of the day before in UTC: the day is shifted on the way',
    environment: { language: 'es-ES', languages: ['es-ES'], timeZone: 'Europe/Madrid', utcOffset: 60 },
    events: [
      ...travelExpenses.home(),
      filled('Fecha del gasto', '2026-03-12', { at: 6000 }),
      click(9000, 'Guardar'),
      travelExpenses.call(
        9040,
        'POST /web/dataset/call_kw/hr.expense/web_save',
        200,
        { jsonrpc: '2.0', id: 9040, result: [{ id: 93, date: '2026-03-11' }] },
        {
          sends: {
            jsonrpc: '2.0',
            method: 'call',
            params: { model: 'hr.expense', method: 'web_save', args: [[93], { date: '2026-03-11T23:00:00.000Z' }] },
          },
        },
      ),
    ],
  },
]
