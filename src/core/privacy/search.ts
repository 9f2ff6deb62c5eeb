/**
 * Many words in one text at once, by Wu and Manber's method (A fast algorithm for multi-pattern searching, 1994): a
 * table tells for every three characters how far the next word can be away, so that most of a text is never looked at.
 */

export interface Match {
  start: number
  end: number
  word: number
}

/** Characters that are hashed together, and entries of the table. */
const block = 3
const size = 1 << 15
const hash = (a: number, b: number, c: number) => ((a << 10) ^ (b << 5) ^ c) & (size - 1)

/**
 * A search for the words; a place is given to the longest word that begins there, and matches do not overlap.
 * @param words of three characters and more
 * @returns calls `found` for each match, from left to right; false says that it was none after all
 */
export function createSearch(
  words: readonly string[],
): (text: string, found: (match: Match) => boolean | undefined) => void {
  const window = words.reduce((least, { length }) => Math.min(least, length), 64)
  const farthest = window - block + 1
  const shifts = new Uint8Array(size).fill(farthest)
  const buckets = new Map<number, number[]>()
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!
    for (let end = block; end <= window; end++) {
      const key = keyAt(word, end)
      if (shifts[key]! > window - end) shifts[key] = window - end
    }
    const key = keyAt(word, window)
    const bucket = buckets.get(key)
    if (bucket) bucket.push(index)
    else buckets.set(key, [index])
  }
  for (const bucket of buckets.values())
    if (bucket.length > 1) bucket.sort((a, b) => words[b]!.length - words[a]!.length)

  return (text, found) => {
    let end = candidate(text, window, shifts)
    while (end > 0) {
      const start = end - window
      const word = (buckets.get(keyAt(text, end)) ?? []).find((index) => text.startsWith(words[index]!, start))
      const match = word === undefined ? undefined : { start, end: start + words[word]!.length, word }
      end = candidate(text, match && found(match) !== false ? match.end + window : end + 1, shifts)
    }
  }
}

/**
 * The first place from `from` on at which the beginning of a word may end; 0 when there is none. A loop of its own, which
 * engines compile well: nearly all of the time of a search is spent here.
 */
function candidate(text: string, from: number, shifts: Uint8Array): number {
  let end = from
  while (end <= text.length) {
    const shift = shifts[keyAt(text, end)]!
    if (shift === 0) return end
    end += shift
  }
  return 0
}

/** Of the three characters before `end`. */
function keyAt(text: string, end: number): number {
  return hash(text.charCodeAt(end - 3), text.charCodeAt(end - 2), text.charCodeAt(end - 1))
}
