/**
 * Which kept cases are open in which panel (https://w3c.github.io/web-locks/): two windows have two panels, and one must not
 * overwrite what the other does. The browser releases a lock when its page goes away.
 */

export interface CaseLocks {
  /** Resolves to whether the case is this panel's now, until `release`; false while another panel has it. */
  hold(id: string): Promise<boolean>
  release(id: string): void
  /** ids of those that other panels have */
  elsewhere(): Promise<ReadonlySet<string>>
}

/** @param prefix of the names of the locks, one for each database */
export function createCaseLocks(prefix: string, locks: LockManager): CaseLocks {
  const own = new Map<string, () => void>()
  const nameOf = (id: string) => `${prefix} ${id}`

  return {
    hold(id) {
      if (own.has(id)) return Promise.resolve(true)
      return new Promise((resolve, reject) => {
        const held = locks.request(nameOf(id), { ifAvailable: true }, (lock) => {
          resolve(lock !== null)
          // It is held until this promise is settled.
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
