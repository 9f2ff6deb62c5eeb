/**
 * Ranks in two stages: BM25F picks candidates, then exact wording and titles decide between them.
 *
 * Each message is scored separately. An article's score is that of its best message plus a share of the others, so one line
 * that names the fault beats many that do not.
 */

import type { Query } from '../query/query.ts'
import { troubleIn, troubleTerms } from '../query/trouble.ts'
import { holders, impactOf, type KbIndex, rarity } from '../terms/bm25f.ts'
import { idf, impactStep } from '../terms/postings.ts'
import type { Evidence } from './certainty.ts'
import { type Needle, needleFor } from './needle.ts'
import { type Wording, wantedOf, wordingOf } from './wording.ts'

/** An article by number. */
export interface Ranked {
  doc: number
  score: number
  /** the contribution of each message, before adding up */
  strengths: number[]
  /** for each message, the input to `certaintyOf` */
  evidence: Evidence[]
  /** for each message, whether the article holds all of it word for word; no word may be unknown to the knowledge base */
  whole: boolean[]
}

const mostCandidates = 120
/** extra candidates per message, from the articles that have all its words */
const mostWithAllWords = 60
/** share of the messages other than the best one */
const restShare = 0.3
/** what a fully verbatim match, or a title fully contained in the message, adds to a score of 1 */
const verbatimGain = 1
const titleGain = 1
/**
 * what words add by standing together in one passage, and by standing at the article's beginning: scattered over a long
 * article, the same words are about many other things
 */
const togetherGain = 1
/** the same for a request: its words form a path, so they would mostly reflect the path's length */
const requestTogether = 0.5
/** the penalty for an article not about trouble, for any message but a request: references document endpoints */
const noTroubleLoss = 0.2
/** the bonus for an article about the exact endpoint of a failing request; a passing mention earns nothing */
const endpointGain = 0.5
/**
 * the bonus for an article whose title names an error code of the message: it is about that error and does not just mention
 * it
 */
const codeInTitleGain = 0.5
/** a code held by more articles, such as `not_found`, belongs to none of them */
const fewHolders = 3
/**
 * A whole message in one place of an article is that article's own error text, and beats a title that happens to share its
 * words. It counts in full from `pairs` neighbouring pairs of terms up; two words alone are not a message, unless the
 * article is about them.
 */
const wholeGain = { adds: 2, share: 0.95, fewest: 2, pairs: 4 }
/** for certainty, the lead is measured against this many others */
const nextBest = 5
/** for certainty, the value of a word found in neither the article's title nor its beginning */
const elsewhereShare = 0.25
/** for certainty, verbatim words and whole messages count less: related articles have as many */
const verbatimForCertainty = 0.5

const combined = (best: number, total: number): number => best + restShare * (total - best)

/**
 * The numbers of the candidate articles: the best by BM25F over all messages, and for each message the best that hold all
 * its words. Without the latter, a long article that quotes the whole message in common words would be missed.
 */
function candidates({ forward, postings }: KbIndex, needles: readonly Needle[]): number[] {
  const count = forward.articles.length
  const best = new Float32Array(count)
  const total = new Float32Array(count)
  const scores = new Float32Array(count)
  const held = new Uint8Array(count)
  const found = new Set<number>()
  for (const { terms, scale } of needles) {
    scores.fill(0)
    held.fill(0)
    for (const { term, idf } of terms) {
      const weight = idf * impactStep
      for (let i = postings.starts[term]!; i < postings.starts[term + 1]!; i++) {
        const doc = postings.docs[i]!
        scores[doc]! += weight * postings.impacts[i]!
        held[doc]!++
      }
    }
    const ofAllWords = (doc: number) => (held[doc] === terms.length ? scores[doc]! : 0)
    for (const doc of highest(count, mostWithAllWords, ofAllWords)) found.add(doc)
    for (let doc = 0; doc < count; doc++) {
      const score = scores[doc]! * scale
      total[doc]! += score
      if (score > best[doc]!) best[doc] = score
    }
  }
  for (const doc of highest(count, mostCandidates, (doc) => combined(best[doc]!, total[doc]!))) found.add(doc)
  return [...found]
}

/**
 * The numbers below `count` with the highest positive scores, at most `most`, best first. Cheaper than sorting all of them.
 */
function highest(count: number, most: number, scoreOf: (doc: number) => number): number[] {
  const top: { doc: number; score: number }[] = []
  let floor = 0
  const keepBest = () => {
    top.sort((a, b) => b.score - a.score || a.doc - b.doc)
    top.length = Math.min(top.length, most)
  }
  for (let doc = 0; doc < count; doc++) {
    const score = scoreOf(doc)
    if (score <= floor) continue
    top.push({ doc, score })
    if (top.length < 4 * most) continue
    keepBest()
    floor = top.at(-1)!.score
  }
  keepBest()
  return top.map(({ doc }) => doc)
}

function endpointIn({ opening }: Wording, { endpoint }: Needle): Evidence['endpoint'] {
  if (endpoint === undefined) return 'none'
  return opening.has(endpoint) ? 'own' : 'other'
}

function codeIn(index: KbIndex, { codes }: Needle, doc: number): Evidence['code'] {
  if (codes.length === 0) return 'none'
  const told = codes.filter((code) => code >= 0 && impactOf(index, code, doc) > 0)
  if (told.length === 0) return 'not-told'
  return told.some((code) => holders(index, code) <= fewHolders) ? 'told' : 'none'
}

function rerank(index: KbIndex, needles: readonly Needle[], doc: number, wording: Wording, trouble: number): Ranked {
  let titleMass = 0
  for (const term of wording.title) titleMass += rarity(index, term)
  // A one-word title of a common word is easily contained in a message.
  const fullTitle = Math.max(titleMass, idf(index.forward.articles.length, 1))

  const strengths: number[] = []
  const wholes: boolean[] = []
  const evidence = needles.map((needle, i): Evidence => {
    let score = 0
    let verbatim = 0
    let inTitle = 0
    for (const { term, idf } of needle.terms) score += idf * impactOf(index, term, doc)
    for (const pair of wording.pairs) verbatim += needle.bigrams.get(pair) ?? 0
    for (const term of wording.title) if (needle.all.has(term)) inTitle += rarity(index, term)
    const { covered, opening, words, subject } = sharedWords(index, needle, wording)
    const share = verbatim / (needle.bigramMass || 1)
    const whole = wholeMessage(wording, needle, i)
    const coverage = covered / (needle.mass || 1)
    const isWhole = whole > 0 && coverage >= wholeGain.share
    wholes.push(isWhole)
    const endpoint = endpointIn(wording, needle)
    const match = score * needle.scale * subjectOf(wording, needle, endpoint, trouble)
    // For a whole message in one passage, where it stands says nothing about the article that quotes it.
    const passage = wording.passages[i]! / (needle.mass || 1)
    const told = isWhole ? 1 : (passage + opening / (needle.mass || 1)) / 2
    const together = needle.isRequest ? requestTogether : told
    const gain = verbatimGain * share + whole + titleGain * (inTitle / (titleMass || 1)) + togetherGain * together
    strengths.push(match * (1 + gain))
    return {
      strength: match * (1 + verbatimForCertainty * (share + whole) + titleGain * (inTitle / fullTitle)),
      others: 0,
      coverage,
      passage,
      words: isWhole ? words : subject + elsewhereShare * (words - subject),
      isRequest: needle.isRequest,
      endpoint,
      code: codeIn(index, needle, doc),
    }
  })
  const total = strengths.reduce((sum, strength) => sum + strength, 0)
  return { doc, score: combined(Math.max(...strengths), total), strengths, evidence, whole: wholes }
}

/** The message's words that the article holds, and those at its beginning: by weight and by number. */
function sharedWords(index: KbIndex, needle: Needle, { held, beginning }: Wording) {
  const shared = { covered: 0, opening: 0, words: 0, subject: 0 }
  for (const term of held) {
    const counts = needle.all.get(term)
    if (counts === undefined) continue
    const word = counts / rarity(index, term)
    shared.covered += counts
    shared.words += word
    if (!beginning.has(term)) continue
    shared.opening += counts
    shared.subject += word
  }
  return shared
}

const isAboutEndpoint = ({ aboutRoute, opening }: Wording, needles: readonly Needle[]): boolean =>
  aboutRoute || needles.some(({ endpoint }) => endpoint !== undefined && opening.has(endpoint))

/** If no candidate is about an endpoint, not being about this one says nothing. */
const withoutEndpoint = ({ endpoint: _, ...needle }: Needle): Needle => needle

/** How well the article's subject fits the message's, as a factor on the words they share. */
function subjectOf({ title }: Wording, needle: Needle, endpoint: Evidence['endpoint'], trouble: number): number {
  const kind = endpoint === 'none' ? -noTroubleLoss * (1 - trouble) : endpoint === 'own' ? endpointGain : 0
  return 1 + kind + (needle.codes.some((code) => title.has(code)) ? codeInTitleGain : 0)
}

/** The bonus for an article that holds the whole message. */
function wholeMessage({ runs, opening }: Wording, { bigrams, bigramMass }: Needle, message: number): number {
  if (bigrams.size === 0 || runs[message]! < wholeGain.share * bigramMass) return 0
  if (bigrams.size < wholeGain.fewest && ![...bigrams.keys()].every((pair) => opening.has(pair))) return 0
  return wholeGain.adds * Math.min(1, bigrams.size / wholeGain.pairs)
}

/** Tells each article the mean strength of the best others on the same message. */
function tellOthers(ranked: readonly Ranked[], messages: number): void {
  for (let i = 0; i < messages; i++) {
    const best = ranked.map(({ evidence }) => evidence[i]!.strength).sort((a, b) => b - a)
    const next = best[nextBest] ?? 0
    const total = best.slice(0, nextBest + 1).reduce((sum, strength) => sum + strength, 0)
    // Either the article's own strength is among these, or the last of them is one too many.
    for (const { evidence } of ranked) evidence[i]!.others = (total - Math.max(evidence[i]!.strength, next)) / nextBest
  }
}

/** The best articles for a query, at most `limit`, best first; empty if nothing matches. */
export function rank(index: KbIndex, query: Query, limit?: number): Ranked[] {
  const needles = query.messages.map(({ text, weight }) => {
    const needle = needleFor(index, text)
    return { ...needle, scale: needle.scale * weight }
  })
  const wanted = wantedOf(index, needles)
  const trouble = troubleTerms(index)
  const found = candidates(index, needles).map((doc) => ({ doc, wording: wordingOf(index, doc, wanted) }))
  const asked = found.some(({ wording }) => isAboutEndpoint(wording, needles)) ? needles : needles.map(withoutEndpoint)
  const ranked = found.map(({ doc, wording }) => rerank(index, asked, doc, wording, troubleIn(index, trouble, doc)))
  tellOthers(ranked, needles.length)
  return ranked.sort((a, b) => b.score - a.score || a.doc - b.doc).slice(0, limit)
}
