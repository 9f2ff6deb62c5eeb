/** What pages tell while they are recorded, and what begins, ends and deletes a recording. */
import type { Handlers, TabState } from '../messages/index.ts'
import type { Company } from './company.ts'
import type { GuideTiming } from './guide-timing.ts'
import type { Guiding } from './guiding.ts'
import type { FrameSender, Keeper } from './keeper.ts'
import type { Network } from './network/observer.ts'
import type { BackgroundPorts } from './ports.ts'
import type { RecordedSites } from './recorded-sites.ts'
import { type RecordingChoices, wantsReplay } from './recording-choices.ts'
import type { Recordings } from './recordings.ts'
import type { Secrets } from './secrets.ts'

type Names = 'page.hello' | 'page.events' | 'tab.state' | 'tab.record' | 'tab.stop' | 'tab.reload' | 'session.clear'
export type RecorderHandlers<Sender> = Pick<Handlers<'background', Sender>, Names>

export interface RecorderHandlersParts {
  company: Pick<Company, 'refusal' | 'sets'>
  guiding: Pick<Guiding, 'run'>
  keeper: Pick<Keeper, 'hello' | 'keep' | 'refresh' | 'clear'>
  keeping: RecordingChoices
  network: Pick<Network, 'forget'>
  recordings: Recordings
  secrets: Pick<Secrets, 'add'>
  sites: Pick<RecordedSites, 'remove'>
  timing: Pick<GuideTiming, 'endInTime'>
  labelKey(): Promise<string>
  stateOf(tabId: number): Promise<TabState>
  start(tabId: number): Promise<void>
  stop(tabId: number): Promise<void>
  sync(): Promise<void>
  forgetSecrets(): Promise<void>
}

/** @param frameOf what the browser says of the frame that sent a message */
export function recorderHandlers<Sender>(
  ports: Pick<BackgroundPorts, 'tabs'>,
  frameOf: (sender: Sender) => FrameSender,
  parts: RecorderHandlersParts,
): RecorderHandlers<Sender> {
  const { company, guiding, keeper, keeping, network, recordings, secrets, timing, stateOf, sync } = parts
  return {
    'page.hello': async (_input, sender) => {
      const frame = frameOf(sender)
      const refused = await company.refusal(frame.url)
      const recording = refused === undefined && (await keeper.hello(frame))
      return {
        recording,
        replay: recording && (await wantsReplay(frame.tabId, keeping, recordings)),
        labelKey: await parts.labelKey(),
        rules: await company.sets(),
      }
    },
    'page.events': async (batch, sender) => {
      const frame = frameOf(sender)
      const refused = await company.refusal(frame.url)
      if (refused) throw new Error(refused)
      // Not awaited: the frames answer only when this is done. What failed is tried again with the next batch.
      timing.endInTime().catch(() => undefined)
      const sessionId = await keeper.keep(batch, frame)
      // The events are stored, and masked: a refusal now would make the page send them for ever.
      await secrets.add(sessionId, batch.known ?? []).catch(() => undefined)
      return {}
    },
    'tab.state': async ({ tabId }) => {
      await Promise.all([keeper.refresh(tabId), timing.endInTime()])
      return stateOf(tabId)
    },
    'tab.record': async ({ tabId }) => {
      // What a customer has agreed to goes first: the agent's panel, hidden behind theirs, may want to go on with its own.
      const guide = (await recordings.get(tabId))?.guide
      if (guide === undefined || guide !== (await guiding.run())?.id) await parts.start(tabId)
      return stateOf(tabId)
    },
    'tab.stop': async ({ tabId }) => {
      const recording = await recordings.get(tabId)
      await parts.stop(tabId)
      if (recording) await parts.sites.remove(recording.site)
      await sync()
      return stateOf(tabId)
    },
    'tab.reload': async ({ tabId }) => {
      await ports.tabs.reload(tabId)
      return {}
    },
    'session.clear': async ({ tabId }) => {
      network.forget(tabId)
      await keeper.clear(tabId)
      await parts.forgetSecrets()
      return stateOf(tabId)
    },
  }
}
