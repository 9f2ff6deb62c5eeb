/**
 * Splits text into search terms, alike for prose, code and error messages.
 *
 * An identifier, code or route yields itself and its parts (`ERR_BLOCKED_BY_CLIENT` -> `err_blocked_by_client`, err, block,
 * client), so that it matches both verbatim mentions and prose.
 */
import { remembering } from '../../base/remembering.ts'
import { stem } from './stem.ts'

// Words without meaning in error messages or articles. "no", "not" and "cannot" stay because they tell errors apart.
const stopWords = new Set(
  (
    'a about after all also am an and any are as at be because been being both but by can could did do does doing ' +
    'each for from further had has have having he her here hers him his how i if in into is it its itself just me ' +
    'more most my of on once only or other our ours out over own same she should so some such than that the their ' +
    'theirs them then there these they this those through to too under until up us very was we were what when where ' +
    'which while who whom why will with would you your yours'
  ).split(' '),
)

// A path of at least two segments that does not start inside a word or a URL scheme ("and/or" is two words).
const routePattern = String.raw`(?<![\p{L}\p{N}/])(?:/[\w.~%$@{}:<>[\]…-]+){2,}`
const wordPattern = String.raw`[\p{L}\p{N}_$](?:[\p{L}\p{N}\p{M}_$]|(?:[.'’-]|::)(?=[\p{L}\p{N}_$]))*`
const chunkPattern = new RegExp(`${routePattern}|${wordPattern}`, 'gu')
const words = new RegExp(wordPattern, 'gu')
const urlOrigin = /\b[a-z][a-z+.-]{0,30}:\/\/[^\s/"'`<>()]+/giu

// How documentation and URLs write a variable segment: {id}, :id, <id>, [id], 42, a UUID, a long token.
const variablePart = /^(?:\{.*\}|:.+|<.*>|\[.*\]|…|\d+|[\da-f-]{16,}|redacted-.+)$/i

// Scripts written without spaces: pairs of neighbouring characters are the usual terms (Lucene's CJKAnalyzer).
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

/** `word` as written in the text, and the terms it yields, in order. */
export interface Chunk {
  word: string
  terms: readonly string[]
}

/** As terms are written: without case and accents. */
export const normal = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()

function pairs(word: string): string[] {
  const letters = [...word.normalize('NFKC').toLowerCase()]
  if (letters.length < 2) return letters
  return letters.slice(1).map((letter, i) => letters[i]! + letter)
}

function plainTerm(part: string): string[] {
  const lower = normal(part)
  if (lower.length < 2 || stopWords.has(lower)) return []
  return [stem(lower)]
}

/** camelCase, PascalCase and acronyms: getInitialProps -> get, Initial, Props; XMLHttpRequest -> XML, Http, Request. */
const humps = (part: string): string[] => part.split(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)

const plainWord = /^[a-z]+$/

function wordTerms(raw: string): string[] {
  // The usual case: a word with neither accents nor parts.
  if (plainWord.test(raw)) return raw.length < 2 || stopWords.has(raw) ? [] : [stem(raw)]
  const word = raw.replace(/['’]s$/i, '').replace(/['’]/g, '')
  if (unspaced.test(word)) return pairs(word)
  const parts = word
    .split(/[._$:-]+/)
    .filter(Boolean)
    .flatMap(humps)
  if (parts.length < 2) return plainTerm(parts[0] ?? '')
  return [normal(word), ...parts.flatMap(plainTerm)]
}

function routeTerms(route: string): string[] {
  const segments = route
    .replace(/(?<![.:])[.:]+$/, '')
    .split('/')
    .slice(1)
  const fixed = segments.filter((segment) => !variablePart.test(segment))
  const whole = segments.map((segment) => (variablePart.test(segment) ? '{}' : normal(segment))).join('/')
  return [`/${whole}`, ...fixed.flatMap((segment) => segment.match(words) ?? []).flatMap(wordTerms)]
}

// Anything longer is a hash, token or encoded data, which nobody writes in an article.
const maxChunk = 120

/** A cache, because the same few thousand words make up most of a knowledge base. */
const knownTerms = remembering((chunk) => (chunk.startsWith('/') ? routeTerms(chunk) : wordTerms(chunk)), {
  results: 50_000,
  characters: maxChunk,
})

/** The terms of one word or route, as `wordsOf` returns them. */
export function termsOf(chunk: string): readonly string[] {
  return chunk.length > maxChunk ? [] : knownTerms(chunk)
}

/** The words and routes of a text, in order. The origin of a URL is dropped; its path is a route. */
export function wordsOf(text: string): readonly string[] {
  const bare = text.includes('://') ? text.replace(urlOrigin, ' ') : text
  return bare.match(chunkPattern) ?? []
}

/** The words of a text with their terms, in order. */
export function chunks(text: string): Chunk[] {
  return wordsOf(text).map((word) => ({ word, terms: termsOf(word) }))
}

/** The terms of a text, in order, including repeats. */
export function tokenise(text: string): string[] {
  return wordsOf(text).flatMap(termsOf)
}
