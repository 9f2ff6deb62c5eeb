/** Secrets and personal data recognised by shape alone: the safety net below the name rules. */

import { anyOf } from './codings/any-of.ts'
import { applyEdits, type Edit, isWordChar } from './codings/scan.ts'
import { createSearch } from './codings/search.ts'
import { isLabel, type Labeler } from './labels.ts'
import { isRandom } from './names.ts'
import { appToken, type Format, isRandomPart, likelyKey, likelyStarts, formats as tokens } from './tokens/formats.ts'
import { ibanAt, isPaymentCard, isPublicAddress, isSocialSecurity } from './tokens/numbers.ts'
import { spoken } from './tokens/spoken.ts'

const formats: Format[] = [...tokens, ...spoken]
const starts = [...formats.flatMap((format) => format.starts), ...likelyStarts]
/** the format each start belongs to; undefined for the last ones */
const formatOf: (Format | undefined)[] = formats.flatMap((format) => format.starts.map(() => format))
/** Few texts hold a start, so the search, which also tells which one, is made when the first of them comes. */
const anyStart = anyOf(starts)
let search: ReturnType<typeof createSearch> | undefined
/**
 * What each start announces, filled in when first found: most never are, and pages would pay for building it up front.
 */
const announcedBy: (Format | undefined)[][] = []

/** The search reports only the longest start at a position. */
function announcedIn(word: number): (Format | undefined)[] {
  announcedBy[word] ??= starts.flatMap((start, i) => (starts[word]!.startsWith(start) ? [formatOf[i]] : []))
  return announcedBy[word]
}

// JWS has three parts, JWE five; an unsigned one ends with a dot (RFC 7515, 7516, 7519 6.1). The header is JSON, so it
// begins with `{"` in base64url. The dots may be percent-encoded. We find the first dot, then the header in front of
// it: searching for the start of a header would re-read the same letters from each `ey` in them.
const jwt =
  /(?:\.|%2E)(?<=(\bey[A-Za-z0-9][\w-]{8,4000})(?:\.|%2E))(?:[\w/+-]{0,16000}(?:\.|%2E)[\w-]{0,8000}(?:(?:\.|%2E)[\w-]{1,16000}(?:\.|%2E)[\w-]{1,4000})?|ey[\w-]{10,16000})/g
const scheme = /\b(Bearer|Basic|Token) +([\w.~+/-]{8,}=*)/gi
/** A word for a secret followed by the secret, as people and error messages write it. */
const announced =
  /\b(api[ _-]?key|(?:access|auth|refresh|session|bearer|security)[ _-]?(?:token|key)|session|token|password|passcode|secret|auth|bearer|pwd)\b(?:,| is| was| of|:)?[ ]{1,2}["'`]?([\w.~+/-]{16,1000}=*)/gi
/**
 * The same with more words in between: `Copy this token now, you will not see it again: x`. Messages about tokens also
 * name the request: `Token expired. Trace ID: x`.
 */
const announcedLater =
  /\b(?:api[ _-]?key|token|secret|password|passcode|credential|recovery code)s?\b[^\n"'`{}<>[\]=&/\\]{1,60}?(?<=[ :])(?<!(?:request|trace|correlation|commit)(?:.id)?\W{1,3})([A-Za-z0-9_~+/-]{20,500}=*)/gi
/** `curl -u name:password` */
const userOption = /(\s(?:-u|--user)[ =]["']?[^\s"':]{0,100}:)([^\s"']{3,500})/g
const userinfo = /(:\/\/)([^\s/?#"'<>\\]+)(?=@[\w[])/g
const cardLike =
  /(?<![\w.+-])(?:\d{4}([ .\u00a0\u202f-]|&nbsp;)\d{4}\1\d{4}\1\d{1,7}|3[47]\d\d([ .\u00a0\u202f-])\d{6}\2\d{5}|\d{13,19})(?![\w-]|\.\d)/g
/** Country code, check digits and the start of a group. */
const ibanStart = /\b[A-Z]{2}\d\d(?=[ \u00a0-]?[A-Z0-9]{4})/gi
/** What precedes the second part of a UUID. */
const uuidStart = /\b[\da-f]{8}-$/i
const phoneLike =
  /(?<![\w+=&?/.-])(?:\+(?!1\d{6,9}\b)\d{1,3}[ ()./-]{0,2}\d(?:[ ()./-]{0,2}\d){6,12}|\(\d{3}\) ?\d{3}-\d{4})(?![\w-])/g
/** Behind `"partNo": "` or `SKU ` it is the number of a thing. */
const ssnLike = /(?<![\w-])\d{3}-\d\d-\d{4}(?![\w-])(?<!(?:part.?no|sku)\W{0,6}[\d-]{11})/gi
/** Globally routable addresses only (RFC 4291 2.4): eight groups, or fewer and a gap. */
const ipv6Like =
  /(?<![\w:./-])[23][\da-f]{3}:(?:(?:[\da-f]{1,4}:){6}[\da-f]{1,4}|(?:[\da-f]{1,4}:){0,5}:(?:[\da-f]{1,4}:){0,5}[\da-f]{1,4})(?![\w:-])/gi
const ipLike = /(?<![\w./-])(?:\d{1,3}\.){3}\d{1,3}(?![\w-]|\.\d)(?<!(?:version|database)\W{1,6}[\d.]{7,15})/gi
/** What follows the `@` of an e-mail address. */
const mailHost = /(?:[a-z0-9\u00c0-\u052f-]{1,63}\.){1,8}(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})\b/iy
/** `@`, and its forms in URLs, JSON and HTML. */
const at = /@|%(?:25){0,3}40|\\{1,15}u0040|&#(?:64|x40);/g
/** `logo@2x.png`, `chart@4.4.0.js`: a file or package, not a mailbox */
const fileEnding =
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|m?jsx?|tsx?|css|map|json|html?|woff2?|ttf|mp4|webm|pdf|wasm|vue)$/i

/** Whatever the words looked for below have in common: a text without any of it is read once for all of them. */
const anyWord = /\bey[a-z\d]|bearer|basic|key|token|session |passw|passcode|secret|auth|pwd|curl|@|%(?:25)*40|u0040|&#/i
/** The same for numbers. */
const anyNumber =
  /\d(?:\d{3}(?:[ .\u00a0\u202f-]|&nbsp;)?\d{4}|-\d\d-\d|\.\d{1,3}\.\d{1,3}\.\d)|\+\d|\) ?\d|[23][\da-f]{3}:[\da-f]{0,4}:/i

/**
 * Masks anything that looks like a secret. Cheap literal checks come first, so that ordinary text is scanned a few
 * times and never matched against patterns.
 */
export function maskShapes(text: string, label: Labeler): string {
  if (text.length < 8 && label.company === undefined) return text
  let out = text
  for (const { kind, pattern } of label.company?.patterns ?? [])
    out = out.replace(pattern, (value) => (value.includes('redacted-') ? value : label(kind, value)))
  const replace = (pattern: RegExp, kind: string, accept: (value: string) => boolean = () => true) => {
    out = out.replace(pattern, (value: string) => (accept(value) ? label(kind, value) : value))
  }
  const hasWord = anyWord.test(out)
  if (hasWord) out = maskByWords(out, label)
  out = maskFormats(out, label)
  if (hasWord) out = maskEmails(out, label)
  if (!anyNumber.test(out)) return out
  if (/\d{4}(?:[ .\u00a0\u202f-]|&nbsp;)?\d{4}/.test(out)) {
    replace(cardLike, 'card', isPaymentCard)
    out = maskIbans(out, label)
  }
  if (/\+\d|\) ?\d/.test(out)) replace(phoneLike, 'phone')
  if (/\d-\d\d-\d/.test(out)) replace(ssnLike, 'ssn', isSocialSecurity)
  if (/[23][\da-f]{3}:[\da-f]{0,4}:/i.test(out)) replace(ipv6Like, 'ip')
  if (/\d\.\d{1,3}\.\d{1,3}\.\d/.test(out)) replace(ipLike, 'ip', isPublicAddress)
  return out
}

/** Masks what words or signs give away: web tokens, `Bearer x`, `://user:x@`, `password is x`. */
function maskByWords(text: string, label: Labeler): string {
  let out = text
  if (/\bey[A-Za-z0-9]/.test(out)) out = maskWebTokens(out, label)
  out = out.replace(scheme, (whole, name: string, value: string) => maskScheme(whole, name, value, label))
  if (out.includes('@') && out.includes('://'))
    out = out.replace(userinfo, (whole, slashes: string, value: string) =>
      isLabel(value) || isUserName(value) ? whole : slashes + label('userinfo', value),
    )
  return announcing.test(out) ? maskAnnounced(out, label) : out
}

function maskWebTokens(text: string, label: Labeler): string {
  const edits: Edit[] = []
  for (const { 0: rest, 1: header = '', index } of text.matchAll(jwt)) {
    const start = index - header.length
    const value = header + rest
    if (start < (edits.at(-1)?.end ?? 0) || !(header.startsWith('eyJ') || /\.ey/.test(value))) continue
    edits.push({ start, end: index + rest.length, text: label('jwt', value) })
  }
  return applyEdits(text, edits)
}

/** Masks keys and tokens of known issuers, and sentences that contain a code. */
export function maskFormats(text: string, label: Labeler): string {
  let out = text
  for (const found of formatsIn(text)) {
    if (found?.accept) out = maskSpoken(out, found.pattern, found.kind, found.accept, label)
    else if (found) out = out.replace(found.pattern, (value) => label(found.kind, value))
    else out = out.replace(likelyKey, (value, part: string) => (isRandomPart(part) ? label('api-key', value) : value))
  }
  return (out.includes('|') || out.includes('%')) && /\d[|%]/.test(out)
    ? out.replace(appToken, (value) => label('app-token', value))
    : out
}

function maskSpoken(
  text: string,
  pattern: RegExp,
  kind: string,
  accept: (value: string) => boolean,
  label: Labeler,
): string {
  return text.replace(pattern, (whole: string, value: string) =>
    isLabel(value) || !accept(value) ? whole : whole.slice(0, -value.length) + label(kind, value),
  )
}

const announcing = /key|token|session |passw|passcode|secret|auth|bearer|pwd|curl/i

function maskAnnounced(text: string, label: Labeler): string {
  const tail = (whole: string, kind: string, value: string, secret: boolean) =>
    secret && !value.includes('redacted-') ? whole.slice(0, -value.length) + label(kind, value) : whole
  const out = text
    .replace(announced, (whole, _name: string, value: string) => tail(whole, 'token', value, isRandom(value)))
    .replace(announcedLater, (whole, value: string) => tail(whole, 'token', value, isRandom(value)))
  if (!out.includes('curl')) return out
  return out.replace(userOption, (whole, before: string, value: string) =>
    isLabel(value) ? whole : before + label('password', value),
  )
}

/** The formats that may occur in the text; undefined stands for keys of unknown issuers. */
function formatsIn(text: string): Set<Format | undefined> {
  const found = new Set<Format | undefined>()
  if (!anyStart.test(text)) return found
  search ??= createSearch(starts)
  search(text, ({ word }) => {
    for (const format of announcedIn(word)) found.add(format)
    return false
  })
  return found
}

/**
 * E-mail addresses, found by their `@`: searching for the part before it would restart at every letter. The label is
 * still a valid address (RFC 2606 reserves `.invalid`), so that code expecting one accepts it.
 */
function maskEmails(text: string, label: Labeler): string {
  const edits: Edit[] = []
  let done = 0
  for (const { 0: sign, index } of text.matchAll(at)) {
    // Check the host first: text that is no address usually lacks one, and need not be read backwards from each `@`.
    mailHost.lastIndex = index + sign.length
    const host = mailHost.exec(text)?.[0]
    if (host === undefined) continue
    let start = index
    while (start > done && index - start < 64 && isMailboxChar(text.charCodeAt(start - 1))) start--
    // %2F and the like precede a mailbox name and are not part of it.
    const escaped = /^(?:%(?:25)?[\dA-F]{2})+/i.exec(sign === '@' ? '' : text.slice(start, index))
    if (escaped) start += escaped[0].length
    if (start >= index) continue
    const mailbox = text.slice(start, index)
    const end = index + sign.length + host.length
    const value = `${mailbox}@${host}`
    if (fileEnding.test(value) || isLabel(mailbox)) continue
    const by = label('email', value)
    if (by !== value) edits.push({ start, end, text: `${by}${sign}redacted.invalid` })
    done = end
  }
  return applyEdits(text, edits)
}

/** Letters (including Greek and Cyrillic), digits and `_ . + ' % -`. */
const isMailboxChar = (code: number) =>
  isWordChar(code) || code === 43 || code === 39 || code === 37 || (code >= 0xc0 && code <= 0x52f)

/** `ssh://git@host`: a user name alone gives no access. */
const isUserName = (value: string) => /^[a-z][a-z._-]{0,15}$/i.test(value)

function maskIbans(text: string, label: Labeler): string {
  const edits: Edit[] = []
  for (const { index } of text.matchAll(ibanStart)) {
    const value = ibanAt(text, index)
    if (value === undefined || index < (edits.at(-1)?.end ?? 0)) continue
    if (uuidStart.test(text.slice(Math.max(0, index - 10), index))) continue
    edits.push({ start: index, end: index + value.length, text: label('iban', value) })
  }
  return applyEdits(text, edits)
}

function maskScheme(whole: string, name: string, value: string, label: Labeler): string {
  const plain = !/[\d+/=]/.test(value) && !/[a-z][A-Z]/.test(value)
  // "Basic information" and "Bearer authentication" are plain words.
  if (plain || isLabel(value)) return whole
  return `${name} ${label(name.toLowerCase(), value)}`
}
