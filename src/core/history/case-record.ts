/**
 * What is remembered of a case: its problems, when and where they occurred, and the agent's remarks. All texts were
 * already masked with the session, and there are no bodies, headers, steps or pictures.
 *
 * Untrusted, because it may come from a colleague's file: every field has a length limit.
 */
import * as z from 'zod/mini'
import { isWebAddress, plainLine, toPlainLine } from '../base/plain-text.ts'
import { randomHex } from '../base/random.ts'
import { Moment, type Problem, type Session, type Signature } from '../session/index.ts'

/** Limits, in characters and entries. */
export const most = {
  ...{ key: 500, title: 160, word: 60, name: 80, link: 500, workaround: 2000, site: 300, file: 300 },
  ...{ problems: 12, keys: 20, articles: 10 },
} as const

export const RecordId = z.string().check(z.regex(/^[0-9a-f]{32}$/))
export const SignatureKey = plainLine(most.key).check(z.minLength(1))
/** A ticket or issue: its URL, or a number as people write it. */
export const Reference = plainLine(most.link)

/** A problem of a remembered case. `key` is for comparing, `title` for reading. */
export const SeenProblem = z.object({
  key: SignatureKey,
  title: plainLine(most.title),
  count: z.number().check(z.int(), z.gte(1)),
})
export type SeenProblem = z.infer<typeof SeenProblem>

/** The article that solved a case, under its title at the time. */
export const SolvedBy = z.object({
  title: plainLine(most.title),
  url: z.optional(plainLine(most.link).check(z.refine(isWebAddress))),
})
export type SolvedBy = z.infer<typeof SolvedBy>

export const CaseRecord = z.object({
  id: RecordId,
  /** id of the recording it was captured from */
  session: plainLine(most.name),
  /** epoch ms: capture, first and last problem, and last change of this record */
  at: Moment,
  from: Moment,
  to: Moment,
  changedAt: Moment,
  /** main one first: the one the verdict is about */
  problems: z.array(SeenProblem).check(z.minLength(1), z.maxLength(most.problems)),
  /** the verdict's plain-language summary */
  summary: z.optional(plainLine(most.title)),
  /** class of the verdict */
  verdict: z.optional(plainLine(most.word)),
  /** origin of the app */
  site: plainLine(most.site),
  /** the app's own version, if the page states one or the app has told the embed */
  release: z.optional(plainLine(most.word)),
  /** file name of the last saved bundle */
  file: z.optional(plainLine(most.file)),
  /**
   * the agent's own words from here on; `view` is the verdict class the agent chose instead. Account and plan are what the app
   * has told the embed, until the agent says something else.
   */
  view: z.optional(plainLine(most.word)),
  account: z.optional(plainLine(most.name)),
  tier: z.optional(plainLine(most.word)),
  ticket: z.optional(Reference),
  solvedBy: z.optional(SolvedBy),
  /** articles that were checked and do not answer it */
  notThis: z.optional(z.array(SolvedBy).check(z.minLength(1), z.maxLength(most.articles))),
  /** known only by a tag on a ticket that was imported: nothing was captured here */
  fromTicket: z.optional(z.literal(true)),
})
export type CaseRecord = z.infer<typeof CaseRecord>

/** What an agent can record about a case. */
export type CaseWords = Pick<CaseRecord, 'file' | 'view' | 'account' | 'tier' | 'ticket' | 'solvedBy' | 'notThis'>

/** The assessment of a captured session. */
export interface Judged {
  session: Pick<Session, 'id' | 'startedAt' | 'site' | 'environment'>
  problems: readonly Problem[]
  /** ids of the events the verdict rests on, strongest first */
  evidence: readonly string[]
  summary: string | undefined
  verdict: string | undefined
  /** the agent's class, if different */
  view?: string | undefined
  /** name of the saved bundle */
  file?: string | undefined
}

/** The form in which an article is remembered. */
export function articleName({ title, url }: { title: string; url?: string | undefined }): SolvedBy {
  return {
    title: toPlainLine(title, most.title),
    ...(z.safeParse(SolvedBy.shape.url, url).success && given({ url })),
  }
}

/** Whether two names mean the same article: compared by URL, or by title if either has none. */
export function sameArticle(a: SolvedBy, b: SolvedBy): boolean {
  return a.url !== undefined && b.url !== undefined ? a.url === b.url : a.title === b.title
}

/** An agent's judgement of an article for a case: at most one at a time. */
export type ArticleWord = 'solved' | 'not-this' | undefined

/** The judgement of an article for this case. */
export function articleWord(
  { solvedBy, notThis = [] }: Pick<CaseRecord, 'solvedBy' | 'notThis'>,
  article: SolvedBy,
): ArticleWord {
  if (solvedBy && sameArticle(solvedBy, article)) return 'solved'
  return notThis.some((one) => sameArticle(one, article)) ? 'not-this' : undefined
}

/** The case's words after judging an article. */
export function withArticleWord(record: CaseRecord, article: SolvedBy, word: ArticleWord) {
  const { solvedBy, notThis = [] } = record
  const others = notThis.filter((one) => !sameArticle(one, article))
  const wasSolver = solvedBy && sameArticle(solvedBy, article)
  return {
    solvedBy: word === 'solved' ? article : wasSolver ? undefined : solvedBy,
    notThis: word === 'not-this' ? [...others, article] : others,
  }
}

/** The key of a problem, as stored and compared. */
export function keyOf(signature: Pick<Signature, 'key'>): string {
  return toPlainLine(signature.key, most.key)
}

/** Moves the problem the verdict is about to the front; the others keep their order, worst first. */
export function mainFirst(problems: readonly Problem[], evidence: readonly string[]): Problem[] {
  const shown = evidence.flatMap((id) => problems.find((problem) => problem.events.includes(id)) ?? [])
  return [...new Set([...shown.slice(0, 1), ...problems])]
}

/**
 * The record of a case; undefined if it has no problem that could be recognized again.
 * @param at epoch ms of the capture
 */
export function recordOf(
  { session, problems, evidence, summary, verdict, view, file }: Judged,
  at: number,
): CaseRecord | undefined {
  if (problems.length === 0) return undefined
  // The page's own version first: it is that of what ran.
  const { app, product } = session.environment ?? {}
  const release = toPlainLine(app?.version ?? product?.release ?? '', most.word)
  const account = toPlainLine(product?.account ?? '', most.name)
  const tier = toPlainLine(product?.plan ?? '', most.word)
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
    ...given({ release, account, tier }),
  }
}

/**
 * Whether two captures are of the same case: the same recording, and problems that overlap in time. A tab that is
 * always recorded keeps only the last minutes, so a capture an hour later is another case.
 */
export function isSameCase(a: CaseRecord, b: CaseRecord): boolean {
  return a.session === b.session && a.from <= b.to && b.from <= a.to
}

/**
 * Updates the record of a case that was captured again or changed in the review, keeping the agent's words. Judgements
 * of articles refer to the main problem, so they stay only if it is unchanged. The file name contains the site, which
 * may have been masked since.
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

/** A record with changed words of the agent; undefined or empty ones are removed. @param now epoch ms */
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
 * The time of a change: always later than the previous one, which a fast clock on a colleague's machine may have put
 * into the future.
 * @param now epoch ms
 */
export function laterThan(before: { changedAt: number } | undefined, now: number): number {
  return Math.max(now, (before?.changedAt ?? 0) + 1)
}

/** Drops absent fields. */
function given<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as Partial<T>
}
