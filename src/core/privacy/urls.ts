/** Secrets in URLs, absolute or relative: userinfo, parameters of query and fragment, and tokens in the path. */
import { percentDecoded, percentEncoded } from '../base/percent-decoded.ts'
import { changeBase64 } from './codings/base64.ts'
import { maskField } from './credentials.ts'
import type { FieldRule } from './field-rule.ts'
import { maskFields } from './fields.ts'
import { isLabel, type Labeler } from './labels.ts'
import { isLongRandom, isOpaque, isSignIn, type RuleOf } from './names.ts'
import { maskShapes } from './shapes.ts'
import { isRandomPart } from './tokens/formats.ts'
import { isUuid } from './tokens/uuid.ts'

/** What precedes a one-time token in a path: /reset/<token>, /invite/<token>. */
const ticketWord =
  /^(?:(?:password-?)?reset(?:-?password)?|(?:forgot|set|change|new|recover)-?password|invit(?:e|es|ation|ations)|(?:accept|join)(?:-?invit(?:e|ation))?|magic(?:-?(?:link|login|sign-?in))?|(?:login|sign-?in)-?(?:link|token)?|passwordless|verify(?:-?email)?|(?:email-?)?verification|confirm(?:-?email|ation)?|activat(?:e|ion)|recover(?:y)?|unlock|claim|unsubscribe|tokens?|otp|sso|share|shared|download|secret|callback|webhooks?|hooks?)$/i
/** The same in a text, also where JSON has escaped the slashes. */
const ticketInText = new RegExp(`/(${ticketWord.source.slice(1, -1)})\\\\*/([\\w.~=-]{10,500})`, 'gi')
/** JSON in a URL or form, also when encoded again. */
const encodedJson = /%(?:25){0,3}7B%(?:25){0,3}22[^\s"'`<>&]+/gi
/** The same, one segment earlier: /password/edit/<token> */
const ticketPlace =
  /^(?:passwords?|reset(?:-?password)?|verif(?:y|ication)|confirmations?|invitations?|magic(?:-?link)?|activat(?:e|ion)|register)$/i
/** chars of a `data:` URL that are read */
const longestContent = 100_000
/** Parameters whose random value gives no access: cursors, ids, fingerprints, advertising tags. */
const ordinaryParam =
  /(?:id|cursor|after|before|page|from|offset|since|start|end|next|prev|hash|etag|checksum|digest|integrity|version|challenge|cid|rev|lsn|ei|ved)$/

/**
 * The URL with its secrets replaced; everything else keeps every byte. Text that is not a URL is treated as a relative
 * one. Never throws.
 */
export function redactUrl(url: string, label: Labeler): string {
  return label.sweep(label.remembered(url, redactUnswept))
}

/** The same, without replacing known secrets: for texts that are swept as a whole. */
export function redactUnswept(url: string, label: Labeler): string {
  if (label.company?.isNeverCaptured(url)) return `${new URL(url).origin}/`
  if (/^(?:data|blob|javascript):/i.test(url)) return redactContent(url, label)
  const [, before = '', query, fragment] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(url) ?? [url, url]
  // A code sent to a person is checked at a URL such as /verify?code=123456.
  const { param, signIn } = label.names
  const more: RuleOf | undefined = isSignIn(before) ? signIn : undefined
  // One path is requested again and again with different queries.
  let out = label.remembered(before, redactPath)
  if (query !== undefined) out += `?${redactParams(query.slice(1), label, param, more)}`
  // A loop, because each fragment of a long text may have one of its own.
  for (const one of fragment?.slice(1).split('#') ?? []) out += `#${redactFragment(one, label)}`
  return out
}

/** Content inside the URL itself: text in a `data:` URL, or program code. Pictures and fonts are left alone. */
function redactContent(url: string, label: Labeler): string {
  const [, head = '', base64, content = ''] =
    /^(data:(?:text\/|application\/(?!octet|wasm|font))[^,]{0,100}?(;base64)?,)(.*)$/is.exec(url) ?? []
  if (/^data:/i.test(url) && (head === '' || content.length > longestContent)) return url
  if (head === '') return inText(url, label)
  if (base64 !== undefined) return head + changeBase64(content, (text) => inText(text, label))
  const plain = percentDecoded(content)
  const masked = inText(plain, label)
  return masked === plain ? url : head + percentEncoded(masked)
}

/** A fragment is a route (`#/reset?token=x`) or parameters (`#access_token=x`, OAuth's implicit grant). */
function redactFragment(fragment: string, label: Labeler): string {
  if (/^[^?&=]*\?|^!?\//.test(fragment)) return redactUnswept(fragment, label)
  return redactParams(fragment, label)
}

/**
 * `name=value` pairs as in a query or an `application/x-www-form-urlencoded` body.
 * @param ruleOf decides by name; a body may know more than a URL
 * @param more decides when the first has found no secret
 */
export function redactParams(
  query: string,
  label: Labeler,
  ruleOf: RuleOf = label.names.param,
  more?: RuleOf | undefined,
): string {
  // JSON without a name
  if (/^(?:%7B|\{)/i.test(query)) return changeDecoded(query, (text) => inText(text, label))
  return query
    .split(/([&;])/)
    .map((part, index) => {
      const equals = part.indexOf('=')
      if (index % 2 === 1) return part
      if (equals < 0) return isLongRandom(part) ? label('token', part) : maskShapes(part, label)
      const name = decode(part.slice(0, equals))
      const raw = part.slice(equals + 1)
      const start = `${redactParamName(part.slice(0, equals), label)}=`
      const masked = redactParam(raw, ruleOf(name), label)
      if (masked !== raw) return start + masked
      const second = more?.(name)
      if (second) return start + redactParam(raw, second, label)
      return start + (isLongRandom(raw) && !ordinaryParam.test(name.toLowerCase()) ? label('token', raw) : raw)
    })
    .join('')
}

/** `?<token>=1`: the name itself may be data. */
function redactParamName(raw: string, label: Labeler): string {
  return changeDecoded(raw, (name) => maskShapes(name, label))
}

/** Changes the decoded text; if unchanged, the original escapes are kept. */
function changeDecoded(raw: string, change: (text: string) => string): string {
  const text = decode(raw)
  const changed = change(text)
  return changed === text ? raw : percentEncoded(changed)
}

function redactParam(raw: string, rule: FieldRule | undefined, label: Labeler): string {
  if (raw === '' || (raw.length < 6 && !rule)) return raw
  const value = decode(raw)
  // Cookies and schemes inside a parameter are one opaque value.
  const masked = rule ? maskField(rule, value, label) : value
  const inner = masked === value ? redactInner(value, label) : masked
  return inner === value ? raw : inner === masked && isLabel(inner) ? inner : percentEncoded(inner)
}

/** A parameter that holds another URL, JSON, or a known secret. */
function redactInner(value: string, label: Labeler, depth = 0): string {
  const decoded = depth < 4 ? decode(value) : value
  if (decoded !== value && /%[\da-f]{2}/i.test(value)) {
    const inner = redactInner(decoded, label, depth + 1)
    return inner === decoded ? value : percentEncoded(inner)
  }
  if (/^(?:https?:\/\/|\/)[^\s]*$/.test(value)) return redactUnswept(value, label)
  const json = (text: string) => inText(text, label)
  return changeBase64(/^\s*[[{(]|[=~]/.test(value) ? json(value) : maskShapes(value, label), json)
}

const inText = (text: string, label: Labeler) => maskShapes(maskFields(text, label), label)

function redactPath(path: string, label: Labeler): string {
  const segments = maskShapes(path, label).split('/')
  return segments
    .map((segment, index) => {
      if (segment.includes(';'))
        return segment
          .split(';')
          .map((part) => redactParams(part, label))
          .join(';')
      // bcdn_token=x&expires=1
      if (segment.includes('=') && segment.includes('&')) return redactParams(segment, label)
      const before = [segments[index - 1] ?? '', segments[index - 2] ?? ''] as const
      // Only after decoding is a word after an escaped space recognised as a word.
      const plain = segment.includes('%') ? changeDecoded(segment, (text) => inText(text, label)) : segment
      return plain
        .split(/([:,|]|%(?:2F|3A|2C|7C))/i)
        .map((part) => (isPathToken(decode(part), ...before) ? label('token', decode(part)) : part))
        .join('')
    })
    .join('/')
}

/**
 * A path segment that gives access to whoever has it: random after a word such as `reset`, or long and random anywhere.
 */
function isPathToken(segment: string, previous: string, earlier: string): boolean {
  if (segment.length < 10 || isLabel(segment) || !/^[\w.~=-]+$/.test(segment)) return false
  // A private calendar URL, readable by anyone who has it
  if (/^private-[\da-f]{32}$/.test(segment)) return true
  if (ticketWord.test(previous)) return isUuid(segment) || (isOpaque(segment) && !isWords(segment))
  if (ticketPlace.test(earlier) && segment.length >= 20 && isOpaque(segment)) return true
  return isLongRandom(segment)
}

/** Relative addresses in a text: a token in their path, JSON in their query. */
export function maskRelative(text: string, label: Labeler): string {
  return text
    .replace(ticketInText, (whole, word: string, token: string) =>
      isRandomPart(token) && isPathToken(token, word, '') ? whole.replace(token, () => label('token', token)) : whole,
    )
    .replace(encodedJson, (json) => redactInner(json, label))
}

/** `projects_v2_item`, `report-2026.pdf`: words chosen by people. */
function isWords(segment: string): boolean {
  if (/\.[a-z]{2,5}\d?$/i.test(segment)) return true
  return !isRandomPart(segment) && /[._~-]/.test(segment) && segment === segment.toLowerCase()
}

function decode(text: string): string {
  return /[%+]/.test(text) ? percentDecoded(text.replace(/\+/g, ' ')) : text
}
