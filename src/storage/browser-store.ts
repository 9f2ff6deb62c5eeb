/** What only the browser can provide about a tab, on disk: its records of requests, and pictures. The embed has neither. */
import { type NetworkRecord, storedChecks } from '../core/session/index.ts'
import { type Picture, putPictureRow } from './pictures.ts'
import { ask, ended } from './requests.ts'
import { type Database, type PictureUse, reading, storeOf } from './schema.ts'
import { emptyTally } from './tally.ts'

export interface BrowserStore {
  /** Stores the browser's records of requests, in one transaction; a known one is replaced. */
  putNetwork(session: string, records: readonly NetworkRecord[]): Promise<void>
  /** Oldest first. */
  network(session: string): Promise<NetworkRecord[]>
  /** Drops the oldest records over the cap, and all before `minAt`. @returns how many were dropped because of the cap */
  trimNetwork(session: string, cap: number, minAt: number): Promise<number>
  /**
   * Stores a picture, unless it is already there. Drops others, so that all pictures of the session take at most `cap`
   * bytes: oldest first, those of captures last. @returns the events whose pictures were dropped
   */
  putPicture(session: string, picture: Picture, cap: number): Promise<PictureUse[]>
  /** The file's bytes, while it is kept. */
  picture(session: string, file: string): Promise<Uint8Array | undefined>
}

export function browserStore(database: Database): BrowserStore {
  return {
    async putNetwork(session, records) {
      const tx = (await database()).transaction(['network', 'tallies'], 'readwrite')
      const end = ended(tx)
      const [network, tallies] = [storeOf(tx, 'network'), storeOf(tx, 'tallies')]
      const unique = [...new Map(records.map((record) => [record.requestId, record])).values()]
      const [known, ...replaced] = await Promise.all([
        ask(tallies.get(session)),
        ...unique.map(({ requestId }) => ask(network.getKey([session, requestId]))),
      ])
      const tally = known ?? emptyTally(session)
      const added = replaced.filter((key) => key === undefined).length
      await Promise.all([
        ...unique.map((record) => ask(network.put({ session, id: record.requestId, at: record.startedAt, record }))),
        ask(tallies.put({ ...tally, network: tally.network + added })),
        end,
      ])
    },

    async network(session) {
      const rows = await ask(
        reading(await database(), 'network')
          .index('at')
          .getAll(timeRange(session)),
      )
      return rows.flatMap(({ record }) => storedChecks.request(record) ?? [])
    },

    async trimNetwork(session, cap, minAt) {
      const tx = (await database()).transaction(['network', 'tallies'], 'readwrite')
      const end = ended(tx)
      const dropped = await trimNetworkRows(tx, session, cap, minAt)
      await end
      return dropped
    },

    async putPicture(session, picture, cap) {
      const tx = (await database()).transaction('pictures', 'readwrite')
      const end = ended(tx)
      const dropped = await putPictureRow(tx, session, picture, cap)
      await end
      return dropped
    },

    async picture(session, file) {
      return (await ask(reading(await database(), 'pictures').get([session, file])))?.bytes
    },
  }
}

/** Drops the oldest network records over the cap, and all before `minAt`; returns how many the cap cost. */
async function trimNetworkRows(tx: IDBTransaction, session: string, cap: number, minAt: number): Promise<number> {
  const [network, tallies] = [storeOf(tx, 'network'), storeOf(tx, 'tallies')]
  const tally = (await ask(tallies.get(session))) ?? emptyTally(session)
  const excess = Math.max(0, tally.network - cap)
  const from = [session, Number.NEGATIVE_INFINITY]
  const all = IDBKeyRange.bound(from, [session, Number.POSITIVE_INFINITY])
  const [over, aged] = await Promise.all([
    excess > 0 ? ask(network.index('at').getAllKeys(all, excess)) : [],
    ask(network.index('at').getAllKeys(IDBKeyRange.bound(from, [session, minAt], false, true))),
  ])
  const keys = aged.length > over.length ? aged : over
  if (keys.length === 0) return 0
  await Promise.all([
    ...keys.map((key) => ask(network.delete(key))),
    ask(tallies.put({ ...tally, network: tally.network - keys.length })),
  ])
  return over.length
}

/** The request for the page itself starts before the recording, at a negative time. */
function timeRange(session: string): IDBKeyRange {
  return IDBKeyRange.bound([session, Number.NEGATIVE_INFINITY], [session, Number.POSITIVE_INFINITY])
}
