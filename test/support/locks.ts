/**
 * Web Locks for the panels of one test: each has a manager of its own over the same names. Only supports locks that are
 * granted immediately.
 */

/** @param held names of held locks, shared by all panels of a test */
export function fakeLocks(held: Set<string>): LockManager {
  const request = async (name: string, _options: LockOptions, work: LockGrantedCallback<unknown>) => {
    if (held.has(name)) return work(null)
    held.add(name)
    await work({ name, mode: 'exclusive' })
    held.delete(name)
    return undefined
  }
  return {
    request: request as LockManager['request'],
    query: async () => ({ held: [...held].map((name) => ({ name })) }),
  }
}
