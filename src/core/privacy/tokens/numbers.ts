/** Numbers that name a card or an account, told from ordinary numbers by their check digits. */

/** Issuer prefixes with the lengths they use (ISO/IEC 7812 ranges as the card schemes publish them). */
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

/** Whether `123-45-6789` can be a social security number of the USA (https://www.ssa.gov/employer/randomization.html). */
export function isSocialSecurity(text: string): boolean {
  return !/^(?:000|666|9\d\d)-|-00-|-0000$/.test(text)
}

/**
 * Whether four numbers with dots are the address of somebody: not a version, not one of the ranges that lead nowhere
 * else (RFC 6890).
 */
export function isPublicAddress(text: string): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = text.split('.').map(Number)
  if ([a, b, c, d].some((part) => part > 255) || /^0|\.0\d/.test(text) || (b === 0 && c === 0)) return false
  const local =
    a === 10 || a === 127 || (a === 192 && b === 168) || (a === 172 && b >= 16 && b < 32) || (a === 169 && b === 254)
  // Of the small numbers, versions are far more frequent.
  return !local && a < 224 && a > 9
}

function luhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Lengths by country (SWIFT IBAN registry, release 99). */
const ibanLengths = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 ' +
    'FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 ' +
    'LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 ' +
    'SI19 SK24 SM27 ST25 SV28 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

/**
 * The IBAN that a text begins with, as it is written there: of a known country and its length, with remainder 1 by 97
 * (ISO 13616-1). What comes after it may look like a further group.
 */
export function ibanAt(text: string, start: number): string | undefined {
  const length = ibanLengths.get(text.slice(start, start + 2).toUpperCase())
  if (length === undefined) return undefined
  let compact = ''
  let end = start
  while (compact.length < length) {
    // A space or a dash stands between groups, never two.
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
