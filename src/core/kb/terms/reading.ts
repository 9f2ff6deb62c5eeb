/**
 * The terms of an article in reading order, as bytes: each term's number in LEB128 (seven bits per byte), and a mark where
 * another part begins. A search reads them in at most a hundred articles, so they stay packed in memory: this halves the
 * space, and loading the index needs no unpacking.
 */
export const articleParts = ['title', 'heading', 'code', 'body'] as const
export type FieldName = (typeof articleParts)[number]
export const titlePart = articleParts.indexOf('title')
export const codePart = articleParts.indexOf('code')

/** The most bytes a number takes. */
const widest = 5

/** Writes the terms of articles one after another. */
export class ReadingWriter {
  #bytes = new Uint8Array(1024)
  #part = titlePart
  /** bytes written so far */
  length = 0

  /** Every article begins with its title. */
  beginArticle(): void {
    this.#part = titlePart
  }

  /** @param part index into articleParts of the part that holds the term */
  term(number: number, part: number): void {
    if (part !== this.#part) {
      this.#part = part
      this.#write(part)
    }
    this.#write(number + articleParts.length)
  }

  #write(number: number): void {
    if (this.length + widest > this.#bytes.length) {
      const wider = new Uint8Array(2 * this.#bytes.length)
      wider.set(this.#bytes)
      this.#bytes = wider
    }
    let rest = number
    while (rest > 0x7f) {
      this.#bytes[this.length++] = (rest & 0x7f) | 0x80
      rest >>>= 7
    }
    this.#bytes[this.length++] = rest
  }

  done(): Uint8Array {
    return this.#bytes.slice(0, this.length)
  }
}

/**
 * Calls `visit` for each term in a range of bytes, in order.
 * @param visit receives the term's number and its part's index into articleParts
 */
export function eachTerm(
  bytes: Uint8Array,
  from: number,
  to: number,
  visit: (term: number, part: number) => void,
): void {
  let part = titlePart
  for (let at = from; at < to; ) {
    let byte = bytes[at++]!
    let number = byte & 0x7f
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++]!
      number |= (byte & 0x7f) << shift
    }
    if (number < articleParts.length) part = number
    else visit(number - articleParts.length, part)
  }
}
