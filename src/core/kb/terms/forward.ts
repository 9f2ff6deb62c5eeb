/** The forward index: the terms of every article in reading order, as numbers. */
import type { Article } from '../articles/article.ts'
import { type ArticleList, contentMark, keyOf, listOf } from '../articles/article-list.ts'
import { nameOf } from '../articles/article-name.ts'
import { isEnglish, isFunctionWord } from '../words/english.ts'
import { segments } from '../words/text.ts'
import { termsOf, wordsOf } from '../words/tokenise.ts'
import { articleParts, codePart, eachTerm, type FieldName, ReadingWriter } from './reading.ts'

export interface Forward {
  articles: ArticleList
  /** term -> its number */
  terms: ReadonlyMap<string, number>
  /** the terms of all articles, one article after another, title first; see `reading.ts` */
  text: Uint8Array
  /** byte offset of each article in `text`, plus the end */
  starts: Uint32Array
  /** per article: 1 if it is English */
  english: Uint8Array
  /** per term: 1 if it is a route */
  routes: Uint8Array
}

/**
 * How many characters of a long article are indexed. An error text may be anywhere in it: of 251 that stand in only one page
 * of a manual, 243 find that page first; only 231 did when prose was read up to 10,000 characters.
 */
export const textLimit = 100_000
const titleLimit = 300

function fieldsOf(article: Article): { part: FieldName; text: string }[] {
  const out: { part: FieldName; text: string }[] = [{ part: 'title', text: article.title.slice(0, titleLimit) }]
  for (const { part, text } of segments(article.body.slice(0, textLimit))) out.push({ part, text })
  out.push({ part: 'heading', text: nameOf(article) })
  out.push({ part: 'body', text: [...article.tags, article.product ?? ''].join('. ') })
  return out
}

/** Tokenises every article. Those unchanged since `previous` keep their terms, which saves time. */
export function forwardIndex(
  articles: readonly Article[],
  previous?: Forward,
  onDone?: (articles: number) => void,
): Forward {
  const terms = new Map<string, number>()
  const text = new ReadingWriter()
  const starts = new Uint32Array(articles.length + 1)
  const english = new Uint8Array(articles.length)
  const numberOf = (term: string): number => {
    const known = terms.get(term)
    if (known !== undefined) return known
    terms.set(term, terms.size)
    return terms.size - 1
  }
  // A word seen before costs one look-up, however many terms it yields.
  const known = new Map<string, { numbers: readonly number[]; functionWords: number }>()
  const meet = (word: string) => {
    const numbers = termsOf(word).map(numberOf)
    const met = { numbers, functionWords: numbers.length === 0 && isFunctionWord(word) ? 1 : 0 }
    known.set(word, met)
    return met
  }
  // Counts for the current article, without its code, which is English everywhere.
  const prose = { functionWords: 0, terms: 0 }
  const addText = (field: string, part: number): void => {
    for (const word of wordsOf(field)) {
      const { numbers, functionWords } = known.get(word) ?? meet(word)
      for (const number of numbers) text.term(number, part)
      if (part === codePart) continue
      prose.terms += numbers.length
      prose.functionWords += functionWords
    }
  }
  const placeBefore = new Map<string, number>()
  for (let i = 0; i < (previous?.articles.length ?? 0); i++) placeBefore.set(previous!.articles.keyAt(i), i)
  const words = previous ? [...previous.terms.keys()] : []

  for (const [i, article] of articles.entries()) {
    starts[i] = text.length
    text.beginArticle()
    onDone?.(i)
    const before = placeBefore.get(keyOf(article))
    if (previous && before !== undefined && contentMark(article) === previous.articles.markAt(before)) {
      eachTerm(previous.text, previous.starts[before]!, previous.starts[before + 1]!, (term, part) => {
        text.term(numberOf(words[term]!), part)
      })
      english[i] = previous.english[before]!
      continue
    }
    Object.assign(prose, { functionWords: 0, terms: 0 })
    for (const field of fieldsOf(article)) addText(field.text, articleParts.indexOf(field.part))
    english[i] = isEnglish(prose.functionWords, prose.terms) ? 1 : 0
  }
  starts[articles.length] = text.length
  return { articles: listOf(articles), terms, text: text.done(), starts, english, routes: routesAmong(terms) }
}

/** Marks the terms that are routes. */
export function routesAmong(terms: ReadonlyMap<string, number>): Uint8Array {
  const routes = new Uint8Array(terms.size)
  for (const [term, number] of terms) if (term.startsWith('/')) routes[number] = 1
  return routes
}
