/** Values of the stranger's set, the same on every run: random ones, and numbers with valid check digits. */
import { hex as hexDigits, randomFrom } from '../../../../support/random.ts'

const random = randomFrom(20261130)
const [digits, small] = ['0123456789', 'abcdefghijklmnopqrstuvwxyz']
const capital = small.toUpperCase()
const of = (alphabet: string) => (length: number) => random.text(length, alphabet)

export const hex = of(hexDigits)
export const HEX = of(hexDigits.toUpperCase())
export const an = of(small + capital + digits)
export const lo = of(small + digits)
export const up = of(capital + digits)
export const b32 = of(`${capital}234567`)
export const b64u = of(`${small + capital + digits}-_`)
export const b64 = of(`${small + capital + digits}+/`)
export const dig = (length: number) => random.text(1, digits.slice(1)) + random.text(length - 1, digits)
export const uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`
export const enc = (text: string) => Buffer.from(text).toString('base64')
export const encu = (text: string) => Buffer.from(text).toString('base64url')
export const part = (text: string, sign: string, index: number) => text.split(sign)[index] ?? ''
export const jwt = (claims: object) =>
  [encu('{"alg":"RS256","typ":"JWT","kid":"k1"}'), encu(JSON.stringify(claims)), b64u(86)].join('.')

const sum = (text: string, weight: (digit: number, place: number) => number) =>
  [...text].reduce((total, digit, place) => total + weight(Number(digit), place), 0)
/** Adds the one check digit that passes the test. */
const checked = (text: string, test: (whole: string) => boolean) =>
  [...digits].map((digit) => text + digit).find(test) ?? ''

/** ISO/IEC 7812-1 */
export const luhn = (text: string) =>
  checked(
    text,
    (whole) => sum([...whole].reverse().join(''), (d, i) => (i % 2 ? (d * 2 > 9 ? d * 2 - 9 : d * 2) : d)) % 10 === 0,
  )
/** ISO 13616-1 */
export function iban(country: string, account: string): string {
  const number = [...`${account}${country}00`].map((char) => Number.parseInt(char, 36)).join('')
  return country + String(98n - (BigInt(number) % 97n)).padStart(2, '0') + account
}
/** Brazilian numbers: two check digits, with weights that rise from 2 at the right to `most` (9 for companies). */
const brazilian = (text: string, most: number) => {
  const digit = (of: string) => {
    const rest = sum(of, (d, i) => d * (((of.length - 1 - i) % (most - 1)) + 2)) % 11
    return rest < 2 ? 0 : 11 - rest
  }
  const first = text + digit(text)
  return first + digit(first)
}
export const cpf = (text: string) => brazilian(text, 12)
export const cnpj = (text: string) => brazilian(text, 9)
export const nir = (text: string) => text + String(97n - (BigInt(text) % 97n)).padStart(2, '0')
export const bsn = (text: string) =>
  checked(text, (whole) => sum(whole, (d, i) => d * (i === 8 ? -1 : 9 - i)) % 11 === 0)
/** ISO 7064, MOD 11,10 */
export function steuer(text: string): string {
  const product = [...text].reduce((p, d) => (((Number(d) + p) % 10 || 10) * 2) % 11, 10)
  return `${text}${(11 - product) % 10}`
}
export const myNumber = (text: string) => {
  const rest = sum([...text].reverse().join(''), (d, i) => d * (i < 6 ? i + 2 : i - 4)) % 11
  return text + (rest < 2 ? 0 : 11 - rest)
}
