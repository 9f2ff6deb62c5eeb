/**
 * The review of a session before it leaves: holds the captured session, applies edits, and shows the resulting files. Pure,
 * so that it can run anywhere; see wire.ts for where it does.
 */
import { type BuiltBundle, type BundleInput, buildBundle } from '../core/bundle/index.ts'
import { applyEdits, type Edit } from '../core/privacy/index.ts'
import type { Note, Session } from '../core/session/index.ts'
import { type Applied, differenceOf } from './applied.ts'
import { findingsOf } from './findings.ts'

/** What goes into a bundle besides the edited session. The note is already masked. */
export type PackInput = Omit<BundleInput, 'session'> & { note: Note }

export interface Packed {
  name: string
  bytes: Uint8Array
  /** what the zip holds; sizes in bytes, unpacked */
  files: { path: string; size: number }[]
}

/** Part of a file as text. `next` is where the next part begins; absent at the end. */
export interface TextPage {
  text: string
  next?: number
}

export interface ReviewDesk {
  apply(edits: readonly Edit[]): Promise<Applied>
  /** packs the session as it was last edited */
  pack(input: PackInput): Promise<Packed>
  /** @param from byte at which to begin: 0, or the `next` of the previous page */
  text(path: string, from: number): Promise<TextPage>
  close(): void
}

/** Bytes of a file in one page of text. */
const pageSize = 20_000

export function createReviewDesk(captured: Session): ReviewDesk {
  let edited = captured
  let built: BuiltBundle | undefined

  return {
    async apply(edits) {
      const { session, masked } = applyEdits(captured, edits)
      edited = session
      built = undefined
      return { ...differenceOf(captured, session), masked, findings: findingsOf(session) }
    },
    async pack({ note, ...more }) {
      built = await buildBundle({ ...more, session: { ...edited, note } })
      const { name, bytes, files } = built
      return { name, bytes, files: [...files].map(([path, file]) => ({ path, size: file.length })) }
    },
    async text(path, from) {
      const file = built?.files.get(path)
      if (!file) throw new Error('This file is no longer there. Check the list again.')
      return pageOf(file, from)
    },
    close() {
      built = undefined
    },
  }
}

/** Ends a page between two UTF-8 characters: a byte `10xxxxxx` continues the previous character (RFC 3629). */
function pageOf(file: Uint8Array, from: number): TextPage {
  let end = Math.min(from + pageSize, file.length)
  while (end < file.length && end > from && (file[end]! & 0xc0) === 0x80) end--
  const text = new TextDecoder().decode(file.subarray(from, end))
  return end < file.length ? { text, next: end } : { text }
}
