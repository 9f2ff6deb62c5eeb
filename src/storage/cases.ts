/**
 * Captured cases on disk (IndexedDB). What was captured is written once, in slices of text, because copying 100,000 events
 * at once would freeze the panel; the agent's additions have a row of their own, which is written at every change.
 */

import { askOnce } from '../core/base/ask-once.ts'
import { type CaseStore, KeptCase, overLimits } from '../core/cases/index.ts'
import { Session, type SessionEvent } from '../core/session/index.ts'
import { createCaseLocks } from './case-locks.ts'
import {
  type CasesDatabase,
  openCasesDatabase,
  removeRows,
  rowsIn,
  rowsOf,
  stores,
  writeWhole,
} from './cases-database.ts'
import { inWords } from './disk.ts'
import { eventsIn, slicesOf } from './event-slices.ts'

const full = 'The disk is full. Save the bundle before this panel is closed.'

/**
 * The kept cases; `name` and `lockManager` differ only in tests. Opens at the first call, so that nothing waits for it, and
 * tries again after a failure.
 */
export function openCases(name = 'casefile-cases', lockManager: LockManager = navigator.locks): CaseStore {
  const open = askOnce((lost) => openCasesDatabase(name, lost))
  const locks = createCaseLocks(name, lockManager)
  const inDatabase = <T>(work: (db: CasesDatabase) => Promise<T>) => inWords(full, async () => work(await open()))

  const writing = (work: Parameters<typeof writeWhole>[1]) => inDatabase((db) => writeWhole(db, work))

  return {
    list: () =>
      inDatabase(async (db) => {
        const [{ cases, whole }, elsewhere] = await Promise.all([rowsIn(db), locks.elsewhere()])
        const found = cases.flatMap(({ id, kept }) => {
          const parsed = KeptCase.safeParse(kept)
          return parsed.success && whole.has(id) ? [parsed.data] : []
        })
        found.sort((a, b) => b.capturedAt - a.capturedAt)
        const isElsewhere = ({ id }: KeptCase) => elsewhere.has(id)
        return { here: found.filter((one) => !isElsewhere(one)), elsewhere: found.filter(isElsewhere) }
      }),

    hold: locks.hold,
    release: locks.release,

    read: (id) =>
      inDatabase(async (db) => {
        const tx = db.transaction(['sessions', 'events', 'pictures'])
        const row = await tx.objectStore('sessions').get(id)
        const head = Session.safeParse(row?.session)
        if (!head.success) return undefined
        const events: SessionEvent[] = []
        for (let part = 0; ; part++) {
          const slice = await tx.objectStore('events').get([id, part])
          if (!slice) break
          for (const event of eventsIn(slice.text)) events.push(event)
        }
        const pictures = new Map<string, Uint8Array>()
        for (const { file, bytes } of await tx.objectStore('pictures').getAll(rowsOf(id)))
          if (bytes instanceof Uint8Array) pictures.set(file, bytes)
        return { session: { ...head.data, events }, pictures }
      }),

    put: (kept, { session, pictures }) =>
      // In one transaction, so that a panel closed meanwhile does not leave half of it.
      writing(async (tx) => {
        const { id } = kept
        await tx.objectStore('events').delete(rowsOf(id))
        await tx.objectStore('pictures').delete(rowsOf(id))
        let size = bytesIn(pictures)
        let part = 0
        for (const text of slicesOf(session.events)) {
          size += text.length
          await tx.objectStore('events').put({ id, part: part++, text })
        }
        for (const [file, bytes] of pictures) await tx.objectStore('pictures').put({ id, file, bytes })
        await tx.objectStore('sessions').put({ id, session: { ...session, events: [] } })
        await tx.objectStore('sizes').put({ id, size })
        await tx.objectStore('cases').put({ id, kept })
      }),

    async change(kept, pictures) {
      const { id } = kept
      let isThere = false
      await writing(async (tx) => {
        const row = await tx.objectStore('sizes').get(id)
        isThere = row !== undefined
        if (!row) return
        if (pictures.size > 0) await tx.objectStore('sizes').put({ id, size: row.size + bytesIn(pictures) })
        for (const [file, bytes] of pictures) await tx.objectStore('pictures').put({ id, file, bytes })
        await tx.objectStore('cases').put({ id, kept })
      })
      return isThere
    },

    changeAndGo: (kept) =>
      inDatabase((db) => {
        const tx = db.transaction('cases', 'readwrite')
        // The transaction reports the failure.
        tx.store.put({ id: kept.id, kept }).catch(() => undefined)
        // Committed without waiting for the result: a page that goes away would never get it.
        tx.commit()
        return tx.done
      }),

    remove: (id) => inDatabase(async (db) => void (await removeRows(db, [id]))),

    prune: (now) =>
      inDatabase(async (db) => {
        const [{ cases, whole }, elsewhere] = await Promise.all([rowsIn(db), locks.elsewhere()])
        const rows = cases.map(({ id, kept }) => {
          const parsed = KeptCase.safeParse(kept)
          // Useless if it cannot be read, or if another panel has deleted its session.
          const changedAt = parsed.success && whole.has(id) ? parsed.data.changedAt : Number.NEGATIVE_INFINITY
          return { id, changedAt, size: whole.get(id) ?? 0 }
        })
        const over = overLimits(rows, now).filter((id) => !elsewhere.has(id))
        if (over.length > 0) await removeRows(db, over)
      }),

    clear: () =>
      inDatabase(async (db) => {
        const tx = db.transaction(stores, 'readwrite')
        await Promise.all([...stores.map((store) => tx.objectStore(store).clear()), tx.done])
      }),
  }
}

const bytesIn = (pictures: ReadonlyMap<string, Uint8Array>) =>
  [...pictures.values()].reduce((sum, { length }) => sum + length, 0)
