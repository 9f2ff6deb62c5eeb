/**
 * Bundle file in, session out. The file is untrusted: every part is validated, and broken parts are reported and left
 * out.
 */
import * as z from 'zod/mini'
import { textOf } from '../base/bytes.ts'
import type { Session } from '../session/index.ts'
import type { Verdict } from '../triage/index.ts'
import { BundleError, quoted } from './errors.ts'
import { FileEntry } from './file-entry.ts'
import { checkFiles, type Integrity } from './integrity.ts'
import { bundleFormat, Manifest } from './manifest.ts'
import { isRead, outlinePath, paths } from './paths.ts'
import type { OnProgress } from './progress.ts'
import { documentsOf, parseJson, recover } from './recover.ts'
import { toReport } from './report/report.ts'
import { requireKnownVersion, upgrade } from './versions/index.ts'
import { isLocked, unlockZip } from './zip/lock.ts'
import { openZip, type ZipReader } from './zip/zip.ts'
import { listEntries, zipLimits } from './zip/zip-directory.ts'

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
  /** every listed file that exists, by path */
  files: ReadonlyMap<string, Uint8Array>
}

/** A bundle as far as it has been read. */
export interface BundleStep {
  file: OpenedBundle
  /** false: its events lack most bodies */
  whole: boolean
  /** false: its files are not read yet, and whether they are unchanged is unknown */
  checked: boolean
}

/** What the manifest has in every version: the format, then the list of files, which is checked before any upgrade. */
const Format = z.object({ format: z.literal(bundleFormat), version: z.number() })
const FileList = z.object({ files: z.array(FileEntry) })

/**
 * Opens a bundle, with or without its viewer.html.
 * @param password of an encrypted bundle
 * @throws PasswordError when it is encrypted and the password is missing or wrong
 * @throws BundleError with a sentence for a person when it is not a bundle, is unsafe, or comes from a newer Casefile
 */
export async function readBundle(bytes: Uint8Array, password?: string, onProgress?: OnProgress): Promise<OpenedBundle> {
  let file: OpenedBundle | undefined
  for await (const step of readInSteps(bytes, password, onProgress)) file = step.file
  return file!
}

/**
 * Reads the recording itself first. Most of a bundle's bytes are copies for other programs, pictures, and their
 * checksums; these come last.
 * @param others a second zip with further files, for bundles embedded in their viewer in two parts; the first may then
 *   hold an outline of the events
 * @throws what `readBundle` throws
 */
export async function* readInSteps(
  bytes: Uint8Array,
  password?: string,
  onProgress?: OnProgress,
  others?: Promise<Uint8Array | undefined>,
): AsyncGenerator<BundleStep> {
  requireManifest(listEntries(bytes).map(({ name }) => name))
  const zip = openZip(isLocked(bytes) ? await unlockZip(bytes, password) : bytes)
  const all = new Map<string, Uint8Array>()
  await unpack(zip, (name) => name === paths.manifest, all)
  const rawManifest = parseJson(all.get(paths.manifest))
  requireKnownVersion(formatOf(rawManifest))
  const list = listOf(rawManifest)
  const listed = new Set(list.map(({ path }) => path))
  const isNext = (name: string) => !all.has(name) && listed.has(name) && isRead(name)
  await unpack(zip, isNext, all)

  const outline = others && (await zip.unpack(outlinePath))
  if (outline) {
    const file = fileOf(rawManifest, new Map([...all, [paths.events, outline]]), listed)
    yield { file, whole: false, checked: false }
  }
  const rest = others && (await others)
  const more = rest && openZip(rest)
  if (more) {
    refuseTogether(zip, more)
    await unpack(more, isNext, all)
  }
  const file = fileOf(rawManifest, all, listed, onProgress)
  yield { file, whole: true, checked: false }

  for (const part of more ? [zip, more] : [zip])
    await unpack(part, (name) => !all.has(name) && name !== paths.viewer && !(outline && name === outlinePath), all)
  const { integrity, files, hashed } = await checkFiles(all, list)
  const unhashed = 'This page cannot compute hashes, so the files could not be checked for changes.'
  const problems = hashed ? file.problems : [unhashed, ...file.problems]
  yield { file: { ...file, integrity, files, problems }, whole: true, checked: true }
}

/** Applies the limits of a single zip to both parts together. */
function refuseTogether(first: ZipReader, second: ZipReader): void {
  const names = new Set(first.names)
  const twice = second.names.find((name) => names.has(name))
  if (twice !== undefined) throw new BundleError(`This bundle contains the file ${quoted(twice)} twice.`)
  if (first.names.length + second.names.length > zipLimits.entries)
    throw new BundleError(`The two parts of this bundle contain more than ${zipLimits.entries} files.`)
  if (first.total + second.total > zipLimits.total)
    throw new BundleError(
      `The files in the two parts of this bundle would take up more than ${zipLimits.total / 1024 / 1024} MB.`,
    )
}

/** One at a time, so that the first refusal saves unpacking the rest. */
async function unpack(zip: ZipReader, wanted: (name: string) => boolean, into: Map<string, Uint8Array>): Promise<void> {
  for (const name of zip.names) if (wanted(name)) into.set(name, (await zip.unpack(name))!)
}

/** The recording, from the files listed in the manifest. */
function fileOf(
  rawManifest: unknown,
  all: ReadonlyMap<string, Uint8Array>,
  listed: ReadonlySet<string>,
  onProgress?: OnProgress,
): OpenedBundle {
  const files = new Map([...all].filter(([path]) => listed.has(path)))
  const documents = upgrade(documentsOf(rawManifest, files), formatOf(rawManifest))
  const checked = z.safeParse(Manifest, documents.manifest)
  if (!checked.success) throw damagedManifest()
  const manifest = checked.data
  const problems: string[] = []
  const { session, verdict } = recover(documents, manifest, problems, onProgress)
  return {
    kind: 'bundle',
    manifest,
    session,
    ...(verdict && { verdict }),
    report: reportOf(files, () => toReport(session, verdict, manifest.articles, manifest.guide), problems),
    integrity: { state: 'checking', files: [] },
    problems,
    files: new Map(),
  }
}

/** Asked first, because the names in other zips would be refused for what they are. */
function requireManifest(names: readonly string[]): void {
  if (names.includes(paths.manifest)) return
  const inFolder = names.some((path) => path.endsWith(`/${paths.manifest}`))
  throw new BundleError(
    inFolder
      ? 'The bundle is inside a folder of this zip. Open the original file, or zip the contents of the folder without the folder itself.'
      : 'This zip is not a Casefile bundle: it has no "manifest.json".',
  )
}

function formatOf(manifest: unknown): number {
  if (manifest === undefined) throw damagedManifest()
  const format = z.safeParse(Format, manifest)
  if (!format.success)
    throw new BundleError('This zip is not a Casefile bundle: its "manifest.json" is of a different kind.')
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
  problems.push('The report is missing; it was rewritten from the recording.')
  return rewrite()
}
