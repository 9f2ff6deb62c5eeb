/** A bundle that somebody has sent, on its way to becoming a case: read, unlocked where it has a password, given up. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { PanelPorts } from '../ports.ts'
import type { Cases } from './cases.ts'
import type { Failures } from './failures.ts'

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
    const opened = await failures.run(
      'open',
      `${name} was not opened.`,
      () => ports.tasks.open(chosen, password),
      () => void read(chosen, password),
    )
    // Given up, or another one was chosen meanwhile.
    if (own !== turn) return false
    if (opened && 'locked' in opened) {
      state.value = { step: 'locked', name, wrong: opened.locked === 'wrong' }
      return false
    }
    state.value = undefined
    if (!opened) return false
    await cases.take(opened, chosen, password)
    return true
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
