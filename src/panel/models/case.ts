/** What the panel derives from a captured session. Pure. */
import type { Article, Hit, Reason } from '../../core/kb/index.ts'
import type { Note, RequestEvent, Session, SessionEvent } from '../../core/session/index.ts'
import { hasFailed } from '../../core/session/responses/failure.ts'
import type { Verdict } from '../../core/triage/index.ts'
import { timeOfDay } from './words.ts'

const titleLength = 120

/** An article's identity across sources; ids are unique only within one import. */
export function articleKey(article: Pick<Article, 'source' | 'id'>): string {
  return `${article.source}\n${article.id}`
}

/** The failed requests, in session order. */
export function failingRequests(events: readonly SessionEvent[]): RequestEvent[] {
  return events.filter((event): event is RequestEvent => event.kind === 'request' && hasFailed(event))
}

/** The initial note: the verdict as its title, the rest left to the agent. */
export function firstNote(session: Session, verdict: Verdict | undefined): Note {
  if (session.note.title || !verdict || verdict.class === 'none') return session.note
  return { ...session.note, title: titleFrom(verdict.sentence) }
}

/** Shortens a sentence to a title of at most 120 characters, cut after a clause if possible, otherwise between words. */
export function titleFrom(sentence: string): string {
  const line = sentence.trim().replace(/\s+/g, ' ').replace(/\.$/, '')
  if (line.length <= titleLength) return line
  const cut = line.slice(0, titleLength - 1)
  const clause = [...cut.matchAll(/[;,] |(?<=\)): /g)]
    .map(({ index }) => cut.slice(0, index))
    .findLast((title) => title.length > titleLength / 3 && !endsInParentheses(title))
  if (clause !== undefined) return clause
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > titleLength / 2 ? space : undefined)}…`
}

/** A comma inside parentheses does not end a clause. */
const endsInParentheses = (text: string) => text.lastIndexOf('(') > text.lastIndexOf(')')

/** Whether a title was generated from this sentence rather than written by the agent. */
export function isTitleOf(title: string, sentence: string): boolean {
  return title.trim() === titleFrom(sentence)
}

/** Whether a customer can open the article and is allowed to see it. */
export function isForCustomers(article: Pick<Article, 'url' | 'audience'>): boolean {
  return article.url !== undefined && (article.audience === undefined || /customer|public/i.test(article.audience))
}

/** The most readable reason: the strongest one with a passage to quote, otherwise the strongest. */
export function reportedReason({ matched }: Hit): Reason | undefined {
  return matched.find(({ quote }) => quote !== undefined) ?? matched[0]
}

/**
 * How a quoted passage relates to what was seen, as words before the noun. It may name another URL, but never another kind.
 */
export function likeness({ because }: Pick<Reason, 'because'>, confident: boolean): string {
  if (because === 'whole-message') return 'Has the exact wording of the'
  if (because === 'endpoint') return 'About the endpoint of the'
  return `Describes ${confident ? 'the same kind of' : 'a similar'}`
}

/** An event as one noun: `request`, `error`, `file`. */
export function nounOf(event: SessionEvent): string {
  switch (event.kind) {
    case 'console':
      return event.level === 'error' ? 'error' : 'message'
    case 'resource':
      return 'file'
    case 'mark':
      return 'note'
    case 'notice':
      return 'message on the screen'
    case 'socket':
      return 'connection'
    default:
      return event.kind
  }
}

/**
 * Whether anything went wrong in a case: a problem, or what a verdict explains though every request worked, such as a day
 * saved wrongly.
 */
export function hasTrouble({
  problems,
  verdict,
}: {
  problems: readonly unknown[]
  verdict: Pick<Verdict, 'class'> | undefined
}): boolean {
  return problems.length > 0 || (verdict !== undefined && verdict.class !== 'none')
}

/** Short name of a case: its title, or when it was captured. */
export function caseName(title: string, capturedAt: number): string {
  return title.trim() || `Case of ${timeOfDay(capturedAt)}`
}
