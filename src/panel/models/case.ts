/** What the panel reads off a captured session. Pure. */
import type { Article, Hit, Reason } from '../../core/kb/index.ts'
import { hasFailed } from '../../core/session/answers/failure.ts'
import type { Note, RequestEvent, Session, SessionEvent } from '../../core/session/index.ts'
import type { Verdict } from '../../core/triage/index.ts'
import { timeOfDay } from './words.ts'

const titleLength = 120

/** An article's identity across sources: ids are unique only within one import. */
export function articleKey(article: Pick<Article, 'source' | 'id'>): string {
  return `${article.source}\n${article.id}`
}

/** The requests that failed, in the order of the session. */
export function failingRequests(events: readonly SessionEvent[]): RequestEvent[] {
  return events.filter((event): event is RequestEvent => event.kind === 'request' && hasFailed(event))
}

/** The note that the agent starts from: the title says what the verdict says, the rest is for the agent. */
export function firstNote(session: Session, verdict: Verdict | undefined): Note {
  if (session.note.title || !verdict || verdict.class === 'none') return session.note
  return { ...session.note, title: titleFrom(verdict.sentence) }
}

/** One sentence as a title: at most 120 characters, cut after a clause where there is one, else between words. */
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

/** A comma within parentheses ends no clause. */
const endsInParentheses = (text: string) => text.lastIndexOf('(') > text.lastIndexOf(')')

/** Whether a title was made of this sentence and not written by the agent. */
export function isTitleOf(title: string, sentence: string): boolean {
  return title.trim() === titleFrom(sentence)
}

/** An article that a customer can open and may see. */
export function isForCustomers(article: Pick<Article, 'url' | 'audience'>): boolean {
  return article.url !== undefined && (article.audience === undefined || /customer|public/i.test(article.audience))
}

/** The reason that tells most to a person: the strongest with a passage to read, or else the strongest. */
export function toldReason({ matched }: Hit): Reason | undefined {
  return matched.find(({ quote }) => quote !== undefined) ?? matched[0]
}

/** What a quoted passage has to do with what was seen, before the noun of that. It may name another address, and tells of no other kind. */
export function likeness({ because }: Pick<Reason, 'because'>, confident: boolean): string {
  if (because === 'whole-message') return 'Has the very words of the'
  if (because === 'endpoint') return 'Is about the endpoint of the'
  return `Tells of ${confident ? 'the same kind of' : 'a similar'}`
}

/** What an event is to the agent, in one noun: `request`, `error`, `file`. */
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

/** What a case is called where there is no room for more: its title, or when it was captured. */
export function caseName(title: string, capturedAt: number): string {
  return title.trim() || `Case of ${timeOfDay(capturedAt)}`
}
