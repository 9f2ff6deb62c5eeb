/** Parses the bytes of a HAR file. Untrusted, and possibly from any system. */
import { BundleError } from '../errors.ts'
import { jsonFault } from './json-fault.ts'

/**
 * Parses UTF-8 or UTF-16, with or without a byte order mark, because Windows tools write either.
 * @throws BundleError with line and column when it is not JSON
 */
export function parseHarText(bytes: Uint8Array): unknown {
  const text = decode(bytes)
  try {
    return JSON.parse(text)
  } catch {
    throw new BundleError(placed(text))
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes)).decode(bytes)
  } catch {
    throw new BundleError('This file is too large to be read as text.')
  }
}

/**
 * Decided by the byte order mark, else by a zero next to the first character, which in JSON is always ASCII (RFC 4627,
 * section 3).
 */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first !== 0 && second === 0) return 'utf-16le'
  return first === 0 && second !== 0 ? 'utf-16be' : 'utf-8'
}

function placed(text: string): string {
  if (text.trim() === '') return 'This file is empty.'
  const fault = jsonFault(text)
  if (!fault) return 'This file is nested too deeply or too large to be read as JSON.'
  const cut =
    fault.what === 'the file ends in the middle' ? ' It may have been cut off in transit; ask for it again.' : ''
  return `This file is not valid JSON: at line ${fault.line}, column ${fault.column}, ${fault.what}.${cut}`
}
