/**
 * Which kept cases are open in which panel (https://w3c.github.io/web-locks/): two windows have two panels, and one must not
 * overwrite the other's changes. The browser releases a lock when its page goes away.
 */

export interface CaseLocks {
  /** Resolves to whether this panel now holds the case, until `release`; false while another panel does. */
  hold(id: string): Promise<boolean>
  release(id: string): void
  /** ids of the cases that other panels hold */
  elsewhere(): Promise<ReadonlySet<string>>
}

/** @param prefix of the lock names, one for each database */
export function createCaseLocks(prefix: string, locks: LockManager): CaseLocks {
  const own = new Map<string, () => void>()
  const nameOf = (id: string) => `${prefix} ${id}`

  return {
    hold(id) {
      if (own.has(id)) return Promise.resolve(true)
      return new Promise((resolve, reject) => {
        const held = locks.request(nameOf(id), { ifAvailable: true }, (lock) => {
          resolve(lock !== null)
          // The lock is held until this promise settles.
          return lock && new Promise<void>((end) => own.set(id, end))
        })
        held.catch(reject)
      })
    },
    release(id) {
      own.get(id)?.()
      own.delete(id)
    },
    async elsewhere() {
      const { held = [] } = await locks.query()
      const ids = held.flatMap(({ name }) => (name?.startsWith(nameOf('')) ? [name.slice(nameOf('').length)] : []))
      return new Set(ids.filter((id) => !own.has(id)))
    },
  }
}
