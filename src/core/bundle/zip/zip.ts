/** Reading and writing zips. Reading trusts nothing: see zip-directory.ts for what is refused. */
import { type Zippable, zipSync } from 'fflate'
import { BundleError, quoted } from '../errors.ts'
import { growsTooMuch, isSafeName, listEntries, packedBytes, readDirectory, type ZipEntry } from './zip-directory.ts'

const alreadyPacked = /\.(webp|png|jpe?g|gif|avif|mp4|webm|woff2?|zip|gz|br)$/

/**
 * Packs files in the order of the map. Equal input gives equal bytes.
 * @param modifiedAt epoch ms, the timestamp of every file (in UTC)
 * @throws BundleError when `readZip` would refuse a name, or the whole is too large
 */
export function writeZip(files: ReadonlyMap<string, Uint8Array>, modifiedAt: number): Uint8Array {
  for (const name of files.keys()) {
    if (!isSafeName(name)) throw new BundleError(`A bundle cannot contain a file named ${quoted(name)}.`)
  }
  let bytes = pack(files, modifiedAt, new Set())
  // Repetitive text may compress so well that readers would take it for a zip bomb; such files are stored.
  const suspicious = listEntries(bytes).filter(growsTooMuch)
  if (suspicious.length > 0) bytes = pack(files, modifiedAt, new Set(suspicious.map(({ name }) => name)))
  readDirectory(bytes)
  return bytes
}

function pack(files: ReadonlyMap<string, Uint8Array>, modifiedAt: number, stored: ReadonlySet<string>): Uint8Array {
  const mtime = zipTime(modifiedAt)
  const entries: Zippable = {}
  for (const [name, bytes] of files) {
    entries[name] = [bytes, { mtime, level: stored.has(name) || alreadyPacked.test(name) ? 0 : 6 }]
  }
  return zipSync(entries)
}

/**
 * A zip holds local time without a zone. UTC fields are passed as if local, so that the bytes do not depend on where
 * the bundle is made. The format starts in 1980, and fflate stops at 2099.
 */
function zipTime(epoch: number): Date {
  const utc = new Date(Math.min(Math.max(epoch, Date.UTC(1980, 0, 2)), Date.UTC(2099, 11, 30)))
  return new Date(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
  )
}

/** A zip whose directory is validated; files are unpacked one by one on request. */
export interface ZipReader {
  /** in the order of the directory */
  names: readonly string[]
  /** bytes of all files after inflating */
  total: number
  /** Undefined if the zip has no such file. Rejects like `readZip`. */
  unpack(name: string): Promise<Uint8Array | undefined>
}

/**
 * Opens an untrusted zip.
 * @throws BundleError with a sentence that names the file, for everything that zip-directory.ts refuses
 */
export function openZip(bytes: Uint8Array): ZipReader {
  const entries = new Map(readDirectory(bytes).map((entry) => [entry.name, entry]))
  return {
    names: [...entries.keys()],
    total: [...entries.values()].reduce((sum, { size }) => sum + size, 0),
    unpack: async (name) => {
      const entry = entries.get(name)
      return entry && unpackEntry(bytes, entry)
    },
  }
}

/**
 * Unpacks an untrusted zip. `skip` names files that are not needed and are left packed. Rejects with a BundleError,
 * with a sentence that names the file, for everything that zip-directory.ts refuses, for damaged data, and for files
 * larger or smaller than the zip says.
 */
export async function readZip(bytes: Uint8Array, skip: readonly string[] = []): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  const { names, unpack } = openZip(bytes)
  // One at a time, so that the first refusal saves unpacking the rest.
  for (const name of names) if (!skip.includes(name)) files.set(name, (await unpack(name))!)
  return files
}

/** Unpacks one file. Rejects when it is damaged, or larger or smaller than the zip says. */
export async function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const packed = packedBytes(bytes, entry)
  if (entry.method === 8) return inflate(packed, entry)
  if (packed.length !== entry.size) throw lyingSize(entry)
  return packed.slice()
}

/**
 * Inflates with the browser's own decompressor, several times as fast as any script. It delivers data in pieces, so
 * that a file that lies about its size is stopped soon after exceeding it.
 */
async function inflate(packed: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const out = new Uint8Array(entry.size)
  let filled = 0
  const reader = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader()
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new BundleError(`The file ${quoted(entry.name)} in this zip is damaged.`)
    })
    if (done) break
    if (filled + value.length > out.length) {
      void reader.cancel()
      throw lyingSize(entry)
    }
    out.set(value, filled)
    filled += value.length
  }
  if (filled !== out.length) throw lyingSize(entry)
  return out
}

function lyingSize(entry: ZipEntry): BundleError {
  return new BundleError(`The size of the file ${quoted(entry.name)} in this zip does not match what the zip says.`)
}
