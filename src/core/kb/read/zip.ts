/** Reads files from an untrusted zip. Nothing is written to disk: names only become ids. */
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'
import { joinChunks } from '../../base/bytes.ts'
import { type Collector, Unreadable } from './collector.ts'
import { limits, megabytes } from './limits.ts'
import { zipName } from './zip-name.ts'

/** Small slices, so that a file that grows too much is stopped early: one byte can inflate to 1,032. */
const sliceBytes = 16 * 1024

/** Why a file is rejected before any of it is unpacked; undefined if it is fine. */
function refusal(path: string, method: number): string | undefined {
  if (path.length > limits.path) return `Its path is longer than ${limits.path} characters.`
  if (/[\p{Cc}\uFFFD]/u.test(path)) return 'Its name contains characters that are not allowed in a file name.'
  if (/^(?:\/|[a-z]:)|(?:^|\/)\.\.(?:\/|$)/i.test(path)) return 'Its path points outside the zip.'
  return method === 0 || method === 8 ? undefined : 'It uses a compression that Casefile cannot read.'
}

/**
 * Unpacks the wanted files and passes each to `use`, in zip order. A file that cannot be unpacked becomes a problem of
 * `into`.
 * @throws Unreadable if the zip as a whole is damaged or exceeds the limits
 */
export function readZip(
  zip: Uint8Array,
  into: Collector,
  wanted: (path: string) => boolean,
  use: (path: string, bytes: Uint8Array) => void,
): void {
  let entries = 0
  let unpacked = 0

  const unpack = (file: UnzipFile, path: string): void => {
    const chunks: Uint8Array[] = []
    let size = 0
    let broken = false
    file.ondata = (error, chunk, final) => {
      if (broken) return
      // fflate reports anything thrown below as an error of the file.
      if (error instanceof Unreadable) throw error
      if (error) {
        broken = true
        into.problem(path, 'It is damaged or encrypted in the zip.')
        return
      }
      size += chunk.length
      unpacked += chunk.length
      if (unpacked > limits.unpacked) {
        throw new Unreadable(`Its files would take up more than ${megabytes(limits.unpacked)}; reached at ${path}.`)
      }
      // An oversized file is counted to its end, but not kept.
      if (size <= limits.file) chunks.push(chunk)
      else chunks.length = 0
      if (!final) return
      if (size > limits.file) into.problem(path, `It is larger than ${megabytes(limits.file)}.`)
      else use(path, joinChunks(chunks))
    }
    file.start()
  }

  const unzip = new Unzip((file) => {
    entries++
    if (entries > limits.entries) throw new Unreadable(`It contains more than ${limits.entries} files.`)
    const path = zipName(file.name).replaceAll('\\', '/')
    if (path.endsWith('/') || !wanted(path)) return
    const reason = refusal(path, file.compression)
    if (reason) into.problem(path.slice(0, limits.path), reason)
    else unpack(file, path)
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < zip.length; at += sliceBytes)
      unzip.push(zip.subarray(at, at + sliceBytes), at + sliceBytes >= zip.length)
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('The zip is damaged or incomplete.')
  }
  if (entries === 0) throw new Unreadable('It is not a zip, or it is empty.')
}
