/** The sites that are always recorded, and how many of their last minutes are kept. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Always } from '../../../messages/index.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Failures } from '../failures.ts'
import type { Live } from './live.ts'

export interface AlwaysRecorded {
  /** undefined until it was read */
  state: ReadonlySignal<Always | undefined>
  /** whether the last choice is in effect: every page that loads from now on follows it */
  kept: ReadonlySignal<boolean>
  read(): Promise<void>
  keep(choice: Omit<Always, 'sites'>): Promise<void>
  /** Gives up the permission for a site. */
  forget(site: string): Promise<void>
}

export function createAlwaysRecorded(ports: PanelPorts, failures: Failures, live: Live): AlwaysRecorded {
  const state = signal<Always | undefined>()
  const kept = signal(false)
  const always: AlwaysRecorded = {
    state,
    kept,
    async read() {
      kept.value = false
      const answer = await failures.run(
        'always',
        'The sites that are always recorded could not be read.',
        () => ports.send('always.state', {}),
        () => void always.read(),
      )
      if (answer) state.value = answer
    },
    async keep(choice) {
      kept.value = false
      const answer = await failures.run(
        'always',
        'Your choice was not saved.',
        () => ports.send('always.keep', choice),
        () => void always.keep(choice),
      )
      if (answer) {
        state.value = answer
        kept.value = true
      }
      await live.refresh()
    },
    async forget(site) {
      await live.forgetSite(site)
      await always.read()
    },
  }
  return always
}
