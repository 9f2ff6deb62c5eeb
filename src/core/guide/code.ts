/** How a guide is passed on: as a file, as a code to paste, or in a link to the customer's own app. */
import { deflateSync, inflateSync } from 'fflate'
import { base64 } from '../base/bytes.ts'
import { codeInAddress } from './address.ts'
import { type Guide, type GuideProblem, guideFrom } from './guide.ts'

/** Prefix of a code; the digit is the version of this encoding, not of the guide. */
const mark = 'CF1'
/** Anything after the checksum is not part of the code. */
const code = /^CF(\d+)\.([A-Za-z0-9_-]+)\.([0-9a-f]{8})/

/**
 * What mail programs and chats put into long words: line breaks, with the mark of a quotation before the next line, and
 * characters without a width at which a word may be broken.
 */
const broken = /\s*\n[\s>|]+|[\s\u00ad\u200b-\u200d\u2060]+/g

/** Upper limits: characters of a code or file, and bytes of its unpacked content (three per Japanese character). */
const longest = { text: 60_000, packed: 180_000 }

/** How many places in one text are tried as the start of a code. */
const mostCodes = 10

export type ReadGuide = { guide: Guide } | { problem: GuideProblem }

/** The guide as the text of a file. */
export function guideFile(guide: Guide): string {
  return `${JSON.stringify(guide, undefined, 2)}\n`
}

/** File name for a guide: `casefile-guide-saving-fails.json`. */
export function guideFileName({ title }: Pick<Guide, 'title'>): string {
  const words = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
  return `${['casefile-guide', words].filter(Boolean).join('-')}.json`
}

/** The guide as one word of letters, digits, dashes and dots, with a checksum that reveals a missing part. */
export function guideCode(guide: Guide): string {
  const packed = deflateSync(new TextEncoder().encode(JSON.stringify(guide)), { level: 9 })
  const text = base64url(packed)
  return `${mark}.${text}.${sumOf(text)}`
}

/** A link to the customer's own app that carries the guide: what follows `#` is never sent to a server. */
export function guideLink(guide: Guide): string {
  return `${guide.origin}/#casefile=${guideCode(guide)}`
}

/** Reads a guide from what a person pasted or opened: file text, a code, or a link. Never throws. */
export function readGuide(pasted: string): ReadGuide {
  const text = pasted.trim()
  if (text === '') return { problem: { why: 'empty' } }
  if (text.length > longest.text) return { problem: { why: 'too-long' } }
  if (text.startsWith('{')) return fromJson(text)
  // People paste the whole message around the code or link, and mail programs append text, break long words, and put a
  // link into one of their own.
  const places = [...text.matchAll(/(?<=\b|_|%3[dD])CF\d+\./g)].slice(0, mostCodes)
  const begun = places.map(({ index }) => fromCode(text.slice(index).replace(broken, '')))
  return begun.find((one) => 'guide' in one) ?? begun[0] ?? fromCode(codeInAddress(text) ?? text.replace(broken, ''))
}

function fromCode(text: string): ReadGuide {
  if (!/^CF\d/.test(text)) return { problem: { why: 'no-guide' } }
  const [, way, packed, sum] = code.exec(text) ?? []
  if (packed === undefined || sumOf(packed) !== sum) return { problem: { why: 'damaged' } }
  if (way !== mark.slice(2)) return { problem: { why: 'newer' } }
  try {
    // A preallocated buffer does not grow: content that unpacks to more than a guide can hold is cut off and no longer
    // valid JSON.
    return fromJson(new TextDecoder().decode(inflateSync(bytesOf(packed), { out: new Uint8Array(longest.packed) })))
  } catch {
    return { problem: { why: 'damaged' } }
  }
}

function fromJson(text: string): ReadGuide {
  try {
    return guideFrom(JSON.parse(text))
  } catch {
    return { problem: { why: 'damaged' } }
  }
}

/** FNV-1a, 32 bits: detects accidental loss only; it does not stop anyone from making a code of their own. */
function sumOf(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** RFC 4648, section 5, without padding. */
function base64url(bytes: Uint8Array): string {
  return base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function bytesOf(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (char) => char.charCodeAt(0))
}
