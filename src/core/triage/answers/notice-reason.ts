/** What a message on the screen gives as the reason: the words of answers, and those that only people are told. */
import type { NoticeEvent } from '../../session/index.ts'
import { namesOtherService } from './named-service.ts'
import * as told from './notice-words.ts'
import { conflict } from './page-refusals.ts'
import type { Reason } from './reason.ts'
import { reasonOf } from './reasons.ts'

/** Those of answers that are told on the screen too, and what has a status of HTTP, or no answer at all, in its place there. */
export type NoticeReason =
  | Extract<
      Reason,
      | 'plan'
      | 'role'
      | 'session'
      | 'too-large'
      | 'payment'
      | 'rate'
      | 'exhausted'
      | 'link-expired'
      | 'set-up'
      | 'clock'
      | 'provider'
      | 'out-of-sync'
    >
  | 'sign-in'
  | 'conflict'
  | 'maintenance'
  | 'offline'
  | 'browser'
  | 'validation'
  | 'defect'
  | 'unexpected'

/** What only programs say to each other: it was meant for nobody who reads it. */
const ofProgram =
  /\b(?:TypeError|ReferenceError|RangeError|NullPointerException|NullReferenceException|[A-Z]\w+Exception:|Cannot read propert|undefined is not|is not a function|SQLSTATE\[|ORA-\d{5}|Traceback \(most recent|Internal Server Error|Object reference not set|Unexpected token|\[object Object\])/

/** In the order in which they are looked for. */
const onScreen: [NoticeReason, Pick<RegExp, 'test'>][] = [
  ['defect', ofProgram],
  ['defect', told.unfilledWords],
  ['unexpected', told.unexpectedWords],
  ['clock', told.clockWords],
  ['browser', told.browserWords],
  ['out-of-sync', told.outdatedWords],
  ['maintenance', told.maintenanceWords],
  ['rate', told.rateWords],
  ['offline', told.offlineWords],
  ['sign-in', /\b(?:wrong|incorrect|invalid|unknown) (?:e-?mail|user ?name|login|sign-?in|code|one-time)\b/i],
  [
    'maintenance',
    /\b(?:under|in|for|down for|scheduled|planned) maintenance\b|\bmaintenance (?:mode|window|work)\b|\bWartungs(?:arbeiten|modus|fenster)\b/i,
  ],
  ['offline', /\b(?:you seem to be|you appear to be|device is|browser is|went) offline\b/i],
  [
    'conflict',
    /\b(?:already (?:exists?|taken|in use|registered|been used)|(?:being edited|opened) by|(?:in the meantime|since you)\b|newer version (?:of|exists)|gesperrt (?:durch|von))\b/i,
  ],
  ['conflict', told.conflictWords],
  ['conflict', conflict],
]

/** Looked for where neither these nor the words of answers give a reason. */
const besides: [NoticeReason, Pick<RegExp, 'test'>][] = [
  ['plan', told.planWords],
  ['role', told.refusedWords],
  ['too-large', told.tooLargeWords],
  ['exhausted', told.overloadWords],
  ['validation', told.rowWords],
  ['validation', told.formWords],
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
  'clock',
  'provider',
  'out-of-sync',
])

/**
 * The reason that a message tells; undefined for a failure without one.
 * @param own sites of the app, of which the product has its name
 */
export function noticeReason(
  { text, role }: Pick<NoticeEvent, 'text' | 'role'>,
  own: ReadonlySet<string>,
): NoticeReason | undefined {
  const first = among(onScreen, text)
  if (first) return first
  if (told.wrongPasswordWords.test(text)) return told.passwordRule.test(text) ? 'validation' : 'sign-in'
  if (namesOtherService(text, own, told.unreachedNames)) return 'provider'
  // As an answer of success that says what was not done.
  const byAnswer = reasonOf(undefined, text, 200)
  if (byAnswer === 'permission') return 'role'
  if (byAnswer === 'business-rule') return 'validation'
  if (byAnswer !== undefined && ofAnswers.has(byAnswer)) return byAnswer as NoticeReason
  return among(besides, text) ?? (role === 'errormessage' || ofForm.test(text) ? 'validation' : undefined)
}

const among = (rows: readonly [NoticeReason, Pick<RegExp, 'test'>][], text: string) =>
  rows.find(([, words]) => words.test(text))?.[0]

/** What is amiss whatever the app thinks of it: a plan at its end, a page that is too old, a sentence with a hole in it. */
export const isAmiss = ({ text, severity, role }: Pick<NoticeEvent, 'text' | 'severity' | 'role'>): boolean =>
  told.unfilledWords.test(text) ||
  ((role === 'alertdialog' || severity === 'warning' || severity === 'error') &&
    (told.outdatedWords.test(text) || told.planWords.test(text)))
