/** Whether a page message reports a failure: by the app's own severity, else by its words. */
import type { NoticeEvent } from '../events/events.ts'

/**
 * Phrases for something that was not done or is not allowed, in customers' languages; not for what merely might happen.
 */
const failed = [
  /\b(?:could(?: not|n['’]t)|can ?not|can['’]t|unable to|was(?: not|n['’]t) able to|did(?: not|n['’]t)|does(?: not|n['’]t) (?:include|exist|allow|match|support|have)|do(?: not|n['’]t) have|has(?: not|n['’]t) been|was(?: not|n['’]t)|failed|failure|errors?|went wrong|unsuccessful|(?:denied|refused|rejected|declined)\b(?! (?:to|\d))|expired|ended|timed out|exceed(?:s|ed)|too (?:large|big|long|many)|invalid|not (?:allowed|permitted|authori[sz]ed|entitled|available|supported|included|found|possible|valid|enough)|no longer|no (?:access|permission|seats|licen[cs]es?)\b|unavailable|forbidden|conflicts?|already (?:exists?|taken|in use|been)|used up|limit (?:is |was |has been )?reached|under maintenance|maintenance mode|is locked|went offline|are offline|connection (?:was )?lost)\b/i,
  /\b(?:konnte[nt]?\b[^.!?]{0,80}\bnicht|fehlgeschlagen|gescheitert|nicht (?:möglich|gefunden|gespeichert|gesendet|erlaubt|berechtigt|verfügbar|enthalten|gültig)|Fehler|ungültig|abgelehnt|abgelaufen|verweigert|überschritten|zu groß|keine Berechtigung|schiefgelaufen|Wartung|gesperrt)\b/i,
  /\b(?:échoué|échec|erreur|impossible|n['’]a pas pu|n['’]ont pas pu|ne peut pas|refusée?|expirée?|invalide|introuvable|indisponible|trop (?:grand|volumineux|lourd)|dépassée?|pas autorisée?|maintenance)\b/i,
  /\b(?:no se (?:pudo|ha podido|puede)|fall[óo]|error|rechazad[oa]|caducad[oa]|expirad[oa]|inválid[oa]|no (?:disponible|permitid[oa]|encontrad[oa])|demasiado grande|salió mal|mantenimiento)\b/i,
  /\b(?:não (?:foi possível|pôde|pode|disponível|permitid[oa]|encontrad[oa])|falhou|falha|erro|recusad[oa]|expirou|inválid[oa]|deu errado|muito grande|manutenção|impossibile|non (?:è stato possibile|riuscit[oa]|disponibile|consentito)|errore|rifiutat[oa]|scadut[oa]|mislukt|niet (?:gelukt|mogelijk|beschikbaar|toegestaan|gevonden)|fout|verlopen|geweigerd|nie (?:udało|można|powiod)|błąd)(?!\p{L})/iu,
  /(?<!\p{L})(?:nepodařilo|nelze|selhal[ao]?|chyba|nedostupn\p{L}+|neplatn\p{L}+|vypršel[ao]?|zamítnut\p{L}*|odepřen\p{L}*|kunde inte|kan inte|misslyckades|gick fel|otillgänglig\p{L}*|ogiltig\p{L}*|nekad\p{L}*|kunne ikke|mislyk\p{L}+|ugyldig\p{L}*|utilgængelig\p{L}*|utilgjengelig\p{L}*|epäonnistui|ei onnistunut|virhe|başarısız|hata oluştu|geçersiz|kullanılamıyor|reddedildi|sikertelen|nem sikerült|érvénytelen)(?!\p{L})/iu,
  /(?:не удалось|невозможно|ошибк|истек|отказ|запрещ|недоступ|помилк|失敗|エラー|できません|できませんでした|無効|期限切れ|失败|错误|无法|无效|过期|拒绝|오류|실패|할 수 없|만료|فشل|خطأ|تعذر|غير (?:صالح|مسموح|متاح))/i,
]
/** Phrases that mean failure only in a message that interrupts the person. */
const amiss =
  /\b(?:required|missing|wrong|problem|incorrect|must (?:be|not|have|contain)|please (?:enter|select|choose|fill|check)|blocked|erforderlich|Pflichtfeld|fehlt|falsch|obligatoire|manquant|obligatori[oa]|obrigatóri[oa]|verplicht)\b|必須|必填|必需|필수|обязательн/i

/** Phrases for success, for possible problems, or for questions before anything happens. */
const calm =
  /\b(?:no|0|zero|without(?: any)?|keine|sans|sin|sem) (?:errors?|problems?|issues?|failures?|conflicts?|Fehler|erreurs?|errores|erros)\b|\b(?:can ?not|can['’]t|can not) be (?:undone|reversed|reverted|recovered|restored)\b|nicht rückgängig|error[- ]free|\b(?:will be|['’]ll be|(?:is|are) (?:scheduled|planned)|wird|werden|findet|sera|serons|estará|estaremos|ficará|sarà|saremo|wordt|zal|będzie|bude)\b[^.!?]{0,60}\b(?:maintenance|Wartung\w*|mantenimiento|manutenção|manutenzione|onderhoud|konserwac\w*|údržb\w*)(?![^.!?]{0,30}\b(?:right now|derzeit|gerade)\b)/i
const question = /\?\s*$|^(?:are you sure|do you (?:really )?want|delete|discard|leave|möchten sie|voulez-vous|¿)/i

/** Whether it reports a failure or refusal. */
export function reportsFailure({ role, text, severity }: Pick<NoticeEvent, 'role' | 'text' | 'severity'>): boolean {
  if (severity === 'success' || (question.test(text) && severity !== 'error')) return false
  if (role === 'errormessage' || severity === 'error') return !(calm.test(text) && severity !== 'error')
  const told = text.replace(calm, '')
  const interrupts = role === 'alert' || role === 'alertdialog'
  return failed.some((words) => words.test(told)) || (interrupts && amiss.test(told))
}

const done =
  /\b(?:saved|sent|created|updated|deleted|removed|added|uploaded|imported|exported|published|approved|submitted|success(?:ful(?:ly)?)?|done|completed?|gespeichert|gesendet|erstellt|aktualisiert|gelöscht|erfolgreich|enregistrée?|envoyée?|guardad[oa]|enviad[oa]|salv[oa]|salvat[oa]|opgeslagen|verzonden|zapisano)\b|保存しました|完了|已保存|成功|저장/i

/** Whether it reports a success. */
export const reportsSuccess = (notice: Pick<NoticeEvent, 'role' | 'text' | 'severity'>): boolean =>
  notice.severity === 'success' || (notice.severity !== 'error' && !reportsFailure(notice) && done.test(notice.text))
