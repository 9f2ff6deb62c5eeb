import { min, slice } from './intrinsics.ts'

/** What may still be spent on the text of one value, in characters. */
export interface Budget {
  chars: number
}

/** The beginning of `text`, at most `most` characters and never more than the budget has left. */
export function take(text: string, most: number, budget: Budget): string {
  const length = min(most, budget.chars)
  const taken = text.length > length ? slice(text, 0, length) : text
  budget.chars -= taken.length
  return taken
}
