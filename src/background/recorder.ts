/**
 * What of the background is at work while something is recorded: whether a page is, by which rules, and the keeping of
 * what it sends. What is only asked by somebody who looks at a recording is in desk.ts.
 */

import { askOnce } from '../core/session/ask-once.ts'
import { siteOf } from '../core/session/index.ts'
import type { Handlers } from '../messages/index.ts'
import type { Company } from './company.ts'
import { createGuideTiming, type GuideTiming } from './guide-timing.ts'
import { createGuiding, type Guiding, type ReadRun } from './guiding.ts'
import { createKeeper, type FrameSender, type Keeper } from './keeper.ts'
import { createKeeping, type Keeping, wantsReplay } from './keeping.ts'
import type { Leftovers } from './leftovers.ts'
import type { Network, NetworkPorts } from './network/observer.ts'
import type { BackgroundPorts } from './ports.ts'
import { createRecordings, type Recordings } from './recordings.ts'
import { createSecrets, type Secrets } from './secrets.ts'
import { createTidy, type Tidy } from './tidy.ts'
import { createWatch, type Watch } from './watch.ts'

/** What differs between the extension and a script of a page. */
export interface RecorderChoices {
  /** @param guided what the guide that is being followed masks besides */
  company(guided: Guiding['rules']): Company
  readRun: ReadRun
  /** recordings that have lost their tab */
  leftovers(recordings: Recordings): Leftovers
  /** the account of the browser itself, where there is one */
  network(
    ports: Pick<NetworkPorts, 'labelKey' | 'limits' | 'company' | 'secrets'>,
    recordings: Recordings,
    guiding: Guiding,
  ): Network
}

type Names = 'page.hello' | 'page.events' | 'tab.state' | 'tab.watch' | 'tab.stop' | 'tab.reload' | 'session.clear'

/** What somebody who looks at a recording needs besides. */
export interface RecorderParts {
  company: Company
  guiding: Guiding
  keeper: Keeper
  keeping: Keeping
  leftovers: Leftovers
  network: Network
  recordings: Recordings
  secrets: Secrets
  tidy: Tidy
  timing: GuideTiming
  watch: Watch
  /** which sites are recorded is different now */
  sync(): Promise<void>
  /** rules are different now: every running relay gets them, and what must not be recorded any more is stopped */
  applyRules(): Promise<void>
  /** the same, after what is stored of rules was changed by others */
  rulesChanged(): Promise<void>
  /** starts recording in a tab, for a run of a guide where one is named */
  start(tabId: number, guided?: { run: string; site: string }): Promise<void>
  /** deletes what was recorded in a tab, and records it no longer */
  forget(tabId: number): Promise<void>
  /** of recordings that no tab has any more */
  forgetSecrets(): Promise<void>
}

export interface BackgroundRecorder {
  parts: RecorderParts
  /** @param frameOf what the browser says of the frame that sent a message */
  handlers<Sender>(frameOf: (sender: Sender) => FrameSender): Pick<Handlers<'background', Sender>, Names>
  lifecycle: Lifecycle
}

/** What happens to the browser and its tabs. */
export interface Lifecycle {
  /** The browser or only this background started; may come many times. */
  started(): Promise<void>
  /** The person changed what the extension may see. */
  accessChanged(): Promise<void>
  /** The organisation has set other rules. */
  policyChanged(): Promise<void>
  /** What is stored may have been changed by another background. */
  reread(): Promise<void>
  /** @param withWindow the whole window was closed, perhaps by the end of the browser: the recording is kept a while */
  tabRemoved(tabId: number, withWindow: boolean): Promise<void>
}

export function createRecorder(ports: BackgroundPorts, choices: RecorderChoices): BackgroundRecorder {
  const recordings = createRecordings(ports.session)
  const keeping = createKeeping(ports.local)
  const guiding = createGuiding(ports.local, ports.now, choices.readRun)
  const company = choices.company(guiding.rules)
  const watch = createWatch(ports, recordings, keeping, company, guiding)
  const tidy = createTidy(ports, recordings, keeping)
  const leftovers = choices.leftovers(recordings)
  const keeper = createKeeper(ports, recordings, watch, leftovers, tidy, guiding)
  const secrets = createSecrets(ports.session)

  /** The key lives in memory only, so that the hashes on disk can never be tried out against guesses. */
  const labelKey = askOnce(readLabelKey)
  async function readLabelKey(): Promise<string> {
    const present = await ports.session.get('labelKey')
    if (typeof present === 'string') return present
    const fresh = ports.randomHex(16)
    await ports.session.set('labelKey', fresh)
    return fresh
  }

  const network = choices.network(
    { labelKey, limits: keeping.limits, company: company.compiled, secrets },
    recordings,
    guiding,
  )
  const timing = createGuideTiming(guiding, recordings, stopTab, sync)

  async function sync(): Promise<void> {
    const granted = await Promise.all((await watch.sync()).map((host) => ports.holdsSite(host)))
    network.watch(granted.includes(true))
  }

  /** Of recordings that no tab has any more. */
  async function forgetSecrets(): Promise<void> {
    const tabs = await recordings.all()
    await secrets.keepOnly(new Set([...tabs.values()].map(({ sessionId }) => sessionId)))
  }

  async function tellFrames(tabId: number, watching: boolean): Promise<void> {
    const frames = await keeper.frames(tabId)
    await Promise.all(frames.map((frameId) => ports.frames.watch(tabId, frameId, watching).catch(() => undefined)))
  }

  /** Stops recording in a tab; what was done before that still comes. */
  async function stopTab(tabId: number): Promise<void> {
    await tellFrames(tabId, false)
    await network.flush()
    await keeper.stop(tabId)
  }

  /** Deletes what was recorded in a tab, and records it no longer. */
  async function forgetTab(tabId: number): Promise<void> {
    network.forget(tabId)
    await keeper.forget(tabId)
    await forgetSecrets()
  }

  async function tellRules(tabId: number): Promise<void> {
    const [rules, frames] = await Promise.all([company.sets(), keeper.frames(tabId)])
    await Promise.all(frames.map((frameId) => ports.frames.rules(tabId, frameId, rules).catch(() => undefined)))
  }

  /** Other rules: every running relay gets them, and what must not be recorded any more is stopped. */
  async function applyRules(): Promise<void> {
    for (const [tabId, recording] of await recordings.all()) {
      await tellRules(tabId)
      if (recording.watching && (await company.refusal(recording.site))) {
        await tellFrames(tabId, false)
        await keeper.stop(tabId)
      }
      ports.changed(tabId)
    }
    await sync()
  }

  async function rulesChanged(): Promise<void> {
    company.changed()
    await applyRules()
  }

  /**
   * @param guided the run of a guide that it is recorded for, and its app: recording ends with the guide, so the site is
   *   not one that is always recorded
   */
  async function startWatching(tabId: number, guided?: { run: string; site: string }): Promise<void> {
    const info = await ports.tabs.info(tabId)
    const answer = info?.url === undefined ? undefined : siteOf(info.url)
    if (!answer)
      throw new Error(
        'Casefile may not see this tab yet. Click its button in the toolbar on the page that you want to record.',
      )
    if ('forbidden' in answer) throw new Error(answer.forbidden)
    const refusal = await company.refusal(info?.url ?? '')
    if (refusal) throw new Error(refusal)
    const granted = await ports.holdsSite(answer.site)
    if (!granted && !ports.canWatchTab) throw new Error(`Casefile is not allowed on ${answer.site} yet.`)
    if (guided && guided.site !== answer.site)
      throw new Error(`This tab does not show ${guided.site}, which the guide is about.`)
    if (granted && !guided) await watch.add(answer.site)
    // The file of a guide holds only what was agreed to: nothing of the agent's, and nothing of an earlier run.
    if (guided && (await recordings.get(tabId))?.guide !== guided.run) await forgetTab(tabId)
    await keeper.start(tabId, answer.site, guided?.run)
    await sync()
    try {
      const choices = await keeping.choices()
      await ports.scripts.inject(tabId, { ...choices, replay: choices.replay && !guided })
    } catch (error) {
      await keeper.stop(tabId)
      const detail = error instanceof Error ? error.message : String(error)
      throw new Error(`The browser did not let Casefile into this page (${detail}).`)
    }
    try {
      // A relay that was there before does not know what is masked by now: other rules go to recorded tabs only.
      await tellRules(tabId)
      await ports.frames.replay(tabId, await wantsReplay(tabId, keeping, recordings)).catch(() => undefined)
      // It may have been stopped in the meantime.
      if ((await recordings.get(tabId))?.watching) await tellFrames(tabId, true)
    } catch (error) {
      await keeper.stop(tabId)
      throw error
    }
    await keeper.started(tabId)
  }

  return {
    parts: {
      ...{ company, guiding, keeper, keeping, leftovers, network, recordings, secrets, tidy, timing, watch },
      ...{ sync, applyRules, rulesChanged, start: startWatching, forget: forgetTab, forgetSecrets },
    },
    handlers: (frameOf) => ({
      'page.hello': async (_input, sender) => {
        const frame = frameOf(sender)
        const refused = await company.refusal(frame.url)
        const watching = refused === undefined && (await keeper.hello(frame))
        return {
          watching,
          replay: watching && (await wantsReplay(frame.tabId, keeping, recordings)),
          labelKey: await labelKey(),
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
        return watch.state(tabId)
      },
      'tab.watch': async ({ tabId }) => {
        // What a customer has agreed to goes first: the agent's panel, hidden behind theirs, may want to go on with its own.
        const guide = (await recordings.get(tabId))?.guide
        if (guide === undefined || guide !== (await guiding.run())?.id) await startWatching(tabId)
        return watch.state(tabId)
      },
      'tab.stop': async ({ tabId }) => {
        const recording = await recordings.get(tabId)
        await stopTab(tabId)
        if (recording) await watch.remove(recording.site)
        await sync()
        return watch.state(tabId)
      },
      'tab.reload': async ({ tabId }) => {
        await ports.tabs.reload(tabId)
        return {}
      },
      'session.clear': async ({ tabId }) => {
        network.forget(tabId)
        await keeper.clear(tabId)
        await forgetSecrets()
        return watch.state(tabId)
      },
    }),
    lifecycle: {
      async started() {
        try {
          await sync()
        } finally {
          await leftovers.sweep()
          await forgetSecrets()
        }
      },

      accessChanged: sync,

      policyChanged: rulesChanged,
      async reread() {
        guiding.reread()
        company.changed()
      },

      async tabRemoved(tabId, withWindow) {
        keeper.closed(tabId)
        const recording = await recordings.get(tabId)
        if (!recording) return
        await recordings.change(tabId, () => undefined)
        if (!withWindow) await (await ports.store).remove(recording.sessionId)
        await forgetSecrets()
        await sync()
      },
    },
  }
}
