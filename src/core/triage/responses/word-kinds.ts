/** Kinds of words, put together from alternatives in several languages, and relations between them. */
import { remembering } from '../../base/remembering.ts'

/** Anything with `test`: a single expression, or several that are checked separately. */
export type Words = Pick<RegExp, 'test'>

/** Letters of scripts that put spaces between words. */
const spaced = '\\p{sc=Latin}\\p{sc=Cyrillic}'

/**
 * Anchors at the start of a word. Japanese and Chinese have no word boundaries, and `\b` only knows ASCII letters. Where an
 * alternative says any letter, it means one of a spaced script: a whole Japanese text would be one word, read anew from each
 * of its characters.
 */
export const any = (...alternatives: string[]): RegExp => {
  const source = alternatives
    .join('|')
    .replace(/\[[^\]]*\]|\\p\{L\}/g, (part) =>
      part.startsWith('[') ? part.replaceAll('\\p{L}', spaced) : `[${spaced}]`,
    )
  return new RegExp(`(?<![${spaced}])(?:${source})`, 'iu')
}

/** Both words within one sentence, at most `chars` apart. */
export const near = (first: string, then: string, chars = 60): string => `(?:${first})[^.!?。]{0,${chars}}?(?:${then})`

export const either = (one: string, other: string, chars = 60): string =>
  `${near(one, other, chars)}|${near(other, one, chars)}`

export const both = (one: Words, other: Words): Words => ({ test: (text) => one.test(text) && other.test(text) })

export const oneOf = (...words: Words[]): Words => ({ test: (text) => words.some((one) => one.test(text)) })

export const notOf = (words: Words): Words => ({ test: (text) => !words.test(text) })

/** limits on the sentences of a text, and on the chars of one: messages for people are short */
const mostSentences = 12
const longest = 400

/** The sentences of a text. A point inside a number or an abbreviation ends none. Dozens of kinds ask for those of one text. */
const sentencesOf = remembering(
  (text) => text.split(/(?<=[.!?])\s+|(?<=[。！？])|\n+/, mostSentences).map((one) => one.slice(0, longest)),
  { results: 100, characters: 1_000 },
)

/** All of these kinds within one sentence, in any order. */
export const together = (...kinds: Words[]): Words => ({
  test: (text) => sentencesOf(text).some((sentence) => kinds.every((kind) => kind.test(sentence))),
})
