/** Handlers for one tab: how it is recorded, and starting, stopping and deleting its recording. */
import type { Handlers } from '../messages/index.ts'
import type { BackgroundPorts } from './ports.ts'
import type { RecorderParts } from './recorder.ts'
import { createTabState } from './tab-state.ts'

type Names = 'tab.state' | 'tab.record' | 'tab.stop' | 'tab.reload' | 'session.clear'

export function tabHandlers(
  ports: Pick<BackgroundPorts, 'tabs' | 'store' | 'siteOf' | 'holdsSite' | 'canRecordTab'>,
  parts: Pick<
    RecorderParts,
    'company' | 'guiding' | 'keeper' | 'keeping' | 'recordings' | 'tidy' | 'timing' | 'start' | 'end' | 'clear'
  >,
): Pick<Handlers<'background', unknown>, Names> {
  const { company, guiding, keeper, keeping, recordings, tidy, timing } = parts
  const stateOf = createTabState(ports, recordings, keeping, company, keeper)

  /** Removes what is too old, so that nobody sees it: nothing else does while a page is idle. */
  async function refresh(tabId: number): Promise<void> {
    const recording = await recordings.get(tabId)
    if (recording?.mode === 'background') await tidy.inTime(tabId, recording, { events: 0, chars: 0 })
  }

  return {
    'tab.state': async ({ tabId }) => {
      await Promise.all([refresh(tabId), timing.endInTime()])
      return stateOf(tabId)
    },
    'tab.record': async ({ tabId }) => {
      // What a customer has agreed to comes first: the agent's panel, hidden behind theirs, may try to resume its own.
      const guide = (await recordings.get(tabId))?.guide
      if (guide === undefined || guide !== (await guiding.run())?.id) await parts.start(tabId)
      return stateOf(tabId)
    },
    'tab.stop': async ({ tabId }) => {
      await parts.end(tabId)
      return stateOf(tabId)
    },
    'tab.reload': async ({ tabId }) => {
      await ports.tabs.reload(tabId)
      return {}
    },
    'session.clear': async ({ tabId }) => {
      await parts.clear(tabId)
      return stateOf(tabId)
    },
  }
}
