/** A third round in apps of one trade: who may, what is not set up, who else failed, what is too much, and where the customer works. */
import type { Case } from './kit/build.ts'
import { alert, box, dialog, field, toasts, toldOn, warns } from './kit/told.ts'
import {
  acteo,
  assayworks,
  auditpath,
  axlewise,
  chalkstone,
  fairwaybook,
  fatturino,
  furrow,
  glossa,
  haulmere,
  inksure,
  keyledger,
  kintaro,
  medivane,
  nominera,
  parishroll,
  payfold,
  plotmill,
  sindiko,
  stromwerk,
  tillwright,
  zorgrooster,
} from './products/vertical-makes.ts'

export const toldOnceMoreInVerticalMakes: Case[] = [
  // Who may
  toldOn(tillwright, ['permission'], 'Refunds over £50 need a supervisor’s swipe.', alert, [
    'Refund',
    'POST /api/sales/7000/refund',
    400,
  ]),
  toldOn(
    chalkstone,
    ['permission', 'configuration'],
    'Sorry, your institution hasn’t bought the proctoring add-on.',
    alert,
    ['Start proctoring', 'POST /api/exams/4/proctor/', 400],
  ),
  toldOn(auditpath, ['permission', 'integration'], 'You raised this CAPA, so somebody else has to close it.', alert, [
    'Close',
    'POST /api/v2/records/12/close',
    409,
  ]),
  toldOn(haulmere, ['permission'], 'Not your depot – loads from Bristol are out of bounds.', alert, [
    'Open load',
    'GET /api/loads/5531',
    404,
  ]),
  toldOn(kintaro, ['permission'], '他の社員の勤怠は閲覧できません。', alert, ['表示', 'GET /api/kintai/22', 404]),
  toldOn(sindiko, ['permission'], 'Somente o síndico pode aprovar despesas acima de R$ 5.000.', alert, [
    'Aprovar',
    'POST /api/despesas/9/aprovar',
    422,
  ]),
  // Sign-in
  toldOn(
    inksure,
    ['authentication'],
    'That didn’t match our records. Double-check your date of birth and try again.',
    field,
    ['Verify identity', 'POST /api/identity', 400],
    'the signer is asked who they are',
  ),
  toldOn(payfold, ['authentication'], 'Too many wrong passwords. We’ve locked your login until 10:15.', box, [
    'Log in',
    'POST /login',
  ]),
  toldOn(nominera, ['authentication'], 'Tu certificado digital no es válido para iniciar sesión.', alert, [
    'Entrar con certificado',
    'POST /api/acceso',
    400,
  ]),
  toldOn(glossa, ['authentication'], 'Please sign in again – we couldn’t refresh your session.', dialog, [
    'Next segment',
    'GET /api/jobs/51/segments',
  ]),
  // Data
  toldOn(medivane, ['integration'], 'NHS numbers have ten digits; this one has nine.', field, [
    'Save patient',
    'POST /api/patients',
    400,
  ]),
  toldOn(keyledger, ['integration'], 'Rent can’t go up twice within 12 months (last increase: 1 Sept).', alert, [
    'Increase rent',
    'POST /tenancies/204/rent',
    422,
  ]),
  toldOn(assayworks, ['integration'], 'Control QC-7 is out of range, so this run can’t be released.', alert, [
    'Release run',
    'POST /assayworks/rest/runs/3/release',
    409,
  ]),
  toldOn(zorgrooster, ['integration'], 'Tussen twee diensten moet minimaal 11 uur rust zitten.', toasts, [
    'Inplannen',
    'POST /api/diensten',
    400,
  ]),
  toldOn(fatturino, ['integration'], 'Fattura scartata dallo SDI: codice errore 00311.', alert, [
    'Invia',
    'POST /api/fatture/41/invio',
    500,
  ]),
  // Not set up
  toldOn(
    parishroll,
    ['configuration'],
    'There’s no safeguarding policy for this group. Set one in Groups › Policies.',
    alert,
    ['Add volunteer', 'POST /api/volunteers', 500],
  ),
  toldOn(fairwaybook, ['configuration'], 'Green fees for 2027 aren’t priced yet.', toasts, [
    'Book',
    'POST /api/bookings',
    400,
  ]),
  toldOn(stromwerk, ['configuration'], 'Für diesen Tarif ist noch kein Preisblatt hinterlegt.', alert, [
    'Tarif wählen',
    'POST /api/tarif',
    500,
  ]),
  toldOn(acteo, ['configuration'], 'Aucune imprimante n’est associée à ce poste.', toasts, [
    'Imprimer',
    'POST /api/impression',
  ]),
  toldOn(
    plotmill,
    ['configuration', 'integration'],
    'We don’t know how to log in to “finance_dw”. Add credentials to the data source.',
    alert,
    ['Refresh', 'POST /api/sources/4/refresh', 400],
  ),
  // Others
  toldOn(
    medivane,
    ['third-party'],
    'Sorry, card payments aren’t going through: our payment partner has an outage.',
    alert,
    ['Take deposit', 'POST /api/deposits', 500],
  ),
  toldOn(haulmere, ['third-party'], 'TomTom traffic is unavailable, ETAs may be wrong', warns, [
    'Route',
    'POST /api/routes',
  ]),
  toldOn(keyledger, ['third-party'], 'The credit reference agency didn’t come back to us in time.', alert, [
    'Reference tenant',
    'POST /references',
    500,
  ]),
  toldOn(zorgrooster, ['third-party'], 'De koppeling met Vecozo ligt eruit.', alert, [
    'Controleer',
    'POST /api/controle',
    503,
  ]),
  toldOn(furrow, ['third-party'], 'Copernicus has no fresh images because of a disruption on their side.', warns, [
    'Load imagery',
    'POST /api/imagery',
  ]),
  // Too much
  toldOn(glossa, ['capacity', 'permission'], 'You’re out of machine translation words until 1 April.', alert, [
    'Translate all',
    'POST /api/jobs/51/mt',
    400,
  ]),
  toldOn(
    parishroll,
    ['capacity', 'integration'],
    'That’s a lot of people! Send to fewer than 2,000 at a time.',
    alert,
    ['Send e-mail', 'POST /api/mailings', 400],
  ),
  toldOn(
    chalkstone,
    ['capacity'],
    'Everybody is handing in right now – give us a minute and press Submit again.',
    alert,
    ['Submit', 'POST /api/quizzes/3/submit/', 503],
  ),
  toldOn(nominera, ['capacity'], 'El cálculo ha tardado demasiado y se ha cancelado.', alert, [
    'Calcular',
    'POST /api/nominas/calculo',
    500,
  ]),
  // The place
  toldOn(axlewise, ['network'], 'You seem to have lost your connection', warns, ['Refresh', 'GET /api/vehicles']),
  toldOn(medivane, ['browser-interference'], 'Your browser won’t let us use your microphone.', alert, [
    'Join call',
    'POST /api/calls/9/join',
  ]),
  toldOn(inksure, ['outdated-client'], 'Inksure has moved on since you opened this tab. Reload to continue.', dialog, [
    'Send',
    'POST /api/envelopes/env_71/send',
    400,
  ]),
  toldOn(kintaro, ['clock-locale'], '端末の時刻がずれているため打刻できません。', alert, [
    '打刻',
    'POST /api/dakoku',
    400,
  ]),
  // Own faults
  toldOn(payfold, ['product-defect'], 'Uncaught exception in PayslipRenderer: index out of bounds', alert, [
    'Preview',
    'GET /api/v1/payslips/9',
  ]),
]
