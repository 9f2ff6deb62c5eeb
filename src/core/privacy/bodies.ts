/** Secrets in request and response bodies and in socket messages. */
import type { Body } from '../session/index.ts'
import { maskField } from './credentials.ts'
import type { FieldRule } from './field-rule.ts'
import { redactHeader } from './headers.ts'
import type { Labeler } from './labels.ts'
import { isOpaque, type RuleOf } from './names.ts'
import { redactText } from './text.ts'
import { redactParams } from './urls.ts'

/** Context of the exchange a body belongs to. */
export interface BodyContext {
  /** to or from a sign-in or token endpoint, where `code` and `key` are secrets */
  signIn?: boolean
  /** from the server */
  answer?: boolean
}

/** `AAAA==` is base64, not a field with an empty value */
const base64 = /^[\w+/-]{16,}={1,2}$/
const form = /^[\w.%[\]*+-]{1,200}=[^&\s<>"{}]*(?:&[\w.%[\]*+-]{1,200}=[^&\s<>"{}]*)*$/

/** The body with its secrets labelled. `size` stays that of the original. */
export function redactBody(body: Body, label: Labeler, context: BodyContext = {}): Body {
  // A media type has parameters, and the page may have made it up.
  const typed = body.type === undefined ? body : { ...body, type: redactHeader('content-type', body.type, label) }
  if (body.text === undefined || body.text === '') return typed
  const text = redactBodyText(body.text, body.type, label, context)
  return { ...typed, text: body.truncated ? withoutLastWord(text) : text }
}

/** Drops the last word of a cut text unless it is a label: it may be part of a secret that no pattern recognises. */
export function withoutLastWord(text: string): string {
  return text.replace(/(?<![\w.+/=@%:~-])[\w.+/=@%:~-]{1,9000}$/, (word) => (word.includes('redacted-') ? word : '…'))
}

/** Redacts the text of a body, by its media type if known, else by its appearance. Never throws on malformed text. */
export function redactBodyText(text: string, type: string | undefined, label: Labeler, context: BodyContext): string {
  const { field, signIn } = label.names
  // In a response, a number called `code` says what went wrong.
  const answer: RuleOf = (name) => field(name) ?? (signIn(name) && { ...signIn(name)!, numbers: false })
  const ruleOf = !context.signIn ? field : context.answer ? answer : signIn
  if (/x-www-form-urlencoded/i.test(type ?? '') || (text.length < 100_000 && form.test(text) && !base64.test(text))) {
    const params = redactParams(text, label, (name) => label.names.param(name) ?? ruleOf(name))
    return label.sweep(params)
  }
  // A token endpoint whose whole response is the token.
  const bare = /^\s*"?([^\s"]{16,8192})"?\s*$/.exec(text)?.[1]
  if (context.signIn === true && bare !== undefined && isOpaque(bare))
    return text.replace(bare, () => label('token', bare))
  const table =
    /\bcsv\b|tab-separated/i.test(type ?? '') || looksLikeTable(text) ? redactTable(text, label, ruleOf) : text
  const parts = table.includes('form-data;') ? redactParts(table, label, ruleOf) : table
  return redactText(parts, label, ruleOf)
}

/**
 * Matches at every position: an unclosed quote counts as the start of an ordinary cell, so that the rest is not
 * searched again from the next cell.
 */
const cell = /("[^"]*(?:""[^"]*)*"(?=[,;\t\r\n]|$)|[^,;\t\r\n]*)([,;\t]|\r?\n|\r|$)/g
/** columns of a table that are examined */
const maxColumns = 200

/** Tables sent by a page carry no type; look for a line of names followed by one with as many values. */
function looksLikeTable(text: string): boolean {
  const [, heading = '', first = ''] =
    /^([\w ."-]{1,40}(?:[,;\t][\w ."-]{1,40}){1,60})\r?\n([^\r\n]{1,2000})/.exec(text) ?? []
  const signs = (line: string) => line.replace(/"[^"]*"/g, '').match(/[,;\t]/g)?.length
  return heading !== '' && signs(heading) === signs(first)
}

/** Masks the columns of a table (RFC 4180) whose heading is a sensitive name. */
function redactTable(text: string, label: Labeler, ruleOf: RuleOf): string {
  const rules: (FieldRule | undefined)[] = []
  let column = 0
  let heading = true
  return text.replace(cell, (whole, content: string, end: string) => {
    const rule = rules[column]
    const value = content.replace(/^"|"$/g, '')
    if (heading && column < maxColumns) rules[column] = ruleOf(value)
    const masked = heading || !rule ? value : maskField(rule, value, label)
    column++
    if (end.endsWith('\n')) {
      column = 0
      heading = false
    }
    return masked === value ? whole : whole.replace(value, () => masked)
  })
}

/** Masks the parts of a multipart form that have a sensitive name (RFC 7578), even if the last one was cut off. */
function redactParts(text: string, label: Labeler, ruleOf: RuleOf): string {
  return text
    .split(/(\r?\n?--[\w'()+,./:=?-]{1,70}(?:\r?\n|--))/)
    .map((part, index) => {
      if (index % 2 === 1) return part
      const name = /form-data;[^\r\n]{0,200}?\bname="?([^";\r\n]{1,200})/i.exec(part.slice(0, 2000))?.[1]
      const rule = name === undefined ? undefined : ruleOf(name)
      const head = /\r?\n\r?\n/.exec(part)
      if (!rule || !head) return part
      const start = head.index + head[0].length
      return part.slice(0, start) + maskField(rule, part.slice(start), label)
    })
    .join('')
}
