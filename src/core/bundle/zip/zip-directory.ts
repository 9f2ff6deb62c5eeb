/**
 * The directory of an untrusted zip: validated strictly before a single byte is inflated.
 *
 * Layout according to PKWARE's APPNOTE.TXT 6.3 (sections 4.3.12 and 4.3.16). Zip64, split archives and any encryption
 * other than that of lock.ts (removed beforehand) are refused: Casefile writes none of these.
 */
import { BundleError, quoted } from '../errors.ts'

export interface ZipEntry {
  name: string
  encrypted: boolean
  /** 0 = stored, 8 = deflated */
  method: number
  /** bytes in the zip, and bytes after inflating according to the directory */
  compressedSize: number
  size: number
  /** where the local header starts */
  offset: number
  /** date and time in DOS format */
  time: number
}

/** Limits of a bundle. Deflate can expand 1032-fold, so a small zip may have large contents. */
export const zipLimits = {
  entries: 5000,
  /** bytes of all files after inflating */
  total: 512 * 1024 * 1024,
  /** maximum expansion of a file of more than `ratioFrom` bytes */
  ratio: 200,
  ratioFrom: 1024 * 1024,
}

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50
const safeName = /^[a-z0-9][a-z0-9._/-]*$/

/** Whether a path is allowed in a bundle: lower case, relative, without empty, `.` or `..` segments. */
export function isSafeName(name: string): boolean {
  return (
    name.length <= 200 && safeName.test(name) && name.split('/').every((part) => part !== '' && !/^\.+$/.test(part))
  )
}

/** Whether a file expands more than any honest file does. */
export function growsTooMuch(entry: Pick<ZipEntry, 'size' | 'compressedSize'>): boolean {
  return entry.size > zipLimits.ratioFrom && entry.size > zipLimits.ratio * entry.compressedSize
}

/**
 * The files of a zip, checked against every limit; folders are skipped.
 * @throws BundleError when it is not a zip, is truncated, or contains anything not allowed in a bundle
 */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const entries = listEntries(bytes)
  const names = new Set<string>()
  let total = 0
  for (const entry of entries) {
    checkName(entry)
    checkPacking(entry)
    if (names.has(entry.name)) throw new BundleError(`This zip contains the file ${quoted(entry.name)} twice.`)
    names.add(entry.name)
    total += entry.size
    if (total > zipLimits.total) {
      throw new BundleError(
        `The files in this zip would take up more than ${zipLimits.total / 1024 / 1024} MB; reached at ${quoted(entry.name)}.`,
      )
    }
  }
  return entries.filter((entry) => !entry.name.endsWith('/'))
}

/** The raw directory; only its structure and length are checked. */
export function listEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  // In the place of a value, all ones say that it is in a Zip64 record (4.4.1.4).
  if (count === 0xffff || view.getUint32(end + 16, true) === 0xffffffff) throw isZip64()
  if (count > zipLimits.entries) {
    throw new BundleError(`This zip contains ${count} files; a bundle can have at most ${zipLimits.entries}.`)
  }
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== centralSignature) throw damaged()
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) throw damaged()
    if ([20, 24, 42].some((field) => view.getUint32(at + field, true) === 0xffffffff)) throw isZip64()
    entries.push({
      name: latin1(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      time: view.getUint32(at + 12, true),
    })
    at = next
  }
  return entries
}

const isZip64 = () =>
  new BundleError(
    'This zip is in the Zip64 format, so another program has packed it. Open the original file, or unpack it and open what is inside.',
  )

/** One character per byte: non-ASCII names fail the name rule, whatever their encoding. */
function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}

function findEnd(view: DataView): number {
  // The record is 22 bytes long, and a comment of at most 65,535 bytes may follow.
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  const startsLikeZip = view.byteLength >= 4 && view.getUint32(0, true) === localSignature
  throw new BundleError(
    startsLikeZip
      ? 'This zip is incomplete: its end is missing. It may have been cut off in transit; ask for it again.'
      : 'This file is not a zip, so it is not a Casefile bundle.',
  )
}

function checkName({ name }: ZipEntry): void {
  if (!isSafeName(name.replace(/\/$/, '')))
    throw new BundleError(`This zip contains a file with a name that bundles never use: ${quoted(name)}.`)
}

/** Whether a file can be unpacked, and is no bomb. @throws BundleError if not */
export function checkPacking(entry: ZipEntry): void {
  const name = quoted(entry.name)
  if (entry.encrypted) throw new BundleError(`The file ${name} in this zip is encrypted.`)
  if (entry.method !== 0 && entry.method !== 8) {
    throw new BundleError(`The file ${name} in this zip uses a compression that bundles do not use.`)
  }
  if (growsTooMuch(entry)) {
    throw new BundleError(
      `The file ${name} in this zip would grow to more than ${zipLimits.ratio} times its size when unpacked.`,
    )
  }
}

/** The compressed bytes of a file. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = entry.offset
  if (at + 30 > bytes.length || view.getUint32(at, true) !== localSignature) throw damaged(entry.name)
  const nameLength = view.getUint16(at + 26, true)
  const start = at + 30 + nameLength + view.getUint16(at + 28, true)
  const localName = latin1(bytes.subarray(at + 30, at + 30 + nameLength))
  // With two names for one file, an archive could show different readers different contents.
  if (localName !== entry.name || start + entry.compressedSize > bytes.length) throw damaged(entry.name)
  return bytes.subarray(start, start + entry.compressedSize)
}

function damaged(name?: string): BundleError {
  return new BundleError(
    name === undefined ? 'This zip is damaged.' : `The file ${quoted(name)} in this zip is damaged.`,
  )
}
