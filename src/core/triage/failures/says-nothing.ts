/** Recognises refusals without a reason: no body, or just an apology. */
import { textsIn } from '../../session/answers/texts-in.ts'
import { unframedJson } from '../../session/answers/unframed.ts'
import type { FailedRequest } from './requests.ts'

/** "An error occurred", in the languages of customers, without saying which. */
const regret =
  /^(?:an? (?:unexpected |unknown |internal )?error (?:has )?occurred|(?:sorry|oops)\b|something went wrong|(?:es ist )?ein (?:unerwarteter |unbekannter )?Fehler (?:ist )?aufgetreten|(?:da|etwas) ist (?:etwas )?schiefgelaufen|une erreur (?:inattendue )?(?:est survenue|s['’]est produite)|(?:se )?ha (?:ocurrido|producido) un error|ocurrió un error|algo salió mal|si è verificato un errore|qualcosa è andato storto|ocorreu um erro|algo deu errado|er is (?:iets misgegaan|een fout opgetreden)|wystąpił (?:nieoczekiwany )?błąd|coś poszło nie tak|ett (?:oväntat )?fel (?:har )?(?:inträffa|uppstå|uppstod)|något gick fel|der opstod en fejl|det oppstod en feil|no(?:get|e) gi(?:k|kk) galt|tapahtui virhe|jokin meni (?:pieleen|vikaan)|došlo k chybě|něco se pokazilo|(?:bir|beklenmeyen bir) hata oluştu|bir şeyler ters gitti|произошла (?:\p{L}+ )?ошибка|что-то пошло не так|сталася помилка|đã xảy ra lỗi|có lỗi xảy ra|เกิดข้อผิดพลาด|发生(?:了)?错误|出错了|エラーが発生|오류가 발생)[^:"“„«]{0,60}$/iu

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
