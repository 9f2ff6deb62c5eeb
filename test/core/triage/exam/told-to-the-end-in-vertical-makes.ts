/** A fifth round in apps of one trade: other words for the same kinds, and faults of the product’s own that regret something. */
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

export const toldToTheEndInVerticalMakes: Case[] = [
  toldOn(tillwright, ['permission'], 'Cashiers can’t open the drawer without a sale.', alert, [
    'No sale',
    'POST /api/drawer/open',
    400,
  ]),
  toldOn(plotmill, ['permission'], 'Row-level security hides this dataset from your group.', alert, [
    'Open dataset',
    'GET /api/datasets/7',
    404,
  ]),
  toldOn(zorgrooster, ['permission'], 'Alleen de teamleider mag diensten ruilen goedkeuren.', alert, [
    'Goedkeuren',
    'POST /api/ruilen/4',
    422,
  ]),
  toldOn(fatturino, ['permission'], 'Il tuo profilo non può emettere note di credito.', toasts, [
    'Emetti',
    'POST /api/note',
    400,
  ]),
  toldOn(glossa, ['permission', 'capacity'], 'Your freelancer plan covers one language pair.', alert, [
    'Add language',
    'POST /api/languages',
    400,
  ]),
  toldOn(keyledger, ['authentication'], 'We’ve logged you out because you signed in on another device.', dialog, [
    'Next',
    'GET /tenancies.json',
  ]),
  toldOn(sindiko, ['authentication'], 'Senha incorreta. Você tem mais 1 tentativa.', field, [
    'Entrar',
    'POST /api/entrar',
    400,
  ]),
  toldOn(furrow, ['integration'], 'Sowing date is earlier than the harvest of the previous crop.', field, [
    'Save plan',
    'POST /api/plans',
    400,
  ]),
  toldOn(auditpath, ['integration'], 'A CAPA needs a root cause before it can be closed.', alert, [
    'Close',
    'POST /api/v2/records/12/close',
    409,
  ]),
  toldOn(haulmere, ['integration'], 'DVLA returned no vehicle for registration AB12 CDE.', field, [
    'Look up',
    'POST /api/vehicles/lookup',
    404,
  ]),
  toldOn(acteo, ['configuration'], 'Aucun modèle d’acte n’est défini pour ce type de dossier.', alert, [
    'Générer',
    'POST /api/actes',
    500,
  ]),
  toldOn(nominera, ['configuration'], 'Falta el calendario laboral de 2026 en Ajustes > Calendarios.', alert, [
    'Calcular',
    'POST /api/nominas',
    500,
  ]),
  toldOn(
    chalkstone,
    ['configuration'],
    'This course has no end date, so certificates can’t be issued. Course admins can set one.',
    alert,
    ['Issue', 'POST /api/certificates/', 500],
  ),
  toldOn(
    stromwerk,
    ['third-party'],
    'Der Messstellenbetreiber liefert im Moment keine Werte.',
    warns,
    ['Werte', 'GET /api/werte', 503],
    'the operator of the meters is another company',
  ),
  toldOn(parishroll, ['third-party'], 'Mailchimp isn’t answering, so your newsletter hasn’t gone out yet.', alert, [
    'Send',
    'POST /api/newsletters',
    500,
  ]),
  toldOn(payfold, ['third-party'], 'HMRC’s gateway is down. Submissions will be retried automatically.', alert, [
    'Submit',
    'POST /api/v1/payruns/311/submit',
    502,
  ]),
  toldOn(medivane, ['capacity'], 'Exports are limited to 5,000 patients at a time.', alert, [
    'Export',
    'POST /api/exports',
    400,
  ]),
  toldOn(
    inksure,
    ['capacity', 'integration'],
    'That file is a bit heavy for us – 20 MB is the most we can take.',
    field,
    ['Upload', 'POST /api/envelopes/env_71/files', 400],
  ),
  toldOn(
    axlewise,
    ['network'],
    'Connection dropped. Reconnecting…',
    warns,
    ['Live', 'GET /api/live'],
    'the app tells of its connection',
  ),
  toldOn(kintaro, ['browser-interference'], 'ブラウザの位置情報がブロックされています。', alert, [
    '打刻',
    'POST /api/dakoku',
  ]),
  toldOn(assayworks, ['outdated-client'], 'Your copy of AssayWorks is older than the server. Press F5.', dialog, [
    'Open',
    'GET /assayworks/rest/worklist',
    400,
  ]),
  toldOn(fairwaybook, ['clock-locale'], 'Your phone’s clock is 6 minutes fast – check-in codes won’t work.', alert, [
    'Check in',
    'POST /api/checkin',
    400,
  ]),
]

const regretted = 'a 500 without a word, and a page that only regrets it'

export const regretsInVerticalMakes: Case[] = [
  toldOn(
    payfold,
    ['product-defect'],
    'We couldn’t recalculate this pay run. Our team has been told.',
    toasts,
    ['Recalculate', 'POST /api/v1/payruns/311/recalculate', 500],
    regretted,
  ),
  toldOn(
    medivane,
    ['product-defect'],
    'Oops! Something broke while saving. Your changes are still here.',
    alert,
    ['Save', 'PUT /api/appointments/9021', 500],
    regretted,
  ),
  toldOn(
    stromwerk,
    ['product-defect'],
    'Die Abrechnung ist leider fehlgeschlagen. Bitte versuchen Sie es später erneut.',
    alert,
    ['Abrechnen', 'POST /api/abrechnung', 500],
    regretted,
  ),
  toldOn(
    acteo,
    ['product-defect'],
    'Impossible d’enregistrer l’acte pour le moment.',
    alert,
    ['Enregistrer', 'PUT /api/actes/5', 500],
    regretted,
  ),
  toldOn(
    sindiko,
    ['product-defect'],
    'Não conseguimos gerar o relatório agora. Tente de novo.',
    alert,
    ['Gerar', 'POST /api/relatorios', 500],
    regretted,
  ),
  toldOn(
    fatturino,
    ['product-defect'],
    'Qualcosa è andato storto durante il salvataggio della fattura.',
    alert,
    ['Salva', 'POST /api/fatture', 500],
    regretted,
  ),
  toldOn(
    zorgrooster,
    ['product-defect'],
    'Het rooster kon niet worden opgeslagen.',
    alert,
    ['Opslaan', 'PUT /api/rooster', 500],
    regretted,
  ),
  toldOn(
    plotmill,
    ['product-defect'],
    'The dashboard ran into trouble and had to stop.',
    alert,
    ['Open', 'POST /api/render', 500],
    regretted,
  ),
]
