/** Card and account numbers, told from ordinary numbers by their check digits. */

/** Issuer prefixes and number lengths (ISO/IEC 7812 ranges as published by the card schemes). */
const schemes: [RegExp, number[]][] = [
  [/^4/, [16]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:6011|64[4-9]|65)/, [16, 19]],
  [/^35(?:2[89]|[3-8]\d)/, [16]],
  [/^3(?:0[0-5]|[68])/, [14]],
  [/^220[0-4]/, [16]],
  [/^62/, [16, 17, 18, 19]],
]

/** Whether a run of digits, with or without spaces and dashes, is a payment card number (Luhn, ISO/IEC 7812-1). */
export function isPaymentCard(text: string): boolean {
  const digits = text.replace(/\D/g, '')
  if (/^(\d)\1+$/.test(digits)) return false
  const known = schemes.some(([prefix, lengths]) => lengths.includes(digits.length) && prefix.test(digits))
  return known && luhn(digits)
}

/** Whether `123-45-6789` can be a US social security number (https://www.ssa.gov/employer/randomization.html). */
export function isSocialSecurity(text: string): boolean {
  return !/^(?:000|666|9\d\d)-|-00-|-0000$/.test(text)
}

/** Whether four dotted numbers are a public IP address: neither a version nor a special-purpose range (RFC 6890). */
export function isPublicAddress(text: string): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = text.split('.').map(Number)
  if ([a, b, c, d].some((part) => part > 255) || /^0|\.0\d/.test(text) || (b === 0 && c === 0)) return false
  const local =
    a === 10 || a === 127 || (a === 192 && b === 168) || (a === 172 && b >= 16 && b < 32) || (a === 169 && b === 254)
  // Small first numbers are far more often versions.
  return !local && a < 224 && a > 9
}

function luhn(digits: string): boolean {
  const sum = [...digits]
    .reverse()
    // Every second digit is doubled, and the digits of the result are added.
    .reduce((sum, digit, index) => sum + Number(index % 2 === 1 ? '0246813579'[Number(digit)] : digit), 0)
  return sum % 10 === 0
}

/** Length of an IBAN, then the countries that have it (SWIFT IBAN registry, release 99). */
const ibanCountries =
  '15 NO 16 BE 18 DK FI FO GL NL 19 MK SI 20 AT BA EE KZ LT LU XK 21 CH HR LI LV 22 BG BH CR DE GB GE IE ME RS VA ' +
  '23 AE GI IL IQ 24 AD CZ ES MD PK RO SA SE SK TN VG 25 LY PT ST 26 IS TR 27 FR GR IT MC MR SM ' +
  '28 AL AZ BY CY DO GT HU LB PL SV 29 BR EG PS QA UA 30 JO KW MU 31 MT SC 32 LC'

function ibanLength(country: string): number | undefined {
  const at = ibanCountries.indexOf(` ${country}`)
  return at < 0 ? undefined : Number(/(\d+)\D*$/.exec(ibanCountries.slice(0, at + 1))?.[1])
}

/**
 * The IBAN at the start of a text, as written there: known country and length, remainder 1 modulo 97 (ISO 13616-1).
 * What follows it may look like another group.
 */
export function ibanAt(text: string, start: number): string | undefined {
  const length = ibanLength(text.slice(start, start + 2).toUpperCase())
  if (length === undefined) return undefined
  let compact = ''
  let end = start
  while (compact.length < length) {
    // Groups are separated by a single space or dash.
    if (end > start && isGap.test(text[end] ?? '') && !isGap.test(text[end - 1] ?? '')) end++
    const char = text[end] ?? ''
    if (!/[A-Z0-9]/i.test(char)) return undefined
    compact += char.toUpperCase()
    end++
  }
  if (/\w/.test(text[end] ?? '')) return undefined
  let remainder = 0
  for (const char of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(char, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder === 1 ? text.slice(start, end) : undefined
}

const isGap = /[ \u00a0-]/
