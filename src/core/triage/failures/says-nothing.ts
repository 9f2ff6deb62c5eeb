/** Recognises responses without a reason: no body, just an apology, or nothing that a person could read. */

import type { RequestEvent } from '../../session/index.ts'
import { textsIn } from '../../session/responses/texts-in.ts'
import { unframedJson } from '../../session/responses/unframed.ts'
import { isPage } from '../responses/pages.ts'
import type { FailedRequest } from './failed-request.ts'

/** "An error occurred", in the languages of customers, without saying which. */
const regret =
  /^(?:an? (?:unexpected |unknown |internal )?(?:server )?error (?:has )?occurred|(?:sorry|oops)\b|something went wrong|(?:es ist )?ein (?:unerwarteter |unbekannter )?Fehler (?:ist )?aufgetreten|(?:da|etwas) ist (?:etwas )?schiefgelaufen|une erreur (?:inattendue )?(?:est survenue|s['’]est produite)|(?:se )?ha (?:ocurrido|producido) un error|ocurrió un error|algo salió mal|si è verificato un errore|qualcosa è andato storto|ocorreu um erro|algo deu errado|er is (?:iets misgegaan|een fout opgetreden)|wystąpił (?:nieoczekiwany )?błąd|coś poszło nie tak|ett (?:oväntat )?fel (?:har )?(?:inträffa|uppstå|uppstod)|något gick fel|der opstod en fejl|det oppstod en feil|no(?:get|e) gi(?:k|kk) galt|tapahtui virhe|jokin meni (?:pieleen|vikaan)|došlo k chybě|něco se pokazilo|(?:bir|beklenmeyen bir) hata oluştu|bir şeyler ters gitti|произошла (?:\p{L}+ )?ошибка|что-то пошло не так|сталася помилка|đã xảy ra lỗi|có lỗi xảy ra|เกิดข้อผิดพลาด|发生(?:了)?错误|出错了|エラーが発生|오류가 발생)[^:"“„«]{0,60}$/iu

/** limits on the texts and nesting levels examined */
const reach = { most: 20, deepest: 4 }

/**
 * Whether a 400 says no more than its status (RFC 9110 15.5.1), so that a malformed request and rejected data look the same.
 * Requires the complete body.
 */
export function saysNothing({ event, code }: Pick<FailedRequest, 'event' | 'code'>): boolean {
  const text = event.responseBody?.text
  if (event.status !== 400 || text === undefined || code !== undefined || event.responseBody?.truncated) return false
  if (text.trim() === '') return true
  const told = textsIn(unframedJson(text), reach)
    .map((one) => one.trim())
    .filter((one) => one !== '' && !/^bad request\W?$/i.test(one))
  return told.length > 0 && told.length < reach.most && told.every((one) => regret.test(one))
}

/** chars of a text in which its words are looked for: servers send texts of any length */
const longest = 300

/** Words of a sentence; codes, dates and identifiers have none. Japanese and Chinese write without spaces. */
const words = /\p{L}{2,}[^\p{L}]*\s[\s\S]*\p{L}{2,}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{4,}/u
/** A reason phrase, which repeats the status (RFC 9110 15). */
const phrase =
  /^(?:\d{3} )?(?:bad request|unauthorized|payment required|forbidden|not found|method not allowed|conflict|gone|precondition failed|unprocessable (?:entity|content)|(?:internal )?server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|unknown error)\W*$/i

/**
 * Whether nothing in a response says why it failed: no body, only codes, a reason phrase or an apology. A body that was not kept
 * cannot be known, and counts as silent too.
 */
export function isWordless({ responseBody: body }: Pick<RequestEvent, 'responseBody'>): boolean {
  const text = body?.text?.trim() ?? ''
  if (text === '') return true
  if (body?.truncated || isPage(text)) return false
  const value = unframedJson(text)
  const told = value === undefined ? [text] : textsIn(value, reach)
  return (
    told.length < reach.most &&
    told
      .map((one) => one.slice(0, longest).trim())
      .every((one) => !words.test(one) || phrase.test(one) || regret.test(one))
  )
}
