/** What the server itself says in an answer that refused or failed: the sentence that a person would read first. */

import { firstOf } from '../../base/first-of.ts'
import { isObject } from '../../base/is-object.ts'
import { auraMessage } from '../../session/answers/aura.ts'
import { batchErrors } from '../../session/answers/batch.ts'
import { fragmentMessage } from '../../session/answers/fragment.ts'
import { thrownBy } from '../../session/answers/thrown.ts'
import { unframedJson } from '../../session/answers/unframed.ts'
import type { RequestEvent } from '../../session/index.ts'
import { refusalOnPage } from '../answers/page-refusals.ts'
import { contentType, titleIn } from '../answers/pages.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { cut, failure, said } from './words.ts'

/** Names under which APIs put a sentence, in lower case, most telling first; `detail` and `title` are problem details (RFC 9457). */
const sentenceKeys = [
  // ASP.NET Web API, whose `Message` says no more than that there was an error
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

/** levels of an answer, and members of a list in it, that are looked at */
const deepest = 4
const looked = 20

/** The sentence of a failed answer: of its JSON, XML or plain text, or the title of the page that it is; undefined when it has none. */
export function answerSentence({ event }: Pick<FailedRequest, 'event'>): string | undefined {
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

/** The whole sentence about a failed request (see `failure`), with the words of the answer where it has some. */
export function failureAsTold(request: FailedRequest, meaning: string): string {
  const sentence = answerSentence(request)
  return failure(request, sentence === undefined ? meaning : `${meaning}: “${said(sentence)}”`)
}

/** S3 and OData (`message`), SOAP 1.1 (`faultstring`) and 1.2 (`Text`). */
const elementSentence = (text: string) =>
  /<(?:\w+:)?(?:message|faultstring|Text)\b[^<>]*>([^<]{1,300})/i.exec(text)?.[1]

/** The first line of plain text, where it is a sentence and no dump. */
function plainSentence(event: RequestEvent): string | undefined {
  if (!/^text\/plain/i.test(contentType(event))) return undefined
  const line = /^[^\r\n]{1,300}/.exec(event.responseBody?.text ?? '')?.[0]
  return line !== undefined && /\S\s+\S/.test(line) ? line : undefined
}

/** What a page says besides the words of its status: what stands after the code of Microsoft Entra, its alert, its title, else the first headings and paragraphs that say more. */
function pageSentence(text: string): string | undefined {
  const coded = /\bAADSTS\d{5,7}: [^<]{1,300}/.exec(text)?.[0]
  if (coded !== undefined) return coded
  const alert = /\brole=["']?alert\b[^<>]{0,300}>([^<]{2,300})/i.exec(text)?.[1]?.trim()
  if (alert) return alert
  const title = titleIn(text)
  // Apps put their name behind it: `Forbidden – Tallybook`
  if (title && !bare.test(title.replace(/ [–—|·-] [^–—|·]{1,60}$/, ''))) return title
  const parts = [...text.matchAll(/<(?:h[12]|p)\b[^<>]*>([^<]{2,300})/gi)].map(([, part = '']) => part.trim())
  const told = parts.filter((part) => part !== '' && !bare.test(part)).slice(0, 3)
  return told.length > 0 ? told.join(' ') : title
}

const bare = /^(?:\d{3}\b.{0,40}|forbidden|error|access denied|bad gateway|service unavailable)$/i

/**
 * A text by itself counts where it is a sentence: `{"error": "The plan has no seats left."}`, `{"errors": ["…"]}` have one
 * where others have a code, which is one word. Of a list the first that has one speaks: a batch may begin with a good answer.
 */
function sentenceIn(value: unknown, depth = 0): string | undefined {
  if (depth > deepest) return undefined
  if (typeof value === 'string') return /\S\s+\S/.test(value) ? value : undefined
  if (Array.isArray(value)) return firstOf(value.slice(0, looked), (item) => sentenceIn(item, depth + 1))
  if (!isObject(value)) return undefined
  // ColdFusion writes all names in capitals, .NET each word with one.
  const fields = new Map(Object.entries(value).map(([key, told]) => [key.toLowerCase(), told]))
  const named =
    ofField(value.errors, depth) ??
    firstOf(sentenceKeys, (key) => {
      const told = fields.get(key)
      return typeof told === 'string' ? told || undefined : isObject(told) ? sentenceIn(told, depth + 1) : undefined
    })
  return named ?? sentenceIn(fields.get('error'), depth + 1) ?? sentenceIn(fields.get('errors'), depth + 1)
}

/** `{"errors": {"email": ["is not an address"]}}`: what is said of one field tells more than what is said of all. */
function ofField(errors: unknown, depth: number): string | undefined {
  const lists = isObject(errors) ? Object.values(errors).filter(Array.isArray) : []
  return firstOf(lists, (list) => sentenceIn(list, depth + 2))
}
