/** A sixth round in apps of one trade: statements, regrets and news, so that each is told from the others. */
import type { Case } from './kit/build.ts'
import { alert, dialog, field, toasts, toldOn, warns } from './kit/told.ts'
import {
  acteo,
  assayworks,
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

const regretted = 'a 500 without a word, and a page that only regrets it'
const calm = 'news in words that elsewhere tell of a fault'

export const toldFinallyInVerticalMakes: Case[] = [
  toldOn(haulmere, ['permission'], 'Subcontractors may not change the agreed rate.', alert, [
    'Save rate',
    'PUT /api/loads/5520/rate',
    400,
  ]),
  toldOn(parishroll, ['permission'], 'Ask the treasurer: only she can void a donation.', alert, [
    'Void',
    'POST /api/donations/4/void',
    422,
  ]),
  toldOn(acteo, ['permission'], 'Seul un notaire associé peut valider cet acte.', alert, [
    'Valider',
    'POST /api/actes/5/valider',
    500,
  ]),
  toldOn(sindiko, ['authentication'], 'Encerramos sua sessão por inatividade.', dialog, [
    'Continuar',
    'GET /api/condominios',
  ]),
  toldOn(furrow, ['authentication'], 'Your sign-in link has been used once already.', alert, [
    'Open',
    'POST /api/link',
    400,
  ]),
  toldOn(glossa, ['integration'], 'The target text is 14 characters longer than the field allows.', field, [
    'Confirm',
    'POST /api/segments/14/confirm',
    400,
  ]),
  toldOn(keyledger, ['integration'], 'Deposit is more than five weeks’ rent.', field, ['Save', 'POST /tenancies', 422]),
  toldOn(fatturino, ['configuration'], 'Nessun conto corrente impostato per questa azienda.', alert, [
    'Paga',
    'POST /api/pagamenti',
    500,
  ]),
  toldOn(
    tillwright,
    ['configuration'],
    'No drawer is linked to this till. Link one under Settings › Hardware.',
    toasts,
    ['Open drawer', 'POST /api/drawer/open', 500],
  ),
  toldOn(zorgrooster, ['third-party'], 'De zorgverzekeraar reageert momenteel niet.', alert, [
    'Declareren',
    'POST /api/declaraties',
    500,
  ]),
  toldOn(nominera, ['third-party'], 'El banco ha devuelto un error y no se ha emitido la remesa.', alert, [
    'Emitir',
    'POST /api/remesas',
    500,
  ]),
  toldOn(plotmill, ['capacity'], 'Das Abfragelimit für heute ist erreicht.', alert, ['Run', 'POST /api/query', 400]),
  toldOn(chalkstone, ['capacity', 'integration'], 'Quizzes can have up to 150 questions.', alert, [
    'Add',
    'POST /api/quizzes/3/questions/',
    400,
  ]),
  toldOn(axlewise, ['network'], 'You’re working offline – positions are from 09:12.', warns, [
    'Map',
    'GET /api/positions',
  ]),
  toldOn(
    inksure,
    ['outdated-client'],
    'Wir haben Inksure aktualisiert. Bitte laden Sie die Seite neu, um fortzufahren.',
    dialog,
    ['Senden', 'POST /api/envelopes/env_71/send', 400],
  ),
  toldOn(
    assayworks,
    ['unknown', 'integration', 'configuration'],
    'Reagent lot R-88 has two certificates of analysis.',
    alert,
    ['Use lot', 'POST /assayworks/rest/lots/88/use', 500],
    'only who knows the product can tell what that means',
  ),
  toldOn(
    fairwaybook,
    ['unknown', 'integration'],
    'Hole 7 plays as a par four on this tee sheet.',
    alert,
    ['Post score', 'POST /api/scores', 500],
    'only who knows the product can tell what that means',
  ),
]

export const regretsFinallyInVerticalMakes: Case[] = [
  toldOn(
    medivane,
    ['product-defect'],
    'We’re having trouble opening this diary.',
    alert,
    ['Open', 'POST /api/diary', 500],
    regretted,
  ),
  toldOn(
    nominera,
    ['product-defect'],
    'Vaya, algo no ha funcionado. Estamos en ello.',
    alert,
    ['Guardar', 'POST /api/nominas', 500],
    regretted,
  ),
  toldOn(
    acteo,
    ['product-defect'],
    'Une anomalie est survenue lors du calcul des frais.',
    alert,
    ['Calculer', 'POST /api/frais', 500],
    regretted,
  ),
  toldOn(
    stromwerk,
    ['product-defect'],
    'Da ist etwas schiefgelaufen. Unser Team wurde benachrichtigt.',
    alert,
    ['Weiter', 'POST /api/abschlag', 500],
    regretted,
  ),
  toldOn(
    payfold,
    ['product-defect'],
    'Payslip preview isn’t working right now.',
    alert,
    ['Preview', 'POST /api/v1/payslips/9/preview', 500],
    regretted,
  ),
  toldOn(
    zorgrooster,
    ['product-defect'],
    'Er ging iets mis bij het ophalen van je rooster.',
    alert,
    ['Ophalen', 'POST /api/rooster', 500],
    regretted,
  ),
]

export const newsFinallyInVerticalMakes: Case[] = [
  toldOn(
    payfold,
    ['none'],
    'HMRC rejected last month’s submission; it was corrected on 4 March.',
    warns,
    ['Open', 'GET /api/v1/submissions/2'],
    calm,
  ),
  toldOn(haulmere, ['none'], 'Driver’s licence expires in 12 days', warns, ['Driver', 'GET /api/drivers/4'], calm),
  toldOn(
    chalkstone,
    ['none'],
    'Teaching assistants can’t see this module.',
    warns,
    ['Hide module', 'POST /api/modules/4/hide/'],
    calm,
  ),
  toldOn(
    stromwerk,
    ['none'],
    'Ihre Bank benötigt für die Umstellung bis zu drei Tage.',
    warns,
    ['Speichern', 'POST /api/bankverbindung'],
    calm,
  ),
  toldOn(
    glossa,
    ['none'],
    'This job was declined by two translators before you.',
    warns,
    ['Open job', 'GET /api/jobs/51'],
    calm,
  ),
  toldOn(tillwright, ['none'], 'Till 2 has been offline since closing time.', warns, ['Tills', 'GET /api/tills'], calm),
]
