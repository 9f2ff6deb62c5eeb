/**
 * What messages to people say of a thing, by kinds of predicates: English, German, French, Spanish, Portuguese, Japanese. The things
 * are in `told-things.ts`; both together give a reason in `told-matters.ts`.
 */
import { any } from './word-kinds.ts'

/** Its time has passed. What is valid until a day, or ends in some days, still holds. */
export const over = any(
  '(?:scadut|terminat|conclus|cessat)[oaie]|non (?:è|sono) più (?:valid|attiv)\\p{L}*|verlopen|beëindigd|afgelopen|opgezegd|niet (?:meer|langer) (?:geldig|actief)',
  "(?:has |have |is |was |are )?(?:already )?expired|(?:has|have|was) (?:been )?(?:ended|lapsed|cancell?ed|terminated)|(?:is|are) (?:over(?!\\p{L})|past due|overdue|unpaid|inactive)|(?:has|have) run out|ran out|no longer (?:active|valid)|(?:is|are)(?: not|n[’']t) (?:active|valid any)",
  'abgelaufen\\p{L}*|ausgelaufen|beendet|erloschen|gekündigt|nicht mehr (?:gültig|aktiv)|nicht (?:länger )?aktiv(?!\\p{L})|ungültig geworden',
  "expirée?s?(?!\\p{L})|a pris fin|(?:est|sont) (?:terminée?s?|échue?s?|périmée?s?|résiliée?s?)|plus (?:valable|valide|active?)|n[’']est pas (?:active?|à jour)",
  'caduc\\p{L}+|expirad[oa]|expir[oó](?!\\p{L})|venció|vencid[oa]|finaliz(?:ado|ada|ó)|ya no (?:es válid|está activ|tiene validez)|no está activ',
  'expirou|expirad[oa]|venceu|vencid[oa]|terminou|encerrad[oa]|caducou|(?:não|já não) (?:é|está) (?:mais )?(?:válid|ativ)',
  '期限[がはを]?[^。]{0,6}(?:切れ|過ぎ)|期限切れ|(?:終了|失効|満了)(?:し|して|となり)',
)

/** Somebody has stopped it. */
export const stopped = any(
  '(?:bloccat|sospes|disattivat)[oaie]|(?:geblokkeerd|vergrendeld|opgeschort|gedeactiveerd|stopgezet)',
  'blocked|suspended|locked|frozen|paused|deactivated|disabled',
  'blockiert|gesperrt|ausgesetzt|stillgelegt|deaktiviert|pausiert',
  'bloquée?s?(?!\\p{L})|suspendue?s?(?!\\p{L})|verrouillée?s?(?!\\p{L})|désactivée?s?(?!\\p{L})',
  'bloquead[oa]|suspendid[oa]|desactivad[oa]|inhabilitad[oa]',
  'suspens[oa]|desativad[oa]|inativad[oa]|trancad[oa]',
  'ロック(?:され|し)|凍結|停止(?:され|中|し)|無効(?:に|化)',
)

/** Somebody has turned a part of the product off, or never turned it on. */
export const switchedOff = any(
  '(?:disattivat|disabilitat|spent)[oaie]|non (?:è|sono) (?:attiv|abilitat|attivat)[oaie]|(?:uitgeschakeld|uitgezet|gedeactiveerd)|(?:staat|is|zijn) (?:niet (?:ingeschakeld|geactiveerd|actief)|uit)(?!\\p{L})',
  "(?:is|are|was|were|has been|have been|has|have) (?:\\p{L}+ )?(?:disabled|turned off|switched off|deactivated)|(?:is|are)(?: not|n[’']t) (?:enabled|turned on|switched on)",
  '(?:deaktiviert|abgeschaltet|ausgeschaltet)|nicht (?:freigeschaltet|aktiviert|eingeschaltet)',
  "désactivée?s?(?!\\p{L})|(?:pas|n[’']est plus) (?:activée?s?|active?s?)(?!\\p{L})",
  'desactivad[oa]|deshabilitad[oa]|inhabilitad[oa]|no (?:está |están )?(?:habilitad|activad|activ[oa](?!\\p{L}))',
  'desativad[oa]|desabilitad[oa]|não (?:está |estão )?(?:habilitad|ativad|ativ[oa](?!\\p{L}))',
  '無効(?:に|化|です)|オフに|(?:利用|使用)(?:が|を)?停止',
)

/** The same of a whole kind: comments that are disabled are a part of the product, and a camera is a record. */
export const kindOff = any(
  '(?:^|[.!?] )(?:[\\p{L}-]+ ){0,3}\\p{L}+s (?:are|were|have been) (?:\\p{L}+ )?(?:disabled|turned off|switched off|deactivated)|(?:sind|wurden) [^.!?\\d]{0,40}(?:deaktiviert|abgeschaltet|ausgeschaltet)|(?:ont été|sont) désactivée?s|(?:han sido|están) (?:desactivad|deshabilitad)[oa]s|(?:foram|estão) (?:desativad|desabilitad)[oa]s',
)

/** Not with those who ask. */
export const lacking = any(
  '(?:non (?:ha|hai|dispon\\p{L}+)|senza|mancano?|insufficient[ei]|serv(?:e|ono)|necessari[oa])|(?:hebt|heeft|heb) (?:hiervoor |hier |daarvoor )?(?:geen|niet)|onvoldoende|ontbre(?:ekt|ken)|zonder|nodig',
  "(?:do|does|did)(?: not|n[’']t) have|(?:have|has) no|(?:no|without|missing|insufficient|not enough|lacks?|needs?|requires?) (?:\\p{L}+ ){0,3}(?:permission|access|privilege|rights?|authori[sz]ation)|(?:can(?:not|[’']t)|unable to) grant|(?:ask|contact|request)(?!\\p{L})",
  '(?:hast|haben|hat|besitz\\p{L}+|verfüg\\p{L}+)(?!\\p{L})[^.!?]{0,30}(?:nicht|kein)|(?:kein|fehlend|unzureichend|ohne)\\p{L}*|fehl(?:t|en)(?!\\p{L})|benötig\\p{L}+|nicht (?:die|über|genügend|ausreichend)',
  "(?:n[’']|ne )(?:avez|as|a|dispose\\p{L}*|possède\\p{L}*) pas|pas (?:les|le|la|l[’'])|insuffisant|manqu|sans|demande[zr]",
  'no (?:tiene|tienes|dispone|cuenta|hay)|sin(?!\\p{L})|insuficient|necesita|falta|p[íi]d\\p{L}+|solicit\\p{L}+|não (?:tem|tens|possui)|sem(?!\\p{L})|precisa|peça',
  '(?:が|は)?(?:あり|ござい)ません|(?:が|は)?ない|不足|必要',
)
export const needed = any(
  'required|mandatory|must(?!\\p{L})|erforderlich|vorgeschrieben|obligatoire|obligatori[oa]|obrigatóri[oa]|exigid[oa]|必須|必要',
)
export const unpaid = any(
  '(?:outstanding|overdue|unpaid) (?:balance|invoices?|payments?|amount)|(?:offene|überfällige|unbezahlte)\\p{L}* (?:Rechnung|Betrag|Zahlung|Forderung)|(?:facture|solde|paiement)s? (?:impayée?s?|en retard)|impayés|(?:facturas?|pagos?) (?:pendientes?|vencid\\p{L}+|impagad\\p{L}+)|(?:faturas?|pagamentos?) (?:em atraso|vencid\\p{L}+|pendentes?)|(?:未払い|お支払いが確認でき|滞納)',
)
/** How large a file may be. */
export const sizeLimit = any(
  "(?:smaller|less|no (?:larger|more)|at most|up to|kleiner|höchstens|maximal|moins de|inférieure?s?|jusqu[’']à|ne doit pas dépasser|menor(?:es)?|hasta|até|máxim[oa])[^.!?]{0,30}\\d[\\d.,]* ?(?:[KMG]i?[Bo]|bytes)(?!\\p{L})|大き過ぎ|\\d ?(?:[KMG]i?B)以下",
)

/** Somebody does not want it. */
export const forbidden = any(
  '(?:non (?:è|sono) (?:consentit|permess|autorizzat)[oaie]|vietat[oaie]|limitat[oaie] a)|(?:niet (?:toegestaan|toegelaten)|verboden)',
  "(?:is|are|was|were|has been|have been|has|have) (?:\\p{L}+ )?(?:restricted|blocked|forbidden|prohibited)|(?:is|are)(?: not|n[’']t) (?:allowed|permitted)|not (?:in|on|among) [^.!?]{0,40}allowed|(?:does not|doesn[’']t|do not|don[’']t) (?:allow|permit)|prevents?(?!\\p{L})",
  'eingeschränkt|gesperrt|unterbunden|untersagt|blockiert|nicht (?:erlaubt|zugelassen|gestattet)',
  "bloquée?s?(?!\\p{L})|restreinte?s?(?!\\p{L})|(?:pas|n[’']est plus) (?:autorisée?s?|permise?s?)(?!\\p{L})|n[’']autorise pas|ne permet pas|interdite?s?(?!\\p{L})",
  'restringid[oa]|bloquead[oa]|prohibid[oa]|no (?:está |están )?permitid|no permite',
  'restrit[oa]|proibid[oa]|não (?:está |estão |é |são )?permitid|não permite',
  '制限され|(?:利用|使用)(?:が|を)?(?:禁止|制限)|禁止され|許可され(?:てい)?(?:ません|ない)|許可していません',
)

/** It takes more than what the account has. */
export const needsMore = any(
  "(?:covers?|includes?|allows?|supports?|comes with|gives you) (?:only |just |up to )?(?:one|two|three|four|five|ten|a single|\\d)(?!\\p{L})|(?:umfasst|enthält|erlaubt|beinhaltet) (?:nur |maximal |bis zu |höchstens )?(?:einen?|zwei|drei|fünf|\\d)(?!\\p{L})|(?:comprend|couvre|permet|inclut) (?:seulement |jusqu[’']à )?(?:une?|deux|trois|\\d)(?!\\p{L})|(?:incluye|cubre|permite|inclui) (?:solo |só |apenas |até |hasta )?(?:una?|uma?|dos|dois|duas|\\d)(?!\\p{L})|(?:omvat|bevat|geldt voor) (?:maximaal |alleen )?(?:één|twee|drie|\\d)(?!\\p{L})",
  '(?:richiede|prevede (?:un[oa]? sol[oa]|solo|fino a|al massimo)|(?:consente|include|permette) (?:solo|fino a)|non (?:include|comprende|prevede|consente|permette)|(?:solo|soltanto) (?:con|per|nei))|(?:vereist|alleen (?:met|voor|in|bij)|bevat (?:geen|maximaal|maar)|niet inbegrepen|staat [^.!?]{0,30} niet toe|maximaal \\d)',
  "requires? an?(?!\\p{L})|needs? (?:to have )?an?(?!\\p{L})|only (?:\\p{L}+ )?(?:on|in|with|for|to)(?!\\p{L})|no (?:active|valid|current)|not enough|without an? |does(?: not|n[’']t) (?:have|include|cover|support|allow)",
  'benötig\\p{L}+|erforder\\p{L}+|brauch(?:t|en)|nur (?:in|im|mit|für|ab)(?!\\p{L})|ohne (?:gültige|aktive)|keine? (?:gültige|aktive)|nicht genügend|nicht (?:enthalten|inbegriffen|Bestandteil)|unterstützt (?:nicht|kein|nur|maximal|bis zu)',
  "nécessite|requiert|(?:uniquement|seulement|réservée?s?)(?!\\p{L})|(?:pas|n[’']a pas) d[e’'](?!accord)|sans (?:abonnement|licence)|(?:pas|n[’']est pas) (?:inclu|compris|prévu)|ne (?:supporte|permet|prend|couvre|comprend|inclut) pas",
  'requiere|necesita|(?:solo|sólo|únicamente)(?!\\p{L})|exclusiv\\p{L}+|sin una?(?!\\p{L})|no hay suficient|no (?:está )?(?:inclu|disponible|tiene|admite|permite|soporta)',
  'requer(?!\\p{L}i)|precisa de|(?:apenas|somente|só)(?!\\p{L})|exclusiv\\p{L}+|sem uma?(?!\\p{L})|não há [^.!?]{0,30}suficient|não (?:está )?(?:inclu|disponível|tem|suporta|permite)',
  'が必要|のみ|限定|に限り|(?:サポート|対応)して(?:い|お)(?:ません|りません)|含まれて(?:い|お)(?:ません|りません)|(?:利用|使用)(?:でき|いただけ)ません',
)

/** A limit, and that it is reached. */
export const atLimit = any(
  '(?:raggiunto|superato|esaurito) (?:il|i|la|le) [^.!?]{0,40}|(?:limite|massimo|quota)[^.!?]{0,50}(?:raggiunt|superat|esaurit)|(?:limiet|maximum|quotum)[^.!?]{0,50}(?:bereikt|overschreden|op(?!\\p{L}))|(?:opgebruikt|verbruikt)',
  "(?:reached|hit|exceeded|used up) (?:all |the |its |your |their )?(?:of )?[^.!?]{0,30}(?:limit|maximum|quota|allowance|cap(?!\\p{L}))|(?:limit|maximum|quota|allowance)(?: of [\\d.,]+)?[^.!?]{0,30}(?:reached|exceeded|hit|used up)|used all (?:\\d|of |your |its |the )|(?:credits?|quota|allowance|minutes|messages)(?: is| are)? exhausted|limited to (?:\\p{L}+ ){0,3}\\d|(?:can(?:not|[’']t)|could(?: not|n[’']t)) \\p{L}+ more than \\d|(?:has|have|contains?) too many|(?:run|ran) out of|used up(?!\\p{L}| \\d+ ?%)|(?:has|have) a maximum of \\d|(?:supports?|includes?|allows?) (?:only |up to |at most )\\d|no (?:more )?\\p{L}+ left",
  '(?:\\p{L}*[Ll]imit|Obergrenze|Höchst\\p{L}+|Kontingent|Maximum)[^.!?]{0,50}(?:erreicht|ausgeschöpft|überschritten)|aufgebraucht|(?:beschränkt|begrenzt) auf \\d|auf [^.!?]{0,30}\\d[^.!?]{0,20}(?:beschränkt|begrenzt)|enthält zu viele|(?:kann|können) nicht mehr als \\d|verbraucht(?!\\p{L})|ausgeschöpft',
  "(?:limite|maximum|plafond|quota)[^.!?]{0,50}(?:atteinte?|dépassée?)|(?:atteint|dépassé|épuisé|utilisé) (?:la |le |votre |vos |tous? |toutes? )[^.!?]{0,30}(?:limite|maximum|plafond|quota|crédits?|forfait)|épuisée?s?(?!\\p{L})|(?:supporte|permet|comprend|limitée?s? à) (?:jusqu[’']à )?\\d|(?:impossible de|ne pouvez pas|ne peut pas) \\p{L}+ plus de \\d",
  'no (?:se )?puede[sn]? \\p{L}+ más de \\d|(?:se )?alcanz(?:[oó]|aron) (?:el|los) (?:l[ií]mite|m[aá]ximo)|(?:admite|permite) hasta \\d|(?:alcanzado|superado|llegado a|agotado|consumido)(?!\\p{L})|(?:límite|máximo)[^.!?]{0,50}(?:alcanzad|superad)|(?:llegó|alcanzó) (?:a )?(?:su|el) (?:límite|máximo)',
  'não (?:é possível|pode) \\p{L}+ mais de \\d|(?:suporta|permite) até \\d|(?:atingi(?:u|do)|excede(?:u|ram)|ultrapass\\p{L}+|esgot\\p{L}+|consumi(?:u|do))[^.!?]{0,40}|(?:limite|máximo)[^.!?]{0,50}(?:atingid|excedid|ultrapassad)',
  '上限(?:に|を|数|です)|(?:使い切|使い果た)|(?:回数|件数|人数|個数)[^。]{0,8}(?:上限|超え|超過)',
)

/** Nothing more goes in. */
export const full = any(
  "(?:pien|esaurit)[oaie](?!\\p{L})|non (?:c[’']è|è rimasto) (?:più )?spazio|(?:vol|opgebruikt)(?!\\p{L})|(?:geen|te weinig) (?:vrije )?(?:ruimte|opslag)",
  "(?:is|are) (?:\\p{L}+ )?full(?!\\p{L})|used (?:up|all)|(?:not|isn[’']t) enough|insufficient|no (?:more )?(?:free )?space|(?:is|are) exhausted",
  'voll(?:ständig belegt)?(?!\\p{L})|aufgebraucht|erschöpft|nicht (?:genug|genügend|ausreichend)|kein(?:en)? (?:freier |freien )?(?:Platz|Speicher)',
  '(?:pleine?|saturée?|épuisée?|insuffisante?)s?(?!\\p{L})|llen[oa](?!\\p{L})|agotad[oa]|insuficiente|chei[oa](?!\\p{L})|esgotad[oa]|いっぱい|一杯|不足|満杯|超え|超過|(?:足り|あり)ません',
)

/** Something that has to be there is not. */
export const wanting = any(
  "no (?:[\\p{L}-]+ ){1,4}(?:is |are |has been |have been )?(?:on file|assigned|linked|connected|associated|attached|mapped|paired|installed|available|configured|registered|defined|set(?!\\p{L})|stored|chosen|selected|found|yet)|(?:there (?:is|are)|there[’']s|(?:you|we) have|has|have|with) no(?!\\p{L}| (?:effect|longer))|(?:is|are|has|have|was|were)(?: not|n[’']t) (?:yet )?(?:been )?(?:paired|attached|assigned|mapped|linked|connected|installed|activated|registered|provisioned|calibrated|enrolled|defined|published)|missing(?! (?:required )?(?:fields?|parameters?|values?|propert|keys?|arguments?))|has(?: not|n[’']t) been (?:added|set|selected|assigned|entered|linked)|(?:add|set up|choose|select|connect|assign|enter) (?:an?|your|the) [^.!?]{0,50}(?:before|first(?!\\p{L})|to (?:continue|publish|send|create|use|enable))",
  'keine?[nr]? [^.!?]{0,50}(?:hinterlegt|zugewiesen|zugeordnet|verknüpft|ausgewählt|angelegt|eingetragen|festgelegt|vorhanden|angegeben|gekoppelt|installiert|definiert)|fehl(?:t|en)(?!\\p{L})|(?:noch )?nicht (?:hinterlegt|eingerichtet|angelegt|festgelegt|zugewiesen|zugeordnet|angegeben|gekoppelt|installiert|angemeldet|registriert|gepflegt)|(?:hat|haben|gibt es) (?:noch )?keine?[nm]?(?!\\p{L})',
  "aucune? [^.!?]{0,50}(?:associée?|liée?|enregistrée?|attribuée?|rattachée?|renseignée?|sélectionnée?|définie?|affectée?|installée?|jumelée?|configurée?|paramétrée?)|n[’']a (?:encore )?(?:pas d[e’']|aucune?)|manqu(?:e|ante?)(?!\\p{L})|(?:pas|n[’']a) (?:pas )?(?:encore )?(?:été )?(?:définie?|renseignée?|associée?|attribuée?|enregistrée?)(?!\\p{L})",
  '(?:ning[uú]n[ao]?|no hay|no tiene|no cuenta con|no se ha)[^.!?]{0,50}(?:asignad|vinculad|asociad|registrad|definid|configurad|seleccionad|añadid|indicad|instalad|emparejad|creado|creada)|faltan?(?!\\p{L})|no (?:está|ha sido) (?:asignad|definid|registrad|vinculad)',
  '(?:nenhum\\p{L}*|não há|não tem|não foi)[^.!?]{0,50}(?:atribuíd|vinculad|associad|cadastrad|registr?ad|definid|selecionad|indicad|adicionad|configurad|instalad|parametrizad)|faltam?(?!\\p{L})|faltando|não (?:está|foi) (?:atribuíd|definid|cadastrad|vinculad)',
  "(?:nessun[ao]?|manca|non (?:è|ha|sono|c[’']è))[^.!?]{0,50}(?:assegnat|associat|collegat|registrat|definit|configurat|impostat|installat|abbinat|attivat)|(?:geen|ontbreekt|niet)[^.!?]{0,50}(?:toegewezen|gekoppeld|ingesteld|geregistreerd|geïnstalleerd|gedefinieerd|ingericht)",
  '(?:登録|設定|指定|選択|割り当て|紐付け)(?:られ|され)て(?:い|お)(?:ません|りません|ない)|未(?:登録|設定|指定|選択)',
)

/** The installation does not have it. */
export const notOnServer = any(
  "(?:not|isn[’']t|aren[’']t) (?:available|supported|enabled|configured) (?:on|for|in) this (?:server|installation|instance|site|environment)",
  'auf diesem (?:Server|System) nicht|nicht auf diesem (?:Server|System)|sur ce serveur|en este servidor|neste servidor|この(?:サーバー|環境)では',
)

/** It has been confirmed by nobody yet. */
export const unconfirmed = any(
  "(?:e-?mail|address)[^.!?]{0,30}(?:not|n[’']t) (?:yet |been )*(?:verified|confirmed)|(?:verify|confirm) your e-?mail|E-Mail(?:-Adresse)?[^.!?]{0,30}(?:nicht|erst) (?:bestätigt|verifiziert)|bestätigen Sie (?:zuerst |bitte )?Ihre E-Mail",
  'e-?mail[^.!?]{0,30}(?:pas|non) (?:encore )?(?:été )?(?:vérifiée?|confirmée?)|correo[^.!?]{0,30}no (?:ha sido |está )?(?:verificad|confirmad)|e-?mail[^.!?]{0,30}não (?:ter |foi |está )?(?:sido )?(?:verificad|confirmad)|メールアドレス[^。]{0,12}(?:確認|認証)され(?:てい)?ません',
)

/** Signed out by the server. */
export const signedOut = any(
  "(?:have been|were|was|been) (?:automatically )?(?:signed|logged) out|(?:signed|logged|timed) you out|(?:wurden|wurdest|sind|haben) [^.!?]{0,60}abgemeldet|(?:wurden|wurdest) abgemeldet|(?:avez|as) été (?:automatiquement )?déconnecté|vous (?:a|avons) (?:automatiquement )?déconnecté|(?:ti|l[’']) ?abbiamo disconness|(?:sei|è) stat[oa] disconness|(?:bent|hebben) [^.!?]{0,60}(?:uitgelogd|afgemeld)",
  '(?:se ha|ha|hemos) cerrado (?:la|su|tu) sesión|(?:encerramos|terminámos) (?:a )?(?:sua|tua) sessão|sesión (?:se ha )?(?:cerrad|finalizad|caducad)|(?:você|foi) (?:foi )?desconectad|sessão (?:foi )?(?:encerrad|finalizad|terminad|inválid)',
  '(?:ログアウト|サインアウト)(?:し|され)|ログインし直|(?:再|もう一度)(?:度)?(?:ログイン|サインイン)|セッションが(?:無効|切断)|未認証',
)

/** It was used, and works only once. */
export const used = any(
  'già (?:stat[oa] )?(?:usat|utilizzat|riscattat|accettat)[oa]|(?:al|reeds) (?:een keer )?(?:gebruikt|ingewisseld|geaccepteerd|verzilverd)',
  'already (?:been )?(?:used|redeemed|accepted)|been used (?:once |before )?already|(?:bereits|schon) (?:verwendet|benutzt|eingelöst|genutzt|angenommen)|déjà (?:été )?(?:utilisée?|acceptée?)|ya (?:se )?(?:ha sido |fue |ha )?(?:utilizad|usad|canjead|aceptad)|já (?:foi )?(?:utilizad|usad|resgatad|aceit)|(?:既に|すでに)(?:使用|利用)(?:され|済)|使用済み',
)

/** It is none, or no longer one. */
export const noneAnyMore = any(
  'non (?:è )?(?:più )?valid[oa]|(?:ongeldig|niet (?:meer )?geldig)',
  "invalid|not valid|does(?: not|n[’']t) support|no balance|no longer (?:works|valid|available)|doesn[’']t (?:appear|seem) to be valid|ungültig\\p{L}*|nicht (?:mehr )?gültig|(?:n[’']est )?(?:plus|pas) (?:valable|valide)|invalide|inválid|no (?:es|parece ser) válid|não (?:é|parece ser|é mais) válid|無効|不正",
)

/** Somebody has to allow the product into another company's account again. */
export const toReconnect = any(
  '(?<!(?:trying|attempting|try|unable|failed|will|automatically|cannot|could not|to|going) (?:to )?)(?:please |to )?(?:reconnect|re-?authori[sz]e|re-?authenticate|re-?link) (?:your|it|the|this|[\\p{L}]+ (?:to|account|in|under|from))|connect (?:it|your \\p{L}+|the \\p{L}+) again|lost access to (?:your|the)|(?:needs|wants|requires|asks) you to (?:sign|log) in again|(?:access|connection|authori[sz]ation|consent|token)[^.!?]{0,30}(?:was|has been|is) (?:revoked|withdrawn)',
  'verbinden Sie [^.!?]{0,40}(?:erneut|neu|wieder)|(?:erneut|neu) (?:verbinden|verknüpfen|autorisieren)|(?:Zugriff|Verbindung|Zugang|Freigabe)[^.!?]{0,40}widerrufen',
  "reconnectez (?:votre|le|la|l[’']|ce)|(?:reliez|connectez|autorisez) [^.!?]{0,40}(?:à|de) nouveau|(?:connexion|accès|autorisation|liaison)[^.!?]{0,40}révoquée?",
  '(?:vuelva|vuelve) a (?:conectar|autorizar|vincular)|reconect(?:e|a) (?:su|tu|la|el)|(?:conexión|acceso|autorización)[^.!?]{0,40}revocad',
  'conecte [^.!?]{0,30}(?:novamente|de novo|outra vez)|conecte novamente|reconecte|volte a (?:ligar|conectar|associar|autorizar)|(?:conexão|acesso|autorização|integração)[^.!?]{0,40}revogad',
  '再(?:度)?(?:連携|接続|認証)し|もう一度(?:連携|接続|認証)し|連携が(?:解除|切れ|失効|無効)|アクセス(?:権|許可)が取り消',
)

/** The connection itself is over or in the way. */
export const broken = any(
  'paused|stopped|broken|read-only|disconnected|unterbrochen|getrennt|interrompue?|rompue?|se ha perdido|perdid[oa]|desconectad[oa]|interrompid[oa]|解除|切れ|失効',
)

/** The product cannot make anything of the file, or does not take its kind. */
export const unreadable = any(
  "(?:can(?:not|[’']t)|could(?: not|n[’']t)|unable to) (?:be )?(?:read|parsed?|decoded?)(?!\\p{L})|(?:not|isn[’']t|aren[’']t|un)[ -]?supported|(?:not|isn[’']t) (?:accepted|an? (?:valid|accepted|allowed))|only [^.!?]{0,50}(?:accepted|supported|allowed)(?!\\p{L})|corrupt(?:ed)?|damaged|could not be extracted|(?:is|are) not an? |unknown|(?:ensure|check|make sure)(?: that)? it is an? valid|must be (?:an? |of type |in )|only (?:available |works )?for(?!\\p{L})|password[- ]protected|encrypted|does(?: not|n[’']t) (?:look like|appear to be)",
  'nicht (?:unterstützt|lesbar|zulässig|dekodiert|entpackt)|muss (?:vom Typ|im Format|eine? )|(?:ist|sind) keine? |unbekannt|beschädigt|(?:kennwort|passwort)geschützt|verschlüsselt|kein(?:e)? (?:gültige|lesbare)|(?:nur|erlaubt sind) [^.!?]{0,40}(?:erlaubt|zulässig|PDF|PNG|JPE?G|CSV)',
  "(?:pas|non) (?:pris(?:e)?s? en charge|supportée?s?|acceptée?s?|reconnue?s?|lisible|autorisée?s?)|illisible|impossible de (?:lire|décoder)|n[’']est pas une? |inconnue?|endommagée?|corrompue?|protégée? par",
  'no (?:es |está |son )?(?:compatible|admitid|soportad|aceptad|reconocid|legible|válid)|no (?:es|son) un[ao]?s? |no puede ser leíd|desconocid[oa]|dañad[oa]|corrupt[oa]|protegid[oa]',
  'não (?:é |está |são )?(?:suportad|compatíve|aceit|permitid|reconhecid|legíve)|não (?:é|são) um[a]? |não pode ser lid|desconhecid[oa]|corrompid[oa]|danificad[oa]',
  '(?:対応|サポート)(?:し|され)て(?:い|お)?(?:ない|ません|りません)|未対応|非対応|破損|壊れて|可能な(?:ファイル|画像|形式)では(?:ありません|ない)',
)

/** Somebody else has to act first. */
export const waiting = any(
  'in attesa (?:di|dell)|deve (?:prima )?essere (?:approvat|accettat|confermat)|non è ancora stat[oa] (?:approvat|accettat|confermat)|wacht(?:en)? op|in afwachting|moet (?:eerst )?(?:nog )?(?:goedgekeurd|bevestigd|geaccordeerd)|nog niet (?:goedgekeurd|bevestigd|geaccordeerd)',
  '(?:waiting|awaiting|wait) (?:for |on )?[^.!?]{0,40}(?:approval|review|confirmation|sign-?off|approve|accept|confirm|decision)|(?:is|are|still) pending|pending (?:approval|review|confirmation)|under review|(?:has|have|needs?) to (?:be )?(?:approve|accept|confirm|review)(?:d|ed)?|not (?:yet )?been (?:approved|accepted|confirmed|reviewed)',
  'wartet [^.!?]{0,40}auf|(?:Freigabe|Genehmigung|Bestätigung|Prüfung) (?:steht|fehlt|ausstehend)|noch nicht (?:freigegeben|genehmigt|bestätigt|geprüft)|muss (?:erst|noch|zuerst) [^.!?]{0,40}(?:freigegeben|genehmigt|bestätigt|geprüft)',
  "en attente (?:de|d[’'])|en cours de (?:validation|vérification)|pas encore (?:été )?(?:validée?|approuvée?|acceptée?|confirmée?)|doit (?:d[’']abord )?être (?:validée?|approuvée?|acceptée?)",
  'pendiente de|a la espera de|en (?:revisión|espera)|(?:debe|tiene que) (?:ser )?(?:aprobad|aceptad|revisad|autorizad)|aún no (?:ha sido |está )?(?:aprobad|aceptad|confirmad)',
  'aguardando|à espera de|pendente(?!\\p{L})|em (?:análise|revisão)|precisa ser (?:aprovad|aceit|revisad)|ainda não (?:foi )?(?:aprovad|aceit|confirmad)',
  '(?:承認|確認|審査|レビュー)待ち|(?:承認|審査)(?:され|が)[^。]{0,8}(?:ません|必要)|審査中|申請中',
)

/** What was done with it lets nobody change it any more. */
export const settled = any(
  'non (?:può|possono) più essere (?:modificat|eliminat|annullat)[oaie]|archiviat[oa]|già (?:stat[oa] )?(?:inviat|pagat|chius|approvat|firmat|fatturat|annullat|contabilizzat)[oa]|(?:kan|kunnen) niet meer (?:worden )?(?:gewijzigd|verwijderd|aangepast|geannuleerd)|gearchiveerd|(?:al|reeds) (?:verzonden|betaald|afgesloten|goedgekeurd|ondertekend|gefactureerd|geannuleerd|verwerkt)',
  "(?:can(?:not|[’']t)|can no longer|could(?: not|n[’']t)|may not|no longer) (?:longer )?be (?:\\p{L}+ )?(?:changed|edited|modified|deleted|cancell?ed|updated|reopened|moved|removed|reversed)(?! (?:\\p{L}+ ){0,2}(?:role|permission|plan)s?(?!\\p{L}))|(?:is|are|has been|have been) (?:already )?(?:archived|finali[sz]ed|posted|read-only)|already (?:been )?(?:added|a member|sent|submitted|approved|closed|paid|booked|posted|signed|shipped|cancell?ed|started|completed|processed|invoiced)",
  'nicht mehr (?:\\p{L}+ )?(?:geändert|bearbeitet|gelöscht|storniert|verschoben)|festgeschrieben|archiviert|(?:ist|sind) bereits (?:im|in|Mitglied)|(?:bereits|schon) (?:hinzugefügt|versendet|gesendet|verschickt|abgeschlossen|bezahlt|gebucht|genehmigt|freigegeben|storniert|unterschrieben|abgerechnet)',
  '(?:ne peut|ne peuvent) (?:plus|pas) être (?:modifiée?|supprimée?|annulée?)s?|archivée?s?(?!\\p{L})|déjà (?:été )?(?:envoyée?|validée?|payée?|clôturée?|signée?|approuvée?|expédiée?|facturée?)',
  '(?:ya no|no) se puede (?:modificar|editar|eliminar|cancelar|anular)|archivad[oa]|ya (?:se )?(?:ha(?:n)? sido |fue |está )?(?:enviad|pagad|cerrad|aprobad|firmad|facturad|cancelad)',
  '(?:já )?não pode (?:mais )?ser (?:alterad|editad|modificad|excluíd|cancelad|eliminad)|arquivad[oa]|já (?:foi |está )(?:enviad|pag[oa]|fechad|aprovad|assinad|faturad|cancelad)',
  '(?:既に|すでに)(?:送信|承認|確定|支払|発送|締め|請求)[^。]{0,6}(?:済|され|ました)|(?:変更|編集|削除|取消|キャンセル)(?:は|が)?できません|アーカイブ(?:され|済)|確定済',
)

/** Nothing of it is free. */
export const taken = any(
  '(?:esaurit[oa]|al completo|non (?:più )?disponibil\\p{L} per (?:queste|questa|la) dat\\p{L})|(?:volgeboekt|uitverkocht|bezet|niet (?:meer )?op voorraad)(?!\\p{L})',
  '(?:is|are) (?:\\p{L}+ )?(?:taken|fully booked|sold out|booked(?: up)?|out of stock)(?!\\p{L})|no (?:\\p{L}+ )?(?:availability|places|spots|rooms|seats|stock) (?:left|available)|ausgebucht|ausverkauft|nicht (?:auf Lager|lieferbar)|belegt(?!\\p{L})',
  '(?:est|sont) (?:déjà )?(?:complète?s?|épuisée?s?|réservée?s? pour ces)|rupture de stock|(?:está|están) (?:complet|ocupad|agotad|reservad)|sin (?:existencias|disponibilidad)|(?:está|estão) (?:esgotad|ocupad|reservad|lotad)|満(?:席|室|員)|予約(?:済|で埋ま)|売り切れ|在庫(?:が|切れ)',
)

/** An offer to buy more. */
export const upsell = any(
  '(?:please )?(?:upgrade|subscribe)(?! (?:your |the |to the )?(?:\\p{L}+ )?(?:browser|app|version|latest|newest|client|software|system))(?: (?:to|your|for|now|plan)(?!\\p{L})|(?=[.!]|$))|get more (?:space|storage|seats)',
  "wechseln Sie [^.!?]{0,30}(?:Tarif|Paket)|(?:Tarif|Paket) (?:upgraden|wechseln|erweitern)|passez (?:à|au) (?:l[’']offre|la formule|un forfait|forfait)|souscri(?:vez|re)|améliore[zr] (?:votre|su) |(?:mejore|actualice) (?:su|tu) (?:plan|suscripción)|(?:faça|fazer) (?:o )?upgrade|assine (?:o|um|para)|アップグレード",
)

/** Only some people may. */
export const reserved = any(
  '(?:is|are) (?:\\p{L}+ )?(?:for|restricted to|limited to|reserved for)(?!\\p{L})|can only be \\p{L}+ by|only (?:available |open )?(?:to|for)(?!\\p{L})',
  '(?:nur|ausschließlich) (?:für|von|durch|der|den|die)(?!\\p{L})|vorbehalten|réservée?s? (?:aux?|à)|(?:reservad[oa]s?|exclusiv[oa]s?|solo|sólo|únicamente|apenas|somente|restrit[oa]s?) (?:a|al|para|por|de|dos?|aos?|à)(?!\\p{L})|(?:のみ|だけ|に限り|限定)',
)
export const mayNot = any(
  "can(?:not|[’']t|not)|may not|(?:are|is)(?: not|n[’']t) allowed|(?:können|dürfen|darf|kann) [^.!?]{0,40}(?:nicht|keine)|ne peu(?:t|vent) pas|no pueden?(?!\\p{L})|não podem?(?!\\p{L})|できません",
)
/** Not one of those whom it is for. */
export const outsider = any(
  "(?:are|is)(?: not|n[’']t) (?:a member|part) of|do(?:es)?(?: not|n[’']t) belong to|(?:kein|nicht) Mitglied|(?:pas|n[’']êtes pas) membre|n[’']appartien\\p{L}+ pas|no (?:es|eres) miembro|no pertenece|não (?:é|és) membro|não pertence|所属して(?:い|お)(?:ません|りません)|メンバーでは(?:ありません|ない)|権限(?:が|は)(?:あり|ござい)ません",
)

/** A provider behind the product is away. */
export const away = any(
  '(?:is |are )?(?:temporarily |currently |momentarily )?(?:unavailable|unreachable|not (?:available|responding)|down(?!\\p{L}))|nicht (?:erreichbar|verfügbar)|antwortet nicht|indisponible|ne répond pas|no (?:está )?disponible|no responde|indisponível|não (?:está )?(?:disponível|responde)|(?:応答して(?:い|お)?(?:ません|りません)|利用できません)',
)

/** As long as something else is so, or is not yet so. */
export const depending = any(
  "can(?:not|[’']t) (?:be \\p{L}+ |\\p{L}+ )[^.!?]{0,40}(?:while|until|unless|as long as|once|after)(?!\\p{L})",
  '(?:kann|können) [^.!?]{0,60}(?:erst|nicht)[^.!?]{0,60}(?:solange|wenn|nachdem|bevor)(?!\\p{L})|(?:ne peut|ne peuvent|impossible)[^.!?]{0,60}(?:tant que|avant que|avant d)',
  '(?:no se puede|não (?:pode|é possível))[^.!?]{0,60}(?:mientras|hasta que|enquanto|até que)(?!\\p{L})|(?:ている間|するまで)[^。]{0,20}できません',
)
/** Another system keeps it. */
export const keptElsewhere = any(
  'managed (?:by|in|through)|uses (?:SAML|SSO|LDAP|single sign-?on)|(?:durch|von|in|über) [^.!?]{0,40}verwaltet|gérée?s? (?:par|dans)|gestionad[oa]s? (?:por|en)|(?:gerenciad|gerid)[oa]s? (?:pel[oa]|por|no)|で管理されて',
)
/** It has none. */
export const hasNone = any(
  "(?:has|have) no(?!\\p{L})|does(?: not|n[’']t) have|(?:hat|haben) keine?|n[’']a pas d[e’']|no tiene|não (?:tem|possui)|(?:が|は)(?:ありません|登録されていません)",
)

/** Whoever runs the account has something to set up first. */
export const toBeSetUp = any(
  '(?:needs?|has|have|must|will have|should) (?:first )?(?:to )?(?:install|set up|add|connect|configure|assign|turn on|enable|activate|register|map|link|create|define|pair|choose|pick|approve the app|verify)(?!\\p{L})|can (?:pick|choose|add|set|assign|connect|enable|switch|turn|configure|create)(?!\\p{L})[^.!?]{0,40}(?:one|it|them|this|on|up)(?!\\p{L})',
  '(?:muss|müssen|kann|können) [^.!?]{0,60}(?:einrichten|installieren|aktivieren|konfigurieren|zuweisen|hinterlegen|anlegen|verbinden|koppeln|einschalten|festlegen|pflegen|freischalten)',
  "(?:doit|doivent|peut|peuvent) (?:d[’']abord |l[ae’'] ?)?(?:configurer|paramétrer|installer|activer|associer|attribuer|rattacher|créer|définir|connecter|renseigner)",
  '(?:debe|deben|tiene que|puede) (?:primero )?(?:configurar|instalar|activar|asignar|asociar|crear|definir|conectar|vincular|habilitar)|(?:deve|devem|precisa|pode) (?:primeiro )?(?:configurar|instalar|ativar|atribuir|associar|criar|definir|conectar|vincular|habilitar|cadastrar)',
  '(?:deve|devono|può) (?:prima )?(?:configurare|installare|attivare|assegnare|associare|creare|definire|collegare|abilitare)|(?:moet|moeten|kan) [^.!?]{0,60}(?:instellen|installeren|activeren|koppelen|toewijzen|aanmaken|inrichten|configureren)',
)
/** Where in the product it is set up: a place, or a path of pages. */
export const whereSetUp = any(
  '(?:under|in|via|at|go to|open|visit|from) (?:the |your )?(?:\\p{L}+ )?(?:settings|set-?up|preferences|administration|configuration|master data|hardware|devices|integrations)(?!\\p{L})|\\p{L}+ ?[›»→] ?\\p{L}+|(?:Settings|Setup|Admin|Administration|Configuration|Preferences) > \\p{L}+',
  '(?:unter|in den|im|über|bei) (?:„|»|")?(?:\\p{L}+ )?(?:Einstellungen|Stammdaten|Verwaltung|Administration|Konfiguration|Systemeinstellungen|Grundeinstellungen)|(?:dans|sous|depuis) (?:les |vos |la |l[’\'])?(?:paramètres|réglages|configuration|administration|paramétrage)',
  '(?:en|desde|vaya a) (?:los |la |el |sus )?(?:ajustes|configuración|preferencias|administración|datos maestros)|(?:em|nas|na|no|nos|acesse) (?:as )?(?:configurações|definições|preferências|cadastros?|administração)',
  '(?:in|nelle|dalle|da|nella) (?:le )?(?:impostazioni|preferenze|configurazione|anagrafica)|(?:bij|in|via|onder) (?:de )?(?:instellingen|voorkeuren|beheer|configuratie|stamgegevens)|設定(?:画面|メニュー)?(?:で|から|より)|管理画面',
)
/** A page that stood open too long to be sent. */
export const pageOver = any(
  '(?:this |the )?(?:page|form|request) (?:has |is )?(?:timed out|expired)|(?:diese |die )?Seite ist abgelaufen|(?:cette |la )?page a expiré|(?:esta |la )?página ha (?:caducado|expirado)|(?:esta |a )?página expirou|(?:la |questa )?pagina è scaduta|(?:de(?:ze)? )?pagina is verlopen|ページの有効期限',
)
/** What is on it does not cover what it is to pay. */
export const tooLittle = any(
  "(?:is |are )?(?:too low|too small|insufficient|not enough|not sufficient|short by)|(?:does(?: not|n[’']t)|do not) (?:cover|have enough)|(?:reicht|reichen) [^.!?]{0,30}nicht|nicht (?:ausreichend|gedeckt)|zu (?:niedrig|gering)|insuffisant|insuficiente|insufficiente|onvoldoende|ontoereikend|te laag|不足|足りません",
)
/** There is nobody of that name. */
export const unknownHere = any(
  "(?:could(?: not|n[’']t)|can(?:not|[’']t)|did(?: not|n[’']t)) find (?:an?|any|your) |(?:there(?:[’']s| is) no|no) (?:\\p{L}+ )?(?:account|user|login|profile)(?: (?:exists|registered|found|matches|with|for|linked))|(?:is|was)(?: not|n[’']t) (?:linked to|associated with|registered|known)|does(?: not|n[’']t) (?:exist|belong to an)",
  "kein[^.!?]{0,30}(?:gefunden|vorhanden|verknüpft|registriert)|nicht (?:gefunden|registriert|bekannt)|aucun[^.!?]{0,30}(?:trouvé|associé|correspond|lié)|n[’'](?:existe|est) pas (?:associé|lié|enregistré)?",
  'no (?:existe|encontramos|hemos encontrado|hay|está registrad)|(?:não|nenhuma?)[^.!?]{0,20}(?:encontr|existe|registrad|cadastrad|associad)|nessun[^.!?]{0,30}(?:trovat|associat|registrat)|non (?:esiste|è registrat)|geen[^.!?]{0,30}(?:gevonden|gekoppeld|bekend)|niet (?:gevonden|bekend|geregistreerd)|(?:見つかりません|登録されていません|存在しません)',
)

/** It is not what is known of the person. */
export const notOnRecord = any(
  "(?:do|does|did)(?: not|n[’']t) match (?:our|the) (?:records?|files?|details)|not (?:in|on) our records|stimm\\p{L}* nicht mit unseren|ne correspond\\p{L}* pas à nos|no coincide[n]? con nuestr|não (?:correspond|coincid)\\p{L}* (?:com|a)[^.!?]{0,10} noss|non corrispond\\p{L}+ ai nostri|kom(?:t|en) niet overeen met onze|登録(?:内容|情報)と(?:一致|異な)",
)
/** The company has not paid for it. */
export const notBought = any(
  "(?:has|have)(?: not|n[’']t) (?:yet )?(?:bought|purchased|licen[sc]ed|subscribed to|signed up for|paid for)|(?:hat|haben) [^.!?]{0,40}nicht (?:gebucht|gekauft|lizenziert|erworben|abonniert)|n[’']a(?:vez)? pas (?:acheté|souscrit)|no (?:ha|han) (?:contratado|comprado|adquirido)|não (?:contratou|comprou|adquiriu|assinou)|non (?:ha|avete) (?:acquistato|sottoscritto|attivato l[’'])|heeft [^.!?]{0,40}niet (?:aangeschaft|gekocht|afgenomen)",
)
/** Nobody has prepared it so far: what waits for a person's yes is told otherwise. */
export const notYet = any(
  "(?:there (?:is|are) no|there (?:is|are)n[’']t (?:an?|any)|no) (?:[\\p{L}-]+ ){1,3}(?:is |are |has been )?(?:attached|mapped|paired|linked|installed|wired up|hooked up) (?:to|with|for|on|in) (?:this|that|the|your)(?!\\p{L})",
  "(?:is|are|has|have|was|were)(?: not|n[’']t) (?:been )?(?:priced|set|defined|opened|loaded|maintained|rolled (?:over|forward)|activated|initiali[sz]ed|mapped|planned|prepared|entered|provided) yet(?!\\p{L})|noch nicht (?:gepflegt|freigeschaltet|bepreist|eröffnet|definiert|geplant|vorbereitet)",
  'pas encore (?:été )?(?:définie?s?|paramétrée?s?|ouverte?s?|renseignée?s?|tarifée?s?|initialisée?s?)|(?:aún|todavía) no (?:se )?(?:está[n]?|ha[n]?|tiene[n]?) (?:sido )?(?:definid|abiert|cargad|configurad|tarifad|fijad|precio)|ainda não (?:foi|foram|está|estão|tem|têm) (?:definid|abert|carregad|configurad|precificad|preço)',
  'non (?:è|sono) ancora stat[oaie] (?:definit|apert|caricat|impostat|configurat)|(?:nog niet|nog geen [^.!?]{0,30}) (?:ingesteld|vastgesteld|aangemaakt|geopend|ingericht|bepaald)|まだ(?:設定|登録|定義|公開)され',
)
/** None is left for now. */
export const outOf = any(
  "(?:you(?:[’']re| are| have run)|we(?:[’']re| are)|your (?:team|account|company) (?:is|has run)) out of [^.!?]{1,50}(?:until|for (?:today|this|the)|this (?:month|week|year)|today|till)(?!\\p{L})|no (?:\\p{L}+ ){1,4}left (?:until|for|this|today|in this)",
  "(?:keine?|keinen) [^.!?]{1,40} mehr (?:bis|diesen Monat|in diesem Monat|für heute)|plus (?:de|d[’']) ?[^.!?]{1,40}(?:jusqu[’']|ce mois|aujourd[’']hui)|(?:no (?:te |le )?quedan|não (?:há|restam) mais|non (?:ci sono|restano) più) [^.!?]{1,40}(?:hasta|este mes|até|este mês|fino|questo mese)|geen [^.!?]{1,40} meer (?:tot|deze maand)",
)
