/** `manifest.json`: what a bundle is, its files, and facts about it. */
import * as z from 'zod/mini'
import { GuideAccount } from '../guide/index.ts'
import { countedEvents, Moment, type Session } from '../session/index.ts'
import { completenessOf } from './completeness.ts'
import { FileEntry, fileEntry } from './file-entry.ts'

export const bundleFormat = 'casefile-bundle'
/** The version we write. Older ones are upgraded by versions/, newer ones are refused. */
const currentVersion = 1

/** An article shown to the agent. */
export const ArticleLink = z.object({ id: z.string(), title: z.string(), url: z.optional(z.string()) })
export type ArticleLink = z.infer<typeof ArticleLink>

/** A source map included in the bundle. */
export const CarriedMap = z.object({
  path: z.string(),
  /** its original file name */
  name: z.string(),
  /** URLs of its scripts, as they appear in stacks */
  scripts: z.array(z.string()),
  /** id of its build, if the map has one */
  debugId: z.optional(z.string()),
})
export type CarriedMap = z.infer<typeof CarriedMap>

export const Manifest = z.object({
  format: z.literal(bundleFormat),
  version: z.literal(currentVersion),
  /** epoch ms, like all times here */
  createdAt: Moment,
  tool: z.object({ name: z.string(), version: z.string() }),
  /** every file except this one and viewer.html, which holds a copy of them all */
  files: z.array(FileEntry),
  session: z.object({
    id: z.string(),
    title: z.string(),
    site: z.string(),
    startedAt: Moment,
    endedAt: Moment,
    /** number of events in events.jsonl */
    events: z.number(),
  }),
  redaction: z.object({
    /**
     * secrets and personal data were replaced by labels before anything was stored; content filters may check this flag
     */
    sanitised: z.literal(true),
    kinds: z.array(z.object({ kind: z.string(), labels: z.number(), places: z.number() })),
  }),
  completeness: z.object({
    gaps: z.array(z.object({ what: z.string(), why: z.string(), count: z.optional(z.number()) })),
    blindSpots: z.array(z.string()),
    late: z.boolean(),
  }),
  /** best first */
  articles: z.optional(z.array(ArticleLink)),
  /** the guide the customer followed alone, and how far they got */
  guide: z.optional(GuideAccount),
  /** the only change made to a bundle after `createdAt`: all other files are listed as captured */
  sourceMaps: z.optional(z.object({ addedAt: Moment, maps: z.array(CarriedMap) })),
})
export type Manifest = z.infer<typeof Manifest>

/** @param input `createdAt` in epoch ms */
export async function makeManifest(
  input: {
    session: Session
    articles?: readonly ArticleLink[]
    guide?: GuideAccount
    tool: { name: string; version: string }
    createdAt: number
  },
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Manifest> {
  const { session, articles = [], guide, tool, createdAt } = input
  const { id, site, startedAt, endedAt } = session
  const events = countedEvents(session)
  return {
    format: bundleFormat,
    version: currentVersion,
    createdAt,
    tool: { name: tool.name, version: tool.version },
    files: await Promise.all([...files].map(([path, bytes]) => fileEntry(path, bytes))),
    session: { id, title: session.note.title, site, startedAt, endedAt, events },
    redaction: { sanitised: true, kinds: kindsOf(session) },
    completeness: completenessOf(session),
    ...(guide && { guide }),
    ...(articles.length > 0 && {
      articles: articles.map(({ id, title, url }) => ({ id, title, ...(url !== undefined && { url }) })),
    }),
  }
}

/** Number of distinct masked values of each kind, and of their occurrences. */
export function kindsOf({ redactions }: Pick<Session, 'redactions'>): Manifest['redaction']['kinds'] {
  const kinds = new Map<string, { kind: string; labels: number; places: number }>()
  for (const { kind, count } of redactions) {
    const known = kinds.get(kind) ?? { kind, labels: 0, places: 0 }
    kinds.set(kind, { kind, labels: known.labels + 1, places: known.places + count })
  }
  return [...kinds.values()]
}
