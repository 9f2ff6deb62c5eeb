/**
 * What is remembered of a case: which problems it had, when, where, and what the agent said of it. Nothing in it is new:
 * every text has been masked with the session, and there is no body, header, step or picture.
 *
 * It is also a stranger's data, because a colleague's file may hold it: every field has a cap.
 */
import * as z from 'zod/mini'
import { isWebAddress, plainLine, toPlainLine } from '../base/plain-text.ts'
import { randomHex } from '../base/random.ts'
import { Moment, type Problem, type Session, type Signature } from '../session/index.ts'

/** Caps, in characters and entries. */
export const most = {
  ...{ key: 500, title: 160, word: 60, name: 80, link: 500, workaround: 2000, site: 300, file: 300 },
  ...{ problems: 12, keys: 20, articles: 10 },
} as const

export const RecordId = z.string().check(z.regex(/^[0-9a-f]{32}$/))
export const SignatureKey = plainLine(most.key).check(z.minLength(1))
/** A ticket or an issue: its address, or a number as people write it. */
export const Reference = plainLine(most.link)

/** A problem of a remembered case. `key` is compared, `title` is read. */
export const SeenProblem = z.object({
  key: SignatureKey,
  title: plainLine(most.title),
  count: z.number().check(z.int(), z.gte(1)),
})
export type SeenProblem = z.infer<typeof SeenProblem>

/** The article that solved a case, as it was called then. */
export const SolvedBy = z.object({
  title: plainLine(most.title),
  url: z.optional(plainLine(most.link).check(z.refine(isWebAddress))),
})
export type SolvedBy = z.infer<typeof SolvedBy>

export const CaseRecord = z.object({
  id: RecordId,
  /** id of the recording that it was captured from */
  session: plainLine(most.name),
  /** epoch ms: when it was captured, its first and last problem, and the last change of this record */
  at: Moment,
  from: Moment,
  to: Moment,
  changedAt: Moment,
  /** the main one first: the one that the verdict is about */
  problems: z.array(SeenProblem).check(z.minLength(1), z.maxLength(most.problems)),
  /** what happened in plain words, as the verdict says it */
  summary: z.optional(plainLine(most.title)),
  /** class of the verdict */
  verdict: z.optional(plainLine(most.word)),
  /** origin of the app */
  site: plainLine(most.site),
  /** the app's own version, where the page states one */
  release: z.optional(plainLine(most.word)),
  /** what the bundle was called that was saved last */
  file: z.optional(plainLine(most.file)),
  /** these are the agent's words; `view` is the class that the agent takes it for, in the place of the verdict's */
  view: z.optional(plainLine(most.word)),
  account: z.optional(plainLine(most.name)),
  tier: z.optional(plainLine(most.word)),
  ticket: z.optional(Reference),
  solvedBy: z.optional(SolvedBy),
  /** articles that were looked at and do not answer it */
  notThis: z.optional(z.array(SolvedBy).check(z.minLength(1), z.maxLength(most.articles))),
})
export type CaseRecord = z.infer<typeof CaseRecord>

/** What an agent can say of a case, or do with it. */
export type CaseWords = Pick<CaseRecord, 'file' | 'view' | 'account' | 'tier' | 'ticket' | 'solvedBy' | 'notThis'>

/** What was judged of a captured session. */
export interface Judged {
  session: Pick<Session, 'id' | 'startedAt' | 'site' | 'environment'>
  problems: readonly Problem[]
  /** ids of the events that the verdict rests on, the strongest first */
  evidence: readonly string[]
  summary: string | undefined
  verdict: string | undefined
  /** the class that the agent takes it for, where that is another one */
  view?: string | undefined
  /** name of the saved bundle */
  file?: string | undefined
}

/** An article as it is remembered. */
export function articleName({ title, url }: { title: string; url?: string | undefined }): SolvedBy {
  return {
    title: toPlainLine(title, most.title),
    ...(z.safeParse(SolvedBy.shape.url, url).success && given({ url })),
  }
}

/** Whether two names are of one article: that of its page says it, and its title where one of them has none. */
export function sameArticle(a: SolvedBy, b: SolvedBy): boolean {
  return a.url !== undefined && b.url !== undefined ? a.url === b.url : a.title === b.title
}

/** What an agent says of an article for a case: one answer at a time, or none. */
export type ArticleWord = 'solved' | 'not-this' | undefined

/** What was said of an article for this case. */
export function articleWord(
  { solvedBy, notThis = [] }: Pick<CaseRecord, 'solvedBy' | 'notThis'>,
  article: SolvedBy,
): ArticleWord {
  if (solvedBy && sameArticle(solvedBy, article)) return 'solved'
  return notThis.some((one) => sameArticle(one, article)) ? 'not-this' : undefined
}

/** The words of a case when that is said of an article. */
export function withArticleWord(record: CaseRecord, article: SolvedBy, word: ArticleWord) {
  const { solvedBy, notThis = [] } = record
  const others = notThis.filter((one) => !sameArticle(one, article))
  const wasSolver = solvedBy && sameArticle(solvedBy, article)
  return {
    solvedBy: word === 'solved' ? article : wasSolver ? undefined : solvedBy,
    notThis: word === 'not-this' ? [...others, article] : others,
  }
}

/** The key of a problem as it is stored and compared. */
export function keyOf(signature: Pick<Signature, 'key'>): string {
  return toPlainLine(signature.key, most.key)
}

/** The problems with the one in front that the verdict is about; the others as they were, worst first. */
export function mainFirst(problems: readonly Problem[], evidence: readonly string[]): Problem[] {
  const shown = evidence.flatMap((id) => problems.find((problem) => problem.events.includes(id)) ?? [])
  return [...new Set([...shown.slice(0, 1), ...problems])]
}

/**
 * The record of a case; undefined when it had no problem that could be recognized again.
 * @param at epoch ms of the capture
 */
export function recordOf(
  { session, problems, evidence, summary, verdict, view, file }: Judged,
  at: number,
): CaseRecord | undefined {
  if (problems.length === 0) return undefined
  const release = toPlainLine(session.environment?.app?.version ?? '', most.word)
  const moment = (ms: number) => Math.round(session.startedAt + ms)
  return {
    id: randomHex(16),
    session: toPlainLine(session.id, most.name),
    at,
    from: moment(Math.min(...problems.map(({ first }) => first.at))),
    to: moment(Math.max(...problems.map(({ last }) => last.at))),
    changedAt: at,
    problems: mainFirst(problems, evidence)
      .slice(0, most.problems)
      .map(({ signature, count }) => ({
        key: keyOf(signature),
        title: toPlainLine(signature.title, most.title),
        count,
      })),
    ...(summary ? { summary: toPlainLine(summary, most.title) } : {}),
    ...(verdict ? { verdict } : {}),
    ...(view ? { view: toPlainLine(view, most.word) } : {}),
    ...(file ? { file: toPlainLine(file, most.file) } : {}),
    site: toPlainLine(session.site, most.site),
    ...(release ? { release } : {}),
  }
}

/**
 * Whether two captures are of one case: the same recording, and the problems of the one in the time of the other's. Of a
 * tab that is always recorded only the last minutes are kept, so what was captured an hour later there is another case.
 */
export function isSameCase(a: CaseRecord, b: CaseRecord): boolean {
  return a.session === b.session && a.from <= b.to && b.from <= a.to
}

/**
 * The record of a case that was captured, or changed in the review, once more: as it is now, with what the agent has said.
 * What was said of articles is about the main problem, so it stays only while that is the same. The name of a file has
 * the site in it, which may have been masked since.
 */
export function renewed(before: CaseRecord, now: CaseRecord): CaseRecord {
  const { file, view, account, tier, ticket, solvedBy, notThis } = before
  const sameMain = before.problems[0]?.key === now.problems[0]?.key
  const words = {
    file: now.file ?? (before.site === now.site ? file : undefined),
    ...{ view: now.view ?? view, account, tier, ticket },
    ...(sameMain && { solvedBy, notThis }),
  }
  return { ...now, id: before.id, at: before.at, ...given(words) }
}

/** A record with other words of the agent; one that is undefined or empty is taken out. @param now epoch ms */
export function withWords(
  record: CaseRecord,
  words: { [K in keyof CaseWords]?: CaseWords[K] | undefined },
  now: number,
): CaseRecord {
  const { file: _f, view: _v, account: _a, tier: _t, ticket: _k, solvedBy: _s, notThis: _n, ...rest } = record
  const { file, view, account, tier, ticket, solvedBy, notThis = [] } = { ...record, ...words }
  const next = {
    file: toPlainLine(file ?? '', most.file),
    view: toPlainLine(view ?? '', most.word),
    account: toPlainLine(account ?? '', most.name),
    tier: toPlainLine(tier ?? '', most.word),
    ticket: toPlainLine(ticket ?? '', most.link),
    solvedBy: solvedBy && articleName(solvedBy),
    notThis: notThis.length > 0 && notThis.slice(-most.articles).map(articleName),
  }
  return { ...rest, ...given(next), changedAt: laterThan(record, now) } as CaseRecord
}

/**
 * The time of a change: always later than the one before it, which a colleague's clock may have put into the future.
 * @param now epoch ms
 */
export function laterThan(before: { changedAt: number } | undefined, now: number): number {
  return Math.max(now, (before?.changedAt ?? 0) + 1)
}

/** Without what is not there. */
function given<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as Partial<T>
}
