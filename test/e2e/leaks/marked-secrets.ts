/** Secrets that can be recognised in any bytes, even in part: each consists of blocks that encode its number. */
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

/** On its own it is an ordinary word, which the search finds too. */
export const block = (id: number) => `q7Z${id.toString(36).padStart(2, '0')}x9K`

/** A token in a known issuer's format, so that it counts as secret anywhere. */
export const token = (id: number) => `gh${'p_'}${block(id).repeat(5).slice(0, 36)}`

/** As created, and in lower case, as hosts and header names are written. */
const blocks = [/q7Z([0-9a-z]{2})x9K/g, /q7z([0-9a-z]{2})x9k/g]
/** How many levels of nested packing are unpacked. */
const deepest = 4

/** A secret of which a part was found. */
export interface Found {
  id: number
  /** the path into the bytes, and the text around the find */
  where: string
}

/**
 * The secrets found in these bytes in any form: as they are, in UTF-16, base64 or hexadecimal, and compressed, including
 * nested packing.
 */
export function secretsIn(bytes: Uint8Array, path: string, depth = 0): Found[] {
  const buffer = Buffer.from(bytes)
  const text = buffer.toString('latin1')
  const found = [
    ...blocksIn(text, path),
    ...blocksIn(buffer.toString('utf16le'), `${path} (UTF-16)`),
    ...blocksIn(buffer.subarray(1).toString('utf16le'), `${path} (UTF-16)`),
  ]
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{24,}/g))
    for (const shift of [0, 1, 2, 3]) {
      const decoded = Buffer.from(run.slice(shift), 'base64')
      // A long run starting here may be a whole file.
      if (shift === 0 && run.length > 100 && depth < deepest)
        found.push(...secretsIn(decoded, `${path} › base64`, depth + 1))
      else found.push(...blocksIn(decoded.toString('latin1'), `${path} (base64)`))
    }
  for (const [run] of text.matchAll(/(?:[0-9a-f]{2}){16,}/gi))
    for (const shift of [0, 1])
      found.push(...blocksIn(Buffer.from(run.slice(shift), 'hex').toString('latin1'), `${path} (hex)`))
  if (depth < deepest)
    for (const [name, part] of unpacked(buffer)) found.push(...secretsIn(part, `${path} › ${name}`, depth + 1))
  return found
}

function blocksIn(text: string, path: string): Found[] {
  return blocks.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 1: id = '', index }) => {
      const around = text.slice(Math.max(0, index - 40), index + 40).replace(/[^ -~]+/g, ' ')
      return { id: Number.parseInt(id, 36), where: `${path}: ${around}` }
    }),
  )
}

/** The magic bytes of each kind of packing, and how to read from there: a name and the bytes. */
const packings: [magic: string, read: (bytes: Buffer, at: number) => [string, Buffer]][] = [
  ['PK\x03\x04', zipMember],
  ['\x1f\x8b\x08', (bytes, at) => ['gzip', gunzipSync(bytes.subarray(at))]],
  ['x\x9c', (bytes, at) => ['zlib', inflateSync(bytes.subarray(at))]],
]
const deflated = 8

/** A file in a zip (APPNOTE 4.3.7); an uncompressed one was already read as part of the whole. */
function zipMember(bytes: Buffer, at: number): [string, Buffer] {
  const nameEnd = at + 30 + bytes.readUInt16LE(at + 26)
  const data = bytes.subarray(nameEnd + bytes.readUInt16LE(at + 28))
  const isDeflated = bytes.readUInt16LE(at + 8) === deflated
  return [bytes.toString('utf8', at + 30, nameEnd), isDeflated ? inflateRawSync(data) : Buffer.alloc(0)]
}

/** Everything packed in some bytes, wherever it begins. */
function* unpacked(bytes: Buffer): Generator<[string, Buffer]> {
  for (const [magic, read] of packings)
    for (let at = bytes.indexOf(magic, 0, 'latin1'); at >= 0; at = bytes.indexOf(magic, at + 1, 'latin1'))
      try {
        yield read(bytes, at)
      } catch {
        // The magic bytes were there by chance.
      }
}
