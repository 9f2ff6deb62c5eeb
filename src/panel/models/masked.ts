/** What was masked in a capture, in words. */
import type { RedactionEntry } from '../../core/session/index.ts'
import { plural } from './words.ts'

/** One kind of masked value. `values` = different values, `places` = how often they stood in the data. */
export interface MaskedKind {
  kind: string
  words: string
  values: number
  places: number
  /** ids of the events that hold them */
  events: string[]
}

/** Singular and plural of the kinds that the privacy rules name. */
const names: Record<string, readonly [string, string]> = {
  address: ['postal address', 'postal addresses'],
  'api-key': ['API key', 'API keys'],
  'aws-key': ['AWS key', 'AWS keys'],
  basic: ['sign-in header', 'sign-in headers'],
  bearer: ['sign-in token', 'sign-in tokens'],
  card: ['card number', 'card numbers'],
  cookie: ['cookie value', 'cookie values'],
  csrf: ['form token', 'form tokens'],
  email: ['e-mail address', 'e-mail addresses'],
  iban: ['bank account number', 'bank account numbers'],
  ip: ['IP address', 'IP addresses'],
  jwt: ['signed token (JWT)', 'signed tokens (JWT)'],
  name: ['name', 'names'],
  otp: ['one-time code', 'one-time codes'],
  password: ['password', 'passwords'],
  phone: ['phone number', 'phone numbers'],
  'private-key': ['private key', 'private keys'],
  secret: ['secret value', 'secret values'],
  session: ['session id', 'session ids'],
  ssn: ['social security number', 'social security numbers'],
  text: ['typed text', 'typed texts'],
  token: ['access token', 'access tokens'],
}

/** The masked values by kind, most frequent first. */
export function maskedKinds(redactions: readonly RedactionEntry[]): MaskedKind[] {
  const kinds = new Map<string, { values: number; places: number; events: Set<string> }>()
  for (const { kind, count, events } of redactions) {
    const sum = kinds.get(kind) ?? { values: 0, places: 0, events: new Set<string>() }
    sum.values += 1
    sum.places += count
    for (const event of events) sum.events.add(event)
    kinds.set(kind, sum)
  }
  return [...kinds]
    .map(([kind, { values, places, events }]) => {
      const spoken = kind.replaceAll('-', ' ')
      const [one, many] = names[kind] ?? [`${spoken} value`, `${spoken} values`]
      return { kind, words: plural(values, one, many), values, places, events: [...events] }
    })
    .sort((a, b) => b.places - a.places || a.kind.localeCompare(b.kind))
}
