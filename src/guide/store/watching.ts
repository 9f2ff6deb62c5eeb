/** Follows the browser: its tabs, the address that is looked at, and what another window does. */
import type { Parts } from './parts.ts'

export interface Watching {
  /** Reads anew what the background and the tab in front say. */
  refresh(): Promise<void>
  /** See `GuideStore`. @param resume makes again what was only in memory of a panel */
  start(resume: () => Promise<void>, given?: string): () => void
}

/** @param isOver whether the last screen is shown: no other guide is offered beside it */
export function createWatching({ ports, attempts, follow, upload, offer }: Parts, isOver: () => boolean): Watching {
  /** A guide in the address of the page that the customer looks at. */
  function findInAddress(): void {
    if (!follow.run.peek() && !isOver()) offer.find(follow.tab.peek()?.url ?? '')
  }

  async function refresh(): Promise<void> {
    await follow.refresh()
    findInAddress()
  }

  /** Whether what changed in a tab may change what is shown here. */
  function concerns(tabId: number): boolean {
    const front = follow.tab.peek()
    const isOwn = tabId === front?.tabId || follow.tabs.peek().some((tab) => tab.tabId === tabId)
    // Beside a question also what another window does counts: there the same one may have been answered.
    return isOwn || !front || offer.guide.peek() !== undefined
  }

  function start(resume: () => Promise<void>, given?: string): () => void {
    async function look(tabId: number | undefined): Promise<void> {
      await follow.look(tabId)
      findInAddress()
      await resume()
    }
    if (given !== undefined) offer.give(given)
    void upload.tidy()
    let switched = false
    const stops = [
      ports.onChanged((tabId) => {
        if (concerns(tabId)) void refresh()
      }),
      ports.onAccessChanged(() => void refresh()),
      ports.onTabChanged((tabId) => {
        switched = true
        void look(tabId)
      }),
    ]
    void attempts.run('failedRead', async () => {
      const tabId = await ports.currentTab()
      if (!switched) await look(tabId)
    })
    return () => {
      for (const stop of stops) stop()
      upload.leave()
    }
  }

  return { refresh, start }
}
