/** The background as a whole: handlers for the contract's messages, composed from what is handed in. */
import { siteOf } from '../core/session/index.ts'
import type { Handlers } from '../messages/index.ts'
import { captureTab } from './capture.ts'
import { createCaptures } from './captures.ts'
import { createCompany } from './company.ts'
import { createGuides } from './guides.ts'
import { createGuiding } from './guiding.ts'
import { createKeeper, type FrameSender } from './keeper.ts'
import { createKeeping } from './keeping.ts'
import { createLeftovers } from './leftovers.ts'
import { createNetwork } from './network/observer.ts'
import { createPictures } from './pictures/pictures.ts'
import type { BackgroundPorts } from './ports.ts'
import { createRecordings } from './recordings.ts'
import { createSecrets } from './secrets.ts'
import { createTidy } from './tidy.ts'
import { createWatch } from './watch.ts'

export interface Background {
  /** @param frameOf what the browser says of the frame that sent a message */
  handlers<Sender>(frameOf: (sender: Sender) => FrameSender): Handlers<'background', Sender>
  /** The browser or only this background started; may come many times. */
  started(): Promise<void>
  /** The person changed what the extension may see. */
  accessChanged(): Promise<void>
  /** The organisation has set other rules. */
  policyChanged(): Promise<void>
  /** What is stored may have been changed by another background. */
  reread(): Promise<void>
  /** A tab was opened from this one, by its page or by the person. */
  tabOpened(openerId: number): Promise<void>
  /** @param withWindow the whole window was closed, perhaps by the end of the browser: the recording is kept a while */
  tabRemoved(tabId: number, withWindow: boolean): Promise<void>
}

export function createBackground(ports: BackgroundPorts): Background {
  const recordings = createRecordings(ports.session)
  const keeping = createKeeping(ports.local)
  const guiding = createGuiding(ports.local, ports.now)
  const company = createCompany(ports.local, ports.policy, guiding.rules)
  const watch = createWatch(ports, recordings, keeping, company, guiding)
  const tidy = createTidy(ports, recordings, keeping)
  const leftovers = createLeftovers(ports, recordings)
  const keeper = createKeeper(ports, recordings, watch, leftovers, tidy, guiding)
  const secrets = createSecrets(ports.session)
  const pictures = createPictures(ports, recordings, keeper, guiding)
  const captures = createCaptures(() => ports.randomHex(8))

  /** The key lives in memory only, so that the hashes on disk can never be tried out against guesses. */
  let readKey: Promise<string> | undefined
  const labelKey = () => {
    readKey ??= readLabelKey()
    return readKey
  }
  async function readLabelKey(): Promise<string> {
    const present = await ports.session.get('labelKey')
    if (typeof present === 'string') return present
    const fresh = ports.randomHex(16)
    await ports.session.set('labelKey', fresh)
    return fresh
  }

  const network = createNetwork(
    { ...ports, labelKey, limits: keeping.limits, company: company.compiled, secrets },
    recordings,
    guiding,
  )

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
   *   not one that is always watched
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
      await ports.scripts.inject(tabId, await keeping.streams())
    } catch (error) {
      await keeper.stop(tabId)
      const detail = error instanceof Error ? error.message : String(error)
      throw new Error(`The browser did not let Casefile into this page (${detail}).`)
    }
    // A relay that was there before does not know what is masked by now: other rules go to recorded tabs only.
    await tellRules(tabId)
    await tellFrames(tabId, true)
    await keeper.started(tabId)
  }

  const guides = createGuides(ports, {
    ...{ guiding, recordings, leftovers },
    start: (tabId, site, run) => startWatching(tabId, { site, run }),
    ...{ stop: stopTab, forget: forgetTab, sync, rulesChanged, unheard: network.unheard },
  })

  return {
    handlers: (frameOf) => ({
      ...guides.handlers,
      'page.hello': async (_input, sender) => {
        const frame = frameOf(sender)
        const refused = await company.refusal(frame.url)
        return {
          watching: refused === undefined && (await keeper.hello(frame)),
          labelKey: await labelKey(),
          rules: await company.sets(),
        }
      },
      'page.events': async (batch, sender) => {
        const frame = frameOf(sender)
        const refused = await company.refusal(frame.url)
        if (refused) throw new Error(refused)
        // Not awaited: the frames answer only when this is done. What failed is tried again with the next batch.
        guides.endInTime().catch(() => undefined)
        const sessionId = await keeper.keep(batch, frame)
        await secrets.add(sessionId, batch.known ?? [])
        return {}
      },
      'tab.state': async ({ tabId }) => {
        await Promise.all([keeper.refresh(tabId), guides.endInTime()])
        return watch.state(tabId)
      },
      'tab.watch': async ({ tabId }) => {
        await startWatching(tabId)
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
      'session.events': async ({ sessionId, after, limit }) => {
        const store = await ports.store
        const [page, documents] = await Promise.all([
          store.read(sessionId, after, Math.min(limit, 5000)),
          store.documents(sessionId, after),
        ])
        return { ...page, documents }
      },
      'session.mark': async ({ tabId, note }) => {
        await keeper.mark(tabId, note)
        // The mark is there; nobody waits for its picture. A capture does.
        void pictures.take(tabId, 'mark')
        return {}
      },
      'session.capture': async ({ tabId }) => {
        const { session, known } = await captureTab(tabId, ports, {
          keeper,
          network,
          pictures,
          recordings,
          tidy,
          keeping,
          secrets,
          guiding,
        })
        const capture = captures.hold(session)
        return { capture, count: session.events.length, session: { ...session, events: [] }, known }
      },
      'capture.events': ({ capture, from }) => ({ events: captures.page(capture, from) }),
      'company.state': () => company.state(),
      'company.keep': async ({ rules }) => {
        await company.keep(rules)
        await applyRules()
        return company.state()
      },
      'tab.picture': async ({ tabId }) => {
        const problem = await pictures.take(tabId, 'button')
        if (problem !== undefined) throw new Error(problem)
        return {}
      },
      'session.picture': async ({ sessionId, file }) => {
        const base64 = await pictures.read(sessionId, file)
        return { ...(base64 !== undefined && { base64 }) }
      },
      'always.state': () => watch.always(),
      'always.keep': async (choice) => {
        await keeping.choose(choice)
        await sync()
        return watch.always()
      },
    }),

    async started() {
      await sync()
      await leftovers.sweep()
      await forgetSecrets()
    },

    accessChanged: sync,

    policyChanged: rulesChanged,
    async reread() {
      guiding.reread()
      company.changed()
    },

    tabOpened: (openerId) => keeper.opened(openerId),

    async tabRemoved(tabId, withWindow) {
      keeper.closed(tabId)
      const recording = await recordings.get(tabId)
      if (!recording) return
      await recordings.change(tabId, () => undefined)
      if (!withWindow) await (await ports.store).remove(recording.sessionId)
      await forgetSecrets()
      await sync()
    },
  }
}
