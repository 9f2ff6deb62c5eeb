/**
 * Finds a third-party service that the app's own server calls unavailable in prose, in the languages of customers. A server may
 * say "the service" of itself; with a name other than the product's, it means a third party.
 */
import { textsIn } from '../../session/responses/texts-in.ts'
import { unframedJson } from '../../session/responses/unframed.ts'
import {
  answeredBadly,
  failedNames,
  linkedNames,
  refusingNames,
  rejectedByNames,
  rejectingNames,
  servedNames,
  unreachedNames,
} from './name-words.ts'
import { isPage } from './pages.ts'
import { companies } from './passed-on.ts'
import type { Reason } from './reason.ts'
import { disturbance, failing, gone, onTheirSide, otherCompany, refusing, silent } from './told-others.ts'
import { notOf, oneOf, together, type Words } from './word-kinds.ts'

/** chars of a body that are examined */
const looked = 2_000

/**
 * Words for kinds of service, in English, German, Dutch, French, Spanish, Portuguese, Italian, Polish, Czech, Swedish, Danish
 * and Norwegian.
 */
const kind =
  '(?:[Ss]ervices?|[Ss]ervers?|[Ss]ystems?|[Pp]ortals?|[Gg]ateway|[Rr]egist(?:er|ry)|[Dd]atabase|[Dd]ienst|Schnittstelle|Datenbank|[Ss]ysteem|[Kk]oppeling|[Ss]erveurs?|[Ss]ystème|[Pp]late-?forme|[Pp]ortail|[Ss]ervicio|[Ss]ervidor|[Pp]lataforma|[Ss]istema|[Ss]erviço|[Ss]ervizio|[Pp]iattaforma|[Uu]sługa|[Ss]erwis|[Ss]erwer|[Bb]ramka|[Ss]lužba|[Ss]ystém|[Tt]jänsten|[Tt]jenesten|[Ss]ystemet)'
/** Technical abbreviations, which stand for parts of the product itself rather than for a company. */
const technical =
  '(?!(?:APIs?|HTTPS?|REST|SOAP|SQL|DB|SMTP|IMAP|LDAP|SSO|OTP|TOTP|MFA|SMS|PDF|JSON|XML|CSV|UI|IT|EDV|CMS|CRM|ERP|DMS|HR|BI|AI|KI|IA|CDN|DNS|VPN|FTP|SFTP|SSH|TCP|TLS|SSL|WMS|PIM|DAM|GPS|OCR|ID|IP)\\b)(?!\\w*(?:SQL|MQ|DB|IO|Search|Service|Server|Api|API|Client|Controller|Manager|Handler|Worker|Queue|Cache|Store|Module)\\b)'
/** A name that cannot be an ordinary word because of its second capital, such as `KSeF` or `ECHA`. */
const sign = `${technical}([A-Z]\\w{0,20}[A-Z]\\w{0,20})\\b`
/** The purpose comes first, so the word after it is a name: `le service de signature Notarius`. */
const purpose = `(?:d[eo]|d['’]|di|para|per|pour|na|do|för|til) ?[a-zà-ž]{3,20} ${technical}([A-ZÀ-Ž]\\w{2,20})(?![\\wà-ž])`
const ofWhom = "(?:der|des|von|de|de la|de l['’]|du|del|della|dell['’]|do|da|di|van|of|of the) ?"

const away = [
  '(?:is |are )?(?:temporarily |currently )?(?:unavailable|unreachable|offline|not (?:available|reachable|responding|accepting))',
  'nicht (?:erreichbar|verfügbar)|antwortet nicht|niet (?:beschikbaar|bereikbaar)|reageert niet',
  'indisponibles?|injoignable|ne répond pas|hors service|en panne|no (?:está )?(?:disponible|operativo)|no responde|fuera de servicio',
  'indisponível|n[aã]o (?:está )?(?:disponível|responde)|fora do ar|non (?:è )?(?:disponibile|raggiungibile)|non risponde|fuori servizio',
  'niedostępn[aey]|nie (?:odpowiada|działa)|nedostupn[áéý]|neodpovídá|nefunguje',
  '(?:är|er) (?:inte|ej|ikke) (?:tillgänglig|tilgængelig|tilgjengelig)|svar(?:ar inte|er ikke)',
  ...silent,
].join('|')

/** Filler between the name and the statement about it: `jest chwilowo`, `ist derzeit`, `der Finanzverwaltung ist`. */
const told = `[^.{}<>"]{0,60}?(?<![\\wà-ž])(?:${away})(?![\\wà-ž])`

const patterns = [
  // `ECHA-Dienst nicht erreichbar`, `VIES service is unavailable`
  `(?<![\\w-])${sign}[- ]${kind}(?![\\wà-ž])${told}`,
  // `Usługa KSeF jest chwilowo niedostępna`, `Die Datenbank der ECHA antwortet nicht`
  `(?<![\\wà-ž-])${kind} (?:${ofWhom})?${sign}${told}`,
  `(?<![\\wà-ž-])${kind} ${purpose}${told}`,
  // `El servicio Siltra no está disponible`: in these languages the name follows its kind
  `(?<![\\wà-ž-])(?:[Ss]ervicio|[Ss]erviço|[Ss]ervizio|[Ss]istema|[Ss]ystème|[Pp]lataforma|[Pp]iattaforma|[Pp]late-?forme|[Pp]ortail|[Pp]ortale|[Dd]ienst) ${technical}([A-Z]\\w{2,20})(?![\\wà-ž])${told}`,
  // `TomTom traffic is unavailable`: a capital inside a word is a brand’s
  `(?<![\\w-])${technical}([A-Z][a-z]+[A-Z]\\w{0,20})(?: [a-z]+){0,2} (?:${gone.join('|')})`,
  // `HMRC’s gateway is down`
  `(?<![\\w-])${sign}[’'](?:s )?(?: ?[a-z]+){1,3} (?:${silent.join('|')})`,
  // `DeepL is down`
  `(?<![\\w-])${sign} (?:${silent.join('|')})`,
].map((source) => new RegExp(source, 'u'))

/**
 * `provider` when a failed response names a third-party service as unavailable. A 4xx status is a refusal and does not count.
 * @param own sites of the app, from which the product's name is derived
 */
export function reasonOfName(
  status: number | undefined,
  body: string | undefined,
  own: ReadonlySet<string>,
): Reason | undefined {
  const text = body?.slice(0, looked) ?? ''
  if (status === undefined || status < 200 || (status >= 300 && status < 500) || isPage(text)) return undefined
  const names = patterns.flatMap((pattern) => pattern.exec(text)?.[1] ?? [])
  if (authority.test(text) || names.some((name) => !isOwn(name.toLowerCase(), own))) return 'provider'
  return status >= 500 ? reasonOfKind(text) : undefined
}

/** limits on the members and levels of a response, and on the chars of a sentence */
const reach = { most: 10, deepest: 4 }
const longest = 400

/** What a server that failed says of a company whose name it does not tell: it is away, or does not take what it was sent. */
function reasonOfKind(text: string): Reason | undefined {
  const sentences = textsIn(unframedJson(text), reach).filter((one) => one.length <= longest)
  if (sentences.some((one) => otherFails.test(one))) return 'provider'
  return sentences.some((one) => otherRefuses.test(one)) ? 'business-rule' : undefined
}

/** What is away for some place or record is a matter of settings. */
const otherFails = together(otherCompany, failing, notOf(/ (?:for|in) (?:this|your|the selected) /))
const theirFault = together(onTheirSide, disturbance)
/** A company of a kind that no product is itself does not know, or does not take, what was sent. */
export const otherRefuses: Words = oneOf(
  { test: (text) => namesAnother(text, new Set(), [...rejectingNames, ...rejectedByNames]) },
  together(otherCompany, refusing),
  together(new RegExp(`\\b(?:${companies})\\b`), refusing),
)

/** Those who keep registers and take declarations: never a part of a product. */
const authority = new RegExp(
  `(?<![\\wà-ž])(?:[Mm]inist(?:ry|er|ère|erio|ero|erstv|ér)\\w*|[Tt]ax (?:office|authority)|Finanz(?:amt|verwaltung)|Zollverwaltung|[Cc]ustoms|[Aa]uthorit(?:y|ies)|[Aa]utorit[éà]|[Aa]utoridade?|Behörden?|Skatteverket|Skatteetaten|Belastingdienst|Agenzia delle Entrate|Agencia Tributaria|Urząd \\w+|(?:finanční|celní) správ\\w+)${told}`,
)

/** `Rentaloc` of `rentaloc.example`, `KestrelDesk` of `desk.kestrel.example` */
const isOwn = (name: string, own: ReadonlySet<string>) =>
  [...own].some((site) => site.split('.').some((label) => label.length > 2 && (label === name || name.includes(label))))

/** Parts of a product and its infrastructure that are often capitalised. */
const general =
  /^(?:The|Our|Your|This|Server|Service|System|Database|Datenbank|Dienst|Internet|Netzwerk|Network|Backend|Host|Proxy|Gateway|Cloud|Printer|Drucker|Scanner|Terminal|Scale|Camera|Device|Drawer|Tablet|Phone|Page|Site|Store|Shop|Search|Checkout|Login|Support|Customer|Client|Tenant|Manager|Approver|Owner|Signer|Supplier|Somebody|Someone|Nobody|Validation|Bluetooth|Wifi|WLAN)$/i

/** Whether a sentence written for people says that a third-party service is unavailable, unreachable or has failed. */
export function namesOtherService(text: string, own: ReadonlySet<string>): boolean {
  if (reasonOfName(200, text, own) !== undefined || knownAway.test(text)) return true
  if (otherFails.test(text) || theirFault.test(text)) return true
  // Whoever cannot be reached may be a person.
  const always = [...failedNames, ...refusingNames, ...linkedNames]
  return namesAnother(text, own, ofService.test(text) ? [...unreachedNames, ...servedNames, ...always] : always)
}

function namesAnother(text: string, own: ReadonlySet<string>, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => {
    const name = pattern
      .exec(text)
      ?.slice(1)
      .find((one) => one !== undefined)
    return (
      name !== undefined &&
      !general.test(name) &&
      new RegExp(`^${technical}`).test(name) &&
      !isOwn(name.toLowerCase(), own)
    )
  })
}

/** Words showing that a name belongs to a service, in the languages of customers. */
const ofService =
  /(?<!\p{L})(?:services?|systems?|servers?|API|providers?|gateways?|portals?|portale|portail|sist[eè]ma|système|plate-?forme|plataforma|piattaforma|systeem|outage|connections?|sync\p{L}*|import\p{L}*|problems|Dienst\p{L}*|Schnittstelle|Synchron\p{L}*|Störung|panne|connexion|sincroni\p{L}*|servi[cz]io|serviço|servidor|conexión|storing|koppeling|usług\p{L}*|serwis\p{L}*|tjänst\p{L}*|tjeneste\p{L}*)(?!\p{L})/iu
// What an API returned may be a refusal of what it was sent.
const knownAway = new RegExp(`\\b(?:${companies})\\b(?! API (?:has )?returned)(?:${told}| (?:${answeredBadly}))`, 'u')
