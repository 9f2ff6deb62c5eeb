/** The forward index: the terms of every article in reading order, as numbers. */
import type { Article } from './article.ts'
import { type ArticleList, contentMark, keyOf, listOf } from './article-list.ts'
import { nameOf } from './article-name.ts'
import { isEnglish, isFunctionWord } from './english.ts'
import { segments } from './text.ts'
import { termsOf, wordsOf } from './tokenise.ts'

export const PARTS = ['title', 'heading', 'code', 'body'] as const
export type FieldName = (typeof PARTS)[number]
export const TITLE = PARTS.indexOf('title')
const CODE = PARTS.indexOf('code')

export interface Forward {
  articles: ArticleList
  /** term -> its number */
  terms: ReadonlyMap<string, number>
  /** the terms of all articles, one article after the other, each its title first */
  text: Uint32Array
  /** for each entry of `text`: the index into PARTS */
  part: Uint8Array
  /** where each article begins in `text`, and one last entry for the end */
  starts: Uint32Array
  /** for each article: 1 where it is English */
  english: Uint8Array
}

/**
 * How much of a long article is indexed, in characters: all of the headings and code, and the prose up to a cap.
 * Measured: beyond 3,000 characters more prose helps only where the error text is part of it. It may stand anywhere.
 */
const PROSE_LIMIT = 10_000
export const TEXT_LIMIT = 30_000
const TITLE_LIMIT = 300

/** A growing list of numbers in a typed array. */
class Numbers<T extends Uint32Array | Uint8Array> {
  #data: T
  #make: (size: number) => T
  length = 0

  constructor(make: (size: number) => T) {
    this.#make = make
    this.#data = make(1024)
  }

  push(value: number): void {
    this.#makeRoom(1)
    this.#data[this.length++] = value
  }

  pushAll(values: readonly number[]): void {
    this.#makeRoom(values.length)
    for (const value of values) this.#data[this.length++] = value
  }

  /** the same value so many times */
  repeat(value: number, times: number): void {
    this.#makeRoom(times)
    this.#data.fill(value, this.length, this.length + times)
    this.length += times
  }

  #makeRoom(more: number): void {
    if (this.length + more <= this.#data.length) return
    const wider = this.#make(2 * (this.length + more))
    wider.set(this.#data)
    this.#data = wider
  }

  done(): T {
    return this.#data.slice(0, this.length) as T
  }
}

function fieldsOf(article: Article): { part: FieldName; text: string }[] {
  const out: { part: FieldName; text: string }[] = [{ part: 'title', text: article.title.slice(0, TITLE_LIMIT) }]
  let prose = 0
  for (const { part, text } of segments(article.body.slice(0, TEXT_LIMIT))) {
    if (part === 'body' && prose > PROSE_LIMIT) continue
    if (part === 'body') prose += text.length
    out.push({ part, text })
  }
  out.push({ part: 'heading', text: nameOf(article) })
  out.push({ part: 'body', text: [...article.tags, article.product ?? ''].join('. ') })
  return out
}

/** Tokenises every article. Those that stand unchanged in `previous` keep the terms they had, which saves the time. */
export function forwardIndex(
  articles: readonly Article[],
  previous?: Forward,
  onDone?: (articles: number) => void,
): Forward {
  const terms = new Map<string, number>()
  const text = new Numbers((size) => new Uint32Array(size))
  const part = new Numbers((size) => new Uint8Array(size))
  const starts = new Uint32Array(articles.length + 1)
  const english = new Uint8Array(articles.length)
  const numberOf = (term: string): number => {
    const known = terms.get(term)
    if (known !== undefined) return known
    terms.set(term, terms.size)
    return terms.size - 1
  }
  // A word that was met before costs one look-up, whatever terms it gives.
  const numbersOf = new Map<string, readonly number[]>()
  // Of the article at hand, without its code, which is English everywhere.
  const prose = { functionWords: 0, terms: 0 }
  const addText = (field: string, own: number): void => {
    const from = text.length
    let functionWords = 0
    for (const word of wordsOf(field)) {
      let numbers = numbersOf.get(word)
      if (numbers === undefined) {
        numbers = termsOf(word).map(numberOf)
        numbersOf.set(word, numbers)
      }
      text.pushAll(numbers)
      if (numbers.length === 0 && isFunctionWord(word)) functionWords++
    }
    part.repeat(own, text.length - from)
    if (own === CODE) return
    prose.functionWords += functionWords
    prose.terms += text.length - from
  }
  const known = new Map<string, number>()
  for (let i = 0; i < (previous?.articles.length ?? 0); i++) known.set(previous!.articles.keyAt(i), i)
  const words = previous ? [...previous.terms.keys()] : []

  for (const [i, article] of articles.entries()) {
    starts[i] = text.length
    onDone?.(i)
    const before = known.get(keyOf(article))
    if (previous && before !== undefined && contentMark(article) === previous.articles.markAt(before)) {
      for (let at = previous.starts[before]!; at < previous.starts[before + 1]!; at++) {
        text.push(numberOf(words[previous.text[at]!]!))
        part.push(previous.part[at]!)
      }
      english[i] = previous.english[before]!
      continue
    }
    Object.assign(prose, { functionWords: 0, terms: 0 })
    for (const field of fieldsOf(article)) addText(field.text, PARTS.indexOf(field.part))
    english[i] = isEnglish(prose.functionWords, prose.terms) ? 1 : 0
  }
  starts[articles.length] = text.length
  return { articles: listOf(articles), terms, text: text.done(), part: part.done(), starts, english }
}
