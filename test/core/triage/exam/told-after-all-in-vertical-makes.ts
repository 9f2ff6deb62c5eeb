/** A last round in apps of one trade, in which nothing was mended before it was counted but what the rounds before had shown. */
import type { Case } from './kit/build.ts'
import { alert, dialog, field, toasts, toldOn, warns } from './kit/told.ts'
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

const calm = 'news in words that elsewhere tell of a fault'

export const toldAfterAllInVerticalMakes: Case[] = [
  toldOn(assayworks, ['permission'], 'Only a deviation owner can extend the due date.', alert, [
    'Extend',
    'PUT /assayworks/rest/deviations/3',
    400,
  ]),
  toldOn(chalkstone, ['permission'], 'Guest lecturers aren’t allowed to download submissions.', toasts, [
    'Download',
    'POST /api/downloads/',
    400,
  ]),
  toldOn(keyledger, ['permission'], 'Ihr Team darf keine Kautionen freigeben.', alert, [
    'Freigeben',
    'POST /deposits/4/release',
    422,
  ]),
  toldOn(payfold, ['permission', 'integration'], 'You prepared this pay run, so someone else must approve it.', alert, [
    'Approve',
    'POST /api/v1/payruns/311/approve',
    409,
  ]),
  toldOn(haulmere, ['authentication'], 'That PIN isn’t right. Try again or ask the yard for a new one.', field, [
    'Enter',
    'POST /api/yard/pin',
    400,
  ]),
  toldOn(nominera, ['authentication'], 'Has estado inactivo 20 minutos y hemos cerrado tu sesión.', dialog, [
    'Seguir',
    'GET /api/trabajadores',
  ]),
  toldOn(glossa, ['authentication'], 'Sign-in failed: this account was closed by its owner.', alert, [
    'Sign in',
    'POST /api/session',
    400,
  ]),
  toldOn(medivane, ['integration'], 'Dr Patel is already booked at 09:45.', alert, [
    'Book',
    'POST /api/appointments',
    409,
  ]),
  toldOn(zorgrooster, ['integration'], 'Einddatum ligt voor de begindatum.', field, [
    'Opslaan',
    'POST /api/verlof',
    400,
  ]),
  toldOn(furrow, ['integration'], 'Row 17: unknown crop code “WWX”', alert, ['Import', 'POST /api/crops/import', 500]),
  toldOn(parishroll, ['configuration'], 'Gift Aid isn’t set up for St Mark’s yet.', alert, [
    'Claim',
    'POST /api/giftaid',
    500,
  ]),
  toldOn(
    auditpath,
    ['configuration'],
    'No training matrix is assigned to this role. Quality admins can add one.',
    alert,
    ['Assign', 'POST /api/v2/training', 500],
  ),
  toldOn(sindiko, ['configuration'], 'Nenhuma conta bancária cadastrada para este condomínio.', alert, [
    'Gerar boletos',
    'POST /api/boletos',
    500,
  ]),
  toldOn(inksure, ['third-party'], 'The identity provider behind this signature is not responding.', alert, [
    'Sign',
    'POST /api/sign',
    500,
  ]),
  toldOn(fatturino, ['third-party'], 'Il corriere non risponde, la spedizione non è stata prenotata.', alert, [
    'Spedisci',
    'POST /api/spedizioni',
    500,
  ]),
  toldOn(tillwright, ['third-party'], 'SumUp is down at the moment. Take cash or try again later.', toasts, [
    'Card',
    'POST /api/sales/7713/pay',
    503,
  ]),
  toldOn(stromwerk, ['capacity'], 'Es können höchstens 12 Monate auf einmal exportiert werden.', alert, [
    'Exportieren',
    'POST /api/export',
    400,
  ]),
  toldOn(plotmill, ['capacity'], 'Query stopped after 90 s', alert, ['Run', 'POST /api/query', 500]),
  toldOn(fairwaybook, ['network'], 'No internet – showing the tee sheet from this morning.', warns, [
    'Tee sheet',
    'GET /api/teesheet',
  ]),
  toldOn(kintaro, ['outdated-client'], 'お使いのブラウザはサポートされていません。', alert, [
    '開く',
    'GET /api/kintai',
  ]),
  toldOn(
    acteo,
    ['browser-interference'],
    'Votre navigateur bloque les fenêtres surgissantes. Autorisez-les pour imprimer.',
    warns,
    ['Imprimer', 'POST /api/impression'],
  ),
  toldOn(
    axlewise,
    ['product-defect'],
    'Couldn’t load trips. Please try again.',
    toasts,
    ['Trips', 'POST /api/trips/search', 500],
    'a 500 without a word, and a page that only regrets it',
  ),
  toldOn(
    keyledger,
    ['product-defect'],
    'Something’s not right on our side. We’re on it.',
    toasts,
    ['Save', 'POST /tenancies', 500],
    'a 500 without a word, and a page that only regrets it',
  ),
]

export const newsAfterAllInVerticalMakes: Case[] = [
  toldOn(
    medivane,
    ['none'],
    'Mrs Bell’s insurance ended in January',
    warns,
    ['Open patient', 'GET /api/patients/9'],
    calm,
  ),
  toldOn(
    tillwright,
    ['none'],
    'Only supervisors can see cash differences.',
    warns,
    ['Close till', 'POST /api/till/close'],
    calm,
  ),
  toldOn(haulmere, ['none'], 'DHL refused 2 parcels on 9 March', warns, ['Load', 'GET /api/loads/5520'], calm),
  toldOn(chalkstone, ['none'], 'No marker is assigned to 4 submissions', warns, ['Marking', 'GET /api/marking/'], calm),
  toldOn(
    stromwerk,
    ['none'],
    'Ihr Abschlag ist noch nicht bezahlt.',
    warns,
    ['Abschläge', 'GET /api/abschlaege'],
    calm,
  ),
  toldOn(parishroll, ['none'], 'The hall is fully booked on Easter Sunday', warns, ['Hall', 'GET /api/hall'], calm),
]
