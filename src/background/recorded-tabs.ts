/** The recorded tabs: what their frames are told, how recording stops, and how a recording is forgotten. */
import type { Company } from './company.ts'
import type { Keeper } from './keeper.ts'
import type { Network } from './network/observer.ts'
import type { RecorderPorts } from './ports.ts'
import type { Recordings } from './recordings.ts'
import type { Secrets } from './secrets.ts'

export interface RecordedTabs {
  /** Tells the frames of a tab whether they are recorded. A frame that is gone is passed over. */
  tellFrames(tabId: number, recorded: boolean): Promise<void>
  /** Tells them the rules of masking. */
  tellRules(tabId: number): Promise<void>
  /** Stops recording in a tab. What was done before the stop is still handed over. */
  stop(tabId: number): Promise<void>
  /** Deletes what was recorded in a tab, and records it no longer. */
  forget(tabId: number): Promise<void>
  /** Forgets the secrets of recordings that no tab has any more. */
  forgetSecrets(): Promise<void>
  /** The rules have changed: every running relay gets them, and what must not be recorded any more is stopped. */
  followRules(): Promise<void>
}

export interface RecordedTabsParts {
  company: Pick<Company, 'sets' | 'refusal'>
  keeper: Pick<Keeper, 'frames' | 'stop' | 'forget'>
  network: Pick<Network, 'pause' | 'forget'>
  recordings: Pick<Recordings, 'all'>
  secrets: Pick<Secrets, 'keepOnly'>
}

export function createRecordedTabs(
  ports: Pick<RecorderPorts, 'frames' | 'changed'>,
  { company, keeper, network, recordings, secrets }: RecordedTabsParts,
): RecordedTabs {
  async function tellFrames(tabId: number, recorded: boolean): Promise<void> {
    const frames = await keeper.frames(tabId)
    await Promise.all(frames.map((frameId) => ports.frames.record(tabId, frameId, recorded).catch(() => undefined)))
  }

  async function tellRules(tabId: number): Promise<void> {
    const [rules, frames] = await Promise.all([company.sets(), keeper.frames(tabId)])
    await Promise.all(frames.map((frameId) => ports.frames.rules(tabId, frameId, rules).catch(() => undefined)))
  }

  async function forgetSecrets(): Promise<void> {
    const tabs = await recordings.all()
    await secrets.keepOnly(new Set([...tabs.values()].map(({ sessionId }) => sessionId)))
  }

  return {
    tellFrames,
    tellRules,
    stop: (tabId) =>
      keeper.stop(tabId, async () => {
        await tellFrames(tabId, false)
        await network.pause(tabId)
      }),
    async forget(tabId) {
      network.forget(tabId)
      await keeper.forget(tabId)
      await forgetSecrets()
    },
    forgetSecrets,
    async followRules() {
      for (const [tabId, recording] of await recordings.all()) {
        await tellRules(tabId)
        if (recording.running && (await company.refusal(recording.site)))
          await keeper.stop(tabId, () => tellFrames(tabId, false))
        ports.changed(tabId)
      }
    },
  }
}
