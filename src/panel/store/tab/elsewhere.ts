/** Recordings in tabs other than the current one: a popup or second tab of the app has no panel of its own. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Output } from '../../../messages/index.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Failures } from '../failures.ts'

export type RecordedTab = Output<'tabs.recorded'>['tabs'][number]

export interface Elsewhere {
  tabs: ReadonlySignal<readonly RecordedTab[]>
  read(): Promise<void>
  /** brings the tab to the front; the panel follows */
  show(tab: RecordedTab): Promise<void>
}

export function createElsewhere(ports: PanelPorts, failures: Failures): Elsewhere {
  const tabs = signal<readonly RecordedTab[]>([])
  const elsewhere: Elsewhere = {
    tabs,
    async read() {
      // Only a convenience: without an answer, nothing is shown.
      const answer = await ports.send('tabs.recorded', {}).catch(() => undefined)
      tabs.value = answer?.tabs ?? []
    },
    async show(tab) {
      await failures.run(
        'access',
        'That tab could not be shown.',
        () => ports.showTab(tab.tabId),
        () => void elsewhere.show(tab),
      )
      await elsewhere.read()
    },
  }
  return elsewhere
}
