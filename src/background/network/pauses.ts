/**
 * When recording was stopped in a tab, and when it resumed. A request that began in between is not part of the recording,
 * even if the browser reports its end later. In memory only, like the requests under way.
 */

/** Epoch ms at which a request or a recording began. */
interface Begun {
  startedAt: number
}

export interface Pauses {
  /** @param at epoch ms */
  begin(tabId: number, at: number): void
  /** Recording has resumed in this tab. */
  end(tabId: number, at: number): void
  /** The tab is closed. */
  forget(tabId: number): void
  /** tabs in which recording has not resumed yet */
  open(): number[]
  /** Whether a request was made while a recording of this tab was stopped. */
  hold(tabId: number, recording: Begun, request: Begun): boolean
}

export function createPauses(): Pauses {
  let pauses: { tabId: number; from: number; to?: number }[] = []
  const openIn = (tabId: number) => pauses.find((pause) => pause.tabId === tabId && pause.to === undefined)

  function end(tabId: number, at: number): void {
    const open = openIn(tabId)
    if (open) open.to = at
  }

  return {
    begin(tabId, at) {
      end(tabId, at)
      pauses.push({ tabId, from: at })
    },
    end,
    forget(tabId) {
      pauses = pauses.filter((pause) => pause.tabId !== tabId)
    },
    open: () => pauses.filter(({ to }) => to === undefined).map(({ tabId }) => tabId),
    hold: (tabId, recording, { startedAt }) =>
      pauses.some((pause) => {
        if (pause.tabId !== tabId || startedAt < pause.from) return false
        // A recording that began after the stop has nothing to do with it.
        return pause.to === undefined ? recording.startedAt < pause.from : startedAt < pause.to
      }),
  }
}
