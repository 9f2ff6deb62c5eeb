/**
 * Whose turn it is to follow a guide (https://w3c.github.io/web-locks/): each window has a panel of its own, and two of them
 * would overwrite what the other has ticked and hidden. The browser gives the turn back when its page goes.
 */
import type { Turn } from './ports.ts'

const name = 'casefile-guide'

export function createTurn(locks: LockManager = navigator.locks): Turn {
  /** ends what is held, or waited for */
  let release: () => void = () => undefined
  /** undefined once this panel wants it no more */
  let tell: ((mine: boolean) => void) | undefined

  /** Resolves to whether this panel has it. */
  function request(options: LockOptions): Promise<boolean> {
    let mine = false
    return new Promise((resolve, reject) => {
      const held = locks.request(name, options, (lock) => {
        mine = lock !== null
        resolve(mine)
        // It is held until this promise is settled.
        return lock && new Promise<void>((end) => (release = end))
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
    release = () => stop.abort()
    request({ signal: stop.signal }).then(
      () => tell?.(true),
      () => undefined,
    )
  }

  return {
    async ask(changed) {
      tell = changed
      const mine = await request({ ifAvailable: true })
      if (!mine) queueUp()
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
