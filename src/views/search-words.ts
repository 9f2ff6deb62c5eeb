/** What is typed into a search. Pure. */

/**
 * Whether a text, in lower case, has all words in any order, and none of those that are written with a minus before them:
 * `save -200`. Undefined where no word is given; a minus alone is a word that is still being typed.
 */
export function wordsTest(search: string): ((text: string) => boolean) | undefined {
  const wanted = wantedWords(search)
  const unwanted = wordsIn(search).flatMap((word) => (word.startsWith('-') && word.length > 1 ? word.slice(1) : []))
  if (wanted.length === 0 && unwanted.length === 0) return undefined
  return (text) => wanted.every((word) => text.includes(word)) && !unwanted.some((word) => text.includes(word))
}

/** The words that are looked for, in lower case. */
export function wantedWords(search: string): string[] {
  return wordsIn(search).filter((word) => !word.startsWith('-'))
}

const wordsIn = (search: string) => search.toLowerCase().split(/\s+/).filter(Boolean)
