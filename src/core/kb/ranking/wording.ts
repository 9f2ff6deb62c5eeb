/** What of the messages stands word by word in an article: one pass over its terms, made for every candidate. */
import type { KbIndex } from '../terms/bm25f.ts'
import { articleParts, eachTerm, titlePart } from '../terms/reading.ts'
import { bigram, type Needle, secondOf } from './needle.ts'

const headingPart = articleParts.indexOf('heading')
/** so many terms after the title are still what an article begins with */
const openingTerms = 12
/** so many terms in a row are a passage: a long sentence, or two short ones */
const passageTerms = 24

/** Marks of a term in `Wanted.marks`. */
const ofAMessage = 1
const endsAPair = 2

/** What is looked for in every candidate. */
export interface Wanted {
  needles: readonly Needle[]
  /** pairs of neighbouring terms -> the places of their messages in `needles` */
  pairs: ReadonlyMap<number, readonly number[]>
  /** for each term: most are of no message, and asking for each pair would cost more than all else */
  marks: Uint8Array
}

export interface Wording {
  /** wanted terms and pairs of neighbouring terms that stand in the article */
  held: ReadonlySet<number>
  pairs: ReadonlySet<number>
  /** those of the pairs that stand in its title, in a heading or where it begins: what the article is about */
  opening: ReadonlySet<number>
  title: ReadonlySet<number>
  /** wanted terms that stand in its title or where it begins */
  beginning: ReadonlySet<number>
  /** whether a route stands in its title, in a heading or where it begins */
  aboutRoute: boolean
  /** for each message the longest run of its words that stands in the article: the idf of its pairs */
  runs: readonly number[]
  /** for each message what of its words stands in one passage of the article: their idf, of the passage with the most */
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

/** The run of a message's words that goes on at this place of the article, and the longest so far. */
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

/** Where the words of the messages stand in an article, in order. */
interface Mentions {
  terms: number[]
  places: number[]
}

/** The most that one passage has of a message: each word counts once, however often it stands there. */
function fullestPassage(wanted: ReadonlyMap<number, number>, { terms, places }: Mentions): number {
  const lastPlace = new Map<number, number>()
  let [first, mass, fullest] = [0, 0, 0]
  for (let i = 0; i < terms.length; i++) {
    const counts = wanted.get(terms[i]!)
    if (counts === undefined) continue
    const from = places[i]! - passageTerms
    for (; places[first]! <= from; first++) {
      // Only the last mention of a word takes it out of the passage.
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
