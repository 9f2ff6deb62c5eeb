/** How much a word of a message says about the fault. */
import type { Chunk } from '../words/tokenise.ts'

/** Words that tell nothing of the fault still tell articles apart that are alike in all else. */
const slight = 0.25

/** JavaScript's own classes of errors (ECMAScript 2025, sections 20.5.5 and 20.5.7): the kind, not the fault. */
const errorClasses = new Set(
  'aggregateerror evalerror rangeerror referenceerror syntaxerror typeerror urierror'.split(' '),
)

/** A name of the code, as opposed to a word, a compound with hyphens and a path. */
const codeName = /^[^/].*(?:[_$.:]|\p{Ll}\p{Lu})/u

/** A path to a file, as interpreters put it behind their messages. */
const filePath = /^\/.*\.\w{1,6}$/

/**
 * Whether a word names what only the app has: a name of its code, such as `teamMembers`, or a file, that no article holds as
 * a whole. Articles about teams and about members have nothing to do with it.
 * @param isHeld whether any article holds a term
 */
export function isOwnName({ word, terms }: Chunk, isHeld: (term: string) => boolean): boolean {
  const [whole] = terms
  return whole !== undefined && terms.length > 1 && (codeName.test(word) || filePath.test(word)) && !isHeld(whole)
}

/**
 * What the terms of a word count, 0 to 1.
 * @param isHeld whether any article holds a term
 */
export function weightOf(chunk: Chunk, isHeld: (term: string) => boolean): number {
  return errorClasses.has(chunk.terms[0] ?? '') || isOwnName(chunk, isHeld) ? slight : 1
}
