/** What the lists are narrowed to, by what the reader looks for and by a span of time; it stays from one tab to the next. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { SessionEvent } from '../core/session/index.ts'
import { filterEvents, isWithin, levelOf, noFilter, type Span } from '../views/index.ts'
import type { TabId } from './address/location.ts'
import { type ConsoleFilter, filterConsole } from './models/console-model.ts'
import { filterNetwork, isNetworkEvent, type NetworkFilter, type Order } from './models/network-model.ts'

/** Nothing is looked for in the table of requests, nor on the console. */
export const allRequests: NetworkFilter & { order: Order } = {
  ...{ show: new Set<never>(), text: '' },
  order: { column: 'start', descending: false },
}
export const allLines: ConsoleFilter = { show: new Set<never>(), text: '' }

/** @param events of the open file */
export function createNarrowing(events: ReadonlySignal<readonly SessionEvent[]>) {
  const filter = signal(noFilter)
  /** the time that the lists are narrowed to */
  const span = signal<Span>()
  const network = signal(allRequests)
  const lines = signal(allLines)

  function reset(): void {
    filter.value = noFilter
    span.value = undefined
    network.value = allRequests
    lines.value = allLines
  }

  /** Takes away what would hide an event: the span, and the filter of the list that it is to be shown in. */
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
