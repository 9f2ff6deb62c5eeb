/**
 * How pages tell people that the place they work in is in the way: no connection, a browser that withholds something or is too old, a
 * page older than the server, a wrong clock. In the languages of customers.
 */
import { notRight } from './notice-words.ts'
import { any, both, either, near, oneOf } from './word-kinds.ts'

const still =
  '(?:still |currently |noch |immer noch |derzeit |toujours |encore |actuellement |ancora |attualmente |nog |nog steeds |momenteel |nadal |wciąż |stále |fortfarande |stadig |fortsatt |ainda |todavía |aún )?'
export const offlineWords = any(
  "are you (?:still )?(?:connected|online)|(?:check|make sure)(?: that)? you(?:[’']re| are) (?:connected|online)|sind Sie (?:noch )?(?:online|mit dem Internet)|êtes-vous (?:bien )?connecté(?:e)? à|¿?est[áa]s? conectad[oa]|(?:você )?está conectad[oa] à|sei (?:connesso|online)|(?:bent u|ben je) (?:online|verbonden)",
  '(?:lost|losing) (?:your |the )?(?:internet |network )?(?:connection|signal)(?! (?:to|with|of|from))|(?:the |your |internet |network )?connection (?:was |is |has been )?(?:lost|interrupted|dropped|gone)(?! (?:to|with|from))|Verbindung [^.!?]{0,20}(?:unterbrochen|verloren)|connexion (?:a été )?(?:perdue|interrompue)|(?:conexión|conexão|ligação) (?:perdida|interrompida|interrumpida)|connessione (?:persa|interrotta)|verbinding (?:is )?verbroken|połączenie (?:zostało )?(?:utracone|przerwane)|spojení (?:bylo )?(?:ztraceno|přerušeno)',
  "(?:working|works|running|switched to|now in|in) offline(?: mode)?(?!\\p{L})|offline mode|(?:when|once|until|as soon as) (?:you(?:[’']re| are)|the connection is|we(?:[’']re| are)) (?:back|online|restored)|no (?:signal|reception|coverage)(?! (?:from|for|on|of|to))(?!\\p{L})|(?:kein|schwacher) (?:Empfang|Netz)(?!\\p{L})|(?:im )?Offline-?Modus|sin (?:señal|cobertura)(?! (?:de|del|en))|modo sin conexión|sem sinal(?! d)|modo off-?line|mode hors[ -]ligne|pas de réseau|modalità offline|nessun segnale(?! d)|geen (?:bereik|verbinding)(?! met)|オフラインモード|圏外",
  `(?:you are|you['’]re|Sie sind|du bist|sei|è|je bent|u bent|jesteś|jste|du är|du er|está|você está|estás|olet) ${still}offline`,
  `(?:êtes|es) ${still}hors[ -]ligne|(?:estás|está|sigues) ${still}(?:sin conexión|desconectad)|está ${still}sem (?:ligação|conexão|internet)`,
  '(?:check|verify) your (?:internet |network )?connection|no (?:internet|network)(?: connection)?|keine (?:Internet|Netzwerk)-?verbindung|Internetverbindung (?:prüfen|unterbrochen|verloren)',
  'pas de connexion (?:Internet|réseau)?|vérifiez votre connexion|(?:comprueb|revis|verifi[qc])\\p{L}+ (?:tu|su|la|sua|a sua) (?:conexión|conexão|ligação)|(?:controlla|verifica|controllare|verificare) la (?:tua )?connessione|nessuna connessione',
  'geen (?:internet|netwerk)verbinding|controleer (?:je|uw) (?:internet)?verbinding|brak połączenia|sprawdź (?:swoje )?połączenie|zkontrolujte (?:své )?připojení|ingen (?:internet|nätverks|netværks|nettverks)(?:anslutning|forbindelse)|ei (?:internet|verkko)yhteyttä',
  '(?:нет|отсутствует) (?:подключени|соединени)|проверьте (?:подключение|соединение)|internet bağlantı|(?:インターネット|ネットワーク)に?接続(?:されていません|できません|を確認)|オフライン|(?:检查|检查您的|无)网络|网络(?:连接)?(?:不可用|已断开)|(?:인터넷|네트워크) 연결',
)

const cookie =
  'cookies?|pop-?ups?(?:-?Fenster)?|ventanas? emergentes?|fenêtres? surgissantes|JavaScript|local storage|ad ?blocker|Werbeblocker|クッキー|ポップアップ|弹出窗口|팝업|쿠키'
const device =
  'camera|webcam|microphone|location|notifications|Kamera|Mikrofon|Standort|caméra|micro(?:phone)?|localisation|cámara|micrófono|ubicación|câmara|câmera|microfone|fotocamera|microfono|microfoon|カメラ|マイク|位置情報|摄像头|麦克风|카메라|마이크'
const kept =
  "(?:won[’']t|does(?: not|n[’']t)|will not|isn[’']t) (?:let|letting|allow|allowing)|lässt [^.!?]{0,30}nicht (?:zu|zugreifen|verwenden)|ne (?:nous )?(?:permet|laisse|autorise) pas|no (?:nos )?(?:deja|permite)|não (?:nos )?(?:deixa|permite)|non (?:ci )?(?:permette|consente|lascia)|(?:laat|staat) [^.!?]{0,30}niet (?:toe|gebruiken)|blocked|disabled|turned off|switched off|denied|not (?:enabled|allowed|accessible|granted)|blockiert|bloque(?:nt)?(?!\\p{L})|bloquean?(?!\\p{L})|bloqueiam?(?!\\p{L})|blocca(?!\\p{L})|blokkeert|deaktiviert|ausgeschaltet|nicht (?:erlaubt|zugelassen|aktiviert)|gesperrt|verweigert|bloqué|désactivé|refusé|bloquead|desactivad|deshabilitad|denegad|desativad|desabilitad|negad|bloccat|disattivat|disabilitat|negat|geblokkeerd|uitgeschakeld|geweigerd|zablokowan|wyłączon|blokován|zakázán|blockera|avstängd|nekad|blokeret|blokkert|deaktivere?t|заблокирован|отключ|ブロック|無効|許可されていません|拒否|被(?:阻止|禁用|拒绝)|차단|거부"
const browser =
  'browser|navigateur|navegador|przeglądark|prohlížeč|webbläsare|nettleser|selain|tarayıcı|браузер|ブラウザ|浏览器|브라우저'
const barOf =
  "address bar|padlock|site settings|(?:for|on) this (?:web)?site|Adressleiste|barre d[’']adresse|barra de (?:direcciones|endereços?)|barra degli indirizzi|adresbalk|アドレスバー"
const leave = `${browser}|${barOf}|access|permission|Zugriff|Berechtigung|accès|autorisation|acceso|permiso|acesso|permissão|accesso|permesso|toegang|dostęp|åtkomst|adgang|tilgang|許可|权限|권한`
const allow =
  'allow|enable|unblock|turn (?:on|off)|disable|prevent\\p{L}*|interfer\\p{L}*|erlauben|aktivieren|deaktivieren|zulassen|verhinder\\p{L}*|stört|autorise\\p{L}*|activez|désactivez|empêche|permit\\p{L}+|habilit\\p{L}+|desactiv\\p{L}+|desativ\\p{L}+|impid\\p{L}+|impede|consent\\p{L}+|abilit\\p{L}+|disattiv\\p{L}+|schakel|zezwól|włącz|wyłącz|povolte|vypněte|tillåt|tillad|tillat'
const addOn =
  '(?<!(?:file|date|phone|contract|lease|term|of|the) )(?:browser )?(?:extensions?|add-?ons?)(?! (?:number|until|of|to|request))|plug-?ins?|(?:Browser-?)?Erweiterung(?:en)?(?!\\p{L})|(?:module|extension) (?:de navigateur|du navigateur)|(?:extensión|extensões|extensão|complemento|estensione|estensioni|extensie)(?!\\p{L})|拡張機能'
const inTheWay =
  '(?:is|are|be|seems? to be|appears? to be|may be|might be) (?:blocking|interfering|preventing|changing|stopping)|blocks|interferes|prevents|(?:blockiert|stört|verhindert|verändert)|(?:bloque|empêche|perturbe)(?!\\p{L})|(?:bloquea|interfiere|impide|bloqueando|bloqueia|interfere|impede)|(?:blocca|interferisce|impedisce)|(?:blokkeert|verstoort|verhindert)|ブロック|妨げ'
/** A camera may be the product's subject, so the browser or its permission must be mentioned too. */
export const browserWords = oneOf(
  any(
    '(?:Safari|Chrome|Firefox|Edge|Brave|Opera) (?:is blocking|blocks|has blocked|blocked|blockiert|bloque|bloquea|bloqueou|blocca|blokkeert)',
    either(
      'pop-?ups?|ventanas emergentes',
      'allow|unblock|erlauben|zulassen|autorise[rz]?|permit\\p{L}+|consent\\p{L}+|sta [^.!?]{0,20}toe',
      30,
    ),
  ),
  any(either(addOn, inTheWay, 50)),
  any(either(cookie, kept, 50), either('ad-? ?blockers?|Werbeblocker|bloqueur|bloqueador|adblock', allow, 50)),
  both(any(leave), any(either(device, kept, 50))),
  both(any(browser, '\\p{L}*browser', barOf), any(either(device, allow, 50))),
)

const tooOld =
  '(?:not|no longer) supported|unsupported|too old|out of date|outdated|veraltet|nicht (?:mehr )?unterstützt|(?:plus|pas) pris en charge|obsolète|trop ancien|no es compatible|desactualizad|não é (?:mais )?(?:suportad|compatível)|desatualizad|non (?:è )?(?:più )?support|obsolet|niet (?:meer )?ondersteund|verouderd|nie jest (?:już )?obsługiwan|przestarzał|není (?:již )?podporován|zastaral|stöds inte|støttes ikke|understøttes ikke|desteklenmi|не поддерживается|устарел|サポートされて(?:い|お)(?:ません|りません)|対応して(?:い|お)(?:ません|りません)|不支持|지원되지 않'
/** The browser itself is too old, or of a kind that the app is not made for. */
export const oldBrowserWords = any(
  either(browser, tooOld, 40),
  near(
    'update|upgrade|aktualisieren|mettez à jour|actualice|atualize|aggiorna|zaktualizuj|aktualizujte|uppdatera|opdater|oppdater|обновите',
    browser,
    30,
  ),
  near(browser, 'aktualisieren|bijwerken|を更新', 30),
)

const clock = 'clock|Uhr|horloge|reloj|relógio|orologio|klok\\b|zegar|hodin|klocka|klokke|kello|saati|часы|시계'
const your = 'your|the|Ihre|deine|die|votre|ta|su|tu|el|o|seu|il tuo|il suo|uw|je|twój|din|ваши'
const ofSystem = 'system (?:time|clock)|Systemzeit|Systemuhr|時計|(?:系统|设备|电脑)时间'
const time = 'time|date|Zeit|Datum|heure|hora|fecha|data|\\bora\\b|tijd|czas|godzina|čas|tid|zaman|время|時刻|日時|시간'
const ownDevice =
  'computer|(?:smart|cell)?phone|tablet|laptop|PC(?!\\p{L})|Handys?|Smartphones?|téléphone|teléfono|móvil|telefone|celular|telefono|cellulare|telefoon|スマホ|device|Computers|Rechner|Geräts?|ordinateur|appareil|ordenador|equipo|dispositivo|computador|telemóvel|komputer|urządzeni|počítač|dator|datamaskin|bilgisayar|компьютер|устройств|端末|パソコン|컴퓨터|기기'
const off = `${notRight}|\\boff\\b|ahead|behind|slow(?!\\p{L})|fast(?!\\p{L})|out of sync|geht [^.!?]{0,20}(?:vor|nach)|loopt [^.!?]{0,20}(?:voor|achter)|retarde|avance|weicht|décalée?|inexacte?|atrasad|adelantad|adiantad|desajustad|ずれ|正しくありません|不正确|不准确|맞지 않`
/** A wrong time is usually a form entry, unless it is the computer's. */
export const clockWords = any(
  near(`(?:${your}) (?:${clock})(?! (?:entry|entries|in|out|card)\\b)(?![\\p{L}-])|${ofSystem}`, off, 40),
  `(?:${either(`(?:${time}|${clock})`, `(?:${ownDevice})`, 40)})[^.!?。]{0,40}(?:${off})`,
)

const version = 'version|Version|versión|versão|versione|versie|wersj|verze|versjon|версия|バージョン|版本|버전'
const newer = 'new(?:er)?|neue|nouvelle|nueva|nova|nuova|nieuwe|nowa|nová|\\bny(?:are)?\\b|новая|新しい|新|새'
const whole =
  'app|page|site|tab|Anwendung|Seite|application|onglet|aplicación|página|aplicação|applicazione|pagina|aplikac\\p{L}+|strona|stránka|sidan|siden'
const renewed =
  'updated|aktualisiert|mis(?:e)? à jour|actualizad[oa]|atualizad[oa]|aggiornat[oa]|bijgewerkt|zaktualizowan[ay]|aktualizován[ao]|uppdaterats|opdateret|oppdatert'
const stale =
  'out[- ]of[- ]date|outdated|veraltet|obsolète|périmée|desactualizad[oa]|desatualizad[oa]|obsolet[oa]|non è aggiornata|verouderd|nieaktualn[ay]|zastaral[áý]|föråldrad|forældet|utdatert|устарел[ао]'
const older =
  'old(?:er)?|outdated|previous|alten?|ältere[nr]?|veraltete[nr]?|ancienne|antigua|antiga|vecchia|oude(?:re)?|verouderde|starej|starou|gammal|gammel|eski|старая|старую|古い|旧|이전'
const reload =
  'reload|refresh|aktualisieren Sie|neu (?:zu )?laden|lade\\p{L}* [^.!?]{0,20}neu|recharge|actualise|recarg|actualiza|recarreg|atualiz|ricaric|aggiorn|ververs|herlaad|vernieuw|odśwież|přeload|obnovte|načtěte|ladda om|uppdatera|genindlæs|last [^.!?]{0,20}på nytt|обновите|перезагрузите|再読み込み|リロード|更新|刷新|새로 ?고침'
const goOn =
  'to (?:continue|go on|proceed|carry on|stay|keep \\p{L}+ing)|um fortzufahren|fortsetzen|weiter(?:zu)?(?:arbeiten|machen)|pour continuer|para (?:continuar|prosseguir)|per continuare|om (?:door te gaan|verder)|aby (?:kontynuować|pokračovat)|för att fortsätta|for at fortsætte|for å fortsette|чтобы продолжить|続行|続ける|继续|계속'
const isThere =
  'available|ready|released|deployed|verfügbar|bereit|disponible|disponível|disponibile|beschikbaar|dostępn|k dispozici|tillgänglig|finns|tilgængelig|tilgjengelig|доступн|利用可能|公開|あります|可用|发布|사용 가능|있습니다'
/** Of a record it is said since when it is open; of a tab, how old the page in it is. */
const sinceOpened =
  "since you (?:last )?(?:opened|loaded) (?:this|the) (?:tab|window|app)|seit Sie (?:diesen|den) Tab|depuis (?:que vous avez ouvert|l[’']ouverture de) cet onglet|desde que (?:abrió|abriste|ha abierto) esta pestaña|desde que (?:abriu|abriste) (?:este|esta|o|a) (?:separador|aba|guia)|da quando (?:hai|ha) aperto (?:questa|la) scheda|sinds (?:u|je) (?:dit|het) tabblad"
/** Many pages offer a new version while still working: only one that is too old or blocks the user counts. */
export const outdatedWords = oneOf(
  both(any(sinceOpened), any(reload)),
  both(
    any(
      "we(?:[’']ve| have)? (?:just )?(?:released|shipped|deployed|rolled out)|wir haben [^.!?]{0,40}(?:veröffentlicht|ausgerollt)|nous avons (?:publié|déployé)|hemos (?:publicado|lanzado)|(?:lançámos|lançamos|publicamos)|abbiamo (?:rilasciato|pubblicato)|we hebben [^.!?]{0,40}(?:uitgebracht|uitgerold)",
    ),
    any(reload),
  ),
  any(
    `(?:${version})(?:[^.!?。]|\\.(?=\\d)){0,60}(?:out[- ]of[- ]date|outdated|obsolete|no longer (?:supported|valid)|too old|veraltet|nicht mehr unterstützt|obsolète|périmée|n['’]est plus|obsoleta|desactualizad|desatualizad|ya no|non è più|verouderd|nieaktualn|przestarzał|zastaral|föråldrad|forældet|utdatert|устарел|古い|过低|过旧|过期|오래)`,
  ),
  both(
    any(goOn),
    any(`(?:${newer})[^.!?。]{0,20}(?:${version})[^.!?。]{0,40}(?:${isThere})[\\s\\S]{0,100}(?:${reload})`),
  ),
  any(`(?:${older}) (?:${version})[\\s\\S]{0,100}(?:${reload})`),
  any(
    `(?:copy|client|app|tab|page|${version})(?:[^.!?。]|\\.(?=\\d)){0,40}(?:older than|älter als|plus ancienne? que|más antigu[ao] que|mais antig[ao] (?:do )?que|più vecchi[ao] d|ouder dan) (?:the |our |de[rn]? |die |das |le |la |el |o |a |il )?(?:server|serveur|servidor|one|current|aktuelle)`,
  ),
  any(
    `(?:client|app|program|page|tab|Client|Anwendung|Programm|cliente|application)(?: (?:version )?v?\\d[\\d.]*)? (?:is|are|ist|est|está|é|è) (?:${tooOld})`,
  ),
  both(
    any(goOn),
    any(
      `(?:${whole})[^.!?。]{0,20}(?:${renewed})[\\s\\S]{0,60}(?:${reload})`,
      `(?:we(?:['’]ve| have)|(?:wir haben|nous avons|hemos|abbiamo|we hebben) (?:[^.!?]{0,40} )?) ?(?:${renewed})[\\s\\S]{0,60}(?:${reload})`,
    ),
  ),
  any(`(?:${whole})[^.!?。]{0,20}(?:${stale})[\\s\\S]{0,60}(?:${reload})`),
)
