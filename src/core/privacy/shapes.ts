/** Secrets and personal data known by their form alone: the net under the rules for names. */
import { formats } from './formats.ts'
import { isLabel, type Labeler } from './labels.ts'
import { isIban, isPaymentCard } from './numbers.ts'

const anyStart = new RegExp(
  formats
    .flatMap(({ starts }) => starts)
    .map((start) => start.replace(/[.\\/-]/g, '\\$&'))
    .join('|'),
)
// JWS has three parts, JWE five; an unsigned one ends with a dot (RFC 7515, 7516, 7519 6.1). The header is JSON, so it
// begins with `{"` in base64url. The dots may be percent-encoded.
const jwt =
  /\beyJ[\w-]{8,4000}(?:\.|%2E)[\w-]{0,16000}(?:\.|%2E)[\w-]{0,8000}(?:(?:\.|%2E)[\w-]{1,16000}(?:\.|%2E)[\w-]{1,4000})?/g
const scheme = /\b(Bearer|Basic|Token) +([\w.~+/-]{8,}=*)/gi
const userinfo = /(:\/\/)([^\s/?#@"'<>\\]+)(?=@[\w[])/g
const cardLike = /(?<![\w.+-])(?:\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|3[47]\d\d([ -])\d{6}\2\d{5}|\d{13,19})(?![\w-]|\.\d)/g
const ibanLike = /\b[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g
const emailLike = /[\w.+'%-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}\b/gi
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
  if (out.includes('eyJ')) replace(jwt, 'jwt')
  if (/bearer|basic|token/i.test(out))
    out = out.replace(scheme, (whole, name: string, value: string) => maskScheme(whole, name, value, label))
  if (out.includes('://'))
    out = out.replace(userinfo, (whole, slashes: string, value: string) =>
      isLabel(value) ? whole : slashes + label('userinfo', value),
    )
  if (anyStart.test(out)) {
    for (const { kind, starts, pattern } of formats)
      if (starts.some((start) => out.includes(start))) replace(pattern, kind)
  }
  if (out.includes('@'))
    replace(emailLike, 'email', (value) => !fileEnding.test(value) && !isLabel(value.slice(0, value.indexOf('@'))))
  if (/\d{4}[ -]?\d{4}/.test(out)) {
    replace(cardLike, 'card', isPaymentCard)
    replace(ibanLike, 'iban', isIban)
  }
  return out
}

function maskScheme(whole: string, name: string, value: string, label: Labeler): string {
  const plain = !/[\d+/=]/.test(value) && !/[a-z][A-Z]/.test(value)
  // "Basic information" and "Bearer authentication" are words.
  if (plain || isLabel(value)) return whole
  return `${name} ${label(name.toLowerCase(), value)}`
}
