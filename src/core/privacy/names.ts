/**
 * Which fields hold secrets, judged by name: JSON keys, form fields, query parameters, object properties.
 *
 * Names are compared without case and separators, so `accessToken`, `access_token`, `ACCESS-TOKEN` and `accesstoken`
 * are the same. Rules match at the end of the name, so `tokenType` and `passwordPolicy` are ordinary fields.
 */
import { remembering } from '../base/remembering.ts'
import type { CompiledRules } from './company/compiled-rules.ts'
import type { FieldRule, When } from './field-rule.ts'
import { isLabel } from './label-form.ts'
import { compacted, wordsOf } from './name-forms.ts'
import { isRandomPart, shareOfCaseChanges } from './tokens/formats.ts'
import { passwordInOtherScript, passwordNames, passwordWord } from './tokens/words.ts'

type Row = [pattern: RegExp, kind: string, when: When, numbers?: boolean]

/** Rules in order; the first match decides. */
interface Rules {
  rows: Row[]
  /** matches whatever any rule matches: most names are ordinary, and only this pattern is tried on them */
  any: RegExp
}
const inOrder = (rows: Row[]): Rules => ({ rows, any: new RegExp(rows.map(([{ source }]) => source).join('|')) })

const fieldRules = inOrder([
  // Exceptions that are ordinary fields: an empty kind.
  [
    /(?:forgot|lost)password$|^resetpassword$|(?:page|next|prev|previous|continuation|sync|cursor|resume|cancel|skip)tokens?$/,
    '',
    'always',
  ],
  [
    new RegExp(
      `(?:password|passwd|passwrd|pword|pswd|passphrase|${passwordNames})(?:hash|salt|digest|confirm|confirmation|again|repeat|new|old|current|plain|plaintext|clear|cleartext|raw|value|neu|alt|\\d)?$`,
    ),
    'password',
    'always',
    true,
  ],
  [
    /^(?:pwd|pw|psw|mdp|pass|(?:new|old|user|db|login|my|confirm|smtp|ftp|admin)(?:pass|pwd|pw)|(?:pass|pwd?)hash|pwd(?:new|old))$/,
    'password',
    'always',
    true,
  ],
  [
    /^(?:(?:manualentry|setup|totp)(?:key|seed)|mnemonic(?:phrase|words)?|(?:wallet)?seed(?:phrase|words)|walletseed|recoveryphrase|secretphrase|(?:secret|security)(?:question)?answer\d?|memorable(?:word|answer)|xprv)$/,
    'secret',
    'always',
  ],
  [
    /(?:csrf|xsrf)(?:(?:middleware)?token|key|value|nonce|secret)?$|authenticitytoken$|requestverificationtoken$/,
    'csrf',
    'plausible',
  ],
  [/^(?:t?otp|mfa|tfa)(?:code|token|value)?$|otp$/, 'otp', 'always', true],
  [/^(?:2fa|twofactor|verification)$|(?:verify|confirm|confirmation|email|reset)code$/, 'otp', 'digits', true],
  [
    /(?:verification|twofactor|mfa|2fa|sms|backup|recovery|onetime|pass|auth|authorization|device|unlock|activation|access|invite|invitation|login)codes?$/,
    'otp',
    'plausible',
    true,
  ],
  [
    /^(?:card|cc)?(?:cvv|cvc|csc|cvn)2?(?:code|number)?$|^(?:card)?securitycode$|^kartenprufnummer$/,
    'cvv',
    'digits',
    true,
  ],
  [/^pin(?:code)?$|(?:card|user|login|current|new|old)pin$/, 'pin', 'digits', true],
  [/^(?:m|i|sms|push|chip|photo)?tan$/, 'otp', 'digits'],
  [/^(?:card|creditcard|cc|debitcard)(?:number|num|no)$|^pan$/, 'card', 'digits', true],
  [/(?:ssn|socialsecurity(?:number)?)$/, 'ssn', 'digits', true],
  [
    /^(?:tax|national|personal|citizen|nhs|steuer|aadhaar|insurance|nationalinsurance)(?:id|number|no|nummer)$|^(?:passport|drivers?licen[cs]e|pan(?:card)?)(?:number|no)$|^(?:passport|drivers?licen[cs]e|pancard|nino|aadhaar|cnpj|mynumber|(?:num(?:ero)?|no)secu|[a-z]*securitesociale|curp|pesel|bsn|dni|nie|rut|henkilotunnus|codicefiscale|steueridnr|(?:steuer(?:liche)?)?identifikationsnummer|(?:person|f(?:o|oe)?dsels)nummer|reisepass(?:nr|nummer)|sozialversicherungsnummer|nir)$|cpf$/,
    'national-id',
    'plausible',
    true,
  ],
  [/(?:phone|mobile|telephone|fax|msisdn|cell)(?:number|no)?$/, 'phone', 'phone', true],
  [/(?:private|signing|encryption|master)key(?:pem|hex|wif|jwk)?$/, 'private-key', 'plausible'],
  [
    /accesskeyid$|psk$|(?:api|zug[a-z]+)schlussel$|(?:api|app(?:lication)?|access|shared|subscription|consumer|license|licence|auth|service)keys?$/,
    'api-key',
    'plausible',
  ],
  [
    /(?:account|storage|insert|ingest|write|admin|server|client|user|project|host|deploy|integration|webhook|sdk|widget|maps|security|session|preshared|hmac|sas|bot|device|activation|auth|login|merchant|partner|stream|signature|salt)keys?$|^passkey$/,
    'api-key',
    'random',
  ],
  [/secret(?:s|key(?:base)?|accesskey|hash|value|\d)?$|^(?:code|pkce)?verifier$/, 'secret', 'plausible'],
  [/(?:access|refresh|id|auth|session|bearer|security|reset)token$/, 'token', 'always'],
  [/tokens?$|token(?:value|hash|string)$|^(?:jw[est]|bearer|paseto|macaroon)$|jwt$/, 'token', 'plausible'],
  [/^(?:xauth|auth|proxy)?authorization$|^x?auth(?:header)?$/, 'authorization', 'plausible'],
  [/^(?:set)?cookies?$/, 'cookie', 'always'],
  [
    /^(?:sid|sessid|connectsid|(?:user|auth|web|app|ajs|login|current|laravel|ci|flask|rails|php)?session|(?:net)?aspxauth|rememberme)$|sess(?:ion)?(?:id|key|handle|state)$/,
    'session',
    'opaque',
  ],
  [/credentials?$/, 'credential', 'plausible'],
  [/^saml(?:request|response)$|^wresult$/, 'saml', 'always'],
  [/assertion$/, 'assertion', 'opaque'],
  [/signature(?:value)?$|sig$|^hmac$/, 'signature', 'opaque'],
])

/**
 * Query and form parameters that carry credentials in OAuth, OpenID, CAS and signed URLs; as JSON keys they are
 * ordinary.
 */
const paramRules = inOrder([
  [/^code$/, 'code', 'random'],
  [/^(?:state|sessionstate|nonce|relaystate)$/, 'state', 'opaque'],
  [/^key$/, 'api-key', 'opaque'],
  [/^s$/, 'signature', 'mixed'],
  // A guide in the app's URL, which may contain the URL its file is uploaded to.
  [/^casefile$/, 'token', 'always'],
  // One-time values of CAS, Firebase and e-mailed links
  [
    /^(?:t|tok|tk|ticket|lt|oobcode|invite|invitation|hash|h|magic|magiclink|otl|policy|verify|confirm)$/,
    'token',
    'random',
  ],
  [
    /^(?:xamz|xgoog)(?:credential|securitytoken|signature)$|^(?:awsaccesskeyid|keypairid|googleaccessid)$/,
    'signature',
    'always',
  ],
])

/** Keys that are ordinary elsewhere but one-time secrets in traffic with a sign-in endpoint. */
const signInRules = inOrder([
  [/^(?:code|pin|passcode|answer)$/, 'otp', 'digits', true],
  [/^(?:key|code|session|ticket)$/, 'token', 'random'],
])

/** `hasPassword`, `isSecret`, `maxTokens` describe a secret but hold none. */
const about =
  /^(?:is|has|had|needs|requires?|can|should|must|show|hide|enabled?|disabled?|min|max|allow|use|supports?)$/

export type RuleOf = (name: string) => FieldRule | undefined

/** The rules by name, for three kinds of places. */
export interface Names {
  /** a JSON key, object property or form field; undefined for ordinary names */
  field: RuleOf
  /** a parameter in a URL or a URL-encoded form */
  param: RuleOf
  /** a key in the body of a sign-in request or response */
  signIn: RuleOf
}

/** The built-in rules, after those of the company. */
export function createNames(company?: CompiledRules): Names {
  const own: RuleOf = company ? (name) => company.fieldRule(name) : () => undefined
  const cached = (rule: RuleOf) => remembering(rule, { results: 4_000, characters: 200 })
  const field = cached((name) => own(name) ?? find(fieldRules, name))
  return {
    field,
    param: cached((name) => own(name) ?? find(paramRules, name) ?? find(fieldRules, name)),
    signIn: cached((name) => field(name) ?? find(signInRules, name)),
  }
}

/** Whether a URL is a sign-in, token or verification endpoint. */
export function isSignIn(url: string): boolean {
  return /\/(?:log-?in|sign-?in|sessions?|auth\w*|oauth2?|token|otp|mfa|2fa|verify|verification|csrf)(?:[/?#.]|$)/i.test(
    url,
  )
}

function rowOf({ rows, any }: Rules, compact: string): Row | undefined {
  return any.test(compact) ? rows.find(([pattern]) => pattern.test(compact)) : undefined
}

function find(rules: Rules, name: string): FieldRule | undefined {
  // The names of generated forms may be long, and end in what counts.
  if (name.length > 80) return find(rules, name.slice(-80))
  if (passwordInOtherScript.test(name)) return { kind: 'password', when: 'always', numbers: true }
  const compact = compacted(name)
  const row =
    rowOf(rules, compact) ??
    // accessToken2, refresh_token_v1
    (/\d$/.test(compact) ? rowOf(rules, compact.replace(/v?\d{1,2}$/, '')) : undefined)
  const list = wordsOf(name).filter((word) => word !== '')
  // ldapBindPw
  if (!row && list.length > 1 && /^(?:pw|pwd)$/.test(list.at(-1)!))
    return { kind: 'password', when: 'always', numbers: true }
  if (!row || row[1] === '') return undefined
  if (list.length > 1 && about.test(list[0]!)) return undefined
  const [, kind, when, numbers] = row
  return { kind, when, numbers, within: /^(?:secret|credential|cookie)$/.test(kind) || /tokens$/.test(compact) }
}

/** What a field shows if it holds no secret, or if someone has already masked it. */
const placeholder =
  /^(?:[*•.xX-]{2,}|\W?(?:redacted|filtered|hidden|masked|removed|omitted)\W?|null|undefined|true|false|none|(?:string|required)(?:\|.*)?|optional|include|\{\w+\}|<\w+>)$/i

const word = new RegExp(passwordWord, 'i')

/** The word `Passwort`, or a sentence about one such as a validation message: neither is a password. */
function isAboutPassword(value: string): boolean {
  const rest = value.length < 200 ? value.replace(word, '') : value
  return rest === '' || (rest !== value && /\s\S+\s+\S+\s/.test(value))
}

/** Whether a value under this rule is a secret. */
export function isSecret(rule: FieldRule, value: string): boolean {
  if (value === '' || isLabel(value) || placeholder.test(value) || isAboutPassword(value)) return false
  switch (rule.when) {
    case 'always':
      return true
    case 'digits':
      return /^[\d -]{3,23}$/.test(value)
    case 'phone':
      return /^[+(\d][\d ()./+-]{5,24}$/.test(value) && /\d.*\d.*\d.*\d.*\d.*\d/.test(value)
    case 'plausible':
      return isPlausible(value) || (rule.kind === 'national-id' && isGrouped(value))
    case 'opaque':
      return isOpaque(value)
    case 'random':
      return isOpaque(value) && !isCodeName(value)
    case 'mixed':
      return value.length >= 20 && isRandom(value)
  }
}

/** A number in groups, possibly with letters: `2 94 03 75 120 005 91`, `11.222.333/0001-81`. */
const isGrouped = (value: string) => /^(?=(?:\D*\d){4})[A-Z\d](?:[ ./-]?[A-Z\d]){5,24}$/.test(value)

/** Whether a value without quotes is one at all. */
export const isLikely = (rule: FieldRule, value: string): boolean => rule.kind === 'cvv' || isPlausible(value)

/** The same for a number: a short one that is named like a phone is a count of devices. */
export const isSecretNumber = (rule: FieldRule, digits: string): boolean =>
  rule.numbers === true && (rule.kind !== 'phone' || digits.length > 8) && isSecret(rule, digits)

/** Not a word, a phrase or a short code name; codes are read out in two groups. */
export function isPlausible(value: string): boolean {
  if (/^(?:bearer|basic|token|digest|negotiate)\s/i.test(value) || value.startsWith('-----BEGIN')) return true
  if (value.length < 4 || (/\s/.test(value) && !/^\d{3} \d{3}$/.test(value))) return false
  return /\d/.test(value) || value.length >= 16 || /[a-z][A-Z]+[a-z]+[A-Z]/.test(value)
}

/** Long enough and mixed enough to be random. */
export function isOpaque(value: string): boolean {
  if (value.length < 10 || /[\s<>{}"]/.test(value) || /^https?:/.test(value)) return false
  if (/^\d{4}-\d\d-\d\d/.test(value) && !/^[\da-f]{8}-/i.test(value)) return false
  const mixed = /\d/.test(value) && /[a-z]/i.test(value)
  return mixed || (value.length >= 24 && !/^[a-z]+(?:[ _.-][a-z]+)*$/i.test(value)) || value.length >= 32
}

/** Long, and mixed the way random text is. */
export const isRandom = (value: string): boolean => isOpaque(value) && isRandomPart(value)

/**
 * `ERR_TIMEOUT_1042`, `Order.Confirmation.2`, `invoice-not-found`: words and short numbers with separators, the way
 * people name errors and places. Codes meant for typing avoid vowels so as not to form words (RFC 8628 6.1).
 */
function isCodeName(value: string): boolean {
  const parts = value.split(/[_.:-]/)
  return parts.length > 1 && parts.every((part) => /^v?\d{1,5}$/.test(part) || isWord(part))
}

const isWord = (part: string) =>
  /^(?:[A-Z]?[a-z]{1,15}|[A-Z]{2,15})$/.test(part) && (part.length < 4 || /[aeiouy]/i.test(part))

/** cus_NffrFeUfNV2Hib, in_1MtHbE...: an id with a type prefix; secrets are longer or have a known prefix (formats.ts) */
const typedId = /^[a-z]{2,6}_[A-Za-z0-9]{1,31}$/

/**
 * A word that is more likely a token than an id although nothing announces it. Excludes ordinary ids: UUIDs, hashes,
 * numbers, typed ids and the 20 to 27 characters of the common random ids.
 */
export function isLongRandom(word: string): boolean {
  if (word.length < 28 || !/^[\w-]+$/.test(word) || typedId.test(word)) return false
  if (!/[a-z]/.test(word) || !/[A-Z]/.test(word)) return false
  const digits = (word.match(/\d/g) ?? []).length
  // One in ten random words of 32 characters has fewer than three digits; names change case less often.
  return digits >= 3 || (digits >= 1 && shareOfCaseChanges(word) >= 0.4)
}
