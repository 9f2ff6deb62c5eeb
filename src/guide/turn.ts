/**
 * Decides which panel follows a guide (https://w3c.github.io/web-locks/): each window has a panel of its own, and two would
 * overwrite what the other has ticked and hidden. The browser releases the lock when its page is closed.
 */
import type { Turn } from './ports.ts'

const name = 'casefile-guide'

export function createTurn(locks: LockManager = navigator.locks): Turn {
  /** releases the lock, or stops waiting for it */
  let release: () => void = () => undefined
  /** undefined once this panel no longer wants it */
  let tell: ((mine: boolean) => void) | undefined

  /** Resolves to whether this panel has it. */
  function request(options: LockOptions): Promise<boolean> {
    let mine = false
    let isWanted = true
    release = () => {
      isWanted = false
    }
    return new Promise((resolve, reject) => {
      const held = locks.request(name, options, (lock) => {
        // It may have been given up before it arrived.
        mine = lock !== null && isWanted
        resolve(mine)
        // The lock is held until this promise settles.
        return mine ? new Promise<void>((end) => (release = end)) : undefined
      })
      held.catch((error) => {
        if (!mine) return reject(error)
        // Another panel has taken it.
        tell?.(false)
        queueUp()
      })
    })
  }

  function queueUp(): void {
    if (!tell) return
    const stop = new AbortController()
    const granted = request({ signal: stop.signal })
    release = () => stop.abort()
    granted.then(
      (mine) => {
        if (mine) tell?.(true)
      },
      () => undefined,
    )
  }

  return {
    async ask(changed) {
      const tellMe = (mine: boolean) => changed(mine)
      tell = tellMe
      const mine = await request({ ifAvailable: true })
      // It may have been given up and requested again in the meantime.
      if (!mine && tell === tellMe) queueUp()
      return mine
    },
    async take() {
      release()
      await request({ steal: true })
      tell?.(true)
    },
    leave() {
      tell = undefined
      release()
      release = () => undefined
    },
  }
}
