import { dayMs } from '../base/day.ts'

/** ms after which an upload that was never finished is forgotten; apart from what reads one, which is large */
export const pendingFor = 7 * dayMs
