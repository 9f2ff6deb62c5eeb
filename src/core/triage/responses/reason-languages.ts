/**
 * What servers tell people in plain words: the plan does not include something, the account lacks permission, the sign-in has
 * ended, something was never set up. In the languages of customers; vendors' codes and phrases are in `reasons.ts`.
 */
import type { Reason } from './reason.ts'

/** `Only instructors can …`, `Somente administradores podem …`: people by what they do, not things that may be done. */
const onlyWho = new RegExp(
  [
    "\\b(?:only|nur|seule?s?|s[oó]lo|solamente|somente|apenas|soltanto|solo|alleen|tylko|pouze|endast|kun) (?:(?:an?|the|die|der|den|les?|la|los|las|el|os|as|gli|i|il|de) |l['’])?(?:\\w+ )?",
    '(?:admin|owner|manager|editor|instructor|teacher|supervisor|approver|accountant|propriet|propriét|gestor|gestionnaire|responsab|instrutor|istruttor|formateur|enseignant|profes|docent|Eigentümer|Inhaber|Vorgesetzt|Verwalter|Lehrkr|eigenaar|beheerder|leidinggevend|właściciel|kierowni|správc|vedoucí|ägare|chef|leder)[a-zà-ž]*',
    ' (?:[^.{}<>]{0,30} )?(?:can|may|(?:is|are) allowed|können|kann|dürfen|darf|peu(?:t|vent)|pueden?|podem?|può|possono|kunnen|kan|mogen|mag|może|mogą|můž\\w*|mohou|smí|får)(?! be\\b)',
  ].join(''),
)
const readOnly =
  '(?:read[- ]only|schreibgeschützt|lecture seule|s[oó]lo lectura|somente leitura|sola lettura|alleen[- ]lezen|tylko do odczytu|jen pro čtení|skrivskydd|skrivebeskytt)'
const roleOf = '\\b(?:role|Rolle|rôle|rol|ruolo|função|papel|perfil|profil|rola|roli|roll)\\b'

/** Addressed to the person who asked, or about them: what the server itself lacks is worded differently. */
const lacksRole = [
  onlyWho,
  new RegExp(`${roleOf}[^.{}<>]{0,60}${readOnly}|${readOnly}[^.{}<>]{0,40}${roleOf}`),
  /\byou (?:do not|don['’]t) have (?:the )?(?:necessary |required |sufficient )?(?:permissions?|rights?|privileges?|authori[sz]ation)\b/i,
  /\b(?:user|account|role|profile) is not (?:allowed|permitted|authori[sz]ed|entitled) to\b|\byou (?:would )?need (?!no\b)(?:an? |the )?[^.{}<>]{0,80}\b(?:permission|privilege)\b|\bpermission violation\b|\baccess (?:is |was )?not authori[sz]ed\b/i,
  /\byou are not (?:allowed|permitted|authori[sz]ed) to\b|\bthis action is unauthori[sz]ed\b/i,
  /\buser\b[^.{}<>]{0,40}\b(?:has no|lacks|does not have)\b[^.{}<>]{0,30}\b(?:permissions?|rights?|privileges?|authori[sz]ation|role)\b/i,
  /\b(?:insufficient|not enough) (?:permissions?|rights|privileges)\b|\bpermission denied (?:for|to) (?:action|user|role)\b|\b(?:guests?|viewers?) (?:can ?not|can['’]t|may not|are not allowed)\b/i,
  // German, French, Spanish, Portuguese, Italian, Dutch, Polish, Turkish
  /\b(?:keine|fehlende) (?:ausreichende )?(?:Berechtigung|Zugriffsrechte|Rechte)\b|\bnicht (?:dazu )?berechtigt\b|\bBenutzer\b[^.{}<>]{0,40}\bnicht (?:freigeschaltet|zugelassen)\b/i,
  /\bn['’](?:avez|a) pas (?:les droits?|le droit|la permission|l['’]autorisation)|\bn['’]êtes pas (?:autorisé|habilité)|\bdroits insuffisants\b/i,
  /\bno (?:tiene|dispone de|cuenta con) (?:los )?(?:permisos?|autorizaci[oó]n|privilegios)|\bno está autorizad|\bpermisos insuficientes\b/i,
  /\b(?:sem|n[aã]o (?:tem|possui)) (?:a )?(?:permiss[aã]o|autoriza[cç][aã]o|privil[eé]gios)|\bn[aã]o está autorizad/i,
  /\bnon (?:ha|hai|dispone di|si dispone) (?:de[il] |i )?(?:permess[oi]|autorizzazion[ei])|\bnon (?:è|sei) autorizzat|\bautorizzazioni insufficienti\b/i,
  /\b(?:geen|onvoldoende) (?:toestemming|rechten|bevoegdheid)\b|\bniet bevoegd\b/i,
  /\bnie masz (?:uprawnień|dostępu)|\bbrak (?:wymaganych )?uprawnień/i,
  /\byetkiniz (?:yok|bulunmuyor|bulunmamaktad)|\byetkisiz işlem/i,
  // Swedish, Danish and Norwegian, Finnish, Czech and Slovak, Romanian, Hungarian
  /\b(?:saknar|har inte) (?:behörighet|rättighet)|\b(?:har ikke|mangler|ingen) (?:tilladelse|rettighed|adgang|tillatelse|rettighet|tilgang)/i,
  /\bei (?:ole )?(?:riittäviä )?(?:käyttö)?oikeu(?:tta|ksia)|\b(?:nemáte|chybí|nedostatečná) (?:oprávněn|práv|oprávnen)/i,
  /\bnu aveți (?:permisiun|drept)|\bnincs (?:meg a )?(?:jogosultság|joga\b)/i,
  // Russian and Ukrainian, Greek, Korean
  /(?:нет|недостаточно|недостатньо|немає) (?:прав|разрешен|доступа|дозвол)|δεν έχετε (?:δικαίωμα|άδεια)|권한이 (?:없|부족)/i,
  // Hebrew, Arabic, Vietnamese, Thai, Hindi
  /אין ל(?:ך|כם|משתמש) (?:הרשא|גישה)|(?:ليس لديك|لا تملك) (?:ال)?(?:صلاحي|إذن|تصريح)|không (?:có|đủ) quyền|ไม่มีสิทธิ์|(?:अनुमति|अधिकार) नहीं/i,
  // Japanese, Chinese
  /権限が(?:ありません|不足)|没有(?:操作|访问)?权限|無權限|权限不足|無權限|权限不够/,
]

const inactivity =
  '(?:Inaktivität|inactivity|inactivité|inactividad|inatividade|inattività|inactiviteit|nieaktywnoś|bezczynnoś|nečinnost|inaktivitet)'
const signedOut =
  '(?:abgemeldet|(?:signed|logged) (?:out|off)|déconnecté|desconectad|cerrado|disconness|uitgelogd|afgemeld|wylogowan|odhlášen|utloggad|logg(?:et|ad) (?:ut|ud))'

const sessionOver = [
  /\byou (?:must|need to|have to) (?:be )?(?:log|sign)(?:ged|ed)? in\b|\bSie müssen sich (?:erst |neu )?anmelden|\bvous devez (?:être connecté|vous (?:re)?connecter)|\b(?:debe|debes|tiene que) iniciar sesión|\bprecisa (?:de )?(?:iniciar sess[aã]o|fazer login)|\bu moet (?:eerst )?(?:inloggen|aanmelden)|\bmusisz się zalogować/i,
  /\bnicht (?:mehr )?(?:angemeldet|eingeloggt)\b|\bno longer (?:signed|logged) in\b|\b(?:been|were) (?:signed|logged) (?:out|off)\. (?:please )?(?:sign|log) (?:back )?in|\bn['’]êtes (?:plus|pas) connecté|\bno has iniciado sesión|\bn[aã]o (?:tem|está com) (?:a )?sess[aã]o iniciada|\bnon sei (?:più )?(?:connesso|autenticato)|\bniet (?:meer|langer) (?:ingelogd|aangemeld)|\bnie jesteś (?:już )?zalogowan|\bnejste přihlášen|\b(?:inte längre inloggad|ikke lenger logget inn|ikke længere logget ind)/i,
  /\bsesi[oó]n se (?:cerró|ha cerrado)|\bsesi[oó]n (?:fue|ha sido) (?:cerrada|finalizada)|\bsession a été (?:fermée|terminée)|\b(?:Sitzung|Anmeldung) (?:wurde|ist) beendet|\bsessione è stata (?:chiusa|terminata)|\bsess[aã]o foi (?:encerrada|terminada)|\bsessie is (?:beëindigd|gesloten)|\bsesja została zakończona/i,
  new RegExp(`${inactivity}[^.{}<>]{0,40}${signedOut}|${signedOut}[^.{}<>]{0,40}${inactivity}`),
  /\b(?:Sitzung|Anmeldung)\b[^.{}<>]{0,20}\babgelaufen\b|\bmelden Sie sich (?:bitte )?erneut an\b/i,
  /\bsession\b[^.{}<>]{0,20}\bexpiré|\breconnectez-vous\b/i,
  /\bsesi[oó]n\b[^.{}<>]{0,20}\b(?:expirad[oa]|caducad[oa]|caducó|expiró)|\bsess[aã]o\b[^.{}<>]{0,20}\bexpir(?:ada|ou)\b/i,
  /\bsessione\b[^.{}<>]{0,20}\bscaduta\b|\bsessie\b[^.{}<>]{0,20}\bverlopen\b|\bsesja\b[^.{}<>]{0,20}\bwygasła/i,
  /\boturum\w*[^.{}<>]{0,20}\b(?:süresi|zaman)[^.{}<>]{0,20}\b(?:doldu|aşım)/i,
  /\bsessionen har (?:gått|löpt) ut|\blogga in igen|\b(?:sessionen|økten|sesjonen) er (?:udløbet|utløpt)|\blog ind igen|\blogg inn (?:igjen|på nytt)/i,
  /\bistunto on (?:vanhentunut|päättynyt)|\bkirjaudu uudelleen|\brelace (?:již )?vypršela|\bpřihlaste se znovu|\bsesiunea a expirat|\bmunkamenet(?:e)? lejárt/i,
  /(?:сессия|сеанс|сесія)[^.{}<>]{0,20}(?:истек|истёк|завершен|завершён|закінчи)|войдите (?:снова|заново)|세션이 만료|다시 로그인/i,
  /登录(?:已|状态)?(?:过期|失效|超时)|请重新登录|尚未登录|セッション(?:が|の)(?:切れ|有効期限|タイムアウト)|再度ログイン/,
]

const neverSetUp = [
  /\bno (?:[\w-]+ ){1,4}(?:has|have) been (?:assigned|defined|selected|specified)\b|\b(?:ask|contact) (?:your|an) (?:\w+ )?admin\w* to (?:set|configure|enable|turn on|activate|(?:re)?connect|install|assign)\b|\b(?:must|needs? to|has to|have to) be (?:configured|set up)\b|\bno (?:[\w-]+ ){1,3}(?:is|was|has been) set\b(?! to)|\bmuss (?:erst |zuerst )?(?:konfiguriert|eingerichtet) werden|\bfaltan? (?:por )?configurar|\bdoi(?:t|vent) être (?:configuré|paramétré)|\bdev(?:e|em) ser configurad|\bdeve essere configurat|\bnależy skonfigurować|\bje třeba nastavit/i,
  /\bdomain\b[^.{}<>]{0,40}\b(?:is|has|was)(?: not|n['’]t) (?:yet )?(?:been )?(?:verified|authenticated)|\bDomain\b[^.{}<>]{0,40}\bnicht (?:verifiziert|bestätigt)|\bdomaine\b[^.{}<>]{0,40}\b(?:pas|non) (?:vérifié|authentifié)|\bdom[ií]nio\b[^.{}<>]{0,40}\bn[ãao]+ (?:está )?verificad|\bdominio\b[^.{}<>]{0,40}\bnon (?:è )?verificat/i,
  /\b(?:is|are|has|have)(?: not|n['’]t) (?:yet )?(?:been )?(?:configured|set up)\b|\bno (?:[\w-]+ ){1,4}(?:is |are |was |has been )?(?:configured|set up|maintained)\b|\b(?:is|are) not maintained\b/i,
  /\bnicht (?:konfiguriert|eingerichtet|gepflegt|hinterlegt)\b|\bkeine?n? [^.{}<>"]{1,60} (?:konfiguriert|eingerichtet|gepflegt|hinterlegt)\b/i,
  /\baucune? [^.{}<>"]{1,60} (?:configuré|paramétré|défini)|\b(?:pas|non) configuré|\bno (?:est[aá]n?|ha sido) configurad|\bn[aã]o (?:est[aá]|foi) configurad/i,
  /\bnon (?:è )?(?:stato )?configurat|\bniet (?:geconfigureerd|ingesteld)\b|\bnie (?:został[ao]? )?skonfigurowan|yapılandırılma(?:dı|mış)/i,
  /\b(?:är|er) (?:inte|ej|ikke) (?:konfigurer|inställd|sat op|satt opp)|\bei ole (?:määritetty|määritelty|asetettu)|\bnení (?:nakonfigur|nastaven)|\bnu este configurat|\bnincs (?:beállítva|konfigurálva)/i,
  /\b(?:ning[uú]na?|nenhuma?|nessun[ao]?|geen|ingen|inget|žádn[ýáé]) [^.{}<>"]{1,60} (?:configurad[oa]|configurat[oa]|geconfigureerd|ingesteld|konfigurera[dt]|konfigureret|inställ[dt]|sat op|satt opp|nastaven|nakonfigurov)|\b(?:brak skonfigurowan|nie skonfigurowano)/i,
  /не настроен|не налаштован|설정되지 않|구성되지 않/i,
  /未配置|尚未配置|設定されていません/,
]

/**
 * What to do about it, and where in the settings: `Assign a number under Settings > Numbers`. Settings of a browser or a computer
 * are the customer's own, and those of billing belong to the plan.
 */
const toSetUp = [
  /\b(?:add|assign|set|configure|enable|choose|define|create|connect|specify|activate|turn on|maintain)\b[^.{}<>"]{0,60}\b(?:under|in|at|via) (?:your |the )?(?!(?:\w+ ){0,2}(?:browser|system|device|phone|computer|privacy|site)\b)(?:\w+ ){0,2}(?:settings|preferences|admin (?:console|center|panel)|customizing|transaction \w+)\b(?![^.{}<>"]{0,20}\b(?:billing|plans?)\b)/i,
  /\b(?:hinterlegen|ergänzen|wählen|aktivieren|konfigurieren|richten|legen|tragen|weisen)\b[^.{}<>"]{0,60}\b(?:unter|in den) (?:Einstellungen|Stammdaten|Customizing)\b|\b(?:ajoutez|configurez|activez|définissez|choisissez|renseignez|affectez)\b[^.{}<>"]{0,60}\b(?:dans|sous) (?:les |vos )?(?:paramètres|réglages)\b/i,
  /\b(?:añad[ae]|configur[ae]|activ[ae]|asign[ae]|defin[ae]|elij[ae]|verifi(?:que|ca))\b[^.{}<>"]{0,60}\b(?:en|desde) (?:los |la )?(?:ajustes|configuración)|\b(?:adicione|configure|ative|defina|atribua|escolha)\b[^.{}<>"]{0,60}\b(?:em|nas|na) (?:configurações|definições)/i,
  /\b(?:aggiung\w+|configur\w+|attiv\w+|impost\w+|assegn\w+)\b[^.{}<>"]{0,60}\b(?:in|nelle|da) impostazioni\b|\b(?:voeg|stel|kies|wijs|configureer|activeer)\b[^.{}<>"]{0,60}\b(?:bij|in|via|onder) (?:de )?instellingen\b|\b(?:dodaj|ustaw|skonfiguruj|włącz|wybierz|przypisz)\b[^.{}<>"]{0,60}\bw ustawieniach\b|(?:přidejte|nastavte|zapněte|vyberte)\b[^.{}<>"]{0,60}\bv nastavení/i,
  // Records that only the owner of a domain can add
  /\b(?:DKIM|SPF|DMARC|CNAME|MX|TXT)\b[^.{}<>]{0,20}\b(?:records?|entr(?:y|ies)|Eintr[aä]ge?|registros?|rekord\w*|záznam\w*)\b|\b(?:enregistrements?|registros?|record|rekord\w*|záznam\w*) (?:de )?(?:DKIM|SPF|DMARC|CNAME|MX|TXT)\b/,
]

/** Not part of the account's plan; a limit counts only where the plan is mentioned. */
const beyondPlan = [
  /\b(?:your|the account['’]?s?|this account['’]?s?) subscription (?:is|was|has been) (?:past due|unpaid|overdue|suspended|cancell?ed|inactive)\b/i,
  /\b(?:your|account['’]?s?|company['’]?s?|tenant['’]?s?|workspace['’]?s?) (?:\w+ )?(?:licen[cs]e|subscription|(?:free )?trial(?: period)?)\b[^.{}<>]{0,20}\b(?:expired|ended|lapsed|(?:run|ran) out)\b|\b(?:Lizenz|Abonnement|Testphase|Testzeitraum)\b[^.{}<>]{0,20}\babgelaufen/i,
  /\b(?:licence|abonnement|essai)\b[^.{}<>]{0,20}\b(?:a expiré|est expiré|expirée)|\b(?:licencia|suscripci[oó]n|per[ií]odo de prueba|licença|assinatura|per[ií]odo de teste)\b[^.{}<>]{0,20}\b(?:caducad|caducó|venci|expirad|expirou)/i,
  /\b(?:licenza|abbonamento|periodo di prova)\b[^.{}<>]{0,20}\bscadut|\b(?:licentie|abonnement|proefperiode)\b[^.{}<>]{0,20}\bverlopen|\b(?:licencja|abonament|subskrypcja)\b[^.{}<>]{0,20}\bwygas|\b(?:licence|předplatné)\b[^.{}<>]{0,20}\bvypršel/i,
  /\b(?:your|the|this|current|free|starter|basic|\w+) (?:plan|subscription|package|tier|licen[cs]e)\b[^.{}<>]{0,40}\b(?:does not|doesn['’]t|do not) (?:include|allow|support|cover|permit)\b/i,
  /\b(?:plan|subscription|package|tier|licen[cs]e)\b[^.{}<>]{0,20}\b(?:only (?:allows?|includes?|supports?|covers?)|is limited to|limit (?:has been |was )?(?:reached|exceeded))\b|\b(?:used|assigned) all (?:\d+ )?(?:of )?your (?:seats|licen[cs]es)\b/i,
  /\b(?:is|are) (?:only )?(?:available|included|part) (?:on|in|with|of) (?:the |our )?(?:\w+ )?(?:plan|subscription|tier|edition|package)\b/i,
  /\bnot (?:included|available|part) (?:in|on|with|of|for) (?:your|the|this) (?:current )?(?:\w+ )?(?:plan|subscription|package|tier|edition|licen[cs]e)\b/i,
  /\b(?:limit|maximum|quota)\b[^.{}<>]{0,60}\b(?:on|of|in|for) (?:your|the) (?:\w+ )?(?:plan|subscription|package|tier|licen[cs]e)\b|\bupgrade (?:your|the|to) (?:\w+ )?(?:plan|subscription|account|package|licen[cs]e|pro|business|enterprise|premium)\b/i,
  /\b(?:Tarif|Paket|Abo|Abonnement|Lizenz|Vertrag)\w*\b[^.{}<>]{0,40}\b(?:nicht enthalten|enthält (?:kein|nicht)|umfasst (?:kein|nicht)|erlaubt (?:kein|nicht|maximal|nur)|ausgeschöpft)|\bin Ihrem (?:Tarif|Paket|Abo)\w* nicht\b/i,
  /\b(?:forfait|abonnement|formule|offre)\b[^.{}<>]{0,30}\b(?:ne (?:permet|comprend|inclut)|est limitée? à|n['’]inclut)/i,
  /\b(?:plan|suscripci[oó]n|tarifa|assinatura|plano|piano|abbonamento)\b[^.{}<>]{0,30}\b(?:no (?:incluye|permite)|n[aã]o (?:inclui|permite)|non (?:include|comprende|prevede))/i,
  /\b(?:abonnement|pakket|licentie)\b[^.{}<>]{0,30}\b(?:bevat geen|staat [^.{}<>]{0,20}niet toe)|\b(?:plan|pakiet|abonament)\b[^.{}<>]{0,20}\bnie (?:obejmuje|zawiera)/i,
  /\bingår inte i (?:din|ert|er) (?:plan|abonnemang|licens)|\bikke (?:inkludere?t|med) i (?:din|dit|ditt) (?:plan|abonnement|lisens|licens)/i,
  /тариф[а-яё]*[^.{}<>]{0,20} не (?:включает|позволяет|предусматривает)|лимит[^.{}<>]{0,20} тариф/i,
  /プランでは(?:ご)?(?:利用|使用)(?:でき|いただけ)ません|プランの上限|(?:当前|您的)(?:套餐|版本)不(?:支持|包含)|超出套餐|요금제에서(?:는)? (?:사용|이용)할 수 없/,
]

/** An address that was sent to somebody or is valid only for a while. */
const linkOver = [
  /\b(?:link|invitation)\b[^.{}<>]{0,30}\b(?:has |is |was )(?:already )?expired\b|\b(?:Link|Einladung)\b[^.{}<>]{0,30}\b(?:abgelaufen|nicht mehr gültig)\b/i,
  /\b(?:lien|invitation)\b[^.{}<>]{0,30}\ba expiré|\b(?:enlace|invitación)\b[^.{}<>]{0,30}\bha (?:caducado|expirado)\b|\b(?:link|convite)\b[^.{}<>]{0,30}\bexpirou\b/i,
  /\b(?:link|invito)\b[^.{}<>]{0,30} è scadut|\b(?:link|uitnodiging)\b[^.{}<>]{0,30}\bis verlopen\b|\b(?:link|zaproszenie)\b[^.{}<>]{0,20}\bwygas[łl]/i,
]

/** A file exceeds a limit. */
const tooLarge = [
  /\b(?:file|image|picture|photo|attachment|upload) size\b[^.{}<>]{0,40}\b(?:not (?:allowed|permitted|accepted)|exceeds?\b|too (?:large|big))/i,
  /<Code>EntityTooLarge|\bpayload too large\b|\b(?:file|image|picture|photo|attachment|upload|object|video|document|scan)\b[^.{}<>]{0,60}\b(?:is |was )?(?:too (?:large|big)\b|exceed(?:s|ed)?\b[^.{}<>]{0,30}\b(?:size|limit|maximum)\b)/i,
  /\b(?:Datei|Bild|Anhang|Foto|Video)\b[^.{}<>]{0,60}\bzu groß|(?:fichier|image|photo|vidéo|pièce jointe)\b[^.{}<>]{0,60}\btrop (?:volumineu|grand|lourd)/i,
  /\b(?:archivo|imagen|fichero|foto)\b[^.{}<>]{0,60}\bdemasiado grande|\b(?:arquivo|ficheiro|imagem)\b[^.{}<>]{0,60}\b(?:muito|demasiado) grande|\b(?:file|immagine|allegato)\b[^.{}<>]{0,60}\btroppo grande/i,
  /\b(?:bestand|afbeelding)\b[^.{}<>]{0,40}\bte groot|\bplik\b[^.{}<>]{0,40}\bza duży|\b(?:filen?|filen|bildet?)\b[^.{}<>]{0,40}\b(?:for stor|för stor)/i,
]

/** The payer's bank refuses a card. */
const declined = [
  /\b(?:bank|issuer) (?:has )?(?:declined|refused|rejected)\b|\bpayment (?:was |has been |is )?declined\b|\binsufficient funds\b/i,
  /\bZahlung\b[^.{}<>]{0,20}\babgelehnt|\bpaiement\b[^.{}<>]{0,20}\brefusé|\bpago\b[^.{}<>]{0,20}\brechazado|\bpagamento\b[^.{}<>]{0,20}\b(?:rifiutato|recusado)|\bbetaling\b[^.{}<>]{0,20}\bgeweigerd|płatność\b[^.{}<>]{0,20}\bodrzucona/i,
  /\bcard (?:was |has been |is )?(?:declined|expired)\b|\bKarte (?:wurde|ist) (?:abgelehnt|abgelaufen)|\bcarte (?:bancaire )?(?:a été|est) (?:refusée|expirée)/i,
  /\btarjeta (?:ha sido |fue )?(?:rechazada|declinada)|\bcartão (?:foi )?recusado|\bcarta (?:è stata )?rifiutata|\bkaart (?:is |werd )?geweigerd|\bkarta została odrzucona/i,
]

/** An origin, host or sender missing from an allow-list: a matter of setup, not of the user's permissions. */
const notOnList = [
  /\b(?:IP(?: address)?|address|origin|domain)\b[^{}<>"]{0,60}\bnot (?:on|in) (?:the|your|an?) (?:allow|white|safe)[- ]?list\b/i,
  /\b(?:origin|host(?: ?name)?|referr?er)\b(?: header)?(?: \S{1,60})? (?:is |was )?(?:not (?:allowed|permitted|trusted|whitelisted|authori[sz]ed|recogni[sz]ed|accepted)|forbidden|mismatch|rejected|does not match)\b/i,
  /\b(?:invalid|untrusted|disallowed|forbidden|unknown|unrecogni[sz]ed|bad) (?:CORS )?(?:origin|host(?: ?name)?|CORS request)\b/i,
]

/** A part of the product that its operator has to install. */
const notInstalled = [
  /\b(?:plug-?in|module|extension|add-?on|package|component|driver|connector)\b[^.{}<>]{0,60}\b(?:is |are |was )?not (?:been )?(?:installed|activated)\b|\bno installed (?:plug-?in|module|extension|add-?on|package)\b|\b(?:plug-?in|add-?on|module|extension) (?:was )?not found\b/i,
  /\b(?:Plug-?in|Modul|Erweiterung)\b[^.{}<>]{0,60}\bnicht installiert|\b(?:extension|module|greffon)\b[^.{}<>]{0,60}\bpas installé|\b(?:módulo|extensi[oó]n|complemento|plugin)\b[^.{}<>]{0,60}\b(?:no (?:está )?instalad|n[aã]o (?:está )?instalad)/i,
]

/** A certificate or licence file that the customer has to renew. */
const toRenew = [
  /\bcertificat\w*\b[^{}<>]{0,60}\b(?:has |is |was )?expired\b|\bZertifikat\w*\b[^{}<>]{0,60}\babgelaufen|\bcertifica[td]\w*\b[^{}<>]{0,60}\b(?:a expiré|est expiré|expirou|ha caducado|caducad[oa]|scadut[oa]|verlopen)/i,
]

const all = (patterns: readonly RegExp[]) => new RegExp(patterns.map(({ source }) => source).join('|'), 'i')

/** Checked in this order. */
export const reportedInLanguages: [Reason, RegExp][] = [
  ['plan', all(beyondPlan)],
  ['role', all(lacksRole)],
  ['session', all(sessionOver)],
  ['link-expired', all(linkOver)],
  ['too-large', all(tooLarge)],
  ['payment', all(declined)],
  ['set-up', all([...neverSetUp, ...notOnList, ...notInstalled, ...toRenew, ...toSetUp])],
]
