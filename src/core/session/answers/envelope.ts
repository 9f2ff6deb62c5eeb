/**
 * A failure that is told inside of an answer with a status of success: by a flag that says no, by an error in the place of the
 * data, by a code. Known by its shape, as makers of servers write it in several languages.
 */

import { firstOf } from '../../base/first-of.ts'
import { isObject } from '../../base/is-object.ts'
import type { RequestEvent } from '../events/events.ts'
import type { Body } from '../events/request.ts'
import { statusOfCode } from './code-status.ts'
import { isFaultText } from './fault.ts'
import { innerAnswers, isFull, isNotTaken, isRefusedElsewhere, refusedFields, refusesRows } from './inner-answers.ts'
import { isStream, streamFailure } from './stream.ts'
import { textsIn } from './texts-in.ts'
import { unframedJson } from './unframed.ts'

type Json = Record<string, unknown>

/** What an answer tells of a failure. */
export interface Told {
  /** what HTTP calls the same; undefined where it says no, and nothing of the kind */
  status: number | undefined
}

/** What was found in a body. Bodies are never changed, and lists ask this for each row that they show. */
const known = new WeakMap<Body, { told: Told | undefined }>()

/** What an answer tells of its own failure, whatever its status; undefined where it tells of none. */
export function toldFailure({ method, responseBody: body }: RequestEvent): Told | undefined {
  if (body === undefined) return undefined
  const found = known.get(body) ?? { told: toldIn(body.text ?? '', !/^(?:GET|HEAD)$/i.test(method)) }
  known.set(body, found)
  return found.told
}

/** chars of an answer that holds nothing but a failure, and in which it is hinted at */
const longest = 20_000
const hinted = 600
/** answers in one, and levels in one, that are looked at */
const mostAnswers = 20
/** fields of an answer that is a code and what is said of it */
const mostBeside = 6
const deepest = 3
const reach = { most: mostAnswers, deepest }

const yes =
  /^(?:(?:is|was)_?[a-z]{1,20}_?success(?:ful)?|success|succeeded|successful|is_?success(?:ful)?|ok|sucesso|exito|éxito|succes|succès|successo|erfolg|erfolgreich|sukces|geslaagd|lyckades)$/i
const no = /^(?:(?:is|has)_?)?(?:errors?|failed|failure|exception(?:event)?|fehler|erreur|erro|errore|error_flag)$/i
const state = /^(?:status|state|result|outcome|estado|statut|stato|estatus)$/i
const failedState =
  /^(?:error|err|erro|fehler|erreur|errore|błąd|blad|fail(?:ed|ure)?|ko|nok|not_?ok|fout|fel|feil|fejl|hata|chyba)$/i
/** Under which an error stands that is an object. */
const errorKey =
  /^(?:(?:app|server|system|session)?_?error(?:_?(?:data|details?|info))?|exception|fault|failure|fehler|erreur|erro|errore)$/i
/** Flags by which it is told that a sign-in is over, a right missing, or the page too old. */
const codeFlag =
  /expired$|loggedout$|(?:un|not_?)(?:authenticated|logged_?in)$|denied$|^forbidden$|(?:api|app|client)_?version_?(?:has_?|is_?)?(?:changed|outdated|mismatch)$|^(?:is_?)?client_?(?:is_?)?(?:outdated|too_?old|out_?of_?date)$|^force_?(?:app_?|client_?)?update$|^(?:app|client)_?(?:update|upgrade)_?required$/i
const codeKey =
  /^(?:error_?)?(?:code|codigo|código|kod|type|name|status_?code)$|^specific_?type$|^(?:error|exception)_?(?:code|type|name|class)?$|^(?:errno|reason|descriptor|key|fehlercode)$/i
/** Under which payment services tell why a bank has refused (Adyen, Stripe). */
const refusalKey = /^(?:refusal_?reason|decline_?code)$/i
const sentence = /\S\s+\S/

const hint =
  /"(?:[a-z]{2,3}_?)?(?:success\w*|[a-z]{1,20}success|validations?|\w{0,10}validation_?errors?|field_?errors?|delivered|accepted|saved|stored|applied|processed|err_?(?:code|no)|ret_?code|succeeded|ok|errors?|\w*error_?(?:code|type|flag)?|failed|failure|exception\w*|fault|sucesso|e[xé]ito|éxito|succ[eè]s\w*|erfolg\w*|sukces|geslaagd|fehler\w*|erreur|erro|errore|code|status\w*|state|result|outcome|estado|statut|stato|refusal_?reason|decline_?code|\w*expired|\w*denied|\w*(?:changed|outdated|mismatch|too_?old|out_?of_?date|force\w*update|up(?:date|grade)_?required)|forbidden|\w*logged\w*|\w*authenticated)"\s*:\s*(?!null|\[\s*\]|\{\s*\}|"")/i

function toldIn(text: string, isChange: boolean): Told | undefined {
  if (isStream(text)) {
    const failure = streamFailure(text)
    // What began well was accepted: a sentence in it is no refusal.
    return failure && { status: statusOfCodes(failure) ?? 500 }
  }
  if (text.length > longest || !(hint.test(text.slice(0, hinted)) || text.startsWith('//EX['))) return undefined
  const value = unframedJson(text)
  for (const answer of (Array.isArray(value) ? value : [value]).slice(0, mostAnswers)) {
    const told = isObject(answer) ? toldWithin(answer, isChange) : undefined
    if (told) return told
  }
  return undefined
}

/** What an answer tells itself, or one of the answers that it only passes on. */
function toldWithin(answer: Json, isChange: boolean): Told | undefined {
  // OutSystems says beside the data of which version the page is.
  const besides = [answer.meta, answer.versionInfo].filter(isObject)
  const told = toldBy(answer, isChange) ?? firstOf(besides, (beside) => toldBy(beside, isChange))
  if (told || !isChange) return told
  if (refusedFields(answer, isBeside) || refusesRows(answer) || isNotTaken(answer)) return { status: 422 }
  return firstOf(innerAnswers(answer, saysNo), (inner) => toldBy(inner, isChange))
}

/** What one answer tells: a flag that is a code says it alone; all else only where the answer holds nothing of what was asked for. */
function toldBy(answer: Json, isChange: boolean): Told | undefined {
  const flag = Object.entries(answer).find(([key, value]) => value === true && codeFlag.test(key))
  const flagged = flag && statusOfCode(flag[0].replace(/^(?:is|has)_?(?=[A-Z_])/, ''))
  if (flagged) return { status: flagged }
  if (isChange && isRefusedElsewhere(answer)) return { status: 424 }
  const isNo = saysNo(answer)
  // WordPress and others put into `data` what they say of the failure.
  const saidInData = isNo && (isObject(answer.data) ? isBare(answer.data) : typeof answer.data === 'string')
  if (isFull(answer.data) && !saidInData) return undefined
  // Of what was refused, a text in the place of the result is what is said of it.
  if (isFull(answer.result) && !(isNo && typeof answer.result === 'string')) return undefined
  const error =
    Object.entries(answer).find(([key, value]) => errorKey.test(key) && isObject(value) && isFull(value))?.[1] ??
    (saidInData ? answer.data : undefined)
  if (isNo || error !== undefined || (isChange && (listsErrors(answer) || isErrorAlone(answer))))
    return {
      status: ofSheet(answer, isChange) ?? statusOfCodes(answer) ?? statusOfCodes(error) ?? ofWords(answer, isChange),
    }
  if (isChange && Object.entries(answer).some(([key, value]) => errorKey.test(key) && awayCode.test(String(value))))
    return { status: undefined }
  if (isChange && Object.entries(answer).some(([key, value]) => refusalKey.test(key) && isFull(value)))
    return { status: 422 }
  if (isOtherNumber(answer)) return { status: undefined }
  if (isErrorNumber(answer)) return { status: statusOfCodes(answer) ?? ofWords(answer, isChange) }
  const status = isNumbered(answer)
    ? (ofSheet(answer, isChange) ?? Number(answer.code ?? answer.statusCode ?? answer.status))
    : statusOfWhoAsks(answer)
  return status === undefined ? undefined : { status }
}

const saysNo = (answer: Json) =>
  Object.entries(answer).some(
    ([key, value]) =>
      (yes.test(key) && (value === false || value === 0 || value === 'false')) ||
      (no.test(key) && (value === true || value === 1 || value === 'true')) ||
      (state.test(key) && typeof value === 'string' && failedState.test(value) && answer.id === undefined),
  )

/** `{"errors": [{"type": "error", "message": "…"}]}`, and nothing else: hints and warnings have other types. */
const listsErrors = ({ errors, ...rest }: Json) =>
  Array.isArray(errors) &&
  isBare(rest) &&
  errors.some((one) => isObject(one) && failedState.test(String(one.type ?? one.severity ?? one.level)))

/** What the codes of an answer mean, or of the event or the first error in it. */
function statusOfCodes(value: unknown, depth = 0): number | undefined {
  const answer = Array.isArray(value) ? value[0] : value
  if (!isObject(answer) || depth > deepest) return undefined
  const codes = Object.entries(answer).filter(
    ([key, code]) => codeKey.test(key) && (typeof code === 'string' || typeof code === 'number'),
  )
  const statuses = codes.flatMap(([, code]) => statusOfCode(String(code)) ?? [])
  // That it was the server, the general name of an exception says; a more special one beside it says what it was.
  const status = statuses.find((one) => one !== 500) ?? statuses[0]
  if (status !== undefined) return status
  const inner = [answer.error, answer.exception, answer.errors, answer.event, answer.extensions, answer.cause]
  return firstOf(inner, (one) => statusOfCodes(one, depth + 1))
}

/** Rows of a sheet, by their number or how many they are. */
const ofRows =
  /\b(?:rows?|lines?|records?|Zeilen?|lignes?|filas?|linhas?|righe?|rij|regel|wiersz\w*) (?:no\.? |nr\.? |n° |#)?\d|第 ?\d+ ?[行条]|\d+ ?条(?:数据|记录)|\d+ ?行目|\d+ ?행/i

/** Frameworks that have one code for each no, 500, tell by it as well that rows of a sheet were not taken: which ones, their words say. */
function ofSheet(answer: Json, isChange: boolean): number | undefined {
  const texts = isChange && /^500$/.test(String(answer.code ?? answer.status)) ? textsIn(answer, reach) : []
  return texts.some((text) => ofRows.test(text)) && !texts.some(isFaultText) ? 422 : undefined
}

/** In the place of what was asked for, a code in capitals, which says of whoever asks that it was too much or is not let in. */
function statusOfWhoAsks(answer: Json): number | undefined {
  const values = Object.values(answer)
  if (values.length > mostBeside || values.some((value) => typeof value === 'object' && isFull(value))) return undefined
  const codes = values.filter((value) => typeof value === 'string' && /^[A-Z\d]+(?:_[A-Z\d]+)+$/.test(value))
  return codes.map((value) => statusOfCode(String(value))).find((status) => status === 403 || status === 429)
}

/** Without a code: a fault of the server by its words; a change that is refused in a sentence was not accepted, whatever the reason. */
function ofWords(answer: Json, isChange: boolean): number | undefined {
  const texts = textsIn(answer, reach)
  if (texts.some(isFaultText)) return 500
  return isChange && texts.some((text) => sentence.test(text)) ? 422 : undefined
}

/** `{"fault": "MS_UNAVAILABLE"}`: whom the server has asked is not there. */
const awayCode = /^[A-Z\d_]{2,40}_(?:UNAVAILABLE|UNREACHABLE|OFFLINE|TIMEOUT|NOT_RESPONDING)$/i

/** What stands in an envelope besides the code; an answer with more is a record that happens to have a code. */
const besides =
  /^(?:code|status|status_?code|msg|message|error|error_?code|success|data|result|path|time|timestamp|traceid|requestid|addinfo|debuginfo|stacktrace)$/i
const isBeside = (key: string) => besides.test(key)
const isBare = (answer: Json) => Object.keys(answer).every(isBeside)

/** `{"error": "The budget is spent"}`, and nothing of what was asked for: the change was not accepted. */
const isErrorAlone = (answer: Json) => typeof answer.error === 'string' && sentence.test(answer.error) && isBare(answer)

/** `{"code": 401, "msg": "Please sign in", "data": null}` */
function isNumbered(answer: Json): boolean {
  const words = answer.msg ?? answer.message ?? answer.error
  const code = String(answer.code ?? answer.statusCode ?? answer.status)
  return typeof words === 'string' && words !== '' && /^[45]\d\d$/.test(code) && isBare(answer)
}

/** `{"status": 302, "message": "…"}` with a number that only its maker knows: no more than a hint. */
const isOtherNumber = (answer: Json) =>
  /^(?:[2-9]|[1-9]\d{1,5})$/.test(String(answer.status ?? answer.code)) &&
  !/^[245]\d\d$/.test(String(answer.status ?? answer.code)) &&
  isFull(answer.message ?? answer.msg) &&
  isBare(answer)

/** `{"errcode": 40013, "errmsg": "…"}`: a name that is of errors alone, with another number than 0. */
const isErrorNumber = (answer: Json) =>
  Object.entries(answer).some(([key, value]) => /^(?:err_?code|err_?no|ret_?code)$/i.test(key) && Number(value) > 0) &&
  Object.entries(answer).some(
    ([key, value]) => /^(?:(?:err|ret)_?msg|error_?message|message|msg)$/i.test(key) && isFull(value),
  )
