import { within } from '../../core/base/within.ts'

/** ms the browser may take to answer non-essential questions */
const patience = 1_000

/** The answer, or undefined if it fails or comes too late. */
export const inTime = async <T>(answer: Promise<T> | undefined): Promise<T | undefined> =>
  answer &&
  within(
    patience,
    answer.catch(() => undefined),
  )
