/** Secrets and personal data known by their form alone: the net under the rules for names. */
import { type Format, formats, isRandomPart, likelyKey, likelyStarts } from './formats.ts'
import { isLabel, type Labeler } from './labels.ts'
import { isOpaque } from './names.ts'
import { isIban, isPaymentCard, isPublicAddress, isSocialSecurity } from './numbers.ts'
import { applyEdits, type Edit } from './scan.ts'
import { createSearch } from './search.ts'

const starts = [
  ...formats.flatMap((format) => format.starts.map((start) => ({ start, format }))),
  ...likelyStarts.map((start) => ({ start, format: undefined })),
]
const findStarts = createSearch(starts.map(({ start }) => start))
// JWS has three parts, JWE five; an unsigned one ends with a dot (RFC 7515, 7516, 7519 6.1). The header is JSON, so it
// begins with `{"` in base64url. The dots may be percent-encoded.
const jwt =
  /\bey[A-Za-z0-9][\w-]{8,4000}(?:\.|%2E)[\w/+-]{0,16000}(?:\.|%2E)[\w-]{0,8000}(?:(?:\.|%2E)[\w-]{1,16000}(?:\.|%2E)[\w-]{1,4000})?/g
const scheme = /\b(Bearer|Basic|Token) +([\w.~+/-]{8,}=*)/gi
/** A word for a secret and then the secret, as people and error messages put it. */
const announced =
  /\b(api[ _-]?key|(?:access|auth|refresh|session|bearer|security)[ _-]?(?:token|key)|token|password|passcode|secret|auth|bearer|pwd)\b(?:,| is| was| of|:)?[ ]{1,2}["'`]?([\w.~+/-]{16,1000}=*)/gi
/** `curl -u name:password` */
const userOption = /(\s(?:-u|--user)[ =]["']?[^\s"':]{0,100}:)([^\s"']{3,500})/g
const userinfo = /(:\/\/)([^\s/?#@"'<>\\]+)(?=@[\w[])/g
const cardLike = /(?<![\w.+-])(?:\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|3[47]\d\d([ -])\d{6}\2\d{5}|\d{13,19})(?![\w-]|\.\d)/g
const ibanLike = /\b[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g
const phoneLike = /(?<![\w+=&?/.-])\+\d{1,3}[ ()./-]{0,2}\d(?:[ ()./-]{0,2}\d){6,12}(?![\w-])/g
const ssnLike = /(?<![\w-])\d{3}-\d\d-\d{4}(?![\w-])/g
const ipLike = /(?<![\w./-])(?:\d{1,3}\.){3}\d{1,3}(?![\w-]|\.\d)/g
/** What stands behind the `@` of an address. */
const mailHost = /(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}\b/iy
/** `logo@2x.png`, `chart@4.4.0.js`: a file or a package, not a mailbox */
const fileEnding =
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|m?jsx?|tsx?|css|map|json|html?|woff2?|ttf|mp4|webm|pdf|wasm|vue)$/i

/**
 * Masks what looks like a secret wherever it stands. Cheap literal checks come first, so that ordinary text is read
 * a few times and matched against nothing.
 */
export function maskShapes(text: string, label: Labeler): string {
  if (text.length < 8 && label.company === undefined) return text
  let out = text
  for (const { kind, pattern } of label.company?.patterns ?? [])
    out = out.replace(pattern, (value) => (value.includes('redacted-') ? value : label(kind, value)))
  const replace = (pattern: RegExp, kind: string, accept: (value: string) => boolean = () => true) => {
    out = out.replace(pattern, (value: string) => (accept(value) ? label(kind, value) : value))
  }
  if (/\bey[A-Za-z0-9]/.test(out)) replace(jwt, 'jwt', (value) => value.startsWith('eyJ') || /\.ey/.test(value))
  if (/bearer|basic|token/i.test(out))
    out = out.replace(scheme, (whole, name: string, value: string) => maskScheme(whole, name, value, label))
  if (out.includes('@') && out.includes('://'))
    out = out.replace(userinfo, (whole, slashes: string, value: string) =>
      isLabel(value) || isUserName(value) ? whole : slashes + label('userinfo', value),
    )
  if (announcing.test(out)) out = maskAnnounced(out, label)
  for (const found of formatsIn(out)) {
    if (found) replace(found.pattern, found.kind)
    else out = out.replace(likelyKey, (value, part: string) => (isRandomPart(part) ? label('api-key', value) : value))
  }
  if (out.includes('@')) out = maskEmails(out, label)
  if (/\d{4}[ -]?\d{4}/.test(out)) {
    replace(cardLike, 'card', isPaymentCard)
    replace(ibanLike, 'iban', isIban)
  }
  if (/\+\d/.test(out)) replace(phoneLike, 'phone')
  if (/\d-\d\d-\d/.test(out)) replace(ssnLike, 'ssn', isSocialSecurity)
  if (/\d\.\d{1,3}\.\d{1,3}\.\d/.test(out)) replace(ipLike, 'ip', isPublicAddress)
  return out
}

const announcing = /key|token|passw|passcode|secret|auth|bearer|pwd|curl/i

function maskAnnounced(text: string, label: Labeler): string {
  const out = text.replace(announced, (whole, _name: string, value: string) =>
    isOpaque(value) && isRandomPart(value) && !isLabel(value)
      ? whole.slice(0, -value.length) + label('token', value)
      : whole,
  )
  if (!out.includes('curl')) return out
  return out.replace(userOption, (whole, before: string, value: string) =>
    isLabel(value) ? whole : before + label('password', value),
  )
}

/** The formats of which something is in the text; undefined stands for keys of unknown issuers. */
function formatsIn(text: string): Set<Format | undefined> {
  const found = new Set<Format | undefined>()
  findStarts(text, ({ word }) => {
    found.add(starts[word]!.format)
    return false
  })
  return found
}

/**
 * E-mail addresses, found by their `@`: a search for what may stand before it would begin anew at every letter.
 * A masked one stays an address (RFC 2606 reserves `.invalid`), so that what expects one still takes it.
 */
function maskEmails(text: string, label: Labeler): string {
  const edits: Edit[] = []
  let done = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(at + 1, done))) {
    let start = at
    while (start > done && at - start < 64 && isMailboxChar(text.charCodeAt(start - 1))) start--
    mailHost.lastIndex = at + 1
    const host = start < at ? mailHost.exec(text)?.[0] : undefined
    if (host === undefined) continue
    const end = at + 1 + host.length
    const value = text.slice(start, end)
    if (fileEnding.test(value) || isLabel(text.slice(start, at))) continue
    edits.push({ start, end, text: `${label('email', value)}@redacted.invalid` })
    done = end
  }
  return applyEdits(text, edits)
}

/** Letters, digits and `_ . + ' % -`. */
function isMailboxChar(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 46 ||
    code === 95 ||
    code === 45 ||
    code === 43 ||
    code === 39 ||
    code === 37
  )
}

/** `ssh://git@host`: a name alone lets nobody in. */
const isUserName = (value: string) => /^[a-z][a-z._-]{0,15}$/i.test(value)

function maskScheme(whole: string, name: string, value: string, label: Labeler): string {
  const plain = !/[\d+/=]/.test(value) && !/[a-z][A-Z]/.test(value)
  // "Basic information" and "Bearer authentication" are words.
  if (plain || isLabel(value)) return whole
  return `${name} ${label(name.toLowerCase(), value)}`
}
