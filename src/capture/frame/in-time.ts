import { within } from '../../core/base/within.ts'

/** ms that the browser may take to answer what is good to know */
const patience = 1_000

/** The answer, or undefined when it fails or does not come in time. */
export const inTime = async <T>(answer: Promise<T> | undefined): Promise<T | undefined> =>
  answer &&
  within(
    patience,
    answer.catch(() => undefined),
  )
