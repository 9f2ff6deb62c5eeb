/** Kept cases in memory, with the rules of the real ones; each method fails as `cases.<method>`. */
import { type CaseContent, type CaseStore, type KeptCase, overLimits } from '../../../src/core/cases/index.ts'

export interface FakeDisk {
  /** by id of the case, as it would be on disk */
  rows: Map<string, { kept: KeptCase; content: CaseContent }>
  /** ids of the cases that another panel has open */
  elsewhere: Set<string>
  /** what was written, in order */
  written: ('put' | 'change')[]
}

export const emptyDisk = (): FakeDisk => ({ rows: new Map(), elsewhere: new Set(), written: [] })

export function fakeCases(disk: () => FakeDisk, may: (what: string) => Promise<void>): CaseStore {
  return {
    async list() {
      await may('cases.list')
      const found = structuredClone([...disk().rows.values()].map(({ kept }) => kept))
      found.sort((a, b) => b.capturedAt - a.capturedAt)
      const isElsewhere = ({ id }: KeptCase) => disk().elsewhere.has(id)
      return { here: found.filter((one) => !isElsewhere(one)), elsewhere: found.filter(isElsewhere) }
    },
    async hold(id) {
      return !disk().elsewhere.has(id)
    },
    release: () => undefined,
    async read(id) {
      await may('cases.read')
      return structuredClone(disk().rows.get(id)?.content)
    },
    async put(kept, content) {
      await may('cases.put')
      disk().written.push('put')
      disk().rows.set(kept.id, structuredClone({ kept, content }))
    },
    async change(kept, pictures) {
      await may('cases.change')
      disk().written.push('change')
      const row = disk().rows.get(kept.id)
      if (!row) return false
      const content = { ...row.content, pictures: new Map([...row.content.pictures, ...pictures]) }
      disk().rows.set(kept.id, { kept: structuredClone(kept), content })
      return true
    },
    async changeAndGo(kept) {
      await may('cases.change')
      disk().written.push('change')
      const row = disk().rows.get(kept.id)
      if (row) disk().rows.set(kept.id, { ...row, kept: structuredClone(kept) })
    },
    async remove(id) {
      await may('cases.remove')
      disk().rows.delete(id)
    },
    async prune(now) {
      await may('cases.prune')
      const all = [...disk().rows.values()].map(({ kept }) => ({ ...kept, size: 0 }))
      for (const id of overLimits(all, now)) disk().rows.delete(id)
    },
    async clear() {
      await may('cases.clear')
      disk().rows.clear()
    },
  }
}
