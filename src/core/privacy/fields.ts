/**
 * Secrets in text, found by the name in front of them: `"password": "x"`, `token=x`, `\"otp\":123`, `Cookie: a=b`.
 *
 * Text is never parsed. One scanner handles JSON at any depth, JSON inside JSON strings, truncated JSON, printed
 * objects, forms and GraphQL arguments, in one pass over the colons and one over the equals signs. Unmasked text keeps
 * every byte, so formatting and validity survive.
 */

import { percentDecoded } from '../base/percent-decoded.ts'
import {
  applyEdits,
  closingBracket,
  type Edit,
  eachToken,
  maxName,
  nameBefore,
  phraseBefore,
  type Quoted,
  quoteBefore,
  quotedAt,
  skipSpace,
} from './codings/scan.ts'
import { maskField } from './credentials.ts'
import type { FieldRule } from './field-rule.ts'
import type { Labeler } from './labels.ts'
import { isLikely, isPlausible, isSecretNumber, type RuleOf } from './names.ts'
import { type Held, heldBefore, heldRule, namingKeys, nestedRule, type Pair, pairAt } from './pairs.ts'
import { isRandomPart } from './tokens/formats.ts'

const maxDepth = 8
/** maximum chars of an unquoted value */
const maxRun = 16_384
const describingKeys = /^(?:name|domain|path|expires|samesite|type|user|username|host|provider)$/i

/** Masks secrets that follow a sensitive name and `:` or `=`. */
export function maskFields(text: string, label: Labeler, ruleOf: RuleOf = label.names.field): string {
  const members = maskCalls(maskMembers(text, label, ruleOf), label)
  return maskAssignments(maskPairs(members, label, ruleOf), label, ruleOf)
}

const signsIn = '(?:[\\w.]{0,40}[._])?(?:log_?in|sign_?in|authenticate|change_?password)'
/** A call by method name, up to its arguments: JSON-RPC, and the lists in which sockets send events. */
const call = new RegExp(
  `\\["(?:log_?in|sign_?in|authenticate)"|"method":\\s{0,4}"${signsIn}",[^[\\]{}]{0,80}"(?:params|args|arguments)":\\s{0,4}\\[`,
  'gi',
)

/** A quick check for how every call starts; field names are far more frequent. */
const callStart = /\["(?:log|sign|auth)|"method":/i

/** Limit on arguments: the method name, the user, the secret, and one more such as a code. */
const mostArguments = 4
/** and the characters among which they are counted */
const longestCall = 2_000

/** `{"method":"login","params":["ann","x"]}`: the credentials have no names of their own. */
function maskCalls(text: string, label: Labeler): string {
  if (!text.includes('"') || !callStart.test(text)) return text
  const edits: Edit[] = []
  for (const { 0: found, index } of text.matchAll(call)) {
    const open = found.startsWith('[') ? index : index + found.length - 1
    if (open < (edits.at(-1)?.end ?? 0)) continue
    // Longer lists are enumerations, such as a tracker's events. Told first, because there may be thousands of them.
    if (open === index && isLongList(text, open)) continue
    const end = closingBracket(text, open)
    const inside = text.slice(open + 1, end)
    const masked = maskElements(inside, { kind: 'password', when: 'plausible' }, label)
    edits.push({ start: open + 1, end, text: masked })
  }
  return applyEdits(text, edits)
}

/** How deep the scanner is under sensitive names, and which rules apply there. */
interface Look {
  ruleOf: RuleOf
  depth: number
}

/** `name: value`, quoted or not. */
function maskMembers(text: string, label: Labeler, ruleOf: RuleOf = label.names.field, depth = 0): string {
  const edits: Edit[] = []
  let done = 0
  let pair: Pair | undefined
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', Math.max(colon + 1, done))) {
    const name = nameBefore(text, colon)
    if (name === '') continue
    const rule =
      ruleOf(name) ??
      ruleOf(phraseBefore(text, colon, name)) ??
      (pair && colon < pair.until ? heldRule(name, pair.rule) : undefined)
    let held: Held | undefined = rule && { at: colon + 1, rule }
    if (!rule && namingKeys.test(name)) {
      const found = pairAt(text, colon, name, ruleOf)
      pair = found ?? (pair?.name === name ? undefined : pair)
      held = found && heldBefore(text, done, colon, found.rule)
    }
    if (!held) continue
    const edit = maskValueAt(text, skipSpace(text, held.at), held.rule, label, { ruleOf, depth })
    if (!edit) continue
    edits.push(edit)
    done = edit.end
  }
  return applyEdits(text, edits)
}

function maskValueAt(text: string, at: number, rule: FieldRule, label: Labeler, look: Look): Edit | undefined {
  const quoted = quotedAt(text, at)
  if (quoted) return maskQuoted(text, quoted, rule, label)
  const first = text[at] ?? ''
  if (first === '[' || first === '{') return maskNested(text, at, rule, label, look)
  const number = /-?\d[\d.]*(?=\s*(?:[,}\]\n]|$))/y
  number.lastIndex = at
  const digits = number.exec(text)?.[0]
  if (digits !== undefined) {
    if (!isSecretNumber(rule, digits)) return undefined
    // A number cannot hold a label, so in JSON the label becomes a string, quoted like the preceding name.
    const quote = quoteBefore(text, at)
    return { start: at, end: at + digits.length, text: quote + label(rule.kind, digits) + quote }
  }
  return maskBare(text, at, rule, label)
}

function maskQuoted(
  text: string,
  { start, end, backslashes }: Quoted,
  rule: FieldRule,
  label: Labeler,
): Edit | undefined {
  const raw = text.slice(start, end)
  if (/\s|^[a-z]+(?:[._-][a-z]+)*$/i.test(raw) && inErrors(text, start)) return undefined
  const value = unescaped(raw, backslashes)
  const masked = maskField(rule, value, label)
  return masked === value ? undefined : { start, end, text: masked.replace(/"/g, '') }
}

/** An unquoted word in a printed object, a log line or a header dump. It must look like a secret. */
function maskBare(text: string, at: number, rule: FieldRule, label: Labeler): Edit | undefined {
  const line = rule.kind === 'cookie' || rule.kind === 'authorization'
  // Numbers that identify a person are written in groups.
  const groups = /^(?:card|ssn|nat)/.test(rule.kind) && runAt(text, at, /\d[\dA-Z]*(?:[ .-]\d[\dA-Z]*)+/y)
  const value = groups || runAt(text, at, line ? /[^\r\n"'\\]+/y : /[^\s"'`,;&<>()[\]{}\\]+/y)
  if (value === '' || !(line || isLikely(rule, value))) return undefined
  const masked = maskField(rule, value, label)
  return masked === value ? undefined : { start: at, end: at + value.length, text: masked }
}

/**
 * Masks all strings of `"tokens": ["a", "b"]`, and the values of `"token": {"value": "a"}` or
 * `"secrets": {"any": "a"}`.
 */
function maskNested(text: string, at: number, rule: FieldRule, label: Labeler, look: Look): Edit | undefined {
  if (look.depth >= maxDepth || inErrors(text, at)) return undefined
  const end = closingBracket(text, at)
  const inside = text.slice(at + 1, end)
  if (text[at] === '[') {
    const strings = maskElements(inside, rule, label)
    // `[{"type": "access", "value": "x"}]`: the members of a list may as well be words of a program or colors.
    const member: RuleOf = (name) =>
      look.ruleOf(name) ?? (/^(?:value|plain)$/.test(name) ? { ...rule, when: 'mixed' } : undefined)
    return { start: at + 1, end, text: maskMembers(strings, label, member, look.depth + 1) }
  }
  const every = rule.within === true
  const inner: RuleOf = (name) =>
    look.ruleOf(name) ?? nestedRule(name, rule) ?? (every && !describingKeys.test(name) ? rule : undefined)
  return { start: at + 1, end, text: maskMembers(inside, label, inner, look.depth + 1) }
}

/** Masks strings that are direct elements of an array, not those inside its objects. */
function maskElements(inside: string, rule: FieldRule, label: Labeler): string {
  const edits: Edit[] = []
  eachToken(inside, 0, inside.length, (depth, quoted) => {
    const edit = quoted && depth === 0 ? maskQuoted(inside, quoted, rule, label) : undefined
    if (edit) edits.push(edit)
  })
  return applyEdits(inside, edits)
}

/** Whether a list has more strings than a call; those of nested lists and objects do not count. */
function isLongList(text: string, open: number): boolean {
  let count = 0
  eachToken(
    text,
    open,
    open + longestCall,
    (depth, quoted) => depth > 0 && (!quoted || depth > 1 || ++count <= mostArguments),
  )
  return count > mostArguments
}

const listStart = /[[(](?=[\s\\nrt]{0,40}["'])/
const listStarts = new RegExp(listStart, 'g')

/** `["password", "x"]`, `define('PASSWORD', 'x')`: a list of two, the first naming the second. */
function maskPairs(text: string, label: Labeler, ruleOf: RuleOf): string {
  if (!listStart.test(text)) return text
  const edits: Edit[] = []
  for (const { 0: bracket, index: open } of text.matchAll(listStarts)) {
    const name = quotedAt(text, skipSpace(text, open + 1))
    if (!name || name.end - name.start > maxName) continue
    const rule = ruleOf(text.slice(name.start, name.end))
    const comma = rule ? skipSpace(text, name.end + name.backslashes + 1) : -1
    const value = rule && text[comma] === ',' ? quotedAt(text, skipSpace(text, comma + 1)) : undefined
    if (!rule || !value || value.backslashes !== name.backslashes) continue
    if (text[skipSpace(text, value.end + value.backslashes + 1)] !== (bracket === '[' ? ']' : ')')) continue
    const secret = text.slice(value.start, value.end)
    // A list of field names holds no values, and the arguments of a call are often words of a program.
    const likely = isPlausible(secret) && (bracket === '[' || /\d/.test(secret))
    const edit = likely && !ruleOf(secret) ? maskQuoted(text, value, rule, label) : undefined
    if (edit) edits.push(edit)
  }
  return applyEdits(text, edits)
}

/** `name=value` in URLs, forms, cookies, HTML attributes and log lines; also `name%3Dvalue`. */
function maskAssignments(text: string, label: Labeler, ruleOf: RuleOf = label.names.field): string {
  const plain = eachAssignment(text, '=', label, ruleOf)
  return plain.includes('%3D') ? eachAssignment(plain, '%3D', label, ruleOf) : plain
}

function eachAssignment(text: string, sign: string, label: Labeler, ruleOf: RuleOf): string {
  const edits: Edit[] = []
  let done = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, Math.max(at + 1, done))) {
    // A comparison is not an assignment.
    if (text[at + 1] === '=' || text[at - 1] === '=' || text[at - 1] === '!') continue
    const found = nameBefore(text, at)
    if (found === '') continue
    // `%3Fcode%3D`: the encoded `?` runs into the name.
    const name = sign === '=' ? found : found.replace(/^(?:3F|26|23|3B)/i, '')
    const inQuery = name !== found || '?&#;'.includes(text[at - name.length - 1] ?? '&')
    const rule = ruleOf(name) ?? (inQuery ? label.names.param(name) : undefined)
    if (!rule) continue
    const start = sign === '=' ? valueStart(text, at + 1) : at + sign.length
    const quoted = quotedAt(text, start)
    const edit = quoted ? maskQuoted(text, quoted, rule, label) : maskWord(text, start, rule, label)
    if (!edit) continue
    edits.push(edit)
    done = edit.end
  }
  return applyEdits(text, edits)
}

/** Handles `token = 'x'`; without quotes, text after a space is part of a sentence or program. */
function valueStart(text: string, at: number): number {
  const arrow = /^(?:>|&gt;)\s{0,2}(?:string\(\d+\) )?/.exec(text.slice(at, at + 24))?.[0]
  if (arrow !== undefined) {
    const start = at + arrow.length
    // `token => x` in a log; in program code a function follows. PHP and Ruby lists quote both sides, or neither and
    // the name has brackets.
    const before = text.slice(at - 4, at)
    const listed = /["']\]? ?=$/.test(before) ? quotedAt(text, start) : /\w\] =$/.test(before)
    return listed || isRandomPart(runAt(text, start, /["']?[\w.+/~-]{8,60}/y)) ? start : at
  }
  if (text[at] !== ' ') return at
  const next = text[at + 1] ?? ''
  return next === '"' || next === "'" || /\d/.test(runAt(text, at + 1, /[\w.+/~-]{1,60}/y)) ? at + 1 : at
}

function maskWord(text: string, at: number, rule: FieldRule, label: Labeler): Edit | undefined {
  const value = runAt(text, at, /(?:(?!%26|\\u0026)[^\s"'`&;,<>()[\]{}\\])+/y)
  // `token=e.data.token` and `token=next(` are program code.
  if (value === '' || text[at + value.length] === '(' || isMemberAccess(value)) return undefined
  const plain = percentDecoded(value)
  const masked = maskField(rule.kind === 'cookie' ? { ...rule, kind: 'token' } : rule, plain, label)
  return masked === plain ? undefined : { start: at, end: at + value.length, text: masked.replace(/ /g, '%20') }
}

const isMemberAccess = (text: string) => /^[a-z_$][\w$]*(?:\.[a-z_$][\w$]*)+$/i.test(text) && !/\d/.test(text)

/** The longest run at this position, capped: many runs without an end would otherwise take quadratic time. */
function runAt(text: string, at: number, run: RegExp): string {
  const near = text.slice(at, at + maxRun)
  run.lastIndex = 0
  return run.exec(near)?.[0] ?? ''
}

/** `"errors": {"password": ["must be longer"]}` holds sentences about a field, not its content. */
function inErrors(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 400), at)
  return /"(?:\w*errors?|violations|messages|validation\w*|issues|details)\\*"\s*:\s*[[{][^{}]*$/i.test(before)
}

/** The value an escaped text stands for, so that a secret gets one label inside and outside of JSON. */
function unescaped(raw: string, backslashes: number): string {
  let value = raw
  for (let level = backslashes; value.includes('\\'); level = (level - 1) / 2) {
    try {
      value = JSON.parse(`"${value}"`) as string
    } catch {
      return value
    }
    if (level <= 0) return value
  }
  return value
}
