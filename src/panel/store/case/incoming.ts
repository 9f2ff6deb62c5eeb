/** A received bundle on its way to becoming a case: read, unlocked if it has a password, or cancelled. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { PanelPorts } from '../../ports.ts'
import type { Failures } from '../failures.ts'
import type { Cases } from './cases.ts'

export type Incoming =
  | { step: 'reading'; name: string }
  /** `wrong`: the password that was entered is not correct */
  | { step: 'locked'; name: string; wrong: boolean }

export interface IncomingBundle {
  /** undefined if no file is being opened */
  state: ReadonlySignal<Incoming | undefined>
  /** Reads a file; resolves to whether it is now a case. */
  open(file: File): Promise<boolean>
  /** retries the same file with its password */
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
    // Ignores the result if it was cancelled or replaced by another file.
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
        // The rest takes only a moment, so it can no longer be cancelled.
        state.value = undefined
        await cases.take(opened, chosen, password)
        return true
      },
      // No retry is offered: the same file would be rejected again, and the menu is there to choose another.
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
