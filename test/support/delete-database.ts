/** Deletes a database; resolves when it is gone, which requires all connections to it to be closed. */
export function deleteDatabase(name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = resolve
    request.onerror = reject
  })
}
