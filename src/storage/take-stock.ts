/** Databases of the first versions of the extension. */
import type { StoredChecks } from '../core/session/index.ts'
import type { Upgrading } from './schema.ts'
import { addRow, emptyTally, rowOf, type Tally } from './tally.ts'

/** Up to version 3, indexes did the counting, and rows did not know their size. */
export async function takeStock(tx: Upgrading, check: StoredChecks['event']): Promise<void> {
  const [events, documents] = [tx.objectStore('events'), tx.objectStore('documents')]
  const indexes = [...events.indexNames] as string[]
  for (const name of ['newest', 'problem', 'failed'])
    if (indexes.includes(name)) events.deleteIndex(name as (typeof events.indexNames)[number])
  const tallies = new Map<string, Tally>()
  const tallyOf = (session: string) => tallies.get(session) ?? emptyTally(session)
  for (let cursor = await events.openCursor(); cursor; cursor = await cursor.continue()) {
    const { session, order, event } = cursor.value
    const known = check(event)
    if (!known) {
      await cursor.delete()
      continue
    }
    const row = rowOf(session, known, order)
    const tally = tallyOf(session)
    tallies.set(session, addRow({ ...tally, order: Math.max(tally.order, order) }, row))
    await cursor.update(row)
  }
  for (let cursor = await documents.openCursor(); cursor; cursor = await cursor.continue())
    await cursor.update({ ...cursor.value, order: 0, at: 0 })
  for (const { session } of await tx.objectStore('network').getAll())
    tallies.set(session, { ...tallyOf(session), network: tallyOf(session).network + 1 })
  await Promise.all([...tallies.values()].map((tally) => tx.objectStore('tallies').put(tally)))
}
