/** Opens any file the viewer supports: a Casefile bundle, or a HAR of any program, plain, gzipped or in a zip. */
import { BundleError } from './errors.ts'
import { type OpenedHar, readHar } from './har/har-read.ts'
import type { OnProgress } from './progress.ts'
import { type BundleStep, type OpenedBundle, readInSteps } from './read.ts'
import { gunzip } from './zip/gunzip.ts'
import { zippedHar } from './zip/zipped-har.ts'

export type OpenedFile = OpenedBundle | OpenedHar

/** A file as far as it has been read; a HAR is read in one go. */
export type FileStep = BundleStep | { file: OpenedHar; whole: true; checked: true }

/**
 * Reads a file, the recording's own data first. Its kind is detected by content, since file names get lost.
 * @param file a blob is read only here, so that this happens in the worker
 * @param password of an encrypted bundle
 * @param others the second part of a bundle embedded in its viewer
 * @throws PasswordError when it is encrypted and the password is missing or wrong
 * @throws BundleError with a sentence for a person when the file cannot be opened
 */
export async function* openInSteps(
  file: Uint8Array | Blob,
  password?: string,
  onProgress: OnProgress = () => undefined,
  others?: Promise<Uint8Array | undefined>,
): AsyncGenerator<FileStep> {
  const given = file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : file
  // RFC 1952, 2.3.1
  const bytes = given[0] === 0x1f && given[1] === 0x8b ? gunzip(given) : given
  // A zip starts with the signature of its first file (APPNOTE.TXT 4.3.7); a gzipped zip is not opened.
  const isZip = bytes === given && bytes[0] === 0x50 && bytes[1] === 0x4b
  const zipped = isZip ? await zippedHar(bytes) : undefined
  if (zipped) yield { file: readHar(zipped, onProgress), whole: true, checked: true }
  else if (isZip) yield* readInSteps(bytes, password, onProgress, others)
  else if (startsLikeJson(bytes)) yield { file: readHar(bytes, onProgress), whole: true, checked: true }
  else
    throw new BundleError(
      bytes.length === 0 ? 'This file is empty.' : 'It is neither a Casefile bundle (.zip) nor a HAR file (.har).',
    )
}

/** Reads a whole file; see `openInSteps`. */
export async function openFile(
  file: Uint8Array | Blob,
  password?: string,
  onProgress?: OnProgress,
): Promise<OpenedFile> {
  let opened: OpenedFile | undefined
  for await (const step of openInSteps(file, password, onProgress)) opened = step.file
  return opened!
}

/** Whether the first character is `{`, after byte order marks, white space and the zeros of UTF-16. */
function startsLikeJson(bytes: Uint8Array): boolean {
  const skipped = new Set([0xef, 0xbb, 0xbf, 0xff, 0xfe, 0, 0x20, 0x09, 0x0a, 0x0d])
  const first = bytes.subarray(0, 1024).find((byte) => !skipped.has(byte))
  return first === 0x7b
}
