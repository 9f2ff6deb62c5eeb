/**
 * Failures reported inside a response with a 2xx status: by a flag, by an error in place of the data, by a code.
 * Recognised by shape, following the conventions of server developers in several languages.
 */

import { firstOf } from '../../base/first-of.ts'
import { isObject } from '../../base/is-object.ts'
import type { RequestEvent } from '../events/events.ts'
import type { Body } from '../events/request.ts'
import { statusOfCode } from './code-status.ts'
import { isFaultText, isOfCustomersCode } from './fault.ts'
import {
  innerResponses,
  isFull,
  isNotTaken,
  isRefusedElsewhere,
  refusedFields,
  refusesRows,
} from './inner-responses.ts'
import { isStream, streamFailure } from './stream.ts'
import { textsIn } from './texts-in.ts'
import { unframedJson } from './unframed.ts'

type Json = Record<string, unknown>

/** What a response says about a failure. */
export interface ReportedFailure {
  /** the equivalent HTTP status; undefined if the response reports a failure without saying which kind */
  status: number | undefined
}

/** Results per body. Bodies never change, and lists ask for this on every row they show. */
const known = new WeakMap<Body, { failure: ReportedFailure | undefined }>()

/** The failure a response reports about itself, whatever its status; undefined if it reports none. */
export function reportedFailure({ method, responseBody: body }: RequestEvent): ReportedFailure | undefined {
  if (body === undefined) return undefined
  const found = known.get(body) ?? { failure: reportedIn(body.text ?? '', !/^(?:GET|HEAD)$/i.test(method)) }
  known.set(body, found)
  return found.failure
}

/** longest response (chars) that can hold only a failure, and how far it is searched for hints */
const longest = 20_000
const hinted = 600
/** limits: responses within one response, and nesting levels */
const mostResponses = 20
/** limit: fields in a response that is only a code and its message */
const mostBeside = 6
const deepest = 3
const reach = { most: mostResponses, deepest }

const yes =
  /^(?:(?:is|was)_?[a-z]{1,20}_?success(?:ful)?|success|succeeded|successful|is_?success(?:ful)?|ok|sucesso|exito|éxito|succes|succès|successo|erfolg|erfolgreich|sukces|geslaagd|lyckades|[uú]sp[eě]ch|uspelo|siker|ba[sş]ar[iı]l[iı]|onnistui)$/i
const no =
  /^(?:(?:is|has)_?)?(?:errors?|failed|failure|exception(?:event)?|fehler|erreur|erro|errore|chyba|hiba|hata|virhe|error_flag)$/i
const state = /^(?:status|state|result|outcome|estado|statut|stato|estatus)$/i
const failedState =
  /^(?:error|err|erro|fehler|erreur|errore|błąd|blad|fail(?:ed|ure)?|ko|ng|nok|not_?ok|fout|fel|feil|fejl|hata|chyba)$/i
/** Keys that hold an error as an object. */
const errorKey =
  /^(?:(?:app|server|system|session)?_?error(?:_?(?:data|details?|info))?|exception|fault|failure|fehler|erreur|erro|errore)$/i
/** Flags that say a sign-in has expired, a permission is missing, or the page is too old. */
const codeFlag =
  /expired$|loggedout$|(?:un|not_?)(?:authenticated|logged_?in)$|denied$|^forbidden$|(?:api|app|client)_?version_?(?:has_?|is_?)?(?:changed|outdated|mismatch)$|^(?:is_?)?client_?(?:is_?)?(?:outdated|too_?old|out_?of_?date)$|^force_?(?:app_?|client_?)?update$|^(?:app|client)_?(?:update|upgrade)_?required$/i
const codeKey =
  /^(?:error_?)?(?:code|codigo|código|kod|type|name|status_?code)$|^specific_?type$|^(?:error|exception)_?(?:code|type|name|class)?$|^(?:errno|reason|descriptor|key|fehlercode)$/i
/** Keys in which payment services give a bank's reason for refusing (Adyen, Stripe). */
const refusalKey = /^(?:refusal_?reason|decline_?code)$/i
/** Japanese and Chinese write sentences without spaces. */
const sentence = /\S\s+\S|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{6}/u

const hint =
  /"(?:[a-z]{2,3}_?)?(?:success\w*|[a-z]{1,20}success|validations?|\w{0,10}validation_?errors?|field_?errors?|delivered|accepted|saved|stored|applied|processed|err_?(?:code|no)|ret_?code|succeeded|ok|errors?|\w*error_?(?:code|type|flag)?|failed|failure|exception\w*|fault|sucesso|e[xé]ito|éxito|succ[eè]s\w*|erfolg\w*|sukces|geslaagd|lyckades|[uú]sp[eě]ch|uspelo|siker|ba[sş]ar[iı]l[iı]|onnistui|chyba|hiba|hata|virhe|fehler\w*|erreur|erro|errore|code|status\w*|state|result|outcome|estado|statut|stato|refusal_?reason|decline_?code|\w*expired|\w*denied|\w*(?:changed|outdated|mismatch|too_?old|out_?of_?date|force\w*update|up(?:date|grade)_?required)|forbidden|\w*logged\w*|\w*authenticated)"\s*:\s*(?!null|\[\s*\]|\{\s*\}|"")/i

function reportedIn(text: string, isChange: boolean): ReportedFailure | undefined {
  if (isStream(text)) {
    const failure = streamFailure(text)
    // A response that starts as a success was accepted, so a sentence in it is no refusal.
    return failure && { status: statusOfCodes(failure) ?? 500 }
  }
  if (text.length > longest || !(hint.test(text.slice(0, hinted)) || text.startsWith('//EX['))) return undefined
  const value = unframedJson(text)
  for (const response of (Array.isArray(value) ? value : [value]).slice(0, mostResponses)) {
    const failure = isObject(response) ? reportedWithin(response, isChange) : undefined
    if (failure) return failure
  }
  return undefined
}

/** The failure reported by the response itself, or by a response nested inside it. */
function reportedWithin(response: Json, isChange: boolean): ReportedFailure | undefined {
  // OutSystems says beside the data of which version the page is.
  const besides = [response.meta, response.versionInfo].filter(isObject)
  const failure = reportedBy(response, isChange) ?? firstOf(besides, (beside) => reportedBy(beside, isChange))
  if (failure || !isChange) return failure
  if (refusedFields(response, isBeside) || refusesRows(response) || isNotTaken(response)) return { status: 422 }
  return firstOf(innerResponses(response, saysNo), (inner) => reportedBy(inner, isChange))
}

/**
 * The failure one response reports. A flag that is a code suffices on its own; anything else counts only if the
 * response holds none of the requested data.
 */
function reportedBy(response: Json, isChange: boolean): ReportedFailure | undefined {
  const flag = Object.entries(response).find(([key, value]) => value === true && codeFlag.test(key))
  const flagged = flag && statusOfCode(flag[0].replace(/^(?:is|has)_?(?=[A-Z_])/, ''))
  if (flagged) return { status: flagged }
  if (isChange && isRefusedElsewhere(response)) return { status: 424 }
  const isNo = saysNo(response)
  // WordPress and others put the error message into `data`.
  const saidInData = isNo && (isObject(response.data) ? isBare(response.data) : typeof response.data === 'string')
  if (isFull(response.data) && !saidInData) return undefined
  // If the call was refused, a text in `result` is the error message.
  if (isFull(response.result) && !(isNo && typeof response.result === 'string')) return undefined
  const error =
    Object.entries(response).find(([key, value]) => errorKey.test(key) && isObject(value) && isFull(value))?.[1] ??
    (saidInData ? response.data : undefined)
  if (isNo || error !== undefined || (isChange && (listsErrors(response) || isErrorAlone(response))))
    return {
      status:
        ofSheet(response, isChange) ?? statusOfCodes(response) ?? statusOfCodes(error) ?? ofWords(response, isChange),
    }
  if (isChange && Object.entries(response).some(([key, value]) => errorKey.test(key) && awayCode.test(String(value))))
    return { status: undefined }
  if (isChange && Object.entries(response).some(([key, value]) => refusalKey.test(key) && isFull(value)))
    return { status: 422 }
  if (isOtherNumber(response)) return { status: undefined }
  if (isErrorNumber(response)) return { status: statusOfCodes(response) ?? ofWords(response, isChange) }
  const status = isNumbered(response)
    ? (ofSheet(response, isChange) ?? Number(response.code ?? response.statusCode ?? response.status))
    : statusOfWhoAsks(response)
  return status === undefined ? undefined : { status }
}

const saysNo = (response: Json) =>
  Object.entries(response).some(
    ([key, value]) =>
      (yes.test(key) && (value === false || value === 0 || value === 'false')) ||
      (no.test(key) && (value === true || value === 1 || value === 'true')) ||
      (state.test(key) && typeof value === 'string' && failedState.test(value) && response.id === undefined),
  )

/** `{"errors": [{"type": "error", "message": "…"}]}` and nothing else; hints and warnings have other types. */
const listsErrors = ({ errors, ...rest }: Json) =>
  Array.isArray(errors) &&
  isBare(rest) &&
  errors.some((one) => isObject(one) && failedState.test(String(one.type ?? one.severity ?? one.level)))

/** The status that the codes of the response stand for, or those of its event or first error. */
function statusOfCodes(value: unknown, depth = 0): number | undefined {
  const response = Array.isArray(value) ? value[0] : value
  if (!isObject(response) || depth > deepest) return undefined
  const codes = Object.entries(response).filter(
    ([key, code]) => codeKey.test(key) && (typeof code === 'string' || typeof code === 'number'),
  )
  const statuses = codes.flatMap(([, code]) => statusOfCode(String(code)) ?? [])
  // That it was the server, the general name of an exception says; a more special one beside it says what it was.
  const status = statuses.find((one) => one !== 500) ?? statuses[0]
  if (status !== undefined) return status
  const inner = [
    response.error,
    response.exception,
    response.errors,
    response.event,
    response.extensions,
    response.cause,
  ]
  return firstOf(inner, (one) => statusOfCodes(one, depth + 1))
}

/** Mentions rows of a spreadsheet, by number or by count. */
const ofRows =
  /\b(?:rows?|lines?|records?|Zeilen?|lignes?|filas?|linhas?|righe?|rij|regel|wiersz\w*) (?:no\.? |nr\.? |n° |#)?\d|第 ?\d+ ?[行条]|\d+ ?条(?:数据|记录)|\d+ ?行目|\d+ ?행/i

/**
 * Frameworks that use 500 for every failure also use it when rows of a spreadsheet were rejected; the wording tells
 * these apart.
 */
function ofSheet(response: Json, isChange: boolean): number | undefined {
  const texts = isChange && /^500$/.test(String(response.code ?? response.status)) ? textsIn(response, reach) : []
  return texts.some((text) => ofRows.test(text)) && !texts.some(isFaultText) ? 422 : undefined
}

/** An upper-case code in place of the data, saying that the caller was rate-limited or not authorised. */
function statusOfWhoAsks(response: Json): number | undefined {
  const values = Object.values(response)
  if (values.length > mostBeside || values.some((value) => typeof value === 'object' && isFull(value))) return undefined
  const codes = values.filter((value) => typeof value === 'string' && /^[A-Z\d]+(?:_[A-Z\d]+)+$/.test(value))
  return codes.map((value) => statusOfCode(String(value))).find((status) => status === 403 || status === 429)
}

/**
 * Without a code, go by the words: they may describe a server fault; a change refused in a sentence was rejected,
 * whatever the reason.
 */
function ofWords(response: Json, isChange: boolean): number | undefined {
  const texts = textsIn(response, reach)
  if (texts.some((text) => isFaultText(text) && !isOfCustomersCode(text))) return 500
  return isChange && texts.some((text) => sentence.test(text)) ? 422 : undefined
}

/** `{"fault": "MS_UNAVAILABLE"}`: a service behind the server is down. */
const awayCode = /^[A-Z\d_]{2,40}_(?:UNAVAILABLE|UNREACHABLE|OFFLINE|TIMEOUT|NOT_RESPONDING)$/i

/** Fields that accompany the code in an envelope; a response with more is a record that happens to have a code. */
const besides =
  /^(?:code|status|status_?code|msg|message|error|error_?code|success|data|result|path|time|timestamp|traceid|requestid|addinfo|debuginfo|stacktrace)$/i
const isBeside = (key: string) => besides.test(key)
const isBare = (response: Json) => Object.keys(response).every(isBeside)

/** `{"error": "The budget is spent"}` without any data: the change was rejected. */
const isErrorAlone = (response: Json) =>
  typeof response.error === 'string' && sentence.test(response.error) && isBare(response)

/** `{"code": 401, "msg": "Please sign in", "data": null}` */
function isNumbered(response: Json): boolean {
  const words = response.msg ?? response.message ?? response.error
  const code = String(response.code ?? response.statusCode ?? response.status)
  return typeof words === 'string' && words !== '' && /^[45]\d\d$/.test(code) && isBare(response)
}

/** `{"status": 302, "message": "…"}` with a proprietary number: only a hint. */
const isOtherNumber = (response: Json) =>
  /^(?:[2-9]|[1-9]\d{1,5})$/.test(String(response.status ?? response.code)) &&
  !/^[245]\d\d$/.test(String(response.status ?? response.code)) &&
  isFull(response.message ?? response.msg) &&
  isBare(response)

/** `{"errcode": 40013, "errmsg": "…"}`: a key used only for errors, with a non-zero number. */
const isErrorNumber = (response: Json) =>
  Object.entries(response).some(
    ([key, value]) => /^(?:err_?code|err_?no|ret_?code)$/i.test(key) && Number(value) > 0,
  ) &&
  Object.entries(response).some(
    ([key, value]) => /^(?:(?:err|ret)_?msg|error_?message|message|msg)$/i.test(key) && isFull(value),
  )
