/** Zips byte by byte, so that a test can write the ones that no zip library would. */
import { deflateRawSync } from 'node:zlib'

export interface RawEntry {
  name: string | Uint8Array
  data?: Uint8Array | string
  /** 8 = deflated (default), 0 = stored, anything else as told */
  method?: number
  flags?: number
  /** what the headers say, where it is not the truth */
  size?: number
  compressedSize?: number
  localName?: string
  offset?: number
  /** cut this many bytes off the packed data */
  cut?: number
}

const bytesOf = (text: string | Uint8Array) =>
  typeof text === 'string' ? Buffer.from(text, 'utf8') : Buffer.from(text)

export function rawZip(entries: RawEntry[], told: { count?: number } = {}): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const data = bytesOf(entry.data ?? '')
    const method = entry.method ?? 8
    const whole = method === 8 ? deflateRawSync(data) : data
    const packed = whole.subarray(0, whole.length - (entry.cut ?? 0))
    const name = bytesOf(entry.name)
    const localName = bytesOf(entry.localName ?? name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(entry.flags ?? 0, 6)
    local.writeUInt16LE(method, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(data.length, 22)
    local.writeUInt16LE(localName.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(20, 4)
    central.writeUInt16LE(20, 6)
    central.writeUInt16LE(entry.flags ?? 0, 8)
    central.writeUInt16LE(method, 10)
    central.writeUInt32LE(entry.compressedSize ?? packed.length, 20)
    central.writeUInt32LE(entry.size ?? data.length, 24)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(entry.offset ?? at, 42)
    parts.push(local, localName, packed)
    directory.push(central, name)
    at += local.length + localName.length + packed.length
  }
  const centralBytes = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(told.count ?? entries.length, 8)
  end.writeUInt16LE(told.count ?? entries.length, 10)
  end.writeUInt32LE(centralBytes.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...parts, centralBytes, end]))
}
