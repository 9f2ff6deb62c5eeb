/** What the server itself says in an answer that refused or failed: the sentence that a person would read first. */

import { isObject } from '../session/is-object.ts'
import { parsedJson } from '../session/json.ts'
import { titleIn } from './pages.ts'
import type { FailedRequest } from './requests.ts'
import type { Evidence } from './verdict.ts'
import { cut } from './words.ts'

/** Names under which APIs put a sentence, most telling first; `detail` and `title` are problem details (RFC 9457). */
const sentenceKeys = [
  'error_description',
  'error_message',
  'errorSummary',
  'message',
  'Message',
  'detail',
  'title',
  'value',
]

/** The sentence of a failed answer: of its JSON or XML, or the title of the page that it is; undefined when it has none. */
export function answerSentence({ event }: Pick<FailedRequest, 'event'>): string | undefined {
  const text = event.responseBody?.text
  if (text === undefined) return undefined
  const found = sentenceIn(parsedJson(text)) ?? /<Message>([^<]{1,300})/.exec(text)?.[1] ?? pageSentence(text)
  const line = found?.replace(/\s+/g, ' ').trim()
  return line ? cut(line, 160) : undefined
}

/** The same as evidence. */
export function answerEvidence(request: Pick<FailedRequest, 'event'>): Evidence[] {
  const sentence = answerSentence(request)
  return sentence === undefined ? [] : [{ event: request.event.id, text: `the answer says: ${sentence}` }]
}

/** What a page says besides the words of its status: its title, else the first headings and paragraphs that say more. */
function pageSentence(text: string): string | undefined {
  const title = titleIn(text)
  if (title && !bare.test(title)) return title
  const parts = [...text.matchAll(/<(?:h[12]|p)\b[^<>]*>([^<]{2,300})/gi)].map(([, part = '']) => part.trim())
  const told = parts.filter((part) => part !== '' && !bare.test(part)).slice(0, 3)
  return told.length > 0 ? told.join(' ') : title
}

const bare = /^(?:\d{3}\b.{0,40}|forbidden|error|access denied|bad gateway|service unavailable)$/i

function sentenceIn(value: unknown, depth = 0): string | undefined {
  if (depth > 4) return undefined
  if (Array.isArray(value)) return sentenceIn(value[0], depth + 1)
  if (!isObject(value)) return undefined
  for (const key of sentenceKeys) {
    const told = value[key]
    if (typeof told === 'string' && told !== '') return told
    const inner = isObject(told) ? sentenceIn(told, depth + 1) : undefined
    if (inner !== undefined) return inner
  }
  return errorIn(value.error, depth) ?? errorIn(value.errors, depth)
}

/** `{"error": "The plan has no seats left."}`, `{"errors": ["…"]}`: a sentence where others have a code, which is one word. */
function errorIn(value: unknown, depth: number): string | undefined {
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? (/\S\s+\S/.test(first) ? first : undefined) : sentenceIn(first, depth + 1)
}
