/** Whether a message only regrets that something was not done, or says what the matter is. In the languages of customers. */

const regret =
  /(?<!\p{L})(?:sorry|oops|could(?: not|n['’]t)|can(?:not|['’]t)|unable|did(?: not|n['’]t) (?:work|go|save|load)|broke|crash\p{L}*|fail\p{L}*|errors?|wrong|problem\p{L}*|not (?:been )?(?:saved|sent|done|possible)|konnten?|fehlgeschlagen|Fehler|nicht (?:möglich|gespeichert|gesendet)|éch(?:ec|ou)\p{L}*|impossible|erreurs?|pas pu|no se (?:pudo|puede|ha podido)|errore?s?|fall[oó]|não (?:foi possível|pôde)|falh\p{L}+|erros?|non (?:è stato possibile|riuscit\p{L})|niet (?:gelukt|mogelijk)|mislukt|fout\p{L}*|nie (?:udało|można)|błąd|nepodařilo|chyba|kunde inte|kunne ikke|virhe|hata)(?!\p{L})|できません|失敗|エラー|не удалось|ошибк|失败|错误|无法|실패|오류/iu

/** Something was not done. */
export const regrets = (text: string): boolean => regret.test(text)

/** At least this many words, or characters of a script without spaces, make a statement. */
const statement = /(?:\p{L}[^\s]*\s+){4,}\p{L}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{9}/u

/** chars examined: messages are short */
const looked = 400

/** Whether a message states something, and regrets nothing: what pages put on any failure regrets it. */
export function statesReason(text: string): boolean {
  const head = text.slice(0, looked)
  return statement.test(head) && !regret.test(head)
}
