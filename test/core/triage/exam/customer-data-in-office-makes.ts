/** What customers put into everyday web apps. */

import { extensionThrows, pictureMissing, segmentBlocked, statisticsBlocked } from './kit/beside.ts'
import { type Case, chose, click, says, typed } from './kit/build.ts'
import { brewery, dispatch, evidence, inFrance, inJapan, parking, quotes, rental } from './products/office-makes.ts'

export const customerDataInOfficeMakes: Case[] = [
  {
    name: 'evidence: the file is larger than the form takes',
    site: evidence.site,
    expected: 'integration',
    also: ['capacity', 'configuration'],
    why: 'the check of Laravel names the field and its size',
    events: [
      ...evidence.home(),
      ...segmentBlocked(500),
      chose(3000, 'pentest.pdf', 'application/pdf', 31_000_000),
      click(5000, 'Upload evidence'),
      evidence.api(5040, 'POST /api/controls/61/evidence', 422, {
        message: 'The file field must not be greater than 20480 kilobytes.',
        errors: { file: ['The file field must not be greater than 20480 kilobytes.'] },
      }),
    ],
  },
  {
    name: 'quotes: der Rabatt ist zu hoch',
    site: quotes.site,
    expected: 'integration',
    also: 'permission',
    why: 'the value that was typed is above what may be given',
    events: [
      ...quotes.home(),
      extensionThrows(800),
      typed(3000, 'Rabatt', '45'),
      click(5000, 'Übernehmen'),
      quotes.api(5040, 'PUT /api/angebote/4711/rabatt', 400, {
        status: 400,
        error: 'Bad Request',
        errors: [{ field: 'rabatt', rejectedValue: 45, defaultMessage: 'darf höchstens 30 sein', code: 'Max' }],
        path: '/api/angebote/4711/rabatt',
      }),
    ],
  },
  {
    name: 'brewery: numer NIP jest błędny',
    site: brewery.site,
    expected: 'integration',
    why: 'the number that was typed has a wrong check digit',
    events: [
      ...brewery.home(),
      typed(3000, 'NIP', 'redacted-text-5'),
      click(5000, 'Zapisz kontrahenta'),
      brewery.api(5040, 'POST /api/kontrahenci/', 400, { nip: ['Nieprawidłowy numer NIP (błędna suma kontrolna).'] }),
    ],
  },
  {
    name: 'dispatch: CSVの文字コードが違う',
    site: dispatch.site,
    environment: inJapan,
    expected: 'integration',
    also: 'clock-locale',
    why: 'the file was written in Shift_JIS and the import wants UTF-8',
    events: [
      ...dispatch.home(),
      chose(3000, 'staff.csv', 'text/csv', 18_200),
      click(5000, '取り込み'),
      dispatch.api(5060, 'POST /api/v1/staff/import', 422, {
        message: 'CSVファイルの文字コードが不正です。UTF-8で保存してから再度アップロードしてください。',
        line: 1,
      }),
    ],
  },
  {
    name: 'rental: la nacelle est déjà réservée',
    site: rental.site,
    environment: inFrance,
    expected: 'integration',
    why: 'somebody else has booked the machine for these days',
    events: [
      ...rental.home(),
      pictureMissing(480),
      click(4000, 'Réserver'),
      rental.api(
        4040,
        'POST /api/reservations',
        409,
        {
          title: 'Conflit de réservation',
          status: 409,
          detail: 'Ce matériel est déjà réservé du 12 au 14 mars.',
        },
        { headers: { 'content-type': 'application/problem+json; charset=utf-8' } },
      ),
    ],
  },
  {
    name: 'parking: the security code of the card is wrong',
    site: parking.site,
    expected: 'integration',
    also: 'third-party',
    why: 'the bank refuses the card for what was typed',
    events: [
      ...parking.home(),
      ...statisticsBlocked(450),
      click(6000, 'Pay $120.00'),
      parking.api(6060, 'POST /v1/payments', 200, {
        pspReference: 'redacted-id-1',
        resultCode: 'Refused',
        refusalReason: 'CVC Declined',
        refusalReasonCode: '24',
      }),
      says(6200, 'Payment refused: CVC Declined', 'warn'),
    ],
  },
]
