/** A fourth round in apps of one trade, worded by other teams: mostly one sentence on the screen, and some news in like words. */
import type { Case } from './kit/build.ts'
import { alert, dialog, done, field, informs, toasts, toldOn, warns } from './kit/told.ts'
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

export const toldAtLastInVerticalMakes: Case[] = [
  toldOn(furrow, ['permission'], 'Contractors can’t edit spray records.', alert, ['Save', 'PUT /api/sprays/4', 400]),
  toldOn(fairwaybook, ['permission'], 'Five-day members may not book at weekends.', alert, [
    'Book',
    'POST /api/bookings',
    422,
  ]),
  toldOn(assayworks, ['permission'], 'This method is restricted to the toxicology section.', alert, [
    'Run',
    'POST /assayworks/rest/runs',
    400,
  ]),
  toldOn(stromwerk, ['permission'], 'Mit Ihrem Zugang können Sie Rechnungen nur ansehen.', toasts, [
    'Rechnung korrigieren',
    'PUT /api/rechnungen/3',
    400,
  ]),
  toldOn(nominera, ['permission'], 'Solo el representante legal puede firmar este contrato.', alert, [
    'Firmar',
    'POST /api/contratos/5/firma',
    422,
  ]),
  toldOn(fatturino, ['permission'], 'Il tuo abbonamento Base prevede un solo utente.', alert, [
    'Aggiungi utente',
    'POST /api/utenti',
    400,
  ]),
  toldOn(auditpath, ['authentication'], 'Your sign-on ran out while you were away. Log on once more.', dialog, [
    'Records',
    'GET /api/v2/records',
  ]),
  toldOn(acteo, ['authentication'], 'Code confidentiel incorrect, il vous reste 2 essais.', field, [
    'Signer',
    'POST /api/signature',
    400,
  ]),
  toldOn(zorgrooster, ['authentication'], 'Deze inlogcode is al gebruikt. Vraag een nieuwe aan.', alert, [
    'Inloggen',
    'POST /api/inloggen',
    400,
  ]),
  toldOn(haulmere, ['integration'], 'Axle weight is 600 kg over the limit for this trailer.', field, [
    'Save load',
    'PUT /api/loads/5520',
    400,
  ]),
  toldOn(sindiko, ['integration'], 'A unidade 302 já está ocupada por outro morador.', alert, [
    'Salvar',
    'POST /api/moradores',
    409,
  ]),
  toldOn(chalkstone, ['integration'], 'The deadline for this assignment was yesterday at noon.', alert, [
    'Hand in',
    'POST /api/assignments/5/submit/',
    400,
  ]),
  toldOn(payfold, ['configuration'], 'We can’t work out holiday pay: this employee group has no accrual rule.', alert, [
    'Calculate',
    'POST /api/v1/holiday',
    500,
  ]),
  toldOn(
    medivane,
    ['configuration'],
    'No SMS sender is registered for this clinic. Practice managers can add one in Setup.',
    alert,
    ['Send reminder', 'POST /api/reminders', 500],
  ),
  toldOn(kintaro, ['configuration'], '承認者が設定されていません。', alert, ['申請', 'POST /api/shinsei', 400]),
  toldOn(glossa, ['configuration'], 'There isn’t a termbase attached to this job.', toasts, [
    'Check terms',
    'POST /api/jobs/51/terms',
    400,
  ]),
  toldOn(keyledger, ['third-party'], 'HM Land Registry is closed for maintenance until 6 am.', alert, [
    'Get title',
    'POST /titles',
    500,
  ]),
  toldOn(axlewise, ['third-party', 'network'], 'Google Maps didn’t load. It may be down at the moment.', warns, [
    'Map',
    'GET /api/map',
  ]),
  toldOn(inksure, ['third-party'], 'The ID check provider is taking too long. Please try again later.', alert, [
    'Verify',
    'POST /api/identity',
    504,
  ]),
  toldOn(nominera, ['third-party'], 'El servicio Siltra no está disponible en estos momentos.', alert, [
    'Enviar',
    'POST /api/siltra',
    500,
  ]),
  toldOn(plotmill, ['capacity'], 'Too much data: this chart would need 4.2 million points. Add a filter.', alert, [
    'Draw',
    'POST /api/query',
    400,
  ]),
  toldOn(furrow, ['capacity', 'integration'], 'A shapefile can hold 500 fields at most.', field, [
    'Import fields',
    'POST /api/fields/import',
    400,
  ]),
  toldOn(
    stromwerk,
    ['capacity'],
    'Derzeit melden sehr viele Kunden ihren Zählerstand. Bitte versuchen Sie es in einer Stunde noch einmal.',
    alert,
    ['Melden', 'POST /api/zaehler/1EMH0012/stand', 503],
  ),
  toldOn(haulmere, ['network'], 'Can’t reach Haulmere. Are you connected to the internet?', alert, [
    'Loads',
    'GET /api/loads',
  ]),
  toldOn(
    tillwright,
    ['browser-interference'],
    'Safari is blocking the receipt window. Allow pop-ups for office.tillwright.',
    warns,
    ['Print receipt', 'POST /api/sales/7712/receipt'],
  ),
  toldOn(medivane, ['outdated-client'], 'Please refresh – we released a new Medivane this morning.', dialog, [
    'Save',
    'PUT /api/appointments/9021',
    400,
  ]),
  toldOn(parishroll, ['product-defect'], 'Birthday list: NaN people this week', alert, [
    'Birthdays',
    'GET /api/birthdays',
  ]),
  toldOn(acteo, ['integration'], 'La Caisse des Dépôts a rejeté le virement : référence inconnue.', alert, [
    'Virer',
    'POST /api/virements',
    500,
  ]),
]

const calm = 'news in words that elsewhere tell of a fault'

export const newsAtLastInVerticalMakes: Case[] = [
  toldOn(
    payfold,
    ['none'],
    'Employees can see this payslip from Friday.',
    done,
    ['Publish', 'POST /api/v1/payslips'],
    calm,
  ),
  toldOn(
    keyledger,
    ['none'],
    'The tenant’s bank returned the direct debit for March.',
    warns,
    ['Open', 'GET /rents/31.json'],
    calm,
  ),
  toldOn(
    auditpath,
    ['none'],
    'Supplier audit was rejected by Quality on 3 March',
    warns,
    ['Open', 'GET /api/v2/records/31'],
    calm,
  ),
  toldOn(medivane, ['none'], 'This patient needs a chaperone', warns, ['Open patient', 'GET /api/patients/8'], calm),
  toldOn(
    haulmere,
    ['none'],
    'Only 2 pallets left on this trailer',
    warns,
    ['Load', 'POST /api/loads/5520/pallets'],
    calm,
  ),
  toldOn(
    axlewise,
    ['none'],
    'V-12’s MOT expired yesterday',
    warns,
    ['V-12', 'GET /api/vehicles/V-12'],
    'a state of the vehicle',
  ),
  toldOn(
    chalkstone,
    ['none'],
    'Two students share the same answer to question 4.',
    informs,
    ['Grade', 'POST /api/grades/'],
    calm,
  ),
  toldOn(
    inksure,
    ['none'],
    'Signer 2 hasn’t opened the envelope yet',
    warns,
    ['Remind', 'POST /api/envelopes/env_71/remind'],
    calm,
  ),
]
