/** Texts that are cut to fit. What a page says is cut by `cutText` instead, as long as nothing in it was masked. */
import { withoutHalfPair } from './half-pair.ts'

/** At most `limit` characters, with an ellipsis as the last one where something was cut. */
export const clip = (text: string, limit: number): string =>
  text.length > limit ? `${withoutHalfPair(text.slice(0, limit - 1))}…` : text
