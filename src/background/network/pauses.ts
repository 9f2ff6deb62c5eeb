/**
 * When recording was stopped in a tab, and went on: what was asked for meanwhile is no part of it, whenever the browser
 * tells of its end. In memory only, as what is under way is.
 */

/** Epoch ms at which a request or a recording began. */
interface Begun {
  startedAt: number
}

export interface Pauses {
  /** @param at epoch ms */
  begin(tabId: number, at: number): void
  /** Recording went on in this tab. */
  end(tabId: number, at: number): void
  /** tabs in which nothing went on yet */
  open(): number[]
  /** Whether a request was made while a recording of this tab was stopped. */
  hold(tabId: number, recording: Begun, request: Begun): boolean
}

export function createPauses(): Pauses {
  const pauses: { tabId: number; from: number; to?: number }[] = []
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
    open: () => pauses.filter(({ to }) => to === undefined).map(({ tabId }) => tabId),
    hold: (tabId, recording, { startedAt }) =>
      pauses.some((pause) => {
        if (pause.tabId !== tabId || startedAt < pause.from) return false
        // A recording that began anew after one that was forgotten goes on by itself.
        return pause.to === undefined ? recording.startedAt < pause.from : startedAt < pause.to
      }),
  }
}
