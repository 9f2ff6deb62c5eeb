/** What the extension has stored of a page, by kind of event. */
export type Recorded = Record<string, number>

/**
 * Counts the events of the page at this path; undefined when there are none. What a URL may not tell
 * is masked in it. A tab that is closed takes its recording along.
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
  const documents: { session: string; id: string; document: { url: string } }[] = await settle(
    tx.objectStore('documents').getAll(),
  )
  const { pathname, search } = new URL(path, location.href)
  const row = documents.find(({ document: { url } }) => {
    const recorded = URL.canParse(url) ? new URL(url) : undefined
    return recorded?.pathname === pathname && (recorded.search === search || recorded.search.includes('redacted'))
  })
  // The id of an event begins with that of its document.
  const range = row && IDBKeyRange.bound([row.session, row.id], [row.session, `${row.id}\uffff`])
  const rows: { event: { kind: string } }[] = range ? await settle(tx.objectStore('events').getAll(range)) : []
  db.close()
  const counts: Record<string, number> = {}
  for (const { event } of rows) counts[event.kind] = (counts[event.kind] ?? 0) + 1
  return rows.length > 0 ? counts : undefined
}
