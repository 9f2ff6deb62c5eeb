/** What limits the lists: searches, filters and a time span, all kept from one tab to the next. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { SessionEvent } from '../core/session/index.ts'
import { filterEvents, isWithin, levelOf, noFilter, type Span } from '../views/index.ts'
import type { TabId } from './address/location.ts'
import { type ConsoleFilter, filterConsole } from './models/console-model.ts'
import { filterNetwork, isNetworkEvent, type NetworkFilter, type Order } from './models/network-model.ts'

/** The default filter of the network table and the console: everything. */
export const allRequests: NetworkFilter & { order: Order } = {
  ...{ show: new Set<never>(), text: '' },
  order: { column: 'start', descending: false },
}
export const allLines: ConsoleFilter = { show: new Set<never>(), text: '' }

/** @param events of the open file */
export function createNarrowing(events: ReadonlySignal<readonly SessionEvent[]>) {
  const filter = signal(noFilter)
  /** the time span the lists are limited to */
  const span = signal<Span>()
  const network = signal(allRequests)
  const lines = signal(allLines)

  function reset(): void {
    filter.value = noFilter
    span.value = undefined
    network.value = allRequests
    lines.value = allLines
  }

  /** Removes what would hide an event: the span, and the filter of the list it is shown in. */
  function reveal(event: SessionEvent | undefined, list: TabId | undefined): void {
    if (!event) return
    if (span.value && !isWithin(event, span.value)) span.value = undefined
    if (list === 'timeline' && !filterEvents(events.value, filter.value).includes(event)) filter.value = noFilter
    if (list === 'network' && isNetworkEvent(event) && filterNetwork([event], network.value).length === 0)
      network.value = { ...allRequests, order: network.value.order }
    if (list === 'console' && levelOf(event) && filterConsole([event], lines.value).length === 0) lines.value = allLines
  }

  return { signals: { filter, span, network, lines }, reset, reveal }
}
