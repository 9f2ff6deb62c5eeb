/**
 * Packs lists of small numbers into few bytes (LEB128): the index is read from disk when the panel opens, and the time that
 * takes depends on its size.
 */

/** Takes whole numbers from 0 to below 2^32, one to five bytes each. */
export function packNumbers(numbers: ArrayLike<number>): Uint8Array {
  let bytes = new Uint8Array(numbers.length * 2 + 8)
  let size = 0
  for (let i = 0; i < numbers.length; i++) {
    if (size + 5 > bytes.length) {
      const wider = new Uint8Array(bytes.length * 2)
      wider.set(bytes)
      bytes = wider
    }
    let rest = numbers[i]! >>> 0
    while (rest > 0x7f) {
      bytes[size++] = (rest & 0x7f) | 0x80
      rest >>>= 7
    }
    bytes[size++] = rest
  }
  return bytes.slice(0, size)
}

/** @param count how many numbers to read. If the bytes hold fewer, the rest are zeros. */
export function unpackNumbers(bytes: Uint8Array, count: number): Uint32Array {
  const numbers = new Uint32Array(count)
  let at = 0
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++] ?? 0
    let number = byte & 0x7f
    for (let shift = 7; byte > 0x7f && shift < 35; shift += 7) {
      byte = bytes[at++] ?? 0
      number |= (byte & 0x7f) << shift
    }
    numbers[i] = number
  }
  return numbers
}

/** Packs consecutive ascending lists as the differences between neighbours. @param starts of the lists, plus the end */
export function packAscending(numbers: Uint32Array, starts: Uint32Array): Uint8Array {
  const steps = new Uint32Array(numbers.length)
  for (let list = 0; list + 1 < starts.length; list++) {
    let before = 0
    for (let i = starts[list]!; i < starts[list + 1]!; i++) {
      steps[i] = numbers[i]! - before
      before = numbers[i]!
    }
  }
  return packNumbers(steps)
}

/** Reverses `packAscending`. */
export function unpackAscending(bytes: Uint8Array, starts: Uint32Array): Uint32Array {
  const numbers = unpackNumbers(bytes, starts.at(-1) ?? 0)
  for (let list = 0; list + 1 < starts.length; list++) {
    for (let i = starts[list]! + 1; i < starts[list + 1]!; i++) numbers[i]! += numbers[i - 1]!
  }
  return numbers
}
