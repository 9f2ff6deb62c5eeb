/**
 * Sentences about another company behind the product: what companies of some kind are called, and how people are told that they are
 * away or have failed. English, German, French, Spanish, Portuguese, Italian, Dutch.
 */
import { any } from './word-kinds.ts'

/** Kinds of companies and offices that no product is itself: banks, insurers, carriers, authorities, marketplaces. */
const kinds = [
  "(?:bank(?!s?(?: account| detail| holiday| transfer| statement| feed| run| code| name)|\\p{L})|insurer|insurance company|card (?:issuer|network|processor|acquirer)|acquirer|(?:payment|shipping|delivery|telephony|telecom|telematics|internet|identity|e-?mail|sms|map|weather|tax|payroll|benefits) (?:provider|processor|gateway|service|company|partner|operator)|carrier|courier|marketplace|credit bureau|(?:credit|rating|reference|collection|government)(?: \\p{L}+)? agency|clearing house|(?<!(?:health ?care|care|medical|service|childcare) )(?:(?!(?:health|care|medical|service|childcare) )[\\p{L}-]+ ){1,2}provider|tax (?:office|authority)|land registry|company register|grid operator|network operator|wholesaler|publisher)(?:[’']s?)?(?!\\p{L})",
  '(?:Partnerbank|Hausbank|Bank(?!\\p{L}|verbindung)|Versicherung(?:er)?(?!\\p{L})|Krankenkasse|Zahlungs(?:anbieter|dienst(?:leister)?)|Versand(?:dienst(?:leister)?|partner)|Paketdienst|Spediteur|\\p{L}*netzbetreiber|Mess(?:stellen)?betreiber|Marktplatz|Auskunftei|Finanzamt|Behörde|Kartenanbieter|Clearingstelle|Grundbuchamt|Handelsregister)(?:s|es)?(?!\\p{L})',
  "(?:banque|assureur|mutuelle|transporteur|opérateur|(?:prestataire|service|partenaire) (?:de (?:paiement|livraison|signature)|d[’']expédition)|administration fiscale|place de marché|gestionnaire de réseau)(?!\\p{L})",
  '(?:banco|aseguradora|transportista|mensajería|(?:pasarela|proveedor|servicio|plataforma) de (?:pagos?|envíos?|mensajería)|operador(?:a)?|distribuidora|Hacienda|Seguridad Social|mercado)(?!\\p{L})',
  '(?:banco|seguradora|transportadora|operadora|(?:gateway|provedor|serviço|parceiro) de (?:pagamentos?|envios?|entregas?)|concessionária|distribuidora|Receita(?: Federal)?|prefeitura)(?!\\p{L})',
  '(?:banca(?! dati)|assicurazione|corriere|(?:fornitore|servizio|gateway) di (?:pagamento|spedizione|consegna)|gestore di rete|distributore)(?!\\p{L})',
  '(?:bank(?!\\p{L}|rekening)|verzekeraar|vervoerder|bezorgdienst|koerier|betaalprovider|betaaldienst|netbeheerder|belastingdienst|zorgverzekeraar)(?!\\p{L})',
  '(?:銀行(?!口座|振込)|保険会社|運送会社|配送業者|決済(?:代行会社|サービス)|カード会社)',
]
export const otherCompany = any(...kinds)

/** It does not answer, or with an error: only somebody who is asked can be said to do that. */
export const silent = [
  "(?:is|are|was|were)(?: not|n[’']t) (?:currently |presently )?(?:accepting|taking|answering|responding|working|sending|delivering|providing)|(?:did|does|do)(?: not|n[’']t) (?:answer|respond|reply)|(?:has|have)(?: not|n[’']t) (?:answered|responded|replied)|(?:has |have )?(?:stopped|quit) (?:answering|responding)|(?:has |have )?timed out|took too long to (?:answer|respond|reply)|(?:is|are) taking too long|(?:did|does|could)(?: not|n[’']t) (?:load|be loaded|be reached)|(?:may|might|seems? to|appears? to) be (?:down|unavailable|offline|having)(?!\\p{L})|(?:is|are|was|seems) (?:currently |temporarily |still )?down(?! (?:by|from|to|\\d))(?!\\p{L})|(?:is|are) having (?:technical )?(?:problems|issues|trouble|difficulties|an? outage)|(?:has|have) (?:an? |some )?(?:technical )?(?:outages?|problems|issues|trouble|difficulties|disruptions?)(?!\\p{L})|(?:did|has|have)(?: not|n[’']t) (?:come|got|get|gotten) back to us|(?:has |have )?(?:returned|reported|sent back|answered with|responded with|replied with) (?:an? )?(?:\\p{L}+ ){0,2}(?:error(?![^.!?]{0,40}4\\d\\d)|failure|5\\d\\d)",
  '(?:liefert|sendet|schickt|übermittelt) [^.!?]{0,30}keine|(?:antwortet|reagiert|arbeitet|funktioniert) (?:derzeit |momentan |gerade |aktuell )?(?:nicht|nicht mehr|mit Störung)|(?:ist|sind|war) (?:derzeit |momentan |gerade |aktuell )?(?:gestört|ausgefallen|außer Betrieb)|(?:hat|haben) (?:nicht (?:rechtzeitig )?geantwortet|nicht reagiert)|meldete? (?:eine Störung|einen Fehler)',
  "ne (?:répond(?:ent)?|fonctionne) (?:pas|plus)|n[’']a pas répondu|(?:est|sont) (?:actuellement |momentanément )?en panne|a (?:renvoyé|retourné|signalé) une erreur",
  'no (?:responde|contesta|funciona|ha respondido|respondió)|(?:está|se encuentra) (?:caíd[oa]|fuera de servicio)|ha (?:devuelto|dado) un error|devolvió un error|não (?:responde|respondeu|está (?:respondendo|a responder|funcionando))|(?:está )?fora do ar|(?:retornou|devolveu) um erro',
  'non (?:risponde|ha risposto|funziona)|ha (?:restituito|dato|segnalato) un errore|(?:reageert|antwoordt|werkt) (?:momenteel |op dit moment )?niet|(?:gaf|meldt|meldde) een fout',
]
/** It cannot be reached: so may be a thing. */
export const gone = [
  "(?:is|are|was|were)(?: not|n[’']t) (?:currently |presently )?(?:available|reachable)|(?:is|are|was) (?:currently |temporarily |still )?(?:offline|unavailable|unreachable|out of service)|(?:outage|downtime|disruption) (?:at|of)|no (?:answer|reply|response) from",
  '(?:ist|sind|war) [^.!?]{0,30}(?:nicht (?:erreichbar|verfügbar)|offline)|Störung (?:bei|beim|der|des)|keine Antwort (?:von|vom|der|des)',
  '(?:est|sont) (?:actuellement |momentanément )?(?:indisponible|injoignable|inaccessible|hors service)s?|aucune réponse (?:de|du)|panne (?:chez|de|du)',
  'no está (?:disponible|operativ[oa])|sin respuesta (?:de|del)|incidencia (?:en|de|del)|indispon[ií](?:ble|vel)|não está disponível|instável|sem resposta d[oae]',
  'non è (?:raggiungibile|disponibile|operativ[oa])|(?:è )?(?:fuori servizio|irraggiungibile|indisponibile)|nessuna risposta d|(?:is|zijn) [^.!?]{0,30}(?:niet (?:bereikbaar|beschikbaar)|offline)|storing bij|geen (?:antwoord|reactie) van',
  '(?:応答(?:が|し)|接続(?:が|でき))[^。]{0,10}(?:ません|ない)|障害(?:が発生|中)|停止(?:中|して)|利用できません',
]
export const failing = any(...silent, ...gone)

/** `a disruption on their side`: whoever is spoken of as “they” is not the product. */
export const onTheirSide = any(
  '(?:on|at|from) (?:their|his|her) (?:side|end)(?!\\p{L})|auf (?:deren|ihrer) Seite|(?:de|chez) (?:leur côté|eux)(?!\\p{L})|(?:de|por) su (?:lado|parte)(?!\\p{L})|do lado deles|da parte (?:loro|sua)|aan hun (?:kant|zijde)|先方の',
)
/** What is said of a disturbance. */
export const disturbance = any(
  'outage|disruption|problems?(?!\\p{L})|issues?(?!\\p{L})|incident|maintenance|errors?(?!\\p{L})|failure|down(?!\\p{L})|Störung|Ausfall|Wartung|Problem|Fehler|panne|incident|maintenance|perturbation|avería|incidencia|mantenimiento|problema|falha|manutenção|guasto|disservizio|manutenzione|storing|onderhoud|障害|メンテナンス',
)

/** It knows or takes nothing of what it was sent: the customer’s own data or access there. */
export const refusing = any(
  "(?:has |have )?(?:rejected|refused|declined|denied|turned down|does(?: not|n[’']t) (?:know|recogni[sz]e|accept|list)|did(?: not|n[’']t) (?:accept|recogni[sz]e|find))",
  '(?:hat|haben|wurde)[^.!?]{0,60}(?:abgelehnt|zurückgewiesen|nicht (?:angenommen|akzeptiert|gefunden))|(?:kennt|akzeptiert|findet)[^.!?]{0,30}(?:nicht|keine?n?)|nicht (?:bekannt|gemeldet|registriert)|lehnt[^.!?]{0,40} ab(?!\\p{L})',
  "a (?:rejeté|refusé|décliné)|ne (?:reconnaît|connaît|trouve|accepte) pas|n[’']a pas (?:accepté|reconnu|trouvé)|inconnue? (?:de|du|chez)|(?:rejetée?|refusée?) par",
  '(?:ha )?rechaz(?:ado|ó)|no (?:reconoce|acepta|encuentra|conoce)|(?:rechazad[oa]|denegad[oa]) por|rejeit(?:ou|ad[oa])|recus(?:ou|ad[oa])|não (?:reconhece|aceita|aceitou|encontrou|encontra)',
  'ha (?:rifiutato|respinto|scartato)|non (?:riconosce|accetta|ha accettato|trova)|(?:rifiutat[oa]|respint[oa]|scartat[oa]) d|(?:heeft|wees)[^.!?]{0,40}(?:afgewezen|geweigerd|afgekeurd|niet (?:geaccepteerd|gevonden))|(?:herkent|kent)[^.!?]{0,30}niet|niet bekend bij',
)
