/** Unpacks a single gzip file (RFC 1952), as browsers and proxies save HAR files. */
import { Gunzip } from 'fflate'
import { BundleError } from '../errors.ts'
import { zipLimits } from './zip-directory.ts'

/** Bytes processed between two checks of the unpacked size. */
const portion = 64 * 1024

/**
 * @param limit maximum unpacked bytes
 * @throws BundleError when it is damaged, or would exceed the limit
 */
export function gunzip(bytes: Uint8Array, limit = zipLimits.total): Uint8Array {
  const parts: Uint8Array[] = []
  let size = 0
  let isWhole = false
  const stream = new Gunzip((part, last) => {
    parts.push(part)
    size += part.length
    isWhole ||= last
  })
  for (let at = 0; at < bytes.length; at += portion) {
    push(stream, bytes.subarray(at, at + portion), at + portion >= bytes.length)
    if (size > limit)
      throw new BundleError(`This gzip file would be larger than ${limit / (1024 * 1024)} MB when unpacked.`)
  }
  if (!isWhole || size === 0) throw damaged()
  const all = new Uint8Array(size)
  let end = 0
  for (const part of parts) {
    all.set(part, end)
    end += part.length
  }
  return all
}

function push(stream: Gunzip, bytes: Uint8Array, isLast: boolean): void {
  try {
    stream.push(bytes, isLast)
  } catch {
    throw damaged()
  }
}

const damaged = () => new BundleError('This gzip file is damaged or was cut off in transit; ask for it again.')
