/** What only a sentence on the screen or in an answer tells, in web apps of regional companies. */
import type { Environment } from '../../../../src/core/session/index.ts'
import type { VerdictClass } from '../../../../src/core/triage/index.ts'
import { chatBlocked, resizeLoop, statisticsBlocked } from './kit/beside.ts'
import type { Case } from './kit/build.ts'
import { asks, shows, toast } from './kit/notices.ts'
import {
  boticario,
  castmoor,
  cyprea,
  deskbay,
  fahrplaner,
  glossmill,
  gridnest,
  hausbote,
  hebebuehne,
  holzkontor,
  inBilbao,
  inLyon,
  inNagoya,
  inPorto,
  inRecife,
  kinelia,
  ligapronta,
  megane,
  nestlings,
  panelcast,
  parishbook,
  posadia,
  quayside,
  redaktor,
  vinhateiro,
  vowboard,
} from './products/regional-companies.ts'

type Product = typeof deskbay
type Right = [expected: VerdictClass, ...also: VerdictClass[]]

/** After a click only the page says what is wrong. */
const onScreen = (
  product: Product,
  text: string,
  [expected, ...also]: Right,
  why: string,
  environment: Partial<Environment> = {},
  how: typeof shows = shows,
): Case => ({
  name: `told on the screen: ${text}`,
  site: product.site,
  environment,
  expected,
  also,
  why,
  events: product.after('OK', resizeLoop(2800), how(3200, text, 'error')),
})

/** A call is answered with a sentence that says what is wrong. */
const answered = (
  product: Product,
  status: number,
  answer: object,
  [expected, ...also]: Right,
  why: string,
  environment: Partial<Environment> = {},
): Case => ({
  name: `told in an answer: ${status} ${JSON.stringify(answer)}`,
  site: product.site,
  environment,
  expected,
  also,
  why,
  events: product.after(
    'OK',
    ...statisticsBlocked(2800),
    product.api(3030, 'POST /api/action', status, answer),
    chatBlocked(3500),
  ),
})

export const toldOnScreensInRegionalCompanies: Case[] = [
  onScreen(
    holzkontor,
    'This invoice has already been sent to DATEV and can no longer be changed.',
    ['integration', 'unknown', 'permission'],
    'the state of the record does not allow it',
  ),
  onScreen(
    vowboard,
    'Sharing the guest list isn’t part of Starter. Upgrade to Plus to invite collaborators.',
    ['permission'],
    'the plan does not have it',
  ),
  onScreen(
    glossmill,
    'This job is waiting for approval from your project manager. You can edit it again once it has been signed off.',
    ['integration', 'permission', 'unknown'],
    'somebody else has to act first',
  ),
  onScreen(
    panelcast,
    'Your administrator has turned off sharing recordings with people outside your organization.',
    ['permission', 'configuration'],
    'an administrator decided so',
  ),
  onScreen(
    castmoor,
    'We can’t read this file. Supported formats: WAV, MP3 and M4A.',
    ['integration'],
    'the file is of a kind that the product does not take',
  ),
  onScreen(deskbay, 'This voucher expired on February 28.', ['integration'], 'what the customer brought is too old'),
  onScreen(
    castmoor,
    'There is no payment method on file. Add one under Billing to publish this episode.',
    ['configuration', 'permission', 'integration'],
    'something has to be entered first',
  ),
  onScreen(
    quayside,
    'All 12 berths in Basin C are taken for these dates.',
    ['integration', 'capacity', 'unknown', 'none'],
    'nothing is free: a matter of the data',
  ),
  onScreen(
    parishbook,
    'This sign-in link has already been used. Request a new one to continue.',
    ['authentication'],
    'a link that works once',
    {},
    asks,
  ),
  onScreen(
    nestlings,
    'You’ve used all of your 5 GB of photo storage. Delete some photos or get more space.',
    ['capacity', 'permission'],
    'the space is used up',
  ),
  onScreen(
    redaktor,
    'Calendar sync is paused because Microsoft needs you to sign in again.',
    ['integration', 'authentication', 'third-party'],
    'the connection to another service has to be made anew',
  ),
  onScreen(
    fahrplaner,
    'Für diese Filiale ist noch kein Bankkonto hinterlegt. Bitte ergänzen Sie es unter Einstellungen > Zahlungen.',
    ['configuration'],
    'a setting is missing, and the page says where',
  ),
  onScreen(
    hebebuehne,
    'Der Auftrag wurde inzwischen von einem anderen Benutzer geändert. Bitte laden Sie die Seite neu.',
    ['integration', 'unknown'],
    'two people worked on the same',
  ),
  onScreen(
    hausbote,
    'Serienbriefe sind in Ihrem Tarif nicht enthalten.',
    ['permission'],
    'the plan does not have it',
    {},
    toast,
  ),
  onScreen(
    kinelia,
    'Votre abonnement a pris fin le 28 février. Contactez le responsable du cabinet pour le renouveler.',
    ['permission', 'configuration'],
    'the subscription is over',
    inLyon,
  ),
  onScreen(
    kinelia,
    'La connexion avec votre agenda Google a été révoquée. Reconnectez votre compte.',
    ['integration', 'authentication', 'third-party'],
    'the access to another service was taken back',
    inLyon,
  ),
  onScreen(
    boticario,
    'Esta función ha sido desactivada por el administrador de su farmacia.',
    ['permission', 'configuration'],
    'an administrator decided so',
    inBilbao,
  ),
  onScreen(
    ligapronta,
    'Você atingiu o limite de 50 atletas do plano Amador.',
    ['capacity', 'permission'],
    'the plan has a number, and it is reached',
    inRecife,
  ),
  onScreen(
    megane,
    'この処方箋を閲覧する権限がありません。店舗管理者にお問い合わせください。',
    ['permission'],
    'the right is missing',
    inNagoya,
  ),
  onScreen(
    megane,
    'しばらく操作がなかったため、自動的にログアウトしました。',
    ['authentication'],
    'the session was ended after a pause',
    inNagoya,
  ),
]

export const toldInAnswersInRegionalCompanies: Case[] = [
  answered(
    gridnest,
    200,
    { success: false, msg: 'The connected QuickBooks company is read-only because its subscription has lapsed.' },
    ['integration', 'third-party', 'permission'],
    'what the customer has connected does not let itself be written to',
  ),
  answered(
    hausbote,
    422,
    { meldung: 'Die IBAN des Empfängers ist ungültig.' },
    ['integration'],
    'what was entered is not valid',
  ),
  answered(
    cyprea,
    200,
    { succes: false, message: 'Le format de fichier .heic n’est pas pris en charge.' },
    ['integration'],
    'the file is of a kind that the product does not take',
    inLyon,
  ),
  answered(
    posadia,
    200,
    { estado: 'error', mensaje: 'Falta asignar una cuenta bancaria predeterminada al alojamiento.' },
    ['configuration', 'integration'],
    'a setting is missing',
    inBilbao,
  ),
  answered(
    vinhateiro,
    400,
    { mensagem: 'Já existe um produtor registado com este NIF.' },
    ['integration'],
    'the number is in use',
    inPorto,
  ),
  answered(
    megane,
    200,
    { result: 'NG', message: 'ご利用のブラウザには対応していません。最新のブラウザをご利用ください。' },
    ['outdated-client', 'browser-interference'],
    'the browser is not one that is served',
    inNagoya,
  ),
  answered(
    deskbay,
    200,
    { ok: false, error: 'Day passes can only be bought by members. Ask your host to add you.' },
    ['permission'],
    'only some people may',
  ),
]
