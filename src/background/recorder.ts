/**
 * The part of the background that works while something is recorded: it decides whether a page is recorded and by which
 * rules, and keeps what the page sends. What is needed only to view a recording is in desk.ts.
 */
import type { Company } from './company.ts'
import type { Entrance } from './entrance.ts'
import { createGuideTiming, type GuideTiming } from './guide-timing.ts'
import { createGuiding, type GuideRules, type Guiding } from './guiding.ts'
import { createKeeper, type FrameSender, type Keeper } from './keeper.ts'
import { createLabelKey } from './label-key.ts'
import type { Leftovers } from './leftovers.ts'
import { createLifecycle, type Lifecycle } from './lifecycle.ts'
import type { Network, NetworkPorts } from './network/observer.ts'
import type { RecorderPorts } from './ports.ts'
import type { RecordedSites } from './recorded-sites.ts'
import { createRecordedTabs } from './recorded-tabs.ts'
import { type RecorderHandlers, type RecorderHandlersParts, recorderHandlers } from './recorder-handlers.ts'
import { createRecordingChoices, type RecordingChoices } from './recording-choices.ts'
import { createRecordings, type Recordings } from './recordings.ts'
import { createSecrets, type Secrets } from './secrets.ts'
import { createStart, type ForGuide } from './start-recording.ts'
import type { NewestCapture } from './taken.ts'
import { createTidy, type Tidy } from './tidy.ts'

/** What differs between the extension and the embed. */
export interface RecorderChoices {
  /** @param guided what the guide being followed also masks */
  company(guided: Guiding['rules']): Company
  /** what few recordings need: the rules of guides, and masking afterwards. Loaded only then */
  seldom(): Promise<GuideRules & Awaited<ReturnType<RecorderHandlersParts['seldom']>>>
  /** how recording starts in an open page */
  entrance(company: Company, keeping: RecordingChoices): Entrance
  /** the sites that are always recorded */
  sites(recordings: Recordings, keeping: RecordingChoices, company: Company, guiding: Guiding): RecordedSites
  /** recordings that have lost their tab */
  leftovers(recordings: Recordings): Leftovers
  /** what the browser itself reports about requests, if it does */
  network(
    ports: Pick<NetworkPorts, 'labelKey' | 'limits' | 'company' | 'secrets'>,
    recordings: Recordings,
    guiding: Guiding,
  ): Network
}

/** What desk.ts needs of the recorder. */
export interface RecorderParts {
  company: Company
  guiding: Guiding
  keeper: Keeper
  keeping: RecordingChoices
  leftovers: Leftovers
  network: Network
  /** the newest capture of each tab, until the tab is closed */
  newest: Map<number, NewestCapture>
  recordings: Recordings
  secrets: Secrets
  sites: RecordedSites
  tidy: Tidy
  timing: GuideTiming
  /** Call it when the set of recorded sites changes: registers the scripts, and listens to requests or not. */
  sync(): Promise<void>
  /** Call it when rules have changed: every running relay gets them, and what must no longer be recorded is stopped. */
  applyRules(): Promise<void>
  /** The same, if somebody else has changed the stored rules. */
  rulesChanged(): Promise<void>
  /** stops recording in a tab; its site stays as it is */
  stop(tabId: number): Promise<void>
  /** starts recording in a tab, for a guide's run if one is given */
  start(tabId: number, guided?: ForGuide): Promise<void>
  /** stops recording in a tab; its site is no longer always recorded either */
  end(tabId: number): Promise<void>
  /** deletes what was recorded in a tab; recording goes on */
  clear(tabId: number): Promise<void>
  /** deletes what was recorded in a tab, and records it no longer */
  forget(tabId: number): Promise<void>
  /** forgets the secrets of recordings that no tab has any more */
  forgetSecrets(): Promise<void>
}

export interface BackgroundRecorder {
  parts: RecorderParts
  /** @param frameOf what the browser says of the frame that sent a message */
  handlers<Sender>(frameOf: (sender: Sender) => FrameSender): RecorderHandlers<Sender>
  lifecycle: Lifecycle
}

export function createRecorder(ports: RecorderPorts, choices: RecorderChoices): BackgroundRecorder {
  const recordings = createRecordings(ports.session)
  const keeping = createRecordingChoices(ports.local)
  const guiding = createGuiding(ports.local, ports.now, choices.seldom)
  const company = choices.company(guiding.rules)
  const sites = choices.sites(recordings, keeping, company, guiding)
  const tidy = createTidy(ports, recordings, keeping)
  const leftovers = choices.leftovers(recordings)
  const keeper = createKeeper(ports, { recordings, sites, leftovers, tidy, guiding })
  const secrets = createSecrets(ports.session)
  const labelKey = createLabelKey(ports)
  const network = choices.network(
    { labelKey, limits: keeping.limits, company: company.compiled, secrets },
    recordings,
    guiding,
  )
  const tabs = createRecordedTabs(ports, { company, keeper, network, recordings, secrets })
  const { stop, forget, forgetSecrets } = tabs
  const timing = createGuideTiming(guiding, recordings, stop, sync)
  const entrance = choices.entrance(company, keeping)
  const start = createStart(ports, { entrance, keeper, keeping, recordings, sites, tabs, sync })

  async function sync(): Promise<void> {
    const granted = await Promise.all((await sites.sync()).map((host) => ports.holdsSite(host)))
    network.listen(granted.includes(true))
  }

  async function applyRules(): Promise<void> {
    await tabs.followRules()
    await sync()
  }

  async function rulesChanged(): Promise<void> {
    company.changed()
    await applyRules()
  }

  async function end(tabId: number): Promise<void> {
    const recording = await recordings.get(tabId)
    await stop(tabId)
    if (recording) await sites.remove(recording.site)
    await sync()
  }

  async function clear(tabId: number): Promise<void> {
    network.forget(tabId)
    await keeper.clear(tabId)
    await forgetSecrets()
  }

  const parts: RecorderParts = {
    ...{ company, guiding, keeper, keeping, leftovers, network, recordings, secrets, sites, tidy, timing },
    newest: new Map(),
    ...{ sync, applyRules, rulesChanged, start, stop, end, clear, forget, forgetSecrets },
  }
  return {
    parts,
    handlers: (frameOf) => recorderHandlers(frameOf, { ...parts, labelKey, seldom: choices.seldom }),
    lifecycle: createLifecycle(ports, parts),
  }
}
