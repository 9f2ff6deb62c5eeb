/** A second round in apps of one trade: messages and answers of the kinds that the first round was about, and news in the same words. */
import { type Case, click } from './kit/build.ts'
import { alert, box, dialog, field, informs, says, toasts, toldOn, warns } from './kit/told.ts'
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

export const toldAgainInVerticalMakes: Case[] = [
  toldOn(payfold, ['permission'], 'Only the pension trustee may change contribution rates.', alert, [
    'Save rates',
    'PUT /api/v1/pensions/2/rates',
    400,
  ]),
  toldOn(
    medivane,
    ['permission'],
    'Reception staff can’t see clinical notes. Ask a practitioner to open them for you.',
    alert,
    ['Notes', 'GET /api/patients/8/notes', 404],
  ),
  toldOn(stromwerk, ['permission'], 'Nur der Vertragsinhaber kann die Bankverbindung ändern.', alert, [
    'Bankverbindung ändern',
    'PUT /api/bankverbindung',
    422,
  ]),
  toldOn(acteo, ['permission'], 'Votre profil ne permet pas de clôturer un dossier.', toasts, [
    'Clôturer',
    'POST /api/dossiers/81/cloture',
    400,
  ]),
  toldOn(glossa, ['permission'], 'You joined this job as an observer, so segments are locked for you.', warns, [
    'Confirm',
    'POST /api/segments/14/confirm',
    409,
  ]),
  toldOn(parishroll, ['authentication'], 'Hi again! You’d been idle for a while so we logged you out.', dialog, [
    'People',
    'GET /api/people?page=2',
  ]),
  toldOn(tillwright, ['authentication'], 'Wrong PIN – 1 try left', field, ['Unlock', 'POST /api/till/unlock', 400]),
  toldOn(keyledger, ['authentication', 'integration'], 'There’s no login registered with that e-mail address.', box, [
    'Sign in',
    'POST /session',
  ]),
  toldOn(
    haulmere,
    ['configuration'],
    'This depot has no tariff assigned. A system administrator has to map one before you can quote.',
    alert,
    ['Quote', 'POST /api/quotes', 500],
  ),
  toldOn(
    assayworks,
    ['configuration'],
    'The balance in room 3 has not been calibrated in AssayWorks. Open Instruments › Calibration.',
    toasts,
    ['Read weight', 'POST /assayworks/rest/weights', 400],
  ),
  toldOn(fatturino, ['configuration'], 'Nessun sezionale associato a questo cliente.', alert, [
    'Emetti',
    'POST /api/fatture/42/emissione',
    500,
  ]),
  toldOn(zorgrooster, ['configuration'], 'Er is nog geen cao gekoppeld aan deze afdeling.', alert, [
    'Bereken',
    'POST /api/uren',
    400,
  ]),
  toldOn(furrow, ['third-party'], 'Our weather provider hasn’t answered for 20 minutes.', warns, [
    'Forecast',
    'GET /api/forecast',
    503,
  ]),
  toldOn(nominera, ['third-party'], 'La Seguridad Social no responde en este momento. Inténtelo más tarde.', alert, [
    'Enviar afiliación',
    'POST /api/afiliaciones',
    502,
  ]),
  toldOn(inksure, ['third-party'], 'SMS codes can’t go out: Twilio is having problems.', toasts, [
    'Send code',
    'POST /api/codes',
    500,
  ]),
  toldOn(chalkstone, ['capacity', 'integration'], 'You can enrol at most 200 students per import.', alert, [
    'Import students',
    'POST /api/courses/88/enrol/',
    400,
  ]),
  toldOn(plotmill, ['capacity'], 'Calculation cancelled after 120 seconds. Try fewer dimensions.', toasts, [
    'Run',
    'POST /api/query',
    500,
  ]),
  toldOn(axlewise, ['network', 'unknown'], 'Switched to offline mode. Trips will sync later.', warns, [
    'Trips',
    'GET /api/trips',
  ]),
  toldOn(
    medivane,
    ['browser-interference'],
    'Your camera is switched off for this site. Click the padlock to turn it on.',
    warns,
    ['Join call', 'POST /api/calls/9/join'],
  ),
  toldOn(auditpath, ['outdated-client'], 'This app is out of date: version 7 or later is needed.', dialog, [
    'Sync',
    'POST /api/v2/sync',
    400,
  ]),
  toldOn(tillwright, ['integration'], 'Square declined the refund: the original payment is older than a year.', alert, [
    'Refund',
    'POST /api/sales/7000/refund',
    500,
  ]),
  toldOn(payfold, ['integration'], 'Line 214: employee number 00917 appears more than once', box, [
    'Import hours',
    'POST /api/v1/hours/import',
    500,
  ]),
  toldOn(sindiko, ['integration'], 'O banco rejeitou o boleto: CPF do pagador inválido.', alert, [
    'Emitir',
    'POST /api/boletos',
    500,
  ]),
]

/** One call that failed with a reason of somebody else in it. */
function failedWith(
  make: typeof payfold,
  name: string,
  [expected, ...also]: [Case['expected'], ...Case['expected'][]],
  what: string,
  answer: object,
): Case {
  return {
    name,
    site: make.site,
    expected,
    also,
    why: 'the answer passes on what another company said',
    events: [
      ...make.home(),
      click(3000, 'Sync'),
      make.api(3030, what, 500, answer),
      toasts(3300, 'Something went wrong'),
    ],
  }
}

export const passedOnInVerticalMakes: Case[] = [
  failedWith(
    haulmere,
    'haulmere: the carrier refuses the stored access',
    ['integration', 'configuration', 'third-party'],
    'POST /api/carriers/sync',
    { message: 'Descartes responded with HTTP 403 for account BRIGHTMOOR' },
  ),
  failedWith(
    furrow,
    'furrow: the access to the tractor’s cloud is no longer valid',
    ['integration', 'configuration'],
    'POST /api/machines/sync',
    { error: 'JohnDeere: access token revoked by organization' },
  ),
  failedWith(fairwaybook, 'fairwaybook: the association is away', ['third-party'], 'POST /api/handicaps', {
    message: 'The payment provider did not respond in time',
  }),
  failedWith(
    acteo,
    'actéo: la banque ne connaît pas ce compte',
    ['integration', 'third-party'],
    'POST /api/virements',
    { detail: 'La banque a rejeté le virement : IBAN inconnu' },
  ),
  failedWith(
    stromwerk,
    'stromwerk: eine Zeitzone, die der Server nicht kennt',
    ['clock-locale', 'product-defect'],
    'POST /api/termine',
    { fehler: 'java.time.zone.ZoneRulesException: Unknown time-zone ID: Europe/Kyiv' },
  ),
]

const calm = 'news in words that elsewhere tell of a fault'

export const newsAgainInVerticalMakes: Case[] = [
  toldOn(parishroll, ['none'], 'Only you can see this note.', informs, ['Add note', 'POST /api/notes'], calm),
  toldOn(chalkstone, ['none'], 'Ana was added as a viewer.', says, ['Add', 'POST /api/courses/88/members/'], calm),
  toldOn(
    keyledger,
    ['none'],
    'Flat 3 has no tenant yet. Advertise it?',
    informs,
    ['Flat 3', 'GET /units/3.json'],
    calm,
  ),
  toldOn(axlewise, ['none'], 'V-12 has been offline for 3 hours', warns, ['V-12', 'GET /api/vehicles/V-12'], calm),
  toldOn(
    medivane,
    ['none'],
    'Mr Okafor’s insurer has declined 2 claims this year',
    warns,
    ['Open patient', 'GET /api/patients/8'],
    calm,
  ),
  toldOn(
    haulmere,
    ['none'],
    'The driver is running 40 minutes late for Leeds',
    warns,
    ['Load 5520', 'GET /api/loads/5520'],
    calm,
  ),
  toldOn(
    payfold,
    ['none'],
    'Three employees have no bank account on file',
    warns,
    ['Check', 'GET /api/v1/check'],
    calm,
  ),
  toldOn(
    glossa,
    ['none'],
    'Glossa works offline too: open Settings › Offline to choose your jobs.',
    informs,
    ['Tips', 'GET /api/tips'],
    calm,
  ),
  toldOn(
    fairwaybook,
    ['none'],
    'Members can book 14 days ahead, guests 7 days.',
    informs,
    ['Book', 'POST /api/bookings'],
    calm,
  ),
  toldOn(
    inksure,
    ['none'],
    'J. Marsh declined to sign “Lease 2026”',
    warns,
    ['Lease 2026', 'GET /api/envelopes/env_72'],
    'what a signer did is a record of the app',
  ),
]
