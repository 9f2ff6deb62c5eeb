/** What the relay works on: records of the page's hook, and the events made of them before they have their ids. */
import type { PageRecord, SessionEvent } from '../core/session/index.ts'

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never
/** An event before the relay has given it its id; `at` is epoch ms. */
export type Draft = Without<SessionEvent, 'id' | 'frame'>

/** The records of one kind. */
export type RecordOf<T extends PageRecord['type']> = Extract<PageRecord, { type: T }>
