/** How much a word of a message says about the fault. */
import type { Chunk } from '../words/tokenise.ts'

/** Words that tell nothing of the fault still tell articles apart that are alike in all else. */
const SLIGHT = 0.25

/** JavaScript's own classes of errors (ECMAScript 2025, sections 20.5.5 and 20.5.7): the kind, not the fault. */
const ERROR_CLASSES = new Set(
  'aggregateerror evalerror rangeerror referenceerror syntaxerror typeerror urierror'.split(' '),
)

/** A name of the code, as opposed to a word, a compound with hyphens and a path. */
const CODE_NAME = /^[^/].*(?:[_$.:]|\p{Ll}\p{Lu})/u

/**
 * What the terms of a word count, 0 to 1.
 *
 * A name of the code that no article holds as a whole, such as `teamMembers`, is the app's own: articles about teams and
 * about members have nothing to do with it.
 * @param isHeld whether any article holds a term
 */
export function weightOf({ word, terms }: Chunk, isHeld: (term: string) => boolean): number {
  const [whole] = terms
  if (whole === undefined) return 1
  if (ERROR_CLASSES.has(whole)) return SLIGHT
  return terms.length > 1 && CODE_NAME.test(word) && !isHeld(whole) ? SLIGHT : 1
}
