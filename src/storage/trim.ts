/** Drops what a recording no longer keeps. The cost depends on what is dropped, not on what stays. */
import type { Group, Limits } from '../core/session/index.ts'
import { trimOldPictures } from './pictures.ts'
import { ask } from './requests.ts'
import { storeOf } from './schema.ts'
import { dropRow, emptyTally, inGroup } from './tally.ts'

/** What was dropped. */
export interface Trimmed {
  /** dropped because there were too many, by group */
  over: Partial<Record<Group, number>>
  /** dropped because they were too old */
  aged: number
}

/** Rows read at a time: each may contain two bodies of 64 KiB. */
const chunk = 100

/** Drops the oldest events of each group over its cap, and all before `minAt` with their documents and pictures. */
export async function trimRows(
  tx: IDBTransaction,
  session: string,
  caps: Limits['caps'],
  minAt: number,
): Promise<Trimmed> {
  const [events, tallies] = [storeOf(tx, 'events'), storeOf(tx, 'tallies')]
  const before = (await ask(tallies.get(session))) ?? emptyTally(session)
  const trimmed: Trimmed = { over: {}, aged: 0 }
  let tally = before
  for (const group of Object.keys(caps) as Group[]) {
    if (inGroup(before, group).events === 0) continue
    const range = IDBKeyRange.bound([session, group, 0], [session, group, Number.POSITIVE_INFINITY])
    const isOver = () => {
      const { events, bytes } = inGroup(tally, group)
      return events > caps[group].events || bytes > caps[group].bytes
    }
    let size = isOver() ? chunk : 1
    for (let going = true; going; size = chunk) {
      const rows = await ask(events.index('group').getAll(range, size))
      const deletes: Promise<undefined>[] = []
      for (const row of rows) {
        const over = isOver()
        if (!over && row.at >= minAt) break
        tally = dropRow(tally, row)
        if (over) trimmed.over[group] = (trimmed.over[group] ?? 0) + 1
        else if (group !== 'replay') trimmed.aged++
        deletes.push(ask(events.delete([session, row.id])))
      }
      await Promise.all(deletes)
      going = rows.length > 0 && deletes.length === rows.length
    }
  }
  if (tally !== before) await ask(tallies.put(tally))
  if (trimmed.aged > 0) await trimDocuments(tx, session, minAt)
  await trimOldPictures(tx, session, minAt)
  return trimmed
}

/** Drops documents without events, except the newest of each frame, which may still be open. */
async function trimDocuments(tx: IDBTransaction, session: string, minAt: number): Promise<void> {
  const documents = storeOf(tx, 'documents')
  const rows = await ask(documents.getAll(IDBKeyRange.bound([session, ''], [session, '\uffff'])))
  const newest = new Map<number, { id: string; startedAt: number }>()
  for (const { id, document } of rows) {
    // An older version may have written something else; such a row is dropped by age.
    const { frameId, startedAt } = (document ?? {}) as { frameId?: unknown; startedAt?: unknown }
    if (typeof frameId !== 'number' || typeof startedAt !== 'number') continue
    if (startedAt >= (newest.get(frameId)?.startedAt ?? Number.NEGATIVE_INFINITY))
      newest.set(frameId, { id, startedAt })
  }
  const open = new Set([...newest.values()].map(({ id }) => id))
  await Promise.all(
    rows.filter(({ id, at }) => at < minAt && !open.has(id)).map(({ id }) => ask(documents.delete([session, id]))),
  )
}
