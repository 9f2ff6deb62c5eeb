/** `manifest.json`: what a bundle is, which files it holds, and what it says of itself. */
import * as z from 'zod/mini'
import { GuideAccount } from '../guide/index.ts'
import { countedEvents, Moment, type Session } from '../session/index.ts'
import { completenessOf } from './completeness.ts'
import { FileEntry, fileEntry } from './file-entry.ts'

export const bundleFormat = 'casefile-bundle'
/** The version that is written. Older ones are upgraded by versions/, newer ones are refused. */
const currentVersion = 1

/** An article that the agent was shown. */
export const ArticleLink = z.object({ id: z.string(), title: z.string(), url: z.optional(z.string()) })
export type ArticleLink = z.infer<typeof ArticleLink>

/** A source map that the bundle carries. */
export const CarriedMap = z.object({
  path: z.string(),
  /** the name under which it was added */
  name: z.string(),
  /** addresses of the scripts that it belongs to, as stacks have them */
  scripts: z.array(z.string()),
  /** the id of its build, where the map has one */
  debugId: z.optional(z.string()),
})
export type CarriedMap = z.infer<typeof CarriedMap>

export const Manifest = z.object({
  format: z.literal(bundleFormat),
  version: z.literal(currentVersion),
  /** epoch ms, as all times here */
  createdAt: Moment,
  tool: z.object({ name: z.string(), version: z.string() }),
  /** every file but this one and viewer.html, which holds a copy of all */
  files: z.array(FileEntry),
  session: z.object({
    id: z.string(),
    title: z.string(),
    site: z.string(),
    startedAt: Moment,
    endedAt: Moment,
    /** those of events.jsonl */
    events: z.number(),
  }),
  redaction: z.object({
    /** secrets and personal data were replaced by labels before anything was stored; filters may look for this mark */
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
  /** the guide that the customer has followed alone, and how far */
  guide: z.optional(GuideAccount),
  /** the one change that is made to a bundle after `createdAt`: all other files are listed as they were captured */
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

/** How many different values of each kind were masked, and in how many places. */
export function kindsOf({ redactions }: Pick<Session, 'redactions'>): Manifest['redaction']['kinds'] {
  const kinds = new Map<string, { kind: string; labels: number; places: number }>()
  for (const { kind, count } of redactions) {
    const known = kinds.get(kind) ?? { kind, labels: 0, places: 0 }
    kinds.set(kind, { kind, labels: known.labels + 1, places: known.places + count })
  }
  return [...kinds.values()]
}
