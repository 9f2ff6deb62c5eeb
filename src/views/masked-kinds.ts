/** What was masked in a capture, in words. */
import type { RedactionEntry } from '../core/session/index.ts'
import { plural } from './format.ts'

/** One kind of masked value. `values` = distinct values, `places` = how often they occur in the data. */
export interface MaskedKind {
  kind: string
  words: string
  values: number
  places: number
  /** ids of the events that contain them */
  events: string[]
}

/** Singular and plural of the kinds named by the privacy rules; others are derived from the kind itself. */
const names: Record<string, readonly [string, string]> = {
  'api-key': ['API key', 'API keys'],
  assertion: ['sign-in assertion', 'sign-in assertions'],
  authorization: ['sign-in header', 'sign-in headers'],
  basic: ['user name with password', 'user names with passwords'],
  bearer: ['sign-in token', 'sign-in tokens'],
  card: ['card number', 'card numbers'],
  code: ['sign-in code', 'sign-in codes'],
  cookie: ['cookie value', 'cookie values'],
  credential: ['credential', 'credentials'],
  csrf: ['form token', 'form tokens'],
  cvv: ['card security code', 'card security codes'],
  email: ['e-mail address', 'e-mail addresses'],
  manual: ['value masked by hand', 'values masked by hand'],
  iban: ['bank account number', 'bank account numbers'],
  jwt: ['signed token (JWT)', 'signed tokens (JWT)'],
  otp: ['one-time code', 'one-time codes'],
  password: ['password', 'passwords'],
  pin: ['PIN', 'PINs'],
  'private-key': ['private key', 'private keys'],
  saml: ['sign-in message (SAML)', 'sign-in messages (SAML)'],
  secret: ['secret', 'secrets'],
  session: ['session ID', 'session IDs'],
  signature: ['signature', 'signatures'],
  ssn: ['social security number', 'social security numbers'],
  state: ['sign-in state', 'sign-in states'],
  subject: ['user ID in a token', 'user IDs in tokens'],
  token: ['access token', 'access tokens'],
  userinfo: ['user name in an address', 'user names in addresses'],
}

/** Name of a kind of masked value: `user ID in a token`. */
export function kindWords(kind: string): string {
  return (names[kind] ?? spelledOut(kind))[0]
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
      const [one, many] = names[kind] ?? spelledOut(kind)
      return { kind, words: plural(values, one, many), values, places, events: [...events] }
    })
    .sort((a, b) => b.places - a.places || a.kind.localeCompare(b.kind))
}

/** `github-token` -> 1 github token; `shoe-size` -> 1 shoe size value */
function spelledOut(kind: string): readonly [string, string] {
  const words = kind.replaceAll('-', ' ')
  const noun = /(?:key|token|code|number|id)$/.test(kind) ? words : `${words} value`
  return [noun, `${noun}s`]
}
