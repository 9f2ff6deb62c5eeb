/** Upgrades databases of the extension's first versions. */
import type { StoredChecks } from '../core/session/index.ts'
import { ask, next } from './requests.ts'
import { storeOf } from './schema.ts'
import { addRow, emptyTally, rowOf, type Tally } from './tally.ts'

/** Builds the tallies: up to version 3, indexes did the counting, and rows had no size. */
export async function takeStock(tx: IDBTransaction, check: StoredChecks['event']): Promise<void> {
  const [events, documents] = [storeOf(tx, 'events'), storeOf(tx, 'documents')]
  for (const name of ['newest', 'problem', 'failed']) if (events.indexNames.contains(name)) events.deleteIndex(name)
  const tallies = new Map<string, Tally>()
  const tallyOf = (session: string) => tallies.get(session) ?? emptyTally(session)
  for (let cursor = await ask(events.openCursor()); cursor; cursor = await next(cursor)) {
    const { session, order, event } = cursor.value
    const known = check(event)
    if (!known) {
      await ask(cursor.delete())
      continue
    }
    const row = rowOf(session, known, order)
    const tally = tallyOf(session)
    tallies.set(session, addRow({ ...tally, order: Math.max(tally.order, order) }, row))
    await ask(cursor.update(row))
  }
  for (let cursor = await ask(documents.openCursor()); cursor; cursor = await next(cursor))
    await ask(cursor.update({ ...cursor.value, order: 0, at: 0 }))
  for (const { session } of await ask(storeOf(tx, 'network').getAll()))
    tallies.set(session, { ...tallyOf(session), network: tallyOf(session).network + 1 })
  await Promise.all([...tallies.values()].map((tally) => ask(storeOf(tx, 'tallies').put(tally))))
}
