/**
 * Recognises sentences about what somebody in the app's own data has or may do: the customer's trial, the tenant's licence, the
 * member who has reached a limit. They say nothing about the account of the person who reads them.
 */
import type { Reason } from './reason.ts'
import { any } from './word-kinds.ts'

/** Whom records are about, in English, German, French, Spanish, Portuguese and Japanese; never words for the reader's own role. */
const people = {
  en: 'customer|client|employee|member|tenant|patient|student|pupil|guest|supplier|vendor|driver|applicant|candidate|contact|resident|passenger|citizen|subscriber|payee',
  de: 'Kund(?:e|en|in)|Mandant(?:en|in)?|Mitarbeiter(?:s|in)?|Mitglied(?:s|es)?|Mieter(?:s|in)?|Patient(?:en|in)?|Schülers?|Gast(?:es)?|Lieferant(?:en)?|Fahrers?|Bewerbers?',
  fr: 'client(?:e|s)?|salariée?|employée?|adhérente?|membre|locataire|patient(?:e|s)?|élève|fournisseur|conducteur|candidate?',
  es: 'cliente|emplead[oa]|soci[oa]|miembro|inquilin[oa]|paciente|alumn[oa]|proveedor|conductor|candidat[oa]',
  pt: 'cliente|funcionári[oa]|sóci[oa]|membro|inquilin[oa]|paciente|alun[oa]|fornecedor|motorista|candidat[oa]',
  ja: '顧客|従業員|社員|患者|生徒|会員|取引先',
}

const ofOthers = any(
  // Whose it is: `the customer’s trial`, `the licence of this driver`
  `(?:the|this|that|an?|his|her|their|selected) (?:${people.en})['’]s? `,
  `(?:of|for|held by) (?:the|this|that|an?) (?:${people.en})(?!\\p{L})`,
  `(?:des|der|dieses|dieser|eines|einer|vom|von) (?:${people.de})(?!\\p{L})`,
  `(?:du|de la|de l['’]|de cet?(?:te)?) ?(?:${people.fr})(?!\\p{L})`,
  `(?:del|de la|de est[ea]) (?:${people.es})(?!\\p{L})`,
  `(?:d[oa]|dest[ea]) (?:${people.pt})(?!\\p{L})`,
  `(?:この)?(?:${people.ja})の`,
  // Who has it: `The customer has reached …`
  `(?:the|this|that) (?:${people.en}) (?:has|have|had|is|was|does|needs?|can(?:not|['’]t))(?!\\p{L})`,
  `(?:der|die|das|diese[rs]?) (?:${people.de}) (?:hat|ist|wurde|darf|benötigt)(?!\\p{L})`,
  `(?:le|la|l['’]|cet?(?:te)?) ?(?:${people.fr}) (?:a|n['’]a|est|n['’]est)(?!\\p{L})`,
  `(?:el|la|est[ea]) (?:${people.es}) (?:no )?(?:ha|tiene|está|puede)(?!\\p{L})`,
  `(?:[oa]|est[ea]) (?:${people.pt}) (?:não )?(?:tem|está|pode|atingiu|excedeu)(?!\\p{L})`,
)

/** The reader is addressed, so what is said may well be about the reader's own account. */
const ofReader = any(
  "your?(?!\\p{L})|you['’]|our(?!\\p{L})|Ihr\\p{L}{0,2}(?!\\p{L})|Sie(?!\\p{L})|votre|vos(?!\\p{L})|vous(?!\\p{L})|usted|sus?(?!\\p{L})|seus?(?!\\p{L})|suas?(?!\\p{L})|você",
)

/** chars examined */
const looked = 1_000

/** Whether a sentence is about somebody else than the person who reads it. */
export function isOfOthers(text: string): boolean {
  const sentences = text.slice(0, looked).split(/(?<=[.!?。])\s*/)
  return sentences.some((one) => ofOthers.test(one) && !ofReader.test(one))
}

/** A reason found in words, unless they are about the plan of somebody else. */
export const ofAccount = <R extends Reason>(reason: R | undefined, text: string): R | undefined =>
  reason === 'plan' && isOfOthers(text) ? undefined : reason
