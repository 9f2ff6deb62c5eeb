/**
 * When recording was stopped in a tab, and went on: what was asked for meanwhile is no part of it, whenever the browser
 * tells of its end. In memory only, as what is under way is.
 */
import type { NetworkRecord } from '../../core/session/index.ts'

export interface Pauses {
  /** @param at epoch ms */
  begin(tabId: number, at: number): void
  end(tabId: number, at: number): void
  /** tabs in which recording is stopped */
  open(): number[]
  /** Whether a request was made while recording was stopped in a tab. */
  hold(tabId: number, record: Pick<NetworkRecord, 'startedAt'>): boolean
}

export function createPauses(): Pauses {
  const pauses: { tabId: number; from: number; to: number }[] = []
  const isOpen = ({ to }: { to: number }) => to === Number.POSITIVE_INFINITY
  return {
    begin(tabId, at) {
      if (!pauses.some((pause) => pause.tabId === tabId && isOpen(pause)))
        pauses.push({ tabId, from: at, to: Number.POSITIVE_INFINITY })
    },
    end(tabId, at) {
      for (const pause of pauses) if (pause.tabId === tabId && isOpen(pause)) pause.to = at
    },
    open: () => pauses.filter(isOpen).map(({ tabId }) => tabId),
    hold: (tabId, { startedAt }) =>
      pauses.some((pause) => pause.tabId === tabId && startedAt >= pause.from && startedAt < pause.to),
  }
}
