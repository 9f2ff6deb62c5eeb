/** What the extension has stored of a page, by kind of event. */
export type Recorded = Record<string, number>

/**
 * Counts the events of the tab that shows, or has just shown, a page at this path; undefined when there are none.
 * What a URL may not tell is masked, so only the path is compared. A tab that is closed takes its recording along.
 *
 * Runs in a page of the extension, so it holds all that it needs.
 */
export async function countRecorded(path: string): Promise<Recorded | undefined> {
  const settle = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const db = await settle(indexedDB.open('casefile-recordings'))
  const tx = db.transaction(['documents', 'events'])
  const documents: { session: string; document: { url: string } }[] = await settle(tx.objectStore('documents').getAll())
  const { pathname } = new URL(path, location.href)
  const row = documents.find(({ document: { url } }) => URL.canParse(url) && new URL(url).pathname === pathname)
  const range = row && IDBKeyRange.bound([row.session, ''], [row.session, '\uffff'])
  const rows: { event: { kind: string } }[] = range ? await settle(tx.objectStore('events').getAll(range)) : []
  db.close()
  const counts: Record<string, number> = {}
  for (const { event } of rows) counts[event.kind] = (counts[event.kind] ?? 0) + 1
  return rows.length > 0 ? counts : undefined
}
