/**
 * Searches a text for many words at once with Wu and Manber's method (A fast algorithm for multi-pattern searching,
 * 1994): a table tells for every three characters how far away the next word must be, so that most of a text is
 * skipped.
 */

export interface Match {
  start: number
  end: number
  word: number
}

/** Number of characters hashed together, and size of the table. */
const block = 3
const size = 1 << 15
/** Letters differ in few bits, so shifts alone would map many triples to one entry. */
const hash = (a: number, b: number, c: number) => (Math.imul(a, 129_667) + Math.imul(b, 127) + c) & (size - 1)

/**
 * A search for these words. The longest word at a position wins, and matches do not overlap.
 * @param words at least three characters each
 * @returns calls `found` for each match, from left to right; if that returns false, the match is discarded
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
    let key = 0
    for (let end = block; end <= window; end++) {
      key = keyAt(word, end)
      if (shifts[key]! > window - end) shifts[key] = window - end
    }
    // The bucket of the last three characters of the window.
    const bucket = buckets.get(key)
    if (bucket) bucket.push(index)
    else buckets.set(key, [index])
  }
  for (const bucket of buckets.values())
    if (bucket.length > 1) bucket.sort((a, b) => words[b]!.length - words[a]!.length)
  // NaN at the end of a word. This one character rules out most false candidates.
  const following = words.map((word) => word.charCodeAt(window))

  /** The longest word whose first part ends here; -1 if there is none. */
  function wordAt(text: string, end: number): number {
    const after = text.charCodeAt(end)
    for (const index of buckets.get(keyAt(text, end)) ?? []) {
      const wanted = following[index]!
      if ((wanted === after || Number.isNaN(wanted)) && text.startsWith(words[index]!, end - window)) return index
    }
    return -1
  }

  return (text, found) => {
    let end = candidate(text, window, shifts)
    while (end > 0) {
      const word = wordAt(text, end)
      const start = end - window
      const after = word < 0 ? end : start + words[word]!.length
      const isTaken = word >= 0 && found({ start, end: after, word }) !== false
      end = candidate(text, isTaken ? after + window : end + 1, shifts)
    }
  }
}

/**
 * The first position from `from` on where the start of a word may end; 0 if there is none. A separate loop that engines
 * compile well, since nearly all search time is spent here.
 */
function candidate(text: string, from: number, shifts: Uint8Array): number {
  const { length } = text
  let end = from
  if (end > length) return 0
  let a = codeAt.call(text, end - 3)
  let b = codeAt.call(text, end - 2)
  let c = codeAt.call(text, end - 1)
  for (;;) {
    const shift = shifts[hash(a, b, c)]!
    if (shift === 0) return end
    end += shift
    if (end > length) return 0
    // The shortest words allow only steps of one character, which leave two of the three known.
    a = shift === 1 ? b : codeAt.call(text, end - 3)
    b = shift === 1 ? c : codeAt.call(text, end - 2)
    c = codeAt.call(text, end - 1)
  }
}

/**
 * Called through the prototype, because engines cache a string's method by its internal kind (one- or two-byte, slice,
 * rope): with words of all scripts there are more kinds than the cache holds, and each character took three times as
 * long.
 */
const codeAt = String.prototype.charCodeAt

/** The hash of the three characters before `end`. */
function keyAt(text: string, end: number): number {
  return hash(codeAt.call(text, end - 3), codeAt.call(text, end - 2), codeAt.call(text, end - 1))
}
