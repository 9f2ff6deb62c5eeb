/** A bundle that somebody has sent, on its way to becoming a case: read, unlocked where it has a password, given up. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { PanelPorts } from '../../ports.ts'
import type { Failures } from '../failures.ts'
import type { Cases } from './cases.ts'

export type Incoming =
  | { step: 'reading'; name: string }
  /** `wrong`: a password was given, and is not the one */
  | { step: 'locked'; name: string; wrong: boolean }

export interface IncomingBundle {
  /** undefined while no file is being opened */
  state: ReadonlySignal<Incoming | undefined>
  /** Reads a file; resolves to whether it is a case now. */
  open(file: File): Promise<boolean>
  /** the same file again, with its password */
  unlock(password: string): Promise<boolean>
  cancel(): void
}

export function createIncoming(ports: PanelPorts, cases: Cases, failures: Failures): IncomingBundle {
  const state = signal<Incoming | undefined>()
  let file: File | undefined
  let turn = 0

  async function read(chosen: File, password?: string): Promise<boolean> {
    const own = ++turn
    const { name } = chosen
    file = chosen
    state.value = { step: 'reading', name }
    // Of one that was given up, or that another one took the place of, nobody wants to know.
    const isOff = () => own !== turn
    const taken = await failures.run(
      'open',
      `${name} was not opened.`,
      async () => {
        const opened = await ports.tasks.open(chosen, password).catch((error) => {
          if (isOff()) return undefined
          throw error
        })
        if (!opened || isOff()) return false
        if ('locked' in opened) {
          state.value = { step: 'locked', name, wrong: opened.locked === 'wrong' }
          return false
        }
        // From here on it is done in a moment, and is no longer given up.
        state.value = undefined
        await cases.take(opened, chosen, password)
        return true
      },
      // No second attempt is offered: the same file is refused again, and another one is chosen in the menu.
    )
    if (!isOff() && state.peek()?.step === 'reading') state.value = undefined
    return taken === true
  }

  return {
    state,
    open: read,
    unlock: async (password) => (file ? read(file, password) : false),
    cancel() {
      turn++
      state.value = undefined
    },
  }
}
