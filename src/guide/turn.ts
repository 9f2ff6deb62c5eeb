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
    let isWanted = true
    release = () => {
      isWanted = false
    }
    return new Promise((resolve, reject) => {
      const held = locks.request(name, options, (lock) => {
        // It may have been given back before it came.
        mine = lock !== null && isWanted
        resolve(mine)
        // It is held until this promise is settled.
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
      // Meanwhile it may have been given back, and asked for again.
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
