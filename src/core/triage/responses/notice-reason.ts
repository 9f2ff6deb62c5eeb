/** The reason a message on the screen gives: the words known from responses, plus those only people are told. */

import type { NoticeEvent } from '../../session/index.ts'
import { isOfCustomersCode, isProgramText } from '../../session/responses/fault.ts'
import { namesOtherService, otherRefuses } from './named-service.ts'
import * as told from './notice-words.ts'
import { isOfOthers } from './of-others.ts'
import { conflict } from './page-refusals.ts'
import * as place from './place-words.ts'
import type { Reason } from './reason.ts'
import { reasonOf } from './reasons.ts'
import { clearMatter, lockedOut, matterOf } from './told-matters.ts'
import { notTheirs } from './told-people.ts'
import type { Words } from './word-kinds.ts'

/** Reasons of responses that also appear on screen. */
const ofResponses = [
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
] as const satisfies readonly Reason[]

/** Those, plus on-screen equivalents of an HTTP status or of no response at all. */
export type NoticeReason =
  | (typeof ofResponses)[number]
  | 'sign-in'
  | 'conflict'
  | 'maintenance'
  | 'offline'
  | 'browser'
  | 'old-browser'
  | 'locked-out'
  | 'validation'
  | 'connection'
  | 'used-up'
  | 'file-kind'
  | 'state'
  | 'defect'
  | 'unexpected'

/** Text meant for programs, not for the person reading it. */
const ofProgram = {
  test: (text: string) => (isProgramText(text) || ofRuntime.test(text)) && !isOfCustomersCode(text),
}
const ofRuntime =
  /\b(?:TypeError|ReferenceError|RangeError|NullPointerException|NullReferenceException|[A-Z]\w+Exception:|Cannot read propert|undefined is not|is not an object \(evaluating|can't access property|is not a function|SQLSTATE\[|ORA-\d{5}|Traceback \(most recent|(?:[Uu]ncaught|[Uu]nhandled) (?:[Ee]xception|[Ee]rror)\b[^.]{0,60}:|[Ii]ndex (?:was )?out of (?:bounds|range)|[Aa]ssertion failed|[Dd]ivi(?:sion|de) by zero|Internal Server Error|Object reference not set|Unexpected token|\[object Object\])/

/** Checked in this order. */
const onScreen: [NoticeReason, Words][] = [
  ['defect', ofProgram],
  ['defect', { test: (text) => told.unfilledWords.test(text) && !isOfCustomersCode(text) }],
  ['unexpected', told.unexpectedWords],
  ['clock', place.clockWords],
  ['browser', place.browserWords],
  ['old-browser', place.oldBrowserWords],
  ['out-of-sync', place.outdatedWords],
  ['provider', told.othersMaintenanceWords],
  ['maintenance', told.maintenanceWords],
  ['locked-out', told.lockedOutWords],
  ['locked-out', lockedOut],
  ['rate', told.rateWords],
  ['offline', place.offlineWords],
  ['sign-in', told.wrongCodeWords],
  ['sign-in', told.againWords],
  ['sign-in', /\b(?:wrong|incorrect|invalid|unknown) (?:e-?mail|user ?name|login|sign-?in|code|one-time)\b/i],
  [
    'maintenance',
    /\b(?:under|in|for|down for|scheduled|planned) maintenance\b|\bmaintenance (?:mode|window|work)\b|\bWartungs(?:arbeiten|modus|fenster)\b/i,
  ],
  ['offline', /\b(?:you seem to be|you appear to be|device is|browser is|went) offline\b/i],
]

/** What somebody else did first, unless it is a link or a connection that is used up. */
const ofOthers: [NoticeReason, Words][] = [
  [
    'conflict',
    /\b(?:already (?:exists?|taken|in use|registered|been used)|(?:being edited|opened) by|(?:in the meantime|since you)\b|newer version (?:of|exists)|gesperrt (?:durch|von))\b/i,
  ],
  ['conflict', told.conflictWords],
  ['conflict', conflict],
]

/** Checked when neither the list above nor the words of responses give a reason. */
const besides: [NoticeReason, Words][] = [
  ['plan', told.planWords],
  ['role', told.refusedWords],
  ['too-large', told.tooLargeWords],
  ['exhausted', told.overloadWords],
  ['used-up', told.atOnceWords],
]

/** Checked last: what forms ask for. */
const ofForms: [NoticeReason, Words][] = [
  ['validation', told.rowWords],
  ['validation', told.formWords],
]

const ofForm =
  /\b(?:required|must (?:be|not|have|contain)|please (?:enter|select|choose|fill|provide|correct|check)|enter (?:a|an|the|your)\b|select (?:a|an|at least)|(?:is|are) (?:not a valid|not in an? valid|not valid|invalid|too (?:short|long|small))|invalid (?:date|amount|number|format|value|address|phone|e-?mail address|IBAN|VAT)|at least \d|no more than \d|greater than|less than|Pflichtfeld|erforderlich|obligatoire|obligatori[oa]|obrigatóri[oa]|ungültig(?:es|e|er)? (?:Datum|Wert|Format)|geben Sie)\b|必須|必填|필수/i

/** chars of a message that are examined: whatever is longer is a text to read */
const looked = 1_000

/**
 * The reason a message gives; undefined when it only reports a failure.
 * @param own sites of the app, from which the product's name is derived
 */
export function noticeReason(
  notice: Pick<NoticeEvent, 'text' | 'role'>,
  own: ReadonlySet<string>,
): NoticeReason | undefined {
  const reason = reasonIn(notice, own)
  // What somebody in the app's data has or may do is a state of the record.
  if (reason === undefined || !ofReader.has(reason) || !isOfOthers(notice.text)) return reason
  return reason === 'role' && notTheirs.test(notice.text) ? reason : 'state'
}

/** Reasons about the account of the person who reads the message. */
const ofReader: ReadonlySet<NoticeReason> = new Set<NoticeReason>(['plan', 'role', 'set-up', 'used-up'])

function reasonIn(
  { text: whole, role }: Pick<NoticeEvent, 'text' | 'role'>,
  own: ReadonlySet<string>,
): NoticeReason | undefined {
  const text = whole.slice(0, looked)
  const first = among(onScreen, text) ?? clearMatter(text) ?? among(ofOthers, text)
  if (first) return first
  if (told.wrongPasswordWords.test(text)) return told.passwordRule.test(text) ? 'validation' : 'sign-in'
  if (namesOtherService(text, own)) return 'provider'
  // Read like a successful response that says what was not done.
  const byResponse = reasonOf(undefined, text, 200)
  if (byResponse === 'permission') return 'role'
  if (byResponse === 'business-rule') return 'validation'
  const same = ofResponses.find((one) => one === byResponse)
  return (
    same ??
    among(besides, text) ??
    matterOf(text) ??
    among(ofForms, text) ??
    (otherRefuses.test(text) ? 'validation' : undefined) ??
    (role === 'errormessage' || ofForm.test(text) ? 'validation' : undefined)
  )
}

/** Whether a message tells what was found in the data: the row of a file, or what another company did not take. */
export const tellsOfData = (text: string): boolean => told.rowWords.test(text) || otherRefuses.test(text)

const among = (rows: readonly [NoticeReason, Words][], text: string) => rows.find(([, words]) => words.test(text))?.[0]

/**
 * Whether something is wrong even if the app does not present it as an error: an exhausted plan, an outdated page, a session that
 * ended, a sentence with an unfilled placeholder.
 * @param own sites of the app
 */
export function isAmiss(notice: Pick<NoticeEvent, 'text' | 'severity' | 'role'>, own: ReadonlySet<string>): boolean {
  const { text, severity, role } = notice
  if (told.unfilledWords.test(text)) return true
  const interrupts = role === 'alertdialog' || severity === 'warning' || severity === 'error'
  return interrupts && stopping.has(noticeReason(notice, own))
}

/** Nobody goes on from these, however calmly they are worded. */
const stopping: ReadonlySet<NoticeReason | undefined> = new Set<NoticeReason>([
  'plan',
  'role',
  'session',
  'out-of-sync',
  'old-browser',
  'provider',
  'locked-out',
  'sign-in',
  'connection',
  'rate',
  'exhausted',
  'used-up',
  'too-large',
  'offline',
  'browser',
  'clock',
])
