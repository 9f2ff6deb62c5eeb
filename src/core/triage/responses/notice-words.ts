/**
 * How pages tell people why something did not work, in the languages of customers. Of responses, only refusals are read so, whose
 * status and code say nothing.
 */

import { any, both, either, near, oneOf } from './word-kinds.ts'

/**
 * Somebody else changed it first. English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Czech, Nordic
 * languages, and non-Latin scripts.
 */
const changedBySomebody = [
  '(?:modified|changed|updated|edited|deleted|locked) by (?:another|someone|somebody|other|a (?:colleague|different))|(?:locked|checked out) by',
  '(?:another|other|different) (?:user|person|colleague) is (?:currently |still )?(?:editing|changing|working on)|wird (?:gerade|derzeit|aktuell|bereits) von [^.!?]{0,40} bearbeitet',
  '(?:en cours de modification|est (?:déjà )?modifiée?) par|está (?:siendo|sendo|a ser) editad|in (?:corso di )?modifica da|wordt (?:momenteel |al )?bewerkt door|jest (?:właśnie |obecnie )?edytowan|(?:právě|nyní) upravuje',
  near(
    'zwischenzeitlich|inzwischen|in der Zwischenzeit|von (?:jemand anderem|einer anderen|einem anderen)',
    'geändert|bearbeitet|gespeichert|gelöscht|gesperrt',
  ),
  '(?:modifiée?s?|mise?s? à jour|supprimée?s?|verrouillée?s?) (?:entre-temps|par (?:une? autre|quelqu))',
  '(?:modificad|cambiad|actualizad|editad|eliminad|bloquead|alterad|atualizad)[oa]s? (?:por otr|por outr|mientras tanto|entretanto|por algui|por algué)',
  '(?:modificat|aggiornat|cambiat|bloccat)[oaie] (?:da un|nel frattempo|da qualcun)',
  either('ondertussen|intussen|inmiddels|door (?:iemand anders|een andere)', 'gewijzigd|bewerkt|aangepast|vergrendeld'),
  either('w międzyczasie|przez (?:inn|kogoś)', 'zmienion|zmodyfikowan|edytowan|zablokowan'),
  either('mezitím|jiným uživatelem', 'změn|uprav|uzamč'),
  near(
    'ändra|redigera|uppdatera|endre|ændre|redigere|låst|oppdater',
    'av (?:någon|en) anna|af en anden|av noen andre|under tiden|i mellem?tiden|i mellomtiden',
  ),
  '(?:他|別)の(?:ユーザー|人|担当者|方|操作)[^。]{0,20}(?:更新|変更|編集|使用)|(?:已被|被)(?:他人|其他)[^。]{0,10}(?:修改|更新|编辑|锁定)|다른 사용자[^.]{0,20}(?:수정|변경|편집)',
  'другим пользовател|другой пользователь[^.]{0,30}измен|başka bir kullanıcı[^.]{0,30}(?:değiştir|güncelle)',
]
const existsAlready = [
  '(?:existiert|gibt es) bereits|bereits (?:vergeben|vorhanden|angelegt|verwendet|belegt)|schon vergeben',
  'existe déjà|est déjà (?:utilisée?|prise?|enregistrée?)|ya (?:existe|está (?:en uso|registrad))|já (?:existe|está (?:em uso|registad|cadastrad))',
  'esiste già|già (?:esistente|in uso|presente|registrat|utilizzat)|bestaat al|al in gebruik|już istnieje|jest już (?:zajęt|używan|zarejestrowan)',
  '(?:již|už) existuje|finns redan|används redan|f[ia]nd?nes allerede|allerede i bru[gk]|on jo (?:olemassa|käytössä|varattu)|zaten (?:mevcut|kayıtlı|kullanıl)',
  'уже (?:существует|используется|зарегистрирован|занят)|вже існує|(?:すでに|既に)(?:存在|使用|登録|使われ)|重複し|已(?:存在|被使用|被占用|被注册)|이미 (?:존재|사용|등록)',
]
export const conflictWords = oneOf(
  any(...changedBySomebody, ...existsAlready),
  // With the name of the person who was editing at the same time.
  both(
    any('(?:was|were|has been|have been) (?:modified|changed|updated|edited|deleted) by'),
    any('while|during|since|in the meantime|you were editing|your (?:edits?|changes)'),
  ),
)

const upkeep =
  'maintenance|Wartung|mantenimiento|manutenção|manutenzione|onderhoud|konserwac|prace (?:serwisowe|techniczne)|údržb|underhåll|vedligehold|vedlikehold|huolto|bakım|техническ\\p{L}+ (?:работ|обслуж)|メンテナンス|维护|維護|점검'
const notToBeHad =
  'unavailable|not available|offline|down\\b|closed|nicht (?:verfügbar|erreichbar)|indisponible|no (?:está )?disponible|indisponível|não (?:está )?disponível|non (?:è )?disponibile|niet beschikbaar|niedostępn|nedostupn|inte tillgänglig|otillgänglig|ikke tilgængelig|ikke tilgjengelig|ei ole käytettävissä|kullanılamıyor|недоступ|利用できません|ご利用いただけません|停止|暂停|不可用|이용할 수 없|中です'
/** The word for maintenance alone is not enough: the product may be about maintaining machines or buildings. */
export const maintenanceWords = any(
  either(upkeep, notToBeHad, 80),
  '(?:performing|doing|carrying out) (?:\\p{L}+ )?maintenance|führen (?:\\p{L}+ )?Wartung|(?:realizando|efectuando|em|en) (?:\\p{L}+ )?(?:mantenimiento|manutenção|maintenance)(?!\\p{L})',
  '(?:ongoing|pågående|laufende|lopend|trwając|probíhající|igangværende|pågår) (?:system)?(?:maintenance|underhåll|Wartung|onderhoud|prace|údržb|vedligehold|vedlikehold)',
)

/** Of a house that is never part of a product. */
export const othersMaintenanceWords = any(
  near("(?:bank|carrier|provider|insurer|registry|authority|supplier)(?:[’']s \\p{L}+)? (?:is|are)", 'maintenance', 40),
)

const requests =
  'requests?|attempts|tries|calls|Anfragen|\\p{L}*[Vv]ersuche|requêtes|demandes|tentatives|solicitudes|peticiones|intentos|solicitações|pedidos|tentativas|richieste|tentativi|verzoeken|pogingen|aanvragen|żądań|prób|zapytań|požadavků|pokusů|förfrågningar|försök|anrop|forespørgsler|forespørsler|forsøg|forsøk|pyyntö|yrity|istek|deneme|запросов|попыток'
const tooMany =
  'too many|zu viele|trop de|demasiad[oa]s|muit[oa]s|excesso de|tropp[ei]|te veel|zbyt (?:wiele|dużo)|za dużo|příliš mnoho|för många|for mange|liian mon\\p{L}+|çok fazla|слишком много'
export const rateWords = any(
  `(?:${tooMany}) (?:(?:\\p{L}+ )?(?:${requests})|concurrent|simultaneous|parallel|gleichzeitig|simultan|contemporane|gelijktijdig|równoczesn|samtidig)`,
  '(?:要求|リクエスト|試行|アクセス)[^。]{0,8}多すぎ|(?:请求|操作|尝试|访问)(?:过于频繁|过多|太频繁|次数过多)|(?:요청|시도)[^.]{0,8}(?:너무 많|과도)',
)
const storage =
  'storage|disk|mailbox|Speicher\\p{L}*|Postfach|stockage|almacenamiento|buzón|armazenamento|spazio|casella|opslag\\p{L}*|postvak|skrzynk\\p{L}+|miejsc\\p{L}+ na|úložiště|lagring\\p{L}*'
const isFull =
  '(?:is|are) (?:\\p{L}+ )?full(?!\\p{L})|er fullt?(?!\\p{L})|är full|used up|exhausted|no space|voll(?!\\p{L})|erschöpft|belegt|plein|saturé|épuisé|llen[oa]|agotad|chei[oa]|esgotad|pien[oa]|esaurit|vol(?!\\p{L})|pełn|wyczerpan|pln[ýáé]'
export const overloadWords = any(
  near(storage, isFull, 40),
  'high (?:traffic|demand|load) (?:right now|at the moment|currently)|(?:experiencing|due to) (?:unusually |very )?high (?:traffic|demand|load)',
  near(
    'request|operation|query|calculation|job|Berechnung|calcul|cálculo|calcolo|berekening|report|search|export|Abfrage|Bericht|Suche|requête|rapport|consulta|informe|relatório|interrogazione|zapytani|raport|dotaz|sökning',
    'took too long|taking too long|(?:ran|running|runs|took) (?:for )?(?:longer|more) than \\d|(?:stopped|killed|cancell?ed|aborted|abgebrochen|arrêtée?|detenid[oa]|interrotta|afgebroken) (?:after|nach|après|después de|após|dopo|na) \\d|(?:länger als|plus de|más de|mais de|più di|langer dan) \\d+ ?(?:s|sek|min|sec|seg)|trop de temps|trop long|demasiado tiempo|muito tempo|troppo tempo|tard(?:a|ó|ado) (?:demasiado|mucho|más)|demor(?:a|ou|ado) (?:demais|muito)|(?:duré|pris|dure) trop|impiegato troppo|duurde? te lang|dauerte? zu lange|zbyt długo|za długo|příliš dlouho|för lång tid|for lang tid|çok uzun|Zeitlimit|zu lange gedauert|temps (?:limite|imparti)|tiempo (?:límite|máximo)|tempo (?:limite|máximo|massimo)|tijdslimiet|te lang geduurd|limit czasu|časový limit|tidsgräns',
  ),
  '(?:is |are |too )?(?:overloaded|very busy)|at capacity|überlastet|surchargé|sobrecargad|sobrecarregad|sovraccaric|overbelast|przeciążon|přetížen|överbelast|перегружен|タイムアウト(?:し|が発生)|混み合って|混雑し|(?:系统|服务器)繁忙|혼잡',
)

const secret =
  "password|passcode|passphrase|pin(?!\\p{L}| ?codes?)|Geheimzahl|código pin|code (?:confidentiel|secret|d[’']accès)|clave(?: de acceso)?(?!\\p{L})|código de (?:acceso|acesso)|codice (?:di accesso|pin|segreto)|(?:toegangs|inlog|pin)code|(?:Zugangs|Zugriffs)code|暗証番号|credentials|Passwort|Kennwort|Zugangsdaten|Anmeldedaten|mot de passe|identifiants?|contraseña|credenciales|senha|palavra-passe|credenciais|credenziali|wachtwoord|inloggegevens|hasł\\p{L}+|dane logowania|heslo|přihlašovací údaje|lösenord\\p{L}*|inloggningsuppgift\\p{L}*|adgangskode\\p{L}*|kodeord\\p{L}*|passord\\p{L}*|salasana|şifre|parola|парол\\p{L}*|логин"
export const notRight =
  "wrong|incorrect|invalid|(?:not|n[’']t) (?:right|correct|valid|recogni[sz]ed)|do(?:es)?(?: not|n[’']t) match|falsch|nicht korrekt|stimm\\p{L}+ nicht|ungültig|invalide|erroné|inválid|incorret|errad|errat|sbagliat|non (?:corrett|valid)|onjuist|ongeldig|klopp?t niet|nieprawidłow|błędn|niepoprawn|nesprávn|neplatn|chybn|felaktig|\\bfel\\b|stämmer inte|ogiltig|forkert|feil|ugyldig|väär|virheelli|yanlış|hatalı|неверн|неправильн"
const oneTime =
  '(?:verification|security|one-time|confirmation|login|sign-in|access|authentication|2FA) code|passcode|(?:Bestätigungs|Sicherheits|Verifizierungs|Anmelde)code|code de (?:vérification|sécurité|confirmation)|código de (?:verificación|verificação|seguridad|segurança)|codice di (?:verifica|sicurezza)|(?:verificatie|beveiligings)code|kod (?:weryfikacyjny|jednorazowy)|ověřovací kód|(?:verifierings|bekræftelses|bekreftelses)kod\\p{L}*'
/** The code of a second factor. */
export const wrongCodeWords = any(
  either(oneTime, `${notRight}|expired|abgelaufen|expiré|caducad|expirou|scadut|verlopen|wygasł|vypršel`, 30),
)
/** The person's own account: an account of a ledger may be locked as well. */
export const lockedOutWords = any(
  near(
    'your (?:user )?account|your user|Ihr (?:Benutzer)?konto|dein Konto|votre compte|tu cuenta|su cuenta|sua conta|il tuo account|uw account|je account|twoje konto|váš účet|ditt konto|din konto|hesabınız',
    'locked|suspended|disabled|deactivated|gesperrt|deaktiviert|verrouillé|bloqué|suspendu|désactivé|bloquead|suspendid|desactivad|desativad|bloccat|sospes|disattivat|geblokkeerd|uitgeschakeld|zablokowan|zawieszon|zablokován|låst|spärrat|spærret|sperret|kilitlen',
    40,
  ),
)
export const wrongPasswordWords = any(
  either(secret, notRight, 30),
  'パスワードが?(?:正しくありません|違い|違っ|間違)|密码(?:错误|不正确|有误)|비밀번호가? ?(?:올바르지|틀|잘못)',
)
/** Requirements for a new password. */
export const passwordRule = /at least|characters|Zeichen|caract|tekens|znak|tecken|tegn|merkki|символ|文字|位|자 이상/i

const file =
  'file|image|photo|picture|attachment|document|video|upload|Datei|Bild|Anhang|fichier|vidéo|pièce jointe|archivo|fichero|imagen|foto|arquivo|ficheiro|imagem|immagine|allegato|bestand|afbeelding|bijlage|plik|zdjęcie|załącznik|soubor|obrázek|filen|bilden|billedet|bildet|tiedosto|kuva|dosya|файл|изображение|ファイル|画像|写真|文件|图片|파일|이미지'
const larger =
  'exceed|larger than|bigger than|too (?:large|big)|überschreitet|größer als|zu groß|dépasse|excède|trop (?:volumineu|lourd|grand)|supera|excede|sobrepasa|demasiado grande|ultrapassa|muito grande|eccede|troppo grande|overschrijdt|groter dan|te groot|przekracza|większ\\p{L}+ niż|za duż|překračuje|příliš velk|överskrider|större än|för stor|overskrider|større en[dn]|for stor|liian suuri|çok büyük|превышает|слишком больш|大きすぎ|超え|过大|太大|超过|초과|너무 큽'
export const tooLargeWords = any(near(file, larger, 60))

const refused =
  "access (?:is |was |has been )?(?:denied|restricted|forbidden)|(?:prevents?|restricts?|blocks?) access|(?:do(?:es)?(?: not|n[’']t) have|no) (?:access|permission|authori[sz]ation)|insufficient (?:privileges|rights|access)|Zugriff (?:verweigert|nicht erlaubt)|kein(?:en)? Zugriff|accès (?:refusé|interdit|restreint)|acceso (?:denegado|restringido|no autorizado)|acesso (?:negado|restrito)|accesso (?:negato|non consentito)|toegang geweigerd|geen toegang|odmowa dostępu|brak dostępu|přístup (?:odepřen|zamítnut)|åtkomst nekad|saknar åtkomst|adgang nægtet|tilgang nektet|käyttö estetty|erişim (?:engellendi|reddedildi)|доступ (?:запрещ|закрыт)|アクセスが?拒否|拒绝访问|无权|접근이? ?거부"
const missingRight =
  'fehl(?:t|en) (?:Ihnen|dir)|manque|falta|lacks?|missing|brakuje|chybí|saknar|mangler|mancano|ontbreekt'
const right =
  'role|permission|Rolle|Berechtigung\\p{L}*|Recht[es]?(?!\\p{L})|rôle|autorisation|rol(?!\\p{L})|permiso|papel|permissão|ruolo|permesso|rechten|uprawnie\\p{L}+|oprávněn\\p{L}*|behörighet\\p{L}*|rettighet\\p{L}*'
export const refusedWords = any(
  refused,
  near(missingRight, right, 30),
  "(?:your|this) (?:\\p{L}+ )?role (?:can(?:not|[’'])|does(?: not|n[’']t)|is(?: not|n[’']t)|may not)|Ihre Rolle (?:darf|erlaubt|berechtigt) [^.!?]{0,40}nicht|votre rôle ne|(?:su|tu) rol no|sua função não|il (?:suo|tuo) ruolo non|uw rol [^.!?]{0,20}(?:niet|geen)|twoja rola nie",
  "no (?:tienes?|tiene) acceso|não tem acesso|non (?:ha|hai) accesso|n[’']avez pas accès|nie ma(?:sz|ją)? (?:\\p{L}+ )?(?:uprawnień|dostępu)",
)

const plan =
  'plan|upgrade|subscription|package|tier|licen[cs]e|Tarif|Paket|Abo(?:nnement)?|Lizenz|forfait|formule|suscripción|tarifa|licencia|assinatura|plano|licença|piano|abbonamento|licenza|licentie|pakiet|abonament|licenc|předplatn|prenumeration|abonnemang|lisens|tilaus|тариф|プラン|套餐|요금제'
const reached =
  'used all (?:\\d|of |your |its )|(?:reached|hit|used up|exceeded) (?:the|your) [^.!?]{0,20}(?:limit|maximum|quota)|(?:Limit|Obergrenze|Kontingent)[^.!?]{0,50}(?:erreicht|ausgeschöpft|überschritten)|atteint (?:la|votre) limite|limite[^.!?]{0,50}atteinte|alcanzado (?:el|su|tu) (?:límite|máximo)|atingiu o (?:limite|máximo)|raggiunto il (?:limite|numero massimo)|limiet[^.!?]{0,50}bereikt|limit[^.!?]{0,50}(?:osiągnięt|wyczerpan|przekroczon|vyčerpán|překročen|reached|exceeded)|(?:osiągnięto|wyczerpano) limit|nått (?:max)?gränsen|nået grænsen|nådd grensen|лимит[^.!?]{0,50}(?:исчерпан|достигнут|превышен)|上限に(?:達|到達)|达到?上限|한도[^.]{0,10}(?:도달|초과)'
const notHeld =
  "(?:not|isn[’']t|aren[’']t) (?:included|available|part)|nicht (?:enthalten|in (?:Ihre|deine)\\p{L})|(?:pas|n[’']est pas) (?:inclus|compris|disponible)|no (?:está )?(?:inclu|disponible)|n[ãa]o (?:está )?(?:inclu|disponível|inclui)|non (?:è )?(?:inclus|compres|include|comprende)|zit niet in|niet (?:inbegrepen|bij uw)|geen onderdeel|bevat geen|nie (?:zawiera|obejmuje|jest dostępn)|není (?:součástí|k dispozici)|(?:ingår inte|ikke (?:inkludert|med))"
export const planWords = oneOf(
  both(any(plan), any(reached)),
  any(
    either(
      'forfait|formule|Tarif|Paket|Abonnement|suscripción|assinatura|abbonamento|abonnement|abonament|předplatné|abonnemang',
      notHeld,
      40,
    ),
  ),
  any(
    'only (?:available|included) (?:to|for|on|in|with) (?:our )?(?:\\p{L}+ ){1,2}(?:customers|subscribers|plans?|accounts|members|subscriptions?)',
  ),
)

const rowsOf =
  'rows?|lines?|records?|Zeilen?|lignes?|filas?|líneas?|linhas?|rig(?:a|he)|rij(?:en)?|regels?|wiersz\\p{L}*|řád\\p{L}+|rad(?:en|er|erna)?|rækk?er?|satır|строк\\p{L}*'
/** Rows of an uploaded file, by number. */
export const rowWords = any(
  either(
    `\\d+ (?:${rowsOf})(?!\\p{L})`,
    'column|check|match|skipped|invalid|rejected|missing|Spalte|übersprungen|colonne|columna|coluna|colonna|kolom|kolumn|sloupec',
    60,
  ),
  `(?:${rowsOf}) (?:no\\.? |nr\\.? |n° |#)?\\d`,
  '第?\\s?\\d+ ?行',
)

/** What forms ask for. */
export const formWords = any(
  "(?:darf|dürfen) nicht (?:leer|länger|kürzer)|\\p{L}+ fehl(?:t|en)\\.?$|can(?:not|[’']t) (?:be (?:blank|empty)|exceed)|no \\p{L}+ (?:was |were |is |are )?selected|kein\\p{L}* [^.!?]{0,30}ausgewählt|zu (?:lang|kurz)(?!\\p{L})|darf [^.!?]{0,30}nicht überschreiten|aucune? [^.!?]{0,30}sélectionnée?|trop (?:long|court)|müssen? [^.!?]{0,60}(?:wählen|angeben|werden)|stimmen nicht überein|darf nicht (?:vor|nach|in der (?:Zukunft|Vergangenheit))|(?:erlaubt|zulässig) sind|laden Sie [^.!?]{0,30}erneut hoch|müssen? [^.!?]{0,40}(?:sein|enthalten|haben)|bitte (?:geben|wählen|füllen|prüfen)|doi(?:t|vent) (?:être|avoir|contenir|comporter)|(?:l[’']URL|l[’']adresse) [^.!?]{0,40}(?:n[’']est pas|est) (?:accessible|inaccessible|invalide)|devez (?:sélectionner|choisir|indiquer)|ne (?:peut|doit|peuvent|doivent) pas (?:être vide|contenir|dépasser)|veuillez (?:saisir|renseigner|sélectionner|choisir|corriger|remplir)|n[’']est pas valide",
  'deben? (?:ser|tener|contener|estar|seleccionar|elegir|indicar)|introduzca|rellene|seleccione|no es válid|no pueden? (?:contener|tener|estar|superar|exceder)|se requiere|es requerid|ning[uú]n\\p{L}* [^.!?]{0,30}seleccionad|(?:muy|demasiado) (?:larg|cort)[oa]|devem? (?:ser|ter|conter|selecionar|escolher|informar)|preencha|selecione|não é válid|não podem? (?:ser|estar|conter|ter|exceder|ultrapassar)|é requerid|nenhum\\p{L}* [^.!?]{0,30}selecionad|(?:muito|demasiado) (?:long|curt)[oa]|deve (?:essere|contenere|avere)|inserire|inserisci|selezionare|compilare|non (?:è )?valid',
  'moet(?:en)? [^.!?]{0,40}(?:zijn|bevatten)|is verplicht|musi (?:być|mieć|zawierać)|jest wymagan|wypełnij|podaj|musí (?:být|mít|obsahovat)|je povinn|zadejte|vyplňte|måste (?:vara|innehålla|anges)|fyll i|är obligatorisk|skal (?:være|indeholde)|må (?:være|inneholde)|udfyld|fyll ut|påkrævet|påkrevd|on pakollinen|täytä|zorunlu|giriniz',
  'wählen Sie|sélectionnez|choisissez|saisissez|renseignez|elija|indique|ingrese|escolha|informe|insira|scegli|scegliere|kies|selecteer|vul (?:een|de|het|uw)|wybierz|wprowadź|uzupełnij|zaznacz|vyberte|zvolte|välj|ange|vælg|velg|angiv|oppgi|seçin',
  'обязательн|введите|заполните|должн\\p{L}+ (?:быть|содержать)|некорректн|(?:入力|選択)してください|選択されていません|(?:長|短)すぎ|形式が|请(?:输入|填写|选择)|不能为空|格式(?:错误|不正确)|(?:입력|선택)(?:해|하)',
)

const unexpected =
  '(?:unexpected|unhandled|internal)(?: server| application| system)? (?:error|exception)|unerwarteter Fehler|interner (?:Server)?fehler|erreur (?:inattendue|interne)|error (?:inesperado|interno)|erro (?:inesperado|interno)|errore (?:imprevisto|inatteso|interno)|(?:onverwachte|interne) fout|nieoczekiwany błąd|błąd wewnętrzny|(?:neočekávaná|interní) chyba|(?:oväntat|internt) fel|(?:uventet|intern) fe[ij]l|odottamaton virhe|beklenmeyen (?:bir )?hata|непредвиденная ошибка|внутренняя ошибка|予期(?:しない|せぬ)エラー|内部エラー|内部错误|意外错误'
const reference =
  '(?:reference|ref\\.?|(?:error|incident|trace|request|correlation|event) ?(?:id|code|number|no\\.?)|Referenz|Fehler(?:nummer|code|-?ID)|Vorgangs\\p{L}+|référence|referencia|referência|riferimento|referentie|numer\\p{L}*|identyfikator|referens|reference)[^\\p{L}\\d]{1,4}(?=[\\p{L}\\d-]*\\d)[\\p{L}\\d][\\p{L}\\d-]{3,}'
/** The catch-all message for unforeseen errors, with the reference under which the server logged it. */
export const unexpectedWords = any(`(?:${unexpected})[\\s\\S]{0,160}(?:${reference})`)

/** A missing value that was printed into a sentence, or a placeholder that was never filled. */
export const unfilledWords =
  /\[object \w+\]|(?<![\w.])NaN(?!\w)|\bInvalid Date\b|\{\{\s*[\w.]+\s*\}\}|\$\{[\w.]+\}|(?<![\w"'`.]|\b(?:is|are|was) )undefined(?![\w"'`.]| (?:variable|function|method|property|index|column|behaviou?r|reference|symbol|offset|array|constant|is|in|on|or)\b)/

/** Who signed in long ago, or signs a record, shows once more who they are. A new password is typed twice, too. */
export const againWords = both(
  any(
    `re-?enter (?:your|the) (?:${secret})|(?:${secret}) again|confirm (?:it(?:[’']s|s) you|your identity)`,
    "verify (?:it[’']s you|your identity)|(?:Passwort|Kennwort) (?:bitte )?(?:erneut|noch einmal|nochmals)|erneut [^.!?]{0,20}(?:Passwort|Kennwort)|bestätigen Sie Ihre Identität",
    '(?:ressaisi|retape|saisi)\\p{L}+ (?:à nouveau |de nouveau )?votre mot de passe|confirmez votre identité|(?:vuelva|vuelve) a (?:introducir|escribir) (?:su|tu|la) contraseña|confirm[ea] (?:su|tu) identidad|(?:digite|insira|introduza) (?:novamente )?(?:a sua |a |sua )?(?:senha|palavra-passe) (?:novamente|de novo|outra vez)|confirme (?:a )?sua identidade',
    '(?:reinserisc|inserisc)\\p{L}+ (?:di nuovo )?(?:la |la tua )?password|conferm\\p{L}+ (?:la tua |la sua )?identità|(?:voer|vul) [^.!?]{0,20}wachtwoord [^.!?]{0,10}opnieuw|bevestig (?:uw|je) identiteit|パスワードを(?:再|もう一度)',
  ),
  { test: (text) => !/match|stimm|correspond|coincid|overeen|一致|new password|neue/i.test(text) },
)

/** How many go at once: a number, and that it is meant for one time. */
export const atOnceWords = any(
  'too (?:much data|many (?:\\p{L}+ )?(?:points|rows|results|records|series|cells|items))|zu viele (?:Daten|Zeilen|Punkte|Ergebnisse|Werte)|trop de (?:données|lignes|points|résultats)|demasiad[oa]s (?:datos|registros|filas|puntos|resultados)|(?:demasiados|muitos) (?:dados|registr?os|pontos|resultados)|tropp[ie] (?:dati|record|righe|punti|risultati)|te veel (?:gegevens|rijen|punten|resultaten)',
  near(
    "(?:only|at most|up to|no more than|fewer than|less than|a maximum of|maximum(?: of)?|max\\.?) \\d[\\d.,]*|(?:maximal|höchstens|nur|bis zu) \\d[\\d.,]*|(?:au plus|maximum|au maximum|pas plus de|jusqu[’']à) \\d[\\d., ]*|(?:máximo(?: de)?|hasta|como máximo|no más de|só|até|no máximo) \\d[\\d.,]*|(?:al massimo|massimo|fino a|non più di|maximaal|hoogstens|niet meer dan|slechts) \\d[\\d.,]*|more than \\d[\\d.,]*|mehr als \\d[\\d.,]*|plus de \\d[\\d., ]*|más de \\d[\\d.,]*|mais de \\d[\\d.,]*|più di \\d[\\d.,]*|meer dan \\d[\\d.,]*",
    'at (?:once|a time|the same time)|in one go|per (?:run|request|batch|export|import|upload|call|day|hour|minute)|auf einmal|gleichzeitig|pro (?:Lauf|Anfrage|Export|Import|Vorgang|Tag)|à la fois|en une (?:seule )?fois|par (?:lot|export|import|envoi|jour)|a la vez|de una vez|por (?:lote|exportación|importación|envío|día)|de (?:cada|uma) vez|por vez|por (?:exportação|importação|dia)|alla volta|in una volta|per (?:volta|invio|esportazione|giorno)|tegelijk|in één keer|per (?:keer|export|import|dag)',
    60,
  ),
  '(?:一度に|同時に|1回(?:で|に))[^。]{0,20}\\d+[^。]{0,6}(?:まで|以内|を超え)',
)
