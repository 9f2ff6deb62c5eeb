/** What the checks look at: connections, hosts and storage, as the events of the run and the browser tell of them. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type HostsSeen, type HostTrouble, withHosts, withRefusal } from '../../../core/guide/index.ts'
import type { SessionEvent, SocketEvent } from '../../../core/session/index.ts'
import { withConnections } from './connections.ts'

export interface Seen {
  /** live connections so far, each in its latest form */
  connections: ReadonlySignal<readonly SocketEvent[]>
  /** what the requests so far know of the hosts that they went to */
  hosts: ReadonlySignal<HostsSeen>
  /** when a page was let store no more, and was not loaded anew since; epoch ms */
  storageRefused: ReadonlySignal<number | undefined>
  /** hosts that the page in front cannot use, as the browser tells it */
  troubles: ReadonlySignal<readonly HostTrouble[]>
}

export interface Seeing {
  seen: Seen & { troubles: Signal<readonly HostTrouble[]> }
  /** Adds what was recorded; each event comes once, in its order. */
  add(events: readonly SessionEvent[]): void
  /** Begins anew, for another run. */
  forget(): void
}

export function createSeeing(): Seeing {
  const connections = signal<readonly SocketEvent[]>([])
  const hosts = signal<HostsSeen>(new Map())
  const storageRefused = signal<number | undefined>()
  const troubles = signal<readonly HostTrouble[]>([])
  return {
    seen: { connections, hosts, storageRefused, troubles },
    add(events) {
      connections.value = withConnections(connections.peek(), events)
      hosts.value = withHosts(hosts.peek(), events)
      storageRefused.value = withRefusal(storageRefused.peek(), events)
    },
    forget() {
      connections.value = []
      hosts.value = new Map()
      storageRefused.value = undefined
      troubles.value = []
    },
  }
}
