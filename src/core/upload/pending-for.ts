import { dayMs } from '../base/day.ts'

/** ms after which an unfinished upload is forgotten. Kept apart from the code that reads uploads, which is large. */
export const pendingFor = 7 * dayMs
