/** What is typed into a search. Pure. */

/**
 * Whether a text, in lower case, has all words in any order, and none of those that are written with a minus before them:
 * `save -200`. Undefined where no word is given; a minus alone is a word that is still being typed.
 */
export function wordsTest(search: string): ((text: string) => boolean) | undefined {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const wanted = words.filter((word) => !word.startsWith('-'))
  const unwanted = words.flatMap((word) => (word.startsWith('-') && word.length > 1 ? word.slice(1) : []))
  if (wanted.length === 0 && unwanted.length === 0) return undefined
  return (text) => wanted.every((word) => text.includes(word)) && !unwanted.some((word) => text.includes(word))
}
