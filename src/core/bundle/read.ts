/** file -> session. The file may be anyone's: every part is checked, and what is broken is named and left out. */
import * as z from 'zod/mini'
import type { Session } from '../session/index.ts'
import type { Verdict } from '../triage/index.ts'
import { textOf } from './bytes.ts'
import { BundleError } from './errors.ts'
import { type Checked, checkFiles } from './integrity.ts'
import { isLocked, unlockZip } from './lock.ts'
import { FileEntry, FORMAT, Manifest } from './manifest.ts'
import type { OnProgress } from './open.ts'
import { paths } from './paths.ts'
import { documentsOf, parseJson, recover } from './recover.ts'
import { toReport } from './report.ts'
import { requireKnownVersion, upgrade } from './versions/index.ts'
import { readZip } from './zip.ts'

export interface OpenedBundle {
  kind: 'bundle'
  manifest: Manifest
  session: Session
  verdict?: Verdict
  /** Markdown */
  report: string
  integrity: Checked['integrity']
  /** sentences about what could not be read or checked */
  problems: string[]
  /** every listed file that is there, by path */
  files: ReadonlyMap<string, Uint8Array>
}

/** What the manifest of every version has: the format first, then the list of files, which is checked before any upgrade. */
const Format = z.object({ format: z.literal(FORMAT), version: z.number() })
const FileList = z.object({ files: z.array(FileEntry) })

/**
 * Opens a bundle, with or without its viewer.html.
 * @param password of an encrypted bundle
 * @throws PasswordError when it is encrypted and the password is missing or wrong
 * @throws BundleError with a sentence for a person when it is no bundle, is unsafe, or comes from a newer Casefile
 */
export async function readBundle(bytes: Uint8Array, password?: string, onProgress?: OnProgress): Promise<OpenedBundle> {
  const zip = isLocked(bytes) ? await unlockZip(bytes, password) : bytes
  const all = await readZip(zip, [paths.viewer])
  const rawManifest = manifestOf(all)
  const version = formatOf(rawManifest)
  requireKnownVersion(version)
  const { integrity, files, hashed } = await checkFiles(all, listOf(rawManifest))
  const problems = hashed ? [] : ['This page may not compute hashes, so the files could not be checked for changes.']

  const documents = upgrade(documentsOf(rawManifest, files), version)
  const manifest = z.safeParse(Manifest, documents.manifest)
  if (!manifest.success) throw damagedManifest()
  const { session, verdict } = recover(documents, manifest.data, problems, onProgress)
  return {
    kind: 'bundle',
    manifest: manifest.data,
    session,
    ...(verdict && { verdict }),
    report: reportOf(files, () => toReport(session, verdict, manifest.data.articles, manifest.data.guide), problems),
    integrity,
    problems,
    files,
  }
}

function manifestOf(all: ReadonlyMap<string, Uint8Array>): unknown {
  const bytes = all.get(paths.manifest)
  if (bytes) return parseJson(bytes)
  const inFolder = [...all.keys()].some((path) => path.endsWith(`/${paths.manifest}`))
  throw new BundleError(
    inFolder
      ? 'The bundle stands in a folder of this zip. Open the original file, or pack the contents of the folder without it.'
      : 'This zip is not a Casefile bundle: it holds no "manifest.json".',
  )
}

function formatOf(manifest: unknown): number {
  if (manifest === undefined) throw damagedManifest()
  const format = z.safeParse(Format, manifest)
  if (!format.success)
    throw new BundleError('This zip is not a Casefile bundle: its "manifest.json" is of another kind.')
  return format.data.version
}

function listOf(manifest: unknown): FileEntry[] {
  const list = z.safeParse(FileList, manifest)
  if (!list.success) throw damagedManifest()
  return list.data.files
}

function damagedManifest(): BundleError {
  return new BundleError('The file "manifest.json" of this bundle is damaged.')
}

function reportOf(files: ReadonlyMap<string, Uint8Array>, rewrite: () => string, problems: string[]): string {
  const bytes = files.get(paths.report)
  if (bytes) return textOf(bytes)
  problems.push('The report is missing; it was written anew from the recording.')
  return rewrite()
}
