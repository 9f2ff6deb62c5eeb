/**
 * The passage of an article that is nearest to a message. Reading a long article word by word takes longer than finding it,
 * so its blocks are first searched for the letters that the message's words begin with, and only those that may hold the best
 * passage are read.
 */
import type { Article } from '../articles/article.ts'
import { type KbIndex, rarity } from '../terms/bm25f.ts'
import { textLimit } from '../terms/forward.ts'
import { plainText } from '../words/text.ts'
import { normal, tokenise } from '../words/tokenise.ts'

const maxQuote = 240
/** share of the message a passage must hold to be worth showing */
const leastQuoteShare = 0.3
const longPassage = 400

interface Passage {
  text: string
  terms: ReadonlySet<string>
}

/** A part of an article that can be read alone. */
interface Block {
  markdown: string
  /** as words are compared, without the marks that may stand inside one */
  letters: string
  /** once it was read */
  passages?: readonly Passage[]
}

/** What links of the form `[text][name]` need, wherever they stand (CommonMark 4.7). */
const linkDefinition = /^ {0,3}\[[^\]\n]+\]:[^\n]*$/gm
const fence = /^ {0,3}(?:`{3,}|~{3,})/
const insideWords = /['’\\]/g

/** The blocks of an article, to be asked for the passage nearest to each message. */
export function blocksOf(article: Article): Block[] {
  const body = article.body.slice(0, textLimit)
  const definitions = body.match(linkDefinition)?.join('\n')
  return split(body).map((text) => ({
    markdown: definitions === undefined ? text : `${text}\n\n${definitions}`,
    letters: normal(text).replace(insideWords, ''),
  }))
}

const emptyLine = /\n[^\S\n]*(?=\n)/

/**
 * Splits Markdown at its empty lines, but not inside of a fenced block (CommonMark 4.5). Plain text often has none: there,
 * each line is a paragraph.
 */
function split(markdown: string): string[] {
  const blocks: string[] = []
  let fenced = false
  for (const text of markdown.split(emptyLine.test(markdown) ? emptyLine : '\n')) {
    if (fenced) blocks.push(`${blocks.pop()}\n${text}`)
    else blocks.push(text)
    for (const line of text.split('\n')) if (fence.test(line)) fenced = !fenced
  }
  return blocks
}

/** The sentences and lines of a block with their terms. */
function passagesOf(block: Block): readonly Passage[] {
  block.passages ??= plainText(block.markdown)
    .split('\n')
    .flatMap((line) => line.split(/(?<=[.!?…])\s+(?=[\p{Lu}"'“‘(])/u))
    .map((text) => ({ text, terms: new Set(tokenise(text)) }))
  return block.passages
}

/**
 * The letters that a word begins with if it yields this term; empty if any word may. Stemming changes the end of a word: by
 * one letter (`y`), or two of a long one (`ibility`, `ible`).
 */
function beginning(term: string): string {
  if (!/^[a-z\d]+$/.test(term)) return ''
  return term.slice(0, term.length < 6 ? Math.max(2, term.length - 1) : -2)
}

function cut(text: string): string {
  if (text.length <= maxQuote) return text
  return `${text.slice(0, maxQuote).replace(/\s+\S*$/, '')} …`
}

/**
 * The passage nearest to a message; undefined if none is close.
 * @param whole whether the article holds the whole message: then a shorter passage with less of it is not nearer
 */
export function nearestPassage(
  index: KbIndex,
  blocks: readonly Block[],
  message: string,
  whole: boolean,
): string | undefined {
  const wanted = [...new Set(tokenise(message))].map((term) => ({
    term,
    idf: rarity(index, index.forward.terms.get(term)),
    begins: beginning(term),
  }))
  const mass = wanted.reduce((sum, { idf }) => sum + idf, 0)
  const promising = blocks
    .map((block, place) => {
      let most = 0
      for (const { begins, idf } of wanted) if (block.letters.includes(begins)) most += idf
      return { block, place, most }
    })
    .filter(({ most }) => most >= leastQuoteShare * mass)
    .sort((a, b) => b.most - a.most || a.place - b.place)
  let best: { text: string; score: number; place: number } | undefined
  for (const { block, place, most } of promising) {
    // No passage scores higher than all the words it may hold.
    if (best && most < best.score) break
    for (const { text, terms } of passagesOf(block)) {
      let shared = 0
      for (const { term, idf } of wanted) if (terms.has(term)) shared += idf
      if (shared < leastQuoteShare * mass) continue
      const score = whole ? shared - text.length / textLimit : shared / (1 + text.length / longPassage)
      if (!best || score > best.score || (score === best.score && place < best.place)) best = { text, score, place }
    }
  }
  return best && cut(best.text)
}
