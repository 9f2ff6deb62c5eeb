/** How people are told that somebody else, who is named, could not be reached or failed, in the languages of customers. */

import { gone, silent } from './told-others.ts'

/** A name, as it stands beside words for "cannot reach". */
const named = '(?:the |die |der |le |la |el |il |de )?(\\p{Lu}[\\p{L}\\d]{2,24})'
export const unreachedNames = [
  `(?:[Cc]an(?:no|[’'])t|[Cc]annot|[Cc]ould(?: not|n[’']t)|[Uu]nable to|[Ff]ailed to) (?:reach|contact|connect (?:to|with)) ${named}`,
  `[Ii]mpossible de (?:joindre|contacter|se connecter à) ${named}|[Vv]erbindung (?:zu|mit) ${named}[^.!?]{0,40}(?:fehlgeschlagen|nicht|unterbrochen)`,
  `[Nn]o (?:se puede|podemos|se ha podido|se pudo) (?:conectar|contactar|comunicar) con ${named}|[Nn]ão (?:foi possível|conseguimos) (?:contactar|contatar|conectar (?:com|a)) (?:o |a )?${named}`,
  `[Ii]mpossibile (?:contattare|raggiungere|connettersi a) ${named}|[Kk]an (?:geen verbinding maken met|niet verbinden met) ${named}`,
  `[Nn]ie (?:można|udało się) połączyć się z ${named}|[Kk]an (?:inte|ikke) (?:nå|ansluta till|få kontakt med|koble til) ${named}`,
].map((source) => new RegExp(`(?<!\\p{L})(?:${source})`, 'u'))

/** How others are told to have failed. */
export const answeredBadly =
  '(?:has )?(?:returned|reported|responded with|answered with|sent back) (?:an? )?(?:\\p{L}+ )?(?:error|failure|5\\d\\d)|a (?:renvoyé|retourné|signalé) une erreur|(?:devolvió|ha devuelto|respondió con) un error|(?:devolveu|retornou) um erro|ha (?:restituito|segnalato) un errore|(?:gaf|meldde|meldt) een fout|zwróciło? błąd|(?:meldet|hat) einen Fehler'
/** In the middle of a sentence, where a capital marks a name: `because Acme returned an error`. Not in German. */
export const failedNames = [
  new RegExp(`(?<=\\p{Ll},? )(\\p{Lu}[\\p{L}\\d]{2,24}(?: \\p{Lu}[\\p{L}\\d]{2,24})?) (?:${answeredBadly})`, 'u'),
]

/** `Acme isn’t accepting orders at the moment`: only another party can be said to take something or not. */
export const refusingNames = [
  /(?:^|[.!?:] )(\p{Lu}[\p{L}\d]{3,24}) (?:(?:isn[’']t|is not) (?:currently |presently )?(?:accepting|taking) |is having (?:technical )?(?:problems|issues|trouble|difficulties|an? outage))/u,
]
/** `Acme declined the refund`: who is meant by a name that begins a sentence, and does not take what it was sent. */
export const rejectingNames = [
  /(?:^|[.!?:] )(?:The )?(\p{Lu}[\p{L}\d]{2,24})(?: (?:of |the )*\p{Lu}[\p{L}\d]{2,24}){0,3} (?:(?:has )?(?:rejected|declined|refused)|did(?: not|n[’']t) accept) (?:the|this|your|our) /u,
  /(?:^|[.!?:] )(?:La |Le |L[’']|El |O |A |Il |De |Het )?(\p{Lu}[\p{L}\d]{2,24})(?: (?:d[eiou]s? |del |da |van |la )*\p{Lu}[\p{L}\d]{2,24}){0,3} (?:a (?:refusé|rejeté)|(?:ha )?rechaz(?:ó|ado)|rejeitou|recusou|ha (?:rifiutato|respinto|scartato)|heeft [^.!?]{0,40}(?:geweigerd|afgewezen|afgekeurd))(?!\p{L})/u,
]
/** `Fattura scartata dallo SDI`: by whom it was refused stands behind it. */
export const rejectedByNames = [
  /\b(?:rejected|refused|declined|turned down|returned|bounced) by (?:the )?(\p{Lu}[\p{L}\d]{1,24})/u,
  /(?<!\p{L})(?:(?:scartat|rifiutat|respint)[oaie] d(?:a|al|allo|alla|all[’'])|(?:rechazad|denegad)[oa]s? por(?: el| la)?|(?:rejeitad|recusad)[oa]s? pel[oa]s?|(?:rejet|refus)ée?s? par(?: le| la)?|(?:afgekeurd|geweigerd|afgewezen) door(?: de| het)?) ?(\p{Lu}[\p{L}\d]{1,24})/iu,
]
/** `De koppeling met Vecozo ligt eruit`: what leads to a name is broken. */
export const linkedNames = [
  new RegExp(
    `(?<!\\p{L})(?:[Cc]onnection|[Ll]ink|[Ii]nterface|[Ii]ntegration|[Ff]eed|Anbindung|Schnittstelle|Verbindung|[Kk]oppeling|[Vv]erbinding|[Cc]onnexion|[Ll]iaison|[Cc]onexión|[Ee]nlace|[Ii]ntegração|[Ll]igação|[Cc]onexão|[Cc]ollegamento|[Cc]onnessione) (?:to|with|zu|zur|zum|mit|met|avec|à|con|a|com|from) (?:the |der |dem |de |il |o |el |la )?(\\p{Lu}[\\p{L}\\d]{1,24}) (?:${silent.join('|')}|${gone.join('|')}|(?:is|are) (?:currently )?(?:broken|interrupted|disturbed)|ligt (?:eruit|plat)|ist (?:gestört|unterbrochen)|est (?:coupée|interrompue)|está (?:caíd|interrompid|interrumpid)|è (?:interrott|assente))`,
    'u',
  ),
]
/** `o serviço do Pix não responde`: the name stands last, where only a service can stand. */
export const servedNames = [
  new RegExp(
    `(?<!\\p{L})(?:by|via|from|through|de|di|do|da|du|del|della|van) (\\p{Lu}[\\p{L}\\d]{2,24})(?: right now)? (?:${silent.join('|')}|non è (?:raggiungibile|disponibile)|está indisponível|est indisponible|is (?:niet bereikbaar|unavailable))`,
    'u',
  ),
]
