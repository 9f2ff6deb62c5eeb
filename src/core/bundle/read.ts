/** file -> session. The file may be anyone's: every part is checked, and what is broken is named and left out. */
import * as z from 'zod/mini'
import type { Session } from '../session/index.ts'
import type { Verdict } from '../triage/index.ts'
import { textOf } from './bytes.ts'
import { BundleError, quoted } from './errors.ts'
import { checkFiles, type Integrity } from './integrity.ts'
import { isLocked, unlockZip } from './lock.ts'
import { FileEntry, FORMAT, Manifest } from './manifest.ts'
import type { OnProgress } from './open.ts'
import { isRead, paths } from './paths.ts'
import { documentsOf, parseJson, recover } from './recover.ts'
import { toReport } from './report.ts'
import { requireKnownVersion, upgrade } from './versions/index.ts'
import { openZip } from './zip.ts'

export interface OpenedBundle {
  kind: 'bundle'
  manifest: Manifest
  session: Session
  verdict?: Verdict
  /** Markdown */
  report: string
  integrity: Integrity
  /** sentences about what could not be read or checked */
  problems: string[]
  /** every listed file that is there, by path */
  files: ReadonlyMap<string, Uint8Array>
}

export interface BegunBundle {
  /** what was recorded; it has no files yet, and whether they are unchanged is being checked */
  file: OpenedBundle
  /** Unpacks all other files and checks every one. Call it once; rejects like `readBundle`. */
  finish(): Promise<OpenedBundle>
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
  return (await beginBundle(bytes, password, onProgress)).finish()
}

/**
 * Reads of a bundle what tells of the recording. Most of its bytes are copies for other programs, pictures and
 * checksums of all of these: that is left for `finish`.
 * @param others a second zip with further files, where a bundle stands in its viewer in two parts
 * @throws what `readBundle` throws
 */
export async function beginBundle(
  bytes: Uint8Array,
  password?: string,
  onProgress?: OnProgress,
  others?: Promise<Uint8Array | undefined>,
): Promise<BegunBundle> {
  const zip = openZip(isLocked(bytes) ? await unlockZip(bytes, password) : bytes)
  const all = new Map<string, Uint8Array>()
  const unpack = async ({ names, unpack }: typeof zip, wanted: (name: string) => boolean) => {
    // One after the other: the first that is refused spares the rest.
    for (const name of names) if (wanted(name)) all.set(name, (await unpack(name))!)
  }
  await unpack(zip, (name) => name === paths.manifest)
  const rawManifest = manifestOf(all.get(paths.manifest), zip.names)
  const version = formatOf(rawManifest)
  requireKnownVersion(version)
  const list = listOf(rawManifest)
  const listed = new Set(list.map(({ path }) => path))
  await unpack(zip, (name) => !all.has(name) && listed.has(name) && isRead(name))

  const listedFiles = new Map([...all].filter(([path]) => listed.has(path)))
  const documents = upgrade(documentsOf(rawManifest, listedFiles), version)
  const manifest = z.safeParse(Manifest, documents.manifest)
  if (!manifest.success) throw damagedManifest()
  const problems: string[] = []
  const { session, verdict } = recover(documents, manifest.data, problems, onProgress)
  const file: OpenedBundle = {
    kind: 'bundle',
    manifest: manifest.data,
    session,
    ...(verdict && { verdict }),
    report: reportOf(
      listedFiles,
      () => toReport(session, verdict, manifest.data.articles, manifest.data.guide),
      problems,
    ),
    integrity: { state: 'checking', files: [] },
    problems,
    files: new Map(),
  }
  return {
    file,
    finish: async () => {
      await unpack(zip, (name) => name !== paths.viewer && !all.has(name))
      const rest = await others
      if (rest) {
        const more = openZip(rest)
        const twice = more.names.find((name) => all.has(name))
        if (twice !== undefined) throw new BundleError(`This bundle holds the file ${quoted(twice)} twice.`)
        await unpack(more, () => true)
      }
      const { integrity, files, hashed } = await checkFiles(all, list)
      const unhashed = 'This page may not compute hashes, so the files could not be checked for changes.'
      return { ...file, integrity, files, problems: hashed ? problems : [unhashed, ...problems] }
    },
  }
}

function manifestOf(bytes: Uint8Array | undefined, names: readonly string[]): unknown {
  if (bytes) return parseJson(bytes)
  const inFolder = names.some((path) => path.endsWith(`/${paths.manifest}`))
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
