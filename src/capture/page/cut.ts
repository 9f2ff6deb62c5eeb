import type { Body } from '../../core/session/events/events.ts'
import { slice } from './intrinsics.ts'

/** Maximum characters kept of a body. */
export const longestBody = 64 * 1024

/** A text as a body of at most 64 Ki characters. */
export function cut(text: string, isCut?: boolean): Body {
  return { text: slice(text, 0, longestBody), truncated: isCut || text.length > longestBody || undefined }
}
