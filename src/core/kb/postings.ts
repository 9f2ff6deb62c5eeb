/**
 * The inverted index with BM25F weights worked out ahead of time: S. Robertson and H. Zaragoza, "The Probabilistic
 * Relevance Framework: BM25 and Beyond", 2009, sections 3.4 to 3.6. Everything is a typed array: 100,000 articles
 * would not fit a worker as objects.
 */
import { type Forward, PARTS, TITLE } from './forward.ts'

export interface Postings {
  /** where each term's postings begin, and one last entry for the end */
  starts: Uint32Array
  /** article numbers, ascending within a term */
  docs: Uint32Array
  /** what the term adds to the article's score, but for its idf: tf / (k1 + tf), tf weighted by field and length */
  impacts: Float32Array
}

const K1 = 1.2
const WEIGHT = { title: 3, heading: 1.5, code: 1.5, body: 1 }
// Headings, code and prose share one length, as in the simple BM25F: on its own, the length of a part that most
// articles lack would punish the few that have it.
const B_TITLE = 0.5
const B_TEXT = 0.75

/** Rarity of a term: the BM25 idf in the form that is never negative (Lucene's BM25Similarity). */
export const idf = (articles: number, withTerm: number): number =>
  Math.log(1 + (articles - withTerm + 0.5) / (withTerm + 0.5))

/** For each article: how many terms its title and the rest of it have, relative to the mean. */
function relativeLengths({ articles, part, starts }: Forward): { title: Float32Array; text: Float32Array } {
  const title = new Float32Array(articles.length)
  const text = new Float32Array(articles.length)
  for (let doc = 0; doc < articles.length; doc++) {
    for (let at = starts[doc]!; at < starts[doc + 1]!; at++) {
      if (part[at] === TITLE) title[doc]!++
      else text[doc]!++
    }
  }
  for (const lengths of [title, text]) {
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1
    for (let doc = 0; doc < lengths.length; doc++) lengths[doc]! /= mean
  }
  return { title, text }
}

/** For each term, the number of articles that hold it, summed up to start offsets. */
function offsets({ articles, terms, text, starts }: Forward): Uint32Array {
  const out = new Uint32Array(terms.size + 1)
  const seenIn = new Int32Array(terms.size).fill(-1)
  for (let doc = 0; doc < articles.length; doc++) {
    for (let at = starts[doc]!; at < starts[doc + 1]!; at++) {
      const term = text[at]!
      if (seenIn[term] === doc) continue
      seenIn[term] = doc
      out[term + 1]!++
    }
  }
  for (let term = 0; term < terms.size; term++) out[term + 1]! += out[term]!
  return out
}

/** Turns a forward index into postings. */
export function invert(forward: Forward): Postings {
  const { articles, terms, text, part } = forward
  const lengths = relativeLengths(forward)
  const starts = offsets(forward)
  const end = starts.slice(0, terms.size)
  const docs = new Uint32Array(starts[terms.size]!)
  const impacts = new Float32Array(docs.length)

  for (let doc = 0; doc < articles.length; doc++) {
    const gain = PARTS.map((name) =>
      name === 'title'
        ? WEIGHT.title / (1 - B_TITLE + B_TITLE * lengths.title[doc]!)
        : WEIGHT[name] / (1 - B_TEXT + B_TEXT * lengths.text[doc]!),
    )
    for (let at = forward.starts[doc]!; at < forward.starts[doc + 1]!; at++) {
      const term = text[at]!
      const last = end[term]! - 1
      const slot = last >= starts[term]! && docs[last] === doc ? last : end[term]!++
      docs[slot] = doc
      impacts[slot]! += gain[part[at]!]!
    }
  }
  for (let i = 0; i < impacts.length; i++) impacts[i] = impacts[i]! / (K1 + impacts[i]!)
  return { starts, docs, impacts }
}
