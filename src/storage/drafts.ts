/** Drafts of articles on disk (IndexedDB). */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { askOnce } from '../core/base/ask-once.ts'
import { type DraftStore, StoredDraft } from '../core/kb/index.ts'
import { closing, inWords } from './disk.ts'

const full = 'The disk is full. Save the draft as a file before this panel is closed.'

/** `draft` is checked whenever it is read. */
interface Schema extends DBSchema {
  drafts: {
    key: [string, string]
    value: { session: string; problem: string; changedAt: number; draft: unknown }
    indexes: { changedAt: number }
  }
}

/** The drafts; `name` differs only in tests. Opens at the first call, and tries again after a failure. */
export function openDrafts(name = 'casefile-drafts'): DraftStore {
  const open = askOnce((lost) => openDatabase(name, lost))
  return {
    async get(session, problem) {
      const row = await (await open()).get('drafts', [session, problem])
      const { success, data } = StoredDraft.safeParse(row?.draft)
      return success ? data : undefined
    },
    async put(draft) {
      const { session, problem, changedAt } = draft
      await inWords(full, async () => (await open()).put('drafts', { session, problem, changedAt, draft }))
    },
    async prune(minAt) {
      const tx = (await open()).transaction('drafts', 'readwrite')
      const old = await tx.store.index('changedAt').getAllKeys(IDBKeyRange.upperBound(minAt, true))
      await Promise.all([...old.map((key) => tx.store.delete(key)), tx.done])
    },
  }
}

function openDatabase(name: string, lost: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, 1, {
    ...closing(lost),
    upgrade(database) {
      const drafts = database.createObjectStore('drafts', { keyPath: ['session', 'problem'] })
      drafts.createIndex('changedAt', 'changedAt')
    },
  })
}
