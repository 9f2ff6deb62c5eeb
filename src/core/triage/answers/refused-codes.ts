/** What shops and portals say of a code on paper or in a mail that somebody typed: a voucher, a coupon, a gift card. */

/** Names of such codes. A code of a second factor, or of a link, is a matter of signing in. */
const names =
  'coupon|voucher|promo(?:tion(?:al)?)?|discount|gift ?(?:card|certificate)|referral|loyalty|Gutschein\\w*|Rabatt\\w*|Aktionscode|bon de réduction|code promo\\w*|chèque[- ]cadeau|carte[- ]cadeau|cup[oó]n|código (?:promocional|de descuento|de desconto)|cupom|vale[- ]presente|buono(?: sconto)?|codice (?:sconto|promozionale)|kortingscode|cadeaubon|kupon\\w*|kod (?:rabatowy|promocyjny)|bon podarunkowy|rabattkod\\w*|presentkort\\w*|rabatkode\\w*|rabattkode\\w*|gavekort\\w*|alekoodi\\w*'

/** That it is not one, or not one any more. */
const isOver =
  "(?:is|was|has|are)(?:n['’]t| not|n['’]t been| not been) (?:valid|found|active|recogni[sz]ed|applicable)|(?:does not|doesn['’]t) (?:exist|apply)|invalid|not valid|unknown|expired|run out|used up|already (?:been )?(?:used|redeemed)|ungültig|nicht (?:mehr )?gültig|abgelaufen|eingelöst|unbekannt|n['’](?:est|existe) (?:pas|plus)|invalide|expirée?|expirad[oa]|expirou|caducad[oa]|vencid[oa]|inv[aá]lid[oa]|no (?:es|existe)|n[aã]o (?:é|existe)|non (?:è )?valid[oa]|scadut[oa]|ongeldig|verlopen|niet (?:meer )?geldig|nieprawidłowy|nieważny|wygasł|ogiltig|ugyldig|utgått|udløbet|utløpt|ei kelpaa|vanhentunut"

/** A whole word, and no part of an address: that no such address is there, is said of the program. */
const word = (alternatives: string) => `(?<![\\p{L}/])(?:${alternatives})(?!\\p{L})`

/** In one sentence, in whichever order. */
export const refusedCode = new RegExp(
  `${word(names)}[^.{}<>"]{0,60}${word(isOver)}|${word(isOver)}[^.{}<>"/]{0,20}${word(names)}`,
  'iu',
)
