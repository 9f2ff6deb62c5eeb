/** The forward index: the terms of every article in reading order, as numbers. */
import type { Article } from './article.ts'
import { segments } from './text.ts'
import { tokenise } from './tokenise.ts'

export const PARTS = ['title', 'heading', 'code', 'body'] as const
export type FieldName = (typeof PARTS)[number]
export const TITLE = PARTS.indexOf('title')

export interface Forward {
  articles: readonly Article[]
  /** term -> its number */
  terms: ReadonlyMap<string, number>
  /** the terms of all articles, one article after the other, each its title first */
  text: Uint32Array
  /** for each entry of `text`: the index into PARTS */
  part: Uint8Array
  /** where each article begins in `text`, and one last entry for the end */
  starts: Uint32Array
}

/**
 * How much of a long article is indexed, in characters: all of the headings and code, and the prose up to a cap.
 * Measured: beyond 1,500 to 3,000 characters more prose changes nothing.
 */
const PROSE_LIMIT = 3_000
export const TEXT_LIMIT = 30_000
const TITLE_LIMIT = 300

/** An id is unique within one import. */
const keyOf = ({ source, id }: Article): string => JSON.stringify([source, id])

const sameContent = (a: Article, b: Article): boolean =>
  a.title === b.title &&
  a.body === b.body &&
  a.product === b.product &&
  a.tags.join() === b.tags.join() &&
  nameOf(a) === nameOf(b)

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
    if (this.length === this.#data.length) {
      const wider = this.#make(this.length * 2)
      wider.set(this.#data)
      this.#data = wider
    }
    this.#data[this.length++] = value
  }

  done(): T {
    return this.#data.slice(0, this.length) as T
  }
}

/**
 * The name of the article's file or page, without its ending: often the error code, or the title in short, and what an
 * error message that links to its article has in the link.
 */
function nameOf({ id, url }: Pick<Article, 'id' | 'url'>): string {
  for (const path of [id, url ?? '']) {
    const [place = ''] = path.slice(0, TITLE_LIMIT).split(/[?#]/)
    const name =
      place
        .split(/[/\\]/)
        .filter(Boolean)
        .at(-1)
        ?.replace(/\.[a-z]{2,5}$/i, '') ?? ''
    if (/\p{L}{2}/u.test(name) && !/^[\da-f-]{16,}$/i.test(name)) return name
  }
  return ''
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
  const number = (term: string): number => {
    let id = terms.get(term)
    if (id === undefined) {
      id = terms.size
      terms.set(term, id)
    }
    return id
  }
  const known = new Map(previous?.articles.map((article, i) => [keyOf(article), i]))
  const words = previous ? [...previous.terms.keys()] : []

  for (const [i, article] of articles.entries()) {
    starts[i] = text.length
    onDone?.(i)
    const before = known.get(keyOf(article))
    if (previous && before !== undefined && sameContent(article, previous.articles[before]!)) {
      for (let at = previous.starts[before]!; at < previous.starts[before + 1]!; at++) {
        text.push(number(words[previous.text[at]!]!))
        part.push(previous.part[at]!)
      }
      continue
    }
    for (const field of fieldsOf(article)) {
      for (const term of tokenise(field.text)) {
        text.push(number(term))
        part.push(PARTS.indexOf(field.part))
      }
    }
  }
  starts[articles.length] = text.length
  return { articles, terms, text: text.done(), part: part.done(), starts }
}
