/** Pictures of a recording: each file is stored once, and all of them within a limit of bytes. */
import { ask, next } from './requests.ts'
import { type PictureUse, type StoredPicture, storeOf } from './schema.ts'

/** A file, and the event that shows it. */
export interface Picture {
  file: string
  bytes: Uint8Array
  /** it shows what the agent saw at a Capture */
  captured: boolean
  shownBy: PictureUse
}

/** Stores a picture, and returns the events whose pictures had to be dropped for it. */
export async function putPictureRow(
  tx: IDBTransaction,
  session: string,
  { file, bytes, captured, shownBy }: Picture,
  cap: number,
): Promise<PictureUse[]> {
  const pictures = storeOf(tx, 'pictures')
  const before = await ask(pictures.get([session, file]))
  const row: StoredPicture = {
    ...{ session, file, bytes, size: bytes.length },
    at: Math.max(shownBy.at, before?.at ?? shownBy.at),
    captured: captured || before?.captured ? 1 : 0,
    shownBy: [...(before?.shownBy ?? []), shownBy],
  }
  await ask(pictures.put(row))
  // Arrays come after all numbers.
  const all = IDBKeyRange.bound([session], [session, []])
  const kept: { file: string; size: number }[] = []
  for (let cursor = await ask(pictures.index('room').openKeyCursor(all)); cursor; cursor = await next(cursor)) {
    const [primary, room] = [cursor.primaryKey, cursor.key] as [[string, string], [string, number, number, number]]
    kept.push({ file: primary[1], size: room[3] })
  }
  let total = kept.reduce((sum, { size }) => sum + size, 0)
  const dropped: PictureUse[] = []
  for (const one of kept) {
    if (total <= cap) break
    // The new one always stays, even if it is larger than the cap on its own.
    if (one.file === file) continue
    total -= one.size
    dropped.push(...((await ask(pictures.get([session, one.file])))?.shownBy ?? []))
    await ask(pictures.delete([session, one.file]))
  }
  return dropped
}

/** Drops the pictures that no event shows any more since `minAt`. */
export async function trimOldPictures(tx: IDBTransaction, session: string, minAt: number): Promise<void> {
  const pictures = storeOf(tx, 'pictures')
  const old = await Promise.all(
    [0, 1].map((captured) => {
      const from = [session, captured, Number.NEGATIVE_INFINITY]
      return ask(pictures.index('room').getAllKeys(IDBKeyRange.bound(from, [session, captured, minAt])))
    }),
  )
  await Promise.all(old.flat().map((key) => ask(pictures.delete(key))))
}
