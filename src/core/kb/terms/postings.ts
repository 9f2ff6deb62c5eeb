/**
 * The inverted index with precomputed BM25F weights: S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework:
 * BM25 and Beyond", 2009, sections 3.4 to 3.6. Everything is a typed array because 100,000 articles would not fit in a
 * worker as objects.
 */
import type { Forward } from './forward.ts'
import { articleParts, eachTerm, titlePart } from './reading.ts'

export interface Postings {
  /** where each term's postings begin, plus the end */
  starts: Uint32Array
  /** article numbers, ascending within a term */
  docs: Uint32Array
  /**
   * what the term adds to the article's score before idf: tf / (k1 + tf), with tf weighted by field and length; in steps of
   * `impactStep`, at least one
   */
  impacts: Uint8Array
}

/** 255 steps from 0 to 1 are finer than any difference that matters between articles, and take a quarter of the space. */
export const impactStep = 1 / 255

const k1 = 1.2
const partWeight = { title: 3, heading: 1.5, code: 1.5, body: 1 }
// Headings, code and prose share one length, as in simple BM25F: separately, the length of a part that most articles lack
// would punish the few that have it.
const bTitle = 0.5
const bText = 0.75

/** Rarity of a term: the form of the BM25 idf that is never negative (Lucene's BM25Similarity). */
export const idf = (articles: number, withTerm: number): number =>
  Math.log(1 + (articles - withTerm + 0.5) / (withTerm + 0.5))

/** Per article: the number of terms in its title and in the rest, relative to the mean. */
interface Lengths {
  title: Float32Array
  text: Float32Array
}

/** The lengths, and the start offset of each term's postings: a running sum of the articles that hold it. */
function counted({ articles, terms, text, starts }: Forward): { lengths: Lengths; offsets: Uint32Array } {
  const lengths = { title: new Float32Array(articles.length), text: new Float32Array(articles.length) }
  const offsets = new Uint32Array(terms.size + 1)
  const seenIn = new Int32Array(terms.size).fill(-1)
  for (let doc = 0; doc < articles.length; doc++) {
    eachTerm(text, starts[doc]!, starts[doc + 1]!, (term, part) => {
      if (part === titlePart) lengths.title[doc]!++
      else lengths.text[doc]!++
      if (seenIn[term] === doc) return
      seenIn[term] = doc
      offsets[term + 1]!++
    })
  }
  for (let term = 0; term < terms.size; term++) offsets[term + 1]! += offsets[term]!
  for (const all of [lengths.title, lengths.text]) {
    const mean = all.reduce((sum, length) => sum + length, 0) / all.length || 1
    for (let doc = 0; doc < all.length; doc++) all[doc]! /= mean
  }
  return { lengths, offsets }
}

/** Turns a forward index into postings. */
export function invert(forward: Forward): Postings {
  const { articles, terms, text } = forward
  const { lengths, offsets: starts } = counted(forward)
  const end = starts.slice(0, terms.size)
  const docs = new Uint32Array(starts[terms.size]!)
  const frequencies = new Float32Array(docs.length)

  for (let doc = 0; doc < articles.length; doc++) {
    const gain = articleParts.map((name) =>
      name === 'title'
        ? partWeight.title / (1 - bTitle + bTitle * lengths.title[doc]!)
        : partWeight[name] / (1 - bText + bText * lengths.text[doc]!),
    )
    eachTerm(text, forward.starts[doc]!, forward.starts[doc + 1]!, (term, part) => {
      const last = end[term]! - 1
      const slot = last >= starts[term]! && docs[last] === doc ? last : end[term]!++
      docs[slot] = doc
      frequencies[slot]! += gain[part]!
    })
  }
  const impacts = Uint8Array.from(frequencies, (tf) => Math.max(1, Math.round(tf / (k1 + tf) / impactStep)))
  return { starts, docs, impacts }
}
