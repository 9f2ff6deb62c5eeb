/** How much a word of a message says about the fault. */
import type { Chunk } from '../words/tokenise.ts'

/** Words that say nothing about the fault still separate articles that are otherwise alike. */
const slight = 0.25

/** JavaScript's built-in error classes (ECMAScript 2025, sections 20.5.5 and 20.5.7): they name the kind, not the fault. */
const errorClasses = new Set(
  'aggregateerror evalerror rangeerror referenceerror syntaxerror typeerror urierror'.split(' '),
)

/** An identifier, as opposed to a word, a hyphenated compound or a path. */
const codeName = /^[^/].*(?:[_$.:]|\p{Ll}\p{Lu})/u

/** A file path, as interpreters append it to their messages. */
const filePath = /^\/.*\.\w{1,6}$/

/**
 * Whether a word names something only the app has: an identifier such as `teamMembers`, or a file, that no article holds as
 * a whole. Articles about teams and members are unrelated to it.
 * @param isHeld whether any article holds a term
 */
export function isOwnName({ word, terms }: Chunk, isHeld: (term: string) => boolean): boolean {
  const [whole] = terms
  return whole !== undefined && terms.length > 1 && (codeName.test(word) || filePath.test(word)) && !isHeld(whole)
}

/**
 * The weight of a word's terms, 0 to 1.
 * @param isHeld whether any article holds a term
 */
export function weightOf(chunk: Chunk, isHeld: (term: string) => boolean): number {
  return errorClasses.has(chunk.terms[0] ?? '') || isOwnName(chunk, isHeld) ? slight : 1
}
