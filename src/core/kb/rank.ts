/**
 * Two stages: BM25F picks candidates, then exact wording and title decide among them.
 *
 * Every message is scored alone; an article's score is its best message plus a share of the others, so that one line
 * that names the fault wins over many that do not.
 */
import { holders, impactOf, type KbIndex, rarity } from './bm25f.ts'
import { certaintyOf, type Endpoint, type Evidence } from './certainty.ts'
import { bigram, type Needle, needleFor, secondOf } from './needle.ts'
import { IMPACT_STEP } from './postings.ts'
import type { Query } from './query.ts'
import { eachTerm, TITLE } from './reading.ts'
import { troubleIn, troubleTerms } from './trouble.ts'

/** An article by number. */
export interface Ranked {
  doc: number
  score: number
  /** of `certaintyOf` */
  certainty: number
  /** what each message of the query gives, before they are added up */
  strengths: number[]
}

const CANDIDATES = 120
/** share of the messages other than the best */
const REST = 0.3
/** what a wholly verbatim match, and a title that is wholly in the message, add to a score of 1 */
const VERBATIM = 1
const IN_TITLE = 1
/** what an article loses that is not about trouble, for any message but a request: its endpoint is told of by a reference */
const NO_TROUBLE = 0.2
/** what the very endpoint of a failing request adds to the score */
const ENDPOINT = 0.3
/** a code that more articles hold, such as `not_found`, is no article's own */
const FEW_HOLDERS = 3
/**
 * A whole message that stands in an article is that article's own error text, and beats a title that happens to share its
 * words. It counts in full from so many pairs of neighbouring terms on; two words alone are no message.
 */
const WHOLE = { adds: 2, share: 0.95, fewest: 3, pairs: 6 }

const together = (best: number, total: number): number => best + REST * (total - best)

/** BM25F over all articles; the numbers of the best. */
function candidates({ forward, postings }: KbIndex, needles: readonly Needle[]): number[] {
  const count = forward.articles.length
  const best = new Float32Array(count)
  const total = new Float32Array(count)
  const scores = new Float32Array(count)
  for (const { terms, scale } of needles) {
    scores.fill(0)
    for (const { term, idf } of terms) {
      const weight = idf * IMPACT_STEP
      for (let i = postings.starts[term]!; i < postings.starts[term + 1]!; i++) {
        scores[postings.docs[i]!]! += weight * postings.impacts[i]!
      }
    }
    for (let doc = 0; doc < count; doc++) {
      const score = scores[doc]! * scale
      total[doc]! += score
      if (score > best[doc]!) best[doc] = score
    }
  }
  return highest(count, (doc) => together(best[doc]!, total[doc]!))
}

/** The numbers below `count` with the highest positive scores, best first. Sorting all of them would cost more. */
function highest(count: number, scoreOf: (doc: number) => number): number[] {
  const top: { doc: number; score: number }[] = []
  let floor = 0
  const keepBest = () => {
    top.sort((a, b) => b.score - a.score || a.doc - b.doc)
    top.length = Math.min(top.length, CANDIDATES)
  }
  for (let doc = 0; doc < count; doc++) {
    const score = scoreOf(doc)
    if (score <= floor) continue
    top.push({ doc, score })
    if (top.length < 4 * CANDIDATES) continue
    keepBest()
    floor = top.at(-1)!.score
  }
  keepBest()
  return top.map(({ doc }) => doc)
}

/** What is looked for in every candidate. */
interface Wanted {
  pairs: ReadonlySet<number>
  /** 1 for the terms that end such a pair: most do not, and asking for each pair would cost more than all else */
  seconds: Uint8Array
  trouble: readonly number[]
}

function wantedOf(index: KbIndex, needles: readonly Needle[]): Wanted {
  const pairs = new Set(needles.flatMap((needle) => [...needle.bigrams.keys()]))
  const seconds = new Uint8Array(index.postings.starts.length)
  for (const pair of pairs) seconds[secondOf(pair)] = 1
  return { pairs, seconds, trouble: troubleTerms(index) }
}

/** Which of the wanted pairs of terms stand in an article, and which terms its title has. */
function wordingOf({ forward }: KbIndex, doc: number, { pairs: wanted, seconds }: Wanted) {
  const pairs = new Set<number>()
  const title = new Set<number>()
  let before = -1
  eachTerm(forward.text, forward.starts[doc]!, forward.starts[doc + 1]!, (term, part) => {
    if (part === TITLE) title.add(term)
    if (seconds[term] === 1 && before >= 0) {
      const pair = bigram(before, term)
      if (wanted.has(pair)) pairs.add(pair)
    }
    before = term
  })
  return { pairs, title }
}

/** `about`: for each message, what the article tells of it. */
type Reranked = Omit<Ranked, 'certainty'> & { about: Omit<Evidence, 'strength' | 'rival'>[] }

function endpointIn(index: KbIndex, pairs: ReadonlySet<number>, doc: number, { endpoint }: Needle): Endpoint {
  if (!endpoint) return 'none'
  if (pairs.has(endpoint.call)) return 'told'
  return endpoint.route >= 0 && impactOf(index, endpoint.route, doc) > 0 ? 'other-method' : 'not-told'
}

function codeIn(index: KbIndex, { codes }: Needle, doc: number): Evidence['code'] {
  if (codes.length === 0) return 'none'
  const told = codes.filter((code) => code >= 0 && impactOf(index, code, doc) > 0)
  if (told.length === 0) return 'not-told'
  return told.some((code) => holders(index, code) <= FEW_HOLDERS) ? 'told' : 'none'
}

function rerank(index: KbIndex, needles: readonly Needle[], wanted: Wanted, doc: number): Reranked {
  const { pairs, title } = wordingOf(index, doc, wanted)
  const trouble = troubleIn(index, wanted.trouble, doc)
  let titleMass = 0
  for (const term of title) titleMass += rarity(index, term)

  const about = needles.map((needle) => ({
    endpoint: endpointIn(index, pairs, doc, needle),
    trouble,
    code: codeIn(index, needle, doc),
  }))
  const strengths = needles.map((needle, i) => {
    let score = 0
    let verbatim = 0
    let inTitle = 0
    for (const { term, idf } of needle.terms) score += idf * impactOf(index, term, doc)
    for (const pair of pairs) verbatim += needle.bigrams.get(pair) ?? 0
    for (const term of title) if (needle.all.has(term)) inTitle += rarity(index, term)
    const share = verbatim / (needle.bigramMass || 1)
    const closeness =
      VERBATIM * share + wholeMessage(share, needle.bigrams.size) + IN_TITLE * (inTitle / (titleMass || 1))
    const subject = needle.endpoint
      ? 1 + (about[i]!.endpoint === 'told' ? ENDPOINT : 0)
      : 1 - NO_TROUBLE * (1 - trouble)
    return score * needle.scale * (1 + closeness) * subject
  })
  const total = strengths.reduce((sum, strength) => sum + strength, 0)
  return { doc, score: together(Math.max(...strengths), total), strengths, about }
}

/** @param share of the message, by rarity, that stands in the article word by word; `pairs` of neighbouring terms it has */
function wholeMessage(share: number, pairs: number): number {
  if (share < WHOLE.share || pairs < WHOLE.fewest) return 0
  return WHOLE.adds * Math.min(1, pairs / WHOLE.pairs)
}

/** For each message, the two highest strengths that any article has. */
function highestTwo(ranked: readonly Reranked[], messages: number): { first: number; second: number }[] {
  return Array.from({ length: messages }, (_, i) => {
    let first = 0
    let second = 0
    for (const { strengths } of ranked) {
      const strength = strengths[i]!
      if (strength > first) [first, second] = [strength, first]
      else if (strength > second) second = strength
    }
    return { first, second }
  })
}

/** The best articles for a query, at most `limit`, best first; empty when nothing matches. */
export function rank(index: KbIndex, query: Query, limit?: number): Ranked[] {
  const needles = query.messages.map(({ text, weight }) => {
    const needle = needleFor(index, text)
    return { ...needle, scale: needle.scale * weight }
  })
  const wanted = wantedOf(index, needles)
  const ranked = candidates(index, needles).map((doc) => rerank(index, needles, wanted, doc))
  const highest = highestTwo(ranked, needles.length)
  return ranked
    .sort((a, b) => b.score - a.score || a.doc - b.doc)
    .slice(0, limit)
    .map(({ about, ...one }) => {
      const evidence = one.strengths.map((strength, i) => {
        const { first, second } = highest[i]!
        return { ...about[i]!, strength, rival: strength === first ? second : first }
      })
      return { ...one, certainty: certaintyOf(evidence) }
    })
}
