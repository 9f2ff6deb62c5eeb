/** Starts the panel: reads everything for the first time, then follows the browser. */
import { computed, effect, untracked } from '@preact/signals'
import { dismissWithScreen } from './failures.ts'
import type { PanelState } from './panel-store.ts'
import { placeOf } from './screen.ts'
import { resumeAfterReturn } from './tab/resume.ts'
import { withdrawWithScreen } from './toast.ts'

/** Returns how to stop. */
export function startPanel({
  ports,
  failures,
  live,
  library,
  kept,
  ledger,
  drafts,
  guides,
  screen,
  toast,
}: PanelState): () => void {
  const place = computed(() => placeOf(screen.value))
  let switched = false

  async function findTab(): Promise<void> {
    const found = await failures.run(
      'read',
      'Casefile could not find the tab.',
      async () => ({ id: await ports.currentTab() }),
      () => void findTab(),
    )
    if (found && !switched) await live.look(found.id)
  }

  const stops = [
    kept.follow(),
    dismissWithScreen(failures, place),
    withdrawWithScreen(toast, place),
    ports.onChanged((tabId) => live.changed(tabId)),
    resumeAfterReturn(live),
    effect(() => {
      const site = live.tab.value?.site
      if (site !== undefined) untracked(() => guides.siteFound(site))
    }),
    ports.onAccessChanged(() => void live.refresh()),
    ports.onTabChanged((tabId) => {
      switched = true
      void live.look(tabId)
    }),
  ]
  void library.load()
  void kept.load()
  void ledger.prune()
  void drafts.prune()
  void findTab()
  return () => {
    for (const stop of stops) stop()
  }
}
