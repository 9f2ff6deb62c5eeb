/** What the checks look at: connections, hosts and storage, as reported by the run's events and the browser. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type HostsSeen, type HostTrouble, withHosts, withRefusal } from '../../../core/guide/index.ts'
import type { SessionEvent, SocketEvent } from '../../../core/session/index.ts'
import { withConnections } from './connections.ts'

export interface Seen {
  /** live connections so far, each in its latest form */
  connections: ReadonlySignal<readonly SocketEvent[]>
  /** what the requests so far reveal about their hosts */
  hosts: ReadonlySignal<HostsSeen>
  /** when a page was denied storage, unless it was reloaded since; epoch ms */
  storageRefused: ReadonlySignal<number | undefined>
  /** hosts that the page in front cannot use, according to the browser */
  troubles: ReadonlySignal<readonly HostTrouble[]>
}

export interface Seeing {
  seen: Seen & { troubles: Signal<readonly HostTrouble[]> }
  /** Adds recorded events; each comes once, in order. */
  add(events: readonly SessionEvent[]): void
  /** Resets for another run. */
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
