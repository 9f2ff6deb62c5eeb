/** Shortens texts to fit. For text from the page use `cutText` instead, as long as nothing in it has been masked. */
import { withoutHalfPair } from './half-pair.ts'

/** At most `limit` characters; the last one is an ellipsis if anything was cut. */
export const clip = (text: string, limit: number): string =>
  text.length > limit ? `${withoutHalfPair(text.slice(0, limit - 1))}…` : text
