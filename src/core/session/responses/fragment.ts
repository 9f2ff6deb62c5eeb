/**
 * Page fragments returned to scripts: XML of Jakarta Faces, ADF and Wicket, ASP.NET update panels, Drupal commands,
 * pieces of HTML for htmx, Turbo or jQuery. Such servers answer 200 whatever the outcome; a refusal is in a part marked
 * as an error.
 */

import { parsedJson } from '../../base/json.ts'
import type { Body, RequestEvent } from '../events/request.ts'
import { commandMessage, holdsCommand } from './commands.ts'
import { deltaMessage, deltaParts, isDelta } from './delta.ts'
import { isFaultText } from './fault.ts'

/** chars of a response that are examined; and the longest that can be a message and nothing else */
const longest = 200_000
const short = 2_000
const mostStrings = 200
const deepest = 4

/** Results per body. Bodies never change, and lists ask for this on every row they show. */
const known = new WeakMap<Body, { message: string | undefined }>()

/**
 * Whether the response to a change is little more than markup or script for the page, so its text is meant for the
 * person.
 */
export function isShortFragment(request: RequestEvent): boolean {
  return isFragment(request) && (request.responseBody?.text?.length ?? 0) <= short
}

/** The sentence in the first part marked as an error; undefined if there is none. */
export function fragmentMessage(request: RequestEvent): string | undefined {
  const body = request.responseBody
  if (body === undefined || !isFragment(request)) return undefined
  const found = known.get(body) ?? { message: messageIn(body.text ?? '') }
  known.set(body, found)
  return found.message
}

const messageIn = (text: string) => deltaMessage(text) ?? commandMessage(text) ?? messageInMarkup(markupOf(text))

/** The HTTP status such a sentence corresponds to; undefined if nothing is marked as an error. */
export function fragmentStatus(request: RequestEvent): number | undefined {
  const message = fragmentMessage(request)
  return message === undefined ? undefined : isFaultText(message) ? 500 : 422
}

/** A change requested by a script that got a 2xx response which is not a whole page. */
function isFragment({ api, method, status = 0, responseBody }: RequestEvent): boolean {
  const text = responseBody?.text ?? ''
  if ((api !== 'fetch' && api !== 'xhr') || /^(?:GET|HEAD)$/i.test(method) || status < 200 || status >= 300)
    return false
  if (text.length > longest) return false
  return (
    isDelta(text) || holdsCommand(text) || (/^\s*(?:<(?!!doctype|html)|[[{])/i.test(text) && /<|\\u003c/i.test(text))
  )
}

/** Markup by itself, inside XML, or inside JSON strings. */
function markupOf(text: string): string {
  if (isDelta(text))
    return deltaParts(text)
      .map(({ content }) => content)
      .join('\n')
  if (!/^\s*[[{]/.test(text)) return text
  const found: string[] = []
  collect(parsedJson(text), found, 0)
  return found.join('\n')
}

function collect(value: unknown, found: string[], depth: number): void {
  if (found.length >= mostStrings || depth > deepest) return
  if (typeof value === 'string' && value.includes('<')) found.push(value)
  if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) collect(one, found, depth + 1)
}

/** Elements that can hold a message; fields and forms carry the same marks but hold none. */
const element = /<(?:div|ul|ol|li|p|span|small|strong|label)\b([^<>]{0,2000})>/gi
/** Words that mark an element as an error in its class, role or label. */
const wordOfError = 'error|danger|invalid-feedback|fehler|fout|erreur|errore|błąd|błęd|virhe|chyb|hata'
const marked = new RegExp(
  `\\bclass\\s*=\\s*(?:"[^"]*(?:${wordOfError})|'[^']*(?:${wordOfError}))|\\brole\\s*=\\s*["']?alert\\b[^<>]*\\baria-label\\s*=\\s*["'][^"']*(?:${wordOfError})`,
  'i',
)
/** Colour names, and severity levels of listed items: these mark data, not errors. */
const ofData = /\b(?:text|btn|badge|bg|border|table|label|tag|log|level|status|state|severity)-+(?:danger|error)\b/gi
/** More than this is a list of things that went wrong elsewhere. */
const mostMessages = 5
const hidden = /\bhidden\b|display:\s*none|\bd-none\b|has-error|error-?(?:free|boundary|template)/i
/** The element's own text after icons and nested elements; no match if the element ends before any. */
const ownText = /^(?:\s*(?:<(i|svg|span|button)\b[^<>]*>[^<>]{0,2}<\/\1>|<(?!\/)[^<>]*>))*\s*([^<>]{3,400})/i
/** A page function that shows an error message (toastr, ADF, custom ones); messages to the console do not count. */
const shown =
  /(?<!console\.|\bnew |\bthrow )\b\w{0,30}(?:error|_FATAL)\w{0,30}['"]?\s{0,3}[(,]\s{0,9}(?:'([^'<>]{3,400})'|"([^"<>]{3,400})")/i
/** PrimeFaces: the detail text next to the severity. */
const severity = /detail['"]?\s*:\s*['"]([^'"<>]{3,400})['"][^{}]{0,60}severity['"]?\s*:\s*['"](?:error|fatal)/i

/** An XML response that is an error and nothing else (XML-RPC, OGC services, custom ones), with its message. */
const errorOfXml =
  /^\s*(?:<\?xml[^<>]*>\s*)?(?:<methodResponse>\s*)?<(?:[\w-]+:)?(?:error|fault|\w{0,40}exception|exceptionreport|serviceexceptionreport)\b/i
const sentenceOfXml =
  /<(?:[\w-]+:)?(?:message|faultstring|string|detail|description|reason|serviceexception|exceptiontext|error)\b[^<>]*>(?:<!\[CDATA\[)?([^<\]]{3,400})/i

/** The sentence in the first part of some markup that is marked as an error; undefined if there is none. */
export function messageInMarkup(markup: string): string | undefined {
  if (errorOfXml.test(markup)) return sentenceOfXml.exec(markup)?.[1]?.trim()
  const told: string[] = []
  for (const { index, 0: tag, 1: attributes = '' } of markup.matchAll(element)) {
    if (!marked.test(attributes.replace(ofData, '')) || hidden.test(attributes)) continue
    const start = index + tag.length
    const text = ownText.exec(markup.slice(start, start + 1_000))?.[2]
    if (isSentence(text)) told.push(text.trim())
    if (new Set(told).size > mostMessages) return undefined
  }
  if (told[0] !== undefined) return told[0]
  const [, single, double] = shown.exec(markup) ?? []
  return [single ?? double, severity.exec(markup)?.[1]].find(isSentence)
}

const isSentence = (text: string | undefined): text is string => text !== undefined && /\S\s+\S/.test(text.trim())
