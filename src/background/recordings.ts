/**
 * Which tabs are being recorded. The worker may die at any moment, so this lives in `storage.session`; every change
 * is read, made and written in one queue.
 */
import { createSerialQueue } from '../core/base/serial-queue.ts'
import type { StateArea } from './state-area.ts'
import { entriesOf, isNumber, isRecordOf, isText } from './stored.ts'

export interface TabRecording {
  sessionId: string
  site: string
  /** how it began, which decides how far back it reaches */
  mode: 'session' | 'background'
  running: boolean
  /** epoch ms */
  startedAt: number
  /** id of the top document that is open now, and whether recording began after it had loaded */
  document?: { id: string; late: boolean } | undefined
  /** old events dropped because there were too many, by group */
  dropped: Record<string, number>
  /** events dropped because of their age, by the mode that the recording had then */
  aged?: Record<string, number> | undefined
  /** id of the run of a guide that this is recorded for */
  guide?: string | undefined
  /** tabs that were opened from this one */
  tabsOpened?: number | undefined
  /** requests for which the browser's own record was dropped */
  networkDropped?: number | undefined
  /** what went wrong with keeping the events, in words */
  problem?: string | undefined
}

const key = 'recordings'

export interface Recordings {
  get(tabId: number): Promise<TabRecording | undefined>
  all(): Promise<Map<number, TabRecording>>
  /** Changes one entry, or removes it with `undefined`. Resolves to the entry afterwards. */
  change(
    tabId: number,
    change: (recording: TabRecording | undefined) => TabRecording | undefined,
  ): Promise<TabRecording | undefined>
}

export function createRecordings(state: StateArea): Recordings {
  const inTurn = createSerialQueue()

  const read = async () => entriesOf(await state.get(key), isTabRecording)

  return {
    get: async (tabId) => (await inTurn(read))[String(tabId)],
    all: async () =>
      new Map(Object.entries(await inTurn(read)).map(([tabId, recording]) => [Number(tabId), recording])),
    change: (tabId, change) =>
      inTurn(async () => {
        const table = await read()
        const next = change(table[String(tabId)])
        if (next === table[String(tabId)]) return next
        if (next) table[String(tabId)] = next
        else delete table[String(tabId)]
        await state.set(key, table)
        return next
      }),
  }
}

/** Without a schema, because a page with the embed reads this at every start and must not load zod for it. */
function isTabRecording(value: unknown): value is TabRecording {
  if (!isRecordOf(value)) return false
  const { sessionId, site, mode, running, startedAt, document, dropped, aged } = value
  const { guide, tabsOpened, networkDropped, problem } = value
  return (
    (mode === 'session' || mode === 'background') &&
    [sessionId, site].every(isText) &&
    [guide, problem].every((one) => one === undefined || isText(one)) &&
    typeof running === 'boolean' &&
    isNumber(startedAt) &&
    [tabsOpened, networkDropped].every((one) => one === undefined || isNumber(one)) &&
    isRecordOf(dropped, isNumber) &&
    (aged === undefined || isRecordOf(aged, isNumber)) &&
    (document === undefined || (isRecordOf(document) && isText(document.id) && typeof document.late === 'boolean'))
  )
}
