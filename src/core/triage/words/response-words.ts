/** The sentence in a failed response that a person would read first. */

import { firstOf } from '../../base/first-of.ts'
import { isObject } from '../../base/is-object.ts'
import type { RequestEvent } from '../../session/index.ts'
import { auraMessage } from '../../session/responses/aura.ts'
import { batchErrors } from '../../session/responses/batch.ts'
import { fragmentMessage } from '../../session/responses/fragment.ts'
import { thrownBy } from '../../session/responses/thrown.ts'
import { unframedJson } from '../../session/responses/unframed.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { refusalOnPage } from '../responses/page-refusals.ts'
import { contentType, titleIn } from '../responses/pages.ts'
import { cut, failure, said } from './words.ts'

/**
 * Lower-case field names that hold a sentence, most telling first; `detail` and `title` are from problem details (RFC 9457).
 */
const sentenceKeys = [
  // ASP.NET Web API, whose `Message` only says that there was an error
  'exceptionmessage',
  'error_description',
  'error_message',
  'errorsummary',
  'detail',
  'message',
  'msg',
  ...(['mensaje', 'mensagem', 'messaggio', 'meldung', 'komunikat', 'melding', 'mesaj'] as const),
  'title',
  'value',
]

/** limits on the levels of a response and the members of a list examined */
const deepest = 4
const looked = 20

/** The sentence in a failed response: from its JSON, XML or plain text, or from the page it is; undefined when there is none. */
export function responseSentence({ event }: Pick<FailedRequest, 'event'>): string | undefined {
  const text = event.responseBody?.text
  if (text === undefined) return undefined
  const found =
    fragmentMessage(event) ??
    thrownBy(event)?.message ??
    auraMessage(event) ??
    sentenceIn(unframedJson(text)) ??
    sentenceIn(batchErrors(event)) ??
    refusalOnPage(event)?.sentence ??
    elementSentence(text) ??
    pageSentence(text) ??
    plainSentence(event)
  const line = found?.replace(/\s+/g, ' ').trim()
  return line ? cut(line, 160) : undefined
}

/** The whole sentence about a failed request (see `failure`), with the answer's own words where it has some. */
export function failureAsReported(request: FailedRequest, meaning: string): string {
  const sentence = responseSentence(request)
  return failure(request, sentence === undefined ? meaning : `${meaning}: “${said(sentence)}”`)
}

/** S3 and OData (`message`), SOAP 1.1 (`faultstring`) and 1.2 (`Text`). */
const elementSentence = (text: string) =>
  /<(?:\w+:)?(?:message|faultstring|Text)\b[^<>]*>([^<]{1,300})/i.exec(text)?.[1]

/** The first line of plain text, if it is a sentence and not a dump. */
function plainSentence(event: RequestEvent): string | undefined {
  if (!/^text\/plain/i.test(contentType(event))) return undefined
  const line = /^[^\r\n]{1,300}/.exec(event.responseBody?.text ?? '')?.[0]
  return line !== undefined && /\S\s+\S/.test(line) ? line : undefined
}

/**
 * What a page says beyond its status: the text after a Microsoft Entra code, its alert, its title, or else the first headings
 * and paragraphs that say more.
 */
function pageSentence(text: string): string | undefined {
  const coded = /\bAADSTS\d{5,7}: [^<]{1,300}/.exec(text)?.[0]
  if (coded !== undefined) return coded
  const alert = /\brole=["']?alert\b[^<>]{0,300}>([^<]{2,300})/i.exec(text)?.[1]?.trim()
  if (alert) return alert
  const title = titleIn(text)
  // Apps append their name: `Forbidden – Tallybook`
  if (title && !bare.test(title.replace(/ [–—|·-] [^–—|·]{1,60}$/, ''))) return title
  const parts = [...text.matchAll(/<(?:h[12]|p)\b[^<>]*>([^<]{2,300})/gi)].map(([, part = '']) => part.trim())
  const told = parts.filter((part) => part !== '' && !bare.test(part)).slice(0, 3)
  return told.length > 0 ? told.join(' ') : title
}

const bare = /^(?:\d{3}\b.{0,40}|forbidden|error|access denied|bad gateway|service unavailable)$/i

/**
 * A bare text counts only if it is a sentence: `{"error": "The plan has no seats left."}` and `{"errors": ["…"]}` hold one
 * where others put a one-word code. In a list the first sentence counts, since a batch may begin with a good response.
 */
function sentenceIn(value: unknown, depth = 0): string | undefined {
  if (depth > deepest) return undefined
  if (typeof value === 'string') return /\S\s+\S/.test(value) ? value : undefined
  if (Array.isArray(value)) return firstOf(value.slice(0, looked), (item) => sentenceIn(item, depth + 1))
  if (!isObject(value)) return undefined
  // ColdFusion writes field names in capitals, .NET in PascalCase.
  const fields = new Map(Object.entries(value).map(([key, told]) => [key.toLowerCase(), told]))
  const named =
    ofField(value.errors, depth) ??
    firstOf(sentenceKeys, (key) => {
      const told = fields.get(key)
      return typeof told === 'string' ? told || undefined : isObject(told) ? sentenceIn(told, depth + 1) : undefined
    })
  return named ?? sentenceIn(fields.get('error'), depth + 1) ?? sentenceIn(fields.get('errors'), depth + 1)
}

/** `{"errors": {"email": ["is not an address"]}}`: an error about one field says more than a general one. */
function ofField(errors: unknown, depth: number): string | undefined {
  const lists = isObject(errors) ? Object.values(errors).filter(Array.isArray) : []
  return firstOf(lists, (list) => sentenceIn(list, depth + 2))
}
