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
  /** the cases that this panel holds, or has asked for */
  const own = new Map<string, Lock>()
  const nameOf = (id: string) => `${prefix} ${id}`

  function ask(id: string): Promise<boolean> {
    const mine = newLock()
    own.set(id, mine)
    const drop = () => void (own.get(id) === mine && own.delete(id))
    mine.held = new Promise((resolve, reject) => {
      const asked = locks.request(nameOf(id), { ifAvailable: true }, (lock) => {
        if (!lock) drop()
        resolve(lock !== null)
        // The lock is held until this promise settles.
        return lock && mine.until
      })
      asked.catch((error) => {
        drop()
        reject(error)
      })
    })
    return mine.held
  }

  return {
    hold: (id) => own.get(id)?.held ?? ask(id),
    release(id) {
      own.get(id)?.end()
      own.delete(id)
    },
    async elsewhere() {
      const { held = [] } = await locks.query()
      const ids = held.flatMap(({ name }) => (name?.startsWith(nameOf('')) ? [name.slice(nameOf('').length)] : []))
      return new Set(ids.filter((id) => !own.has(id)))
    },
  }
}

/** A lock that was asked for, and is given back by `end`, also before it is granted. */
interface Lock {
  held?: Promise<boolean>
  until: Promise<void>
  end(): void
}

function newLock(): Lock {
  let end: () => void = () => undefined
  const until = new Promise<void>((resolve) => {
    end = resolve
  })
  return { until, end: () => end() }
}
