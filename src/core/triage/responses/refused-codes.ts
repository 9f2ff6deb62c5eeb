/** What shops and portals say about a typed code from paper or mail: a voucher, a coupon, a gift card. */

/** Names of such codes. Second-factor codes and link codes belong to signing in. */
const names =
  'coupon|voucher|promo(?:tion(?:al)?)?|discount|gift ?(?:card|certificate)|referral|loyalty|Gutschein\\w*|Rabatt\\w*|Aktionscode|bon de réduction|code promo\\w*|chèque[- ]cadeau|carte[- ]cadeau|cup[oó]n|código (?:promocional|de descuento|de desconto)|cupom|vale[- ]presente|buono(?: sconto)?|codice (?:sconto|promozionale)|kortingscode|cadeaubon|kupon\\w*|kod (?:rabatowy|promocyjny)|bon podarunkowy|rabattkod\\w*|presentkort\\w*|rabatkode\\w*|rabattkode\\w*|gavekort\\w*|alekoodi\\w*'

/** The code is not valid, or no longer valid. */
const isOver =
  "(?:is|was|has|are)(?:n['’]t| not|n['’]t been| not been) (?:valid|found|active|recogni[sz]ed|applicable)|(?:does not|doesn['’]t) (?:exist|apply)|invalid|not valid|unknown|expired|run out|used up|already (?:been )?(?:used|redeemed)|ungültig|nicht (?:mehr )?gültig|abgelaufen|eingelöst|unbekannt|n['’](?:est|existe) (?:pas|plus)|invalide|expirée?|expirad[oa]|expirou|caducad[oa]|vencid[oa]|inv[aá]lid[oa]|no (?:es|existe)|n[aã]o (?:é|existe)|non (?:è )?valid[oa]|scadut[oa]|ongeldig|verlopen|niet (?:meer )?geldig|nieprawidłowy|nieważny|wygasł|ogiltig|ugyldig|utgått|udløbet|utløpt|ei kelpaa|vanhentunut"

/** A whole word and not part of an address: "no such address" is about the program. */
const word = (alternatives: string) => `(?<![\\p{L}/])(?:${alternatives})(?!\\p{L})`

/** Both in one sentence, in either order. */
export const refusedCode = new RegExp(
  `${word(names)}[^.{}<>"]{0,60}${word(isOver)}|${word(isOver)}[^.{}<>"/]{0,20}${word(names)}`,
  'iu',
)
