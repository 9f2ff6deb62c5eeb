/** Which words of the messages stand verbatim in an article: one pass over its terms for every candidate. */
import type { KbIndex } from '../terms/bm25f.ts'
import { articleParts, eachTerm, titlePart } from '../terms/reading.ts'
import { bigram, type Needle, secondOf } from './needle.ts'

const headingPart = articleParts.indexOf('heading')
/** this many terms after the title still count as the article's beginning */
const openingTerms = 12
/** this many terms in a row form a passage: a long sentence or two short ones */
const passageTerms = 24

/** Bits of a term in `Wanted.marks`. */
const ofAMessage = 1
const endsAPair = 2

/** What is looked for in every candidate. */
export interface Wanted {
  needles: readonly Needle[]
  /** pairs of neighbouring terms -> the indexes of their messages in `needles` */
  pairs: ReadonlyMap<number, readonly number[]>
  /** per term: most belong to no message, and looking up every pair would cost more than all the rest */
  marks: Uint8Array
}

export interface Wording {
  /** wanted terms and pairs of neighbouring terms that the article holds */
  held: ReadonlySet<number>
  pairs: ReadonlySet<number>
  /** the pairs found in its title, a heading or its beginning: what the article is about */
  opening: ReadonlySet<number>
  title: ReadonlySet<number>
  /** wanted terms found in its title or beginning */
  beginning: ReadonlySet<number>
  /** whether a route stands in its title, a heading or its beginning */
  aboutRoute: boolean
  /** for each message, the longest run of its words in the article: the idf of its pairs */
  runs: readonly number[]
  /** for each message, its words in the one passage that has most of them: their idf */
  passages: readonly number[]
}

export function wantedOf(index: KbIndex, needles: readonly Needle[]): Wanted {
  const pairs = new Map<number, number[]>()
  const marks = new Uint8Array(index.postings.starts.length)
  for (const [i, needle] of needles.entries()) {
    for (const term of needle.all.keys()) marks[term]! |= ofAMessage
    for (const pair of needle.bigrams.keys()) {
      const messages = pairs.get(pair)
      if (messages) messages.push(i)
      else pairs.set(pair, [i])
      marks[secondOf(pair)]! |= endsAPair
    }
  }
  return { needles, pairs, marks }
}

/** The run of a message's words that continues at this point of the article, and the longest so far. */
interface Run {
  until: number
  mass: number
  longest: number
}

export function wordingOf({ forward }: KbIndex, doc: number, { needles, pairs: wanted, marks }: Wanted): Wording {
  const [held, beginning, title] = [new Set<number>(), new Set<number>(), new Set<number>()]
  const [pairs, opening] = [new Set<number>(), new Set<number>()]
  const runs: Run[] = needles.map(() => ({ until: -1, mass: 0, longest: 0 }))
  const mentions: Mentions = { terms: [], places: [] }
  let before = -1
  let place = 0
  let afterTitle = 0
  let aboutRoute = false
  eachTerm(forward.text, forward.starts[doc]!, forward.starts[doc + 1]!, (term, part) => {
    if (part === titlePart) title.add(term)
    else afterTitle++
    const begins = part === titlePart || afterTitle <= openingTerms
    const opens = begins || part === headingPart
    if (opens && forward.routes[term] === 1) aboutRoute = true
    if (marks[term]! & ofAMessage) {
      held.add(term)
      if (begins) beginning.add(term)
      mentions.terms.push(term)
      mentions.places.push(place)
    }
    if (marks[term]! & endsAPair && before >= 0) {
      const pair = bigram(before, term)
      const messages = wanted.get(pair)
      if (messages) {
        pairs.add(pair)
        if (opens) opening.add(pair)
        for (const i of messages) goOn(runs[i]!, place, needles[i]!.bigrams.get(pair)!)
      }
    }
    before = term
    place++
  })
  const passages = needles.map(({ all }) => fullestPassage(all, mentions))
  return { held, pairs, opening, title, beginning, aboutRoute, runs: runs.map(({ longest }) => longest), passages }
}

function goOn(run: Run, place: number, mass: number): void {
  run.mass = run.until === place - 1 ? run.mass + mass : mass
  run.until = place
  if (run.mass > run.longest) run.longest = run.mass
}

/** Where the words of the messages occur in an article, in order. */
interface Mentions {
  terms: number[]
  places: number[]
}

/** The most that any one passage holds of a message: each word counts once, however often it occurs there. */
function fullestPassage(wanted: ReadonlyMap<number, number>, { terms, places }: Mentions): number {
  const lastPlace = new Map<number, number>()
  let [first, mass, fullest] = [0, 0, 0]
  for (let i = 0; i < terms.length; i++) {
    const counts = wanted.get(terms[i]!)
    if (counts === undefined) continue
    const from = places[i]! - passageTerms
    for (; places[first]! <= from; first++) {
      // A word leaves the passage only with its last mention.
      if (lastPlace.get(terms[first]!) !== places[first]) continue
      mass -= wanted.get(terms[first]!)!
      lastPlace.delete(terms[first]!)
    }
    if (!lastPlace.has(terms[i]!)) mass += counts
    lastPlace.set(terms[i]!, places[i]!)
    if (mass > fullest) fullest = mass
  }
  return fullest
}
