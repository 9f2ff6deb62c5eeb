/** What a message on the screen gives as the reason: the words of answers, and those that only people are told. */
import type { NoticeEvent } from '../../session/index.ts'
import { conflict } from './page-refusals.ts'
import type { Reason } from './reason.ts'
import { reasonOf } from './reasons.ts'

/** Those of answers that are told on the screen too, and what has a status of HTTP in its place there. */
export type NoticeReason =
  | Extract<
      Reason,
      'plan' | 'role' | 'session' | 'too-large' | 'payment' | 'rate' | 'exhausted' | 'link-expired' | 'set-up'
    >
  | 'sign-in'
  | 'conflict'
  | 'maintenance'
  | 'offline'
  | 'validation'
  | 'defect'

/** In the order in which they are looked for. */
const onScreen: [NoticeReason, RegExp][] = [
  // What only programs say to each other: it was meant for nobody who reads it.
  [
    'defect',
    /\b(?:TypeError|ReferenceError|RangeError|NullPointerException|NullReferenceException|[A-Z]\w+Exception:|Cannot read propert|undefined is not|is not a function|SQLSTATE\[|ORA-\d{5}|Traceback \(most recent|Internal Server Error|Object reference not set|Unexpected token|\[object Object\])/,
  ],
  [
    'sign-in',
    /\b(?:wrong|incorrect|invalid|unknown) (?:e-?mail|user ?name|password|login|credentials?|sign-?in|code|one-time)\b|\b(?:password|credentials?|user ?name or password|e-?mail or password) (?:is|are|was|were) (?:wrong|incorrect|invalid|not (?:correct|valid|recogni[sz]ed))\b|\bPasswort\b[^.!?]{0,30}\bfalsch|\bmot de passe\b[^.!?]{0,30}\bincorrect|\bcontraseña\b[^.!?]{0,30}\bincorrect|\bsenha\b[^.!?]{0,30}\bincorret/i,
  ],
  [
    'maintenance',
    /\b(?:under|in|for|down for|scheduled|planned) maintenance\b|\bmaintenance (?:mode|window|work)\b|\bWartungs(?:arbeiten|modus|fenster)\b|\ben maintenance\b|\ben mantenimiento\b|\bem manutenção\b|メンテナンス|维护/i,
  ],
  [
    'offline',
    /\b(?:you are|you['’]re|you seem to be|you appear to be|device is|browser is|went) offline\b|\bno (?:internet|network) connection\b|\bcheck your (?:internet |network )?connection\b|\bkeine (?:Internet|Netzwerk)verbindung\b|\bpas de connexion\b|\bsin conexión\b|\bsem conexão\b/i,
  ],
  [
    'conflict',
    /\b(?:already (?:exists?|taken|in use|registered|been used)|(?:is |are )?(?:locked|being edited|checked out|opened) by\b|(?:changed|modified|updated|edited) (?:by (?:another|someone|somebody)|in the meantime|since you)|newer version (?:of|exists)|existiert bereits|bereits vergeben|gesperrt (?:durch|von)|existe déjà|ya existe|já existe)\b/i,
  ],
]
const ofForm =
  /\b(?:required|must (?:be|not|have|contain)|please (?:enter|select|choose|fill|provide|correct|check)|enter (?:a|an|the|your)\b|select (?:a|an|at least)|(?:is|are) (?:not a valid|not valid|invalid|too (?:short|long|small))|invalid (?:date|amount|number|format|value|address|phone|e-?mail address|IBAN|VAT)|at least \d|no more than \d|greater than|less than|Pflichtfeld|erforderlich|obligatoire|obligatori[oa]|obrigatóri[oa]|ungültig(?:es|e|er)? (?:Datum|Wert|Format)|geben Sie)\b|必須|必填|필수/i

const ofAnswers = new Set<string>([
  'plan',
  'role',
  'session',
  'too-large',
  'payment',
  'rate',
  'exhausted',
  'link-expired',
  'set-up',
])

/** The reason that a message tells; undefined for a failure without one. */
export function noticeReason({ text, role }: Pick<NoticeEvent, 'text' | 'role'>): NoticeReason | undefined {
  const first = onScreen.find(([, words]) => words.test(text))?.[0]
  if (first) return first
  if (conflict.test(text)) return 'conflict'
  const told = reasonOf(undefined, text)
  if (told === 'permission') return 'role'
  if (told === 'business-rule') return 'validation'
  if (told !== undefined && ofAnswers.has(told)) return told as NoticeReason
  return role === 'errormessage' || ofForm.test(text) ? 'validation' : undefined
}
