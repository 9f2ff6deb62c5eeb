/**
 * Hosts that a tab's page could not use, as the browser itself reports them, so that a guide's checks can say so at once. A
 * page is not told why (https://fetch.spec.whatwg.org/#concept-network-error). In memory only: the recording contains all of
 * it.
 */
import { hostWithPort } from '../../core/base/url-parts.ts'
import type { HostTrouble } from '../../core/guide/index.ts'
import { causeOfCode, type NetworkRecord } from '../../core/session/index.ts'

/** Hosts of one tab; the checks name only one or two of them. */
const most = 20

export interface HostTroubles {
  /** Takes finished records of a tab. @returns whether the hosts have changed */
  hear(tabId: number, records: readonly NetworkRecord[]): boolean
  of(tabId: number): HostTrouble[]
  forget(tabId: number): void
}

export function createHostTroubles(): HostTroubles {
  /** by tab, then by host or live connection, with the time of the request */
  const byTab = new Map<number, Map<string, HostTrouble & { at: number }>>()

  function hearOne(tab: Map<string, HostTrouble & { at: number }>, record: NetworkRecord): void {
    const { startedAt: at } = record
    // A reloaded page starts afresh, except for what it requested while loading.
    if (record.type === 'main_frame') for (const [key, old] of tab) if (old.at < at) tab.delete(key)
    const host = hostWithPort(record.redirects.at(-1)?.url ?? record.url)
    // A host that answers requests may still refuse live connections.
    const key = record.type === 'websocket' ? `live ${host}` : host
    const why = troubleOf(record)
    if (why) tab.set(key, { host, why, at })
    // A blocker stops single files, even if others from the same host arrive.
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

/** Handshake responses that only the app's own server gives: it was reached and refused (RFC 9110, 15.5; RFC 6585). */
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
      // Failed handshakes have a check of their own.
      return type === 'websocket' && cause !== 'blocker' && cause !== 'certificate' ? undefined : cause
    default:
      return undefined
  }
}
