/** Whether a message only regrets that something was not done, or says what the matter is. In the languages of customers. */
import { any } from './word-kinds.ts'

const regret = any(
  "sorry|w?hoops|oops|uh-oh|unfortunately|could(?: not|n[’']t)|can(?: ?not|[’']t)|won[’']t|unable|(?:did|was|were|has|have)(?: not|n[’']t) (?:been )?(?:able|work|go|save|load|saved|sent|done|created|completed|processed)|fail\\p{L}*|errors?|wrong|problems?|trouble|broken?|crash\\p{L}*|unexpected\\p{L}*|hiccup|glitch|(?:is|are)(?: not|n[’']t) working|not (?:saved|sent|done|possible)",
  'leider|konnten?|kann [^.!?]{0,60}nicht|fehlgeschlagen|\\p{L}*[Ff]ehler|schief|nicht (?:möglich|gespeichert|gesendet|geklappt)|Problem\\p{L}*|gescheitert|misslungen|abgebrochen|unerwartet\\p{L}*|Entschuldigung|[Hh]oppla',
  "désolée?s?|malheureusement|oups|impossible|échec|échou\\p{L}*|erreurs?|problèmes?|mal passée?|inattendue?|anomalies?|(?:n[’']|ne )[^.!?]{0,20}pas (?:pu|réussi|abouti|fonctionné)|parven\\p{L}+ pas",
  'lo sentimos|lamentablemente|por desgracia|[uú]ps|no (?:se )?(?:pudo|pudimos|puede|ha podido|hemos podido|fue posible|ha funcionado|funciona|ha sido posible|consegu\\p{L}+)|error(?:es)?|fall(?:o|ó|ado|a)(?!\\p{L})|problemas?|(?:salió|ido) mal|inesperad[oa]',
  'desculp\\p{L}+|infelizmente|ops|não (?:foi|conseg\\p{L}+|pôde|pode|deu)|falh\\p{L}+|erros?|deu errado|correu mal|lamentamos',
  'spiacent\\p{L}|purtroppo|impossibile|non (?:è|sono) stat\\p{L} possibil\\p{L}|non (?:siamo|è) riuscit\\p{L}|non riesc\\p{L}+|error[ei]|problem[ai]|storto|fallit[oa]|imprevist[oa]',
  'helaas|oeps|kon(?:den)? [^.!?]{0,60}niet|kan [^.!?]{0,60}niet|niet (?:gelukt|mogelijk|opgeslagen)|lukte? [^.!?]{0,20}niet|mislukt\\p{L}*|fout\\p{L}*|mis ?gegaan|(?:iets|er) mis|ging [^.!?]{0,30}mis(?!\\p{L})|problee?m\\p{L}*|onverwacht\\p{L}*',
  'niestety|przepraszamy|nie (?:udało|można|powiod)|błąd|błęd\\p{L}*|nie tak|bohužel|omlouváme|nepodařilo|nelze|chyb\\p{L}+|pokazilo|problém\\p{L}*',
  'tyvärr|desværre|dessverre|beklag\\p{L}*|(?:kunde|kan|gick|kunne|gik|gikk) (?:inte|ikke|fel|galt)|fel(?!\\p{L})|fe[ij]l\\p{L}*|miss?lyck?\\p{L}*|valitettavasti|virhe\\p{L}*|epäonnistui|ei onnistunut|pieleen|ongelma',
  'maalesef|üzgünüz|hata\\p{L}*|başarısız|sorun\\p{L}*|ters gitti|\\p{L}+[ıiuü]lamadı|\\p{L}+[ei]lemedi|sajnos|hib[aá]\\p{L}*|nem sikerült|din păcate|eroare|nu (?:s-a|am) putut',
  'не (?:удалось|получилось|вдалося)|ошибк\\p{L}*|помилк\\p{L}*|к сожалению|извините|проблем\\p{L}*|пошло не так|αποτυχ|σφάλμα|δεν ήταν δυνατ',
  'できません|失敗|エラー|問題が|申し訳|不具合|失败|錯誤|错误|无法|無法|抱歉|出错|问题|오류|실패|할 수 없|못했|죄송|문제|فشل|خطأ|تعذر|שגיאה|נכשל|לא ניתן|lỗi|thất bại|không thể|ข้อผิดพลาด|ไม่สำเร็จ|ล้มเหลว|त्रुटि|विफल',
)

/** Something was not done. */
export const regrets = (text: string): boolean => regret.test(text)

/** At least this many words, or characters of a script without spaces, make a statement. */
const statement = /(?:\p{L}[^\s]*\s+){4,}\p{L}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{9}/u
/** A number, or words in quotation marks: something of the data. A time says when to come back. */
const value = /(?<![\d:.])\d+(?![\d:]|\s?(?:min|sec|hour|uur|Uhr|Minut|heure|hora))|[“„«"][^“”„«»"]{1,60}[”“»"]/iu

/** chars examined: messages are short */
const looked = 400

/**
 * How much of a reason a message gives that regrets nothing, as what pages put on any failure does: `value` when it names something
 * of the data, which the server then has looked at.
 */
export function statementIn(text: string): 'value' | 'words' | undefined {
  const head = text.slice(0, looked)
  if (!statement.test(head) || regret.test(head)) return undefined
  return value.test(head) ? 'value' : 'words'
}
