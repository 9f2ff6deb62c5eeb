/** Writes a zip from parts that are already compressed (PKWARE APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16). */
import { utf8 } from '../../base/bytes.ts'

export interface StoredEntry {
  /** ASCII */
  name: string
  /** as stored in the zip */
  data: Uint8Array
  method: number
  encrypted: boolean
  /** bytes after unpacking */
  size: number
  /** of the content; 0 if the format has none */
  crc: number
  /** extra field, the same in both headers */
  extra: Uint8Array
  /** date and time in DOS format */
  time: number
}

/** format version a reader must support: 5.1 for AES (4.4.3.2), 2.0 otherwise */
const versions = { aes: 51, plain: 20 }

export function writeEntries(entries: readonly StoredEntry[]): Uint8Array {
  const names = entries.map(({ name }) => utf8(name))
  const local = entries.reduce(
    (sum, { data, extra }, at) => sum + 30 + names[at]!.length + extra.length + data.length,
    0,
  )
  const central = entries.reduce((sum, { extra }, at) => sum + 46 + names[at]!.length + extra.length, 0)
  const zip = new Uint8Array(local + central + 22)
  const view = new DataView(zip.buffer)
  let at = 0
  let directory = local
  entries.forEach((entry, index) => {
    const name = names[index]!
    const header = headerOf(entry, name.length)
    view.setUint32(at, 0x04034b50, true)
    zip.set(header, at + 4)
    zip.set(name, at + 30)
    zip.set(entry.extra, at + 30 + name.length)
    zip.set(entry.data, at + 30 + name.length + entry.extra.length)

    view.setUint32(directory, 0x02014b50, true)
    view.setUint16(directory + 4, entry.encrypted ? versions.aes : versions.plain, true)
    zip.set(header, directory + 6)
    view.setUint32(directory + 42, at, true)
    zip.set(name, directory + 46)
    zip.set(entry.extra, directory + 46 + name.length)

    at += 30 + name.length + entry.extra.length + entry.data.length
    directory += 46 + name.length + entry.extra.length
  })
  view.setUint32(directory, 0x06054b50, true)
  view.setUint16(directory + 8, entries.length, true)
  view.setUint16(directory + 10, entries.length, true)
  view.setUint32(directory + 12, central, true)
  view.setUint32(directory + 16, local, true)
  return zip
}

/** The 26 bytes common to both headers of a file. */
function headerOf(entry: StoredEntry, nameLength: number): Uint8Array {
  const header = new Uint8Array(26)
  const view = new DataView(header.buffer)
  view.setUint16(0, entry.encrypted ? versions.aes : versions.plain, true)
  view.setUint16(2, entry.encrypted ? 1 : 0, true)
  view.setUint16(4, entry.method, true)
  view.setUint32(6, entry.time, true)
  view.setUint32(10, entry.crc, true)
  view.setUint32(14, entry.data.length, true)
  view.setUint32(18, entry.size, true)
  view.setUint16(22, nameLength, true)
  view.setUint16(24, entry.extra.length, true)
  return header
}
