/** What the relay makes of what: a record of the page's hook, and the event as it is before it has its id. */
import type { PageRecord, SessionEvent } from '../core/session/index.ts'

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never
/** An event before the relay has given it its id; `at` is epoch ms. */
export type Draft = Without<SessionEvent, 'id' | 'frame'>

/** The records of one kind. */
export type RecordOf<T extends PageRecord['type']> = Extract<PageRecord, { type: T }>
