/** Session in, bundle file out. */

import { utf8 } from '../base/bytes.ts'
import type { GuideAccount } from '../guide/index.ts'
import { createSweep, findLeaks, type Known } from '../privacy/index.ts'
import type { Session } from '../session/index.ts'
import type { Verdict } from '../triage/index.ts'
import { BundleError, quoted } from './errors.ts'
import { toHar } from './har/har.ts'
import { refuseLeaks } from './leaks.ts'
import { type ArticleLink, type Manifest, makeManifest } from './manifest.ts'
import { bundleName, json, jsonLines, packBundle } from './pack.ts'
import { isSchema, outlinePath, paths, schemaPath } from './paths.ts'
import { shownPictures, withoutSome } from './pictures.ts'
import { toRecording } from './recorder/recorder.ts'
import { replayOf, withoutOldReplay } from './replay.ts'
import { toReport } from './report/report.ts'
import { schemaFiles } from './schemas.ts'

export interface BundleInput {
  session: Session
  verdict?: Verdict
  /** the articles shown to the agent, for the report */
  articles?: readonly ArticleLink[]
  /** the guide the customer followed */
  guide?: GuideAccount
  /** picture files by path; only those shown by an event are packed */
  attachments?: ReadonlyMap<string, Uint8Array>
  /** size of the zip in bytes above which the replay, then pictures, are left out */
  limit?: number
  viewerTemplate: string
  /** encrypts every file, see lock.ts; each build then gives a different zip */
  password?: string
  tool: { name: string; version: string }
  /** raw values of secrets with their labels; none may occur in any file */
  known?: readonly Known[]
  /** epoch ms; equal input gives equal bytes, unless there is a password */
  createdAt: number
}

export interface BuiltBundle {
  name: string
  /** the zip */
  bytes: Uint8Array
  manifest: Manifest
  /** the files in the zip by path, unpacked */
  files: ReadonlyMap<string, Uint8Array>
}

/** Helpdesks and trackers commonly accept files up to 20 MB, and mail adds a third. */
const usualLimit = 15_000_000
/** Files that contain only pixels. */
const picture = /\.(?:webp|png|jpe?g)$/

/**
 * Packs a session, which must already be redacted, into one zip that opens offline. The agent's own words are masked
 * here.
 * @throws BundleError when a known secret is still in a file, when the viewer's page has no place for the data, or when
 *   an attachment's path cannot be used
 */
export async function buildBundle(input: BundleInput): Promise<BuiltBundle> {
  const { limit = usualLimit } = input
  let fitting = shownPictures(input)
  for (;;) {
    const bundle = await pack(fitting)
    const over = bundle.bytes.length - limit
    const smaller = over > 0 ? (withoutOldReplay(fitting, limit) ?? withoutSome(fitting, over, limit)) : undefined
    if (!smaller) return bundle
    fitting = smaller
  }
}

async function pack(whole: BundleInput): Promise<BuiltBundle> {
  const { createdAt, known = [] } = whole
  const input = { ...whole, ...writtenIn(whole, createSweep(known)) }
  const { session } = input
  const files = contentFiles(input)
  const manifest = await makeManifest(input, files)
  const inner = new Map([[paths.manifest, json(manifest)], ...files])
  // Any short text may occur in the bytes of a picture by chance. Schemas are the same in every bundle, so a password
  // that equals one of their words is not a leak.
  const texts = new Map([...inner].filter(([path]) => !picture.test(path) && !isSchema(path)))
  // viewer.html is not searched: it only holds a packed copy of these files.
  refuseLeaks(findLeaks(texts, known), 'Capture again.')
  const { bytes, files: all } = await packBundle(inner, input)
  return { name: bundleName(session, createdAt), bytes, manifest, files: all }
}

/**
 * What people wrote, which no relay has seen, without the secrets of the session: a note may quote a password, and a
 * guide may tell the one to sign in with.
 */
function writtenIn(
  { session, guide, articles }: BundleInput,
  sweep: ReturnType<typeof createSweep>,
): Pick<BundleInput, 'session' | 'guide' | 'articles'> {
  return {
    session: { ...session, note: sweep(session.note) },
    ...(guide && { guide: sweep(guide) }),
    ...(articles && { articles: sweep(articles) }),
  }
}

function contentFiles({ session, verdict, articles, guide, attachments, tool }: BundleInput): Map<string, Uint8Array> {
  const { id, startedAt, endedAt, site, documents, note } = session
  const files = new Map<string, Uint8Array>([
    [paths.report, utf8(toReport(session, verdict, articles, guide))],
    [paths.session, json({ id, startedAt, endedAt, site, documents, note })],
    [paths.events, jsonLines(session.events.filter(({ kind }) => kind !== 'replay'))],
    [paths.har, json(toHar(session, tool))],
    [paths.steps, json(toRecording(session))],
    [paths.redaction, json({ labels: session.redactions })],
  ])
  const replay = replayOf(session)
  if (replay.length > 0) files.set(paths.replay, jsonLines(replay))
  if (session.environment) files.set(paths.environment, json(session.environment))
  if (verdict) files.set(paths.verdict, json(verdict))
  for (const [path, bytes] of attachments ?? []) {
    if (isSchema(path) || [...Object.values<string>(paths), outlinePath].includes(path)) {
      throw new BundleError(
        `An attachment cannot be named ${quoted(path)}: the bundle already has a file with that name.`,
      )
    }
    files.set(path, bytes)
  }
  const isNeeded = (path: string) => replay.length > 0 || path !== schemaPath(paths.replay)
  for (const [path, bytes] of schemaFiles()) if (isNeeded(path)) files.set(path, bytes)
  return files
}
