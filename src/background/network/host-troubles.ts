/**
 * Hosts that the page of a tab could not use, as the browser itself tells it: the checks of a guide say so at once. A page
 * is told of none of it (https://fetch.spec.whatwg.org/#concept-network-error). In memory only: the recording has it all.
 */
import { hostWithPort } from '../../core/base/url-parts.ts'
import type { HostTrouble } from '../../core/guide/index.ts'
import { causeOfCode, type NetworkRecord } from '../../core/session/index.ts'

/** Hosts of one tab: what is told is one or two. */
const most = 20

export interface HostTroubles {
  /** Takes finished records of a tab. @returns whether something is different now */
  hear(tabId: number, records: readonly NetworkRecord[]): boolean
  of(tabId: number): HostTrouble[]
  forget(tabId: number): void
}

export function createHostTroubles(): HostTroubles {
  /** by tab, and by host or live connection of one, with the moment at which it was asked for */
  const byTab = new Map<number, Map<string, HostTrouble & { at: number }>>()

  function hearOne(tab: Map<string, HostTrouble & { at: number }>, record: NetworkRecord): void {
    const { startedAt: at } = record
    // A page that was loaded anew begins anew, with what it asked for while it arrived.
    if (record.type === 'main_frame') for (const [key, old] of tab) if (old.at < at) tab.delete(key)
    const host = hostWithPort(record.redirects.at(-1)?.url ?? record.url)
    // That a host answers says nothing of its live connections.
    const key = record.type === 'websocket' ? `live ${host}` : host
    const why = troubleOf(record)
    if (why) tab.set(key, { host, why, at })
    // What a blocker stops are single files, whatever else comes of the same host.
    else if (record.error === undefined && tab.get(key)?.why !== 'blocker') tab.delete(key)
    if (tab.size > most) tab.delete([...tab.keys()][0] ?? '')
  }

  const told = (tabId: number) => [...(byTab.get(tabId)?.values() ?? [])].map(({ host, why }) => ({ host, why }))

  return {
    hear(tabId, records) {
      const before = JSON.stringify(told(tabId))
      const tab = byTab.get(tabId) ?? new Map()
      for (const record of records) hearOne(tab, record)
      if (tab.size > 0) byTab.set(tabId, tab)
      else byTab.delete(tabId)
      return JSON.stringify(told(tabId)) !== before
    },
    of: told,
    forget: (tabId) => void byTab.delete(tabId),
  }
}

/** Answers to a handshake that only the app's own server gives: it was reached, and said no (RFC 9110, 15.5; RFC 6585). */
const decided: ReadonlySet<number> = new Set([401, 403, 429])

function troubleOf({ type, error, status = 0 }: NetworkRecord): HostTrouble['why'] | undefined {
  if (type === 'websocket' && decided.has(status)) return 'refused'
  const cause = error === undefined ? undefined : causeOfCode(error)
  switch (cause) {
    case 'blocker':
    case 'dns':
    case 'certificate':
    case 'connection':
    case 'timeout':
      // A handshake that did not get through has a check of its own.
      return type === 'websocket' && cause !== 'blocker' && cause !== 'certificate' ? undefined : cause
    default:
      return undefined
  }
}
