/** Handles what the customer's side asks of the background while a guide is followed. */
import { createSerialQueue } from '../core/base/serial-queue.ts'
import { type GuideProgress, type HostTrouble, newRun, timeProblem } from '../core/guide/index.ts'
import { siteOf } from '../core/session/index.ts'
import type { GuideState, Handlers } from '../messages/index.ts'
import type { GuideTiming } from './guide-timing.ts'
import type { Guiding } from './guiding.ts'
import type { Leftovers } from './leftovers.ts'
import type { BackgroundPorts } from './ports.ts'

export interface GuideParts {
  guiding: Guiding
  timing: GuideTiming
  leftovers: Leftovers
  /** starts recording in a tab for a run of a guide; drops anything recorded there for another purpose */
  start(tabId: number, site: string, run: string): Promise<void>
  /** deletes what was recorded in a tab */
  forget(tabId: number): Promise<void>
  /** call when other sites are recorded than before */
  sync(): Promise<void>
  /** call when what is masked has changed, and perhaps which sites are recorded */
  rulesChanged(): Promise<void>
  /** hosts that the page of a tab cannot reach or use */
  troubles(tabId: number): HostTrouble[]
  /** does work that requests a URL in a tab, so that this is not mistaken for a request of the app */
  unheard<T>(tabId: number, url: string, work: () => Promise<T>): Promise<T>
}

type Names =
  | 'guide.state'
  | 'guide.begin'
  | 'guide.record'
  | 'guide.keep'
  | 'guide.pause'
  | 'guide.facts'
  | 'guide.troubles'
  | 'guide.text'
  | 'guide.end'

type Beginning = Parameters<Handlers<'background', unknown>['guide.begin']>[0]

export function guideHandlers(ports: BackgroundPorts, parts: GuideParts): Pick<Handlers<'background', unknown>, Names> {
  const { guiding } = parts
  const { tabsOf, pauseTabs } = parts.timing
  /** One change at a time: if two panels agree at the same moment, the second joins the first one's run. */
  const inTurn = createSerialQueue()

  async function state(): Promise<GuideState> {
    const run = await guiding.run()
    const { store } = ports
    const tabs = await Promise.all(
      (await tabsOf(run?.id)).map(async ([tabId, { sessionId, running, startedAt: since }]) => {
        const { events } = await store.counts(sessionId)
        return { tabId, sessionId, recording: running, events, since }
      }),
    )
    return { ...(run && { run }), tabs }
  }

  /** Starts recording in a tab, if it shows the app. */
  async function startIn(tabId: number): Promise<void> {
    const run = await guiding.run()
    if (!run) throw new Error('No guide is being followed.')
    if (await guiding.isOver()) throw new Error('The time for this guide is up.')
    await parts.start(tabId, run.guide.origin, run.id)
  }

  async function tellPanels(): Promise<void> {
    for (const [tabId] of await tabsOf((await guiding.run())?.id)) ports.changed(tabId)
  }

  async function forgetRun(): Promise<void> {
    const run = await guiding.run()
    if (!run) return
    await pauseTabs()
    // A page of the app that loads from here on begins no recording, which nobody would end.
    await guiding.change((now) => ({ ...now, paused: true }))
    for (const [tabId] of await tabsOf(run.id)) await parts.forget(tabId)
    await guiding.keep(undefined)
    await parts.leftovers.forget(run.id)
    await parts.rulesChanged()
  }

  async function begin({ guide, tabId, granted }: Beginning): Promise<GuideState> {
    if (timeProblem(guide, ports.now())) throw new Error('This guide can no longer be followed.')
    // The customer may have agreed in another window, which this panel does not know yet: that recording stays.
    const running = await guiding.run()
    if (running) {
      if (granted && running.guide.origin === guide.origin) await guiding.change((run) => ({ ...run, granted }))
      return state()
    }
    await guiding.keep(newRun(ports.randomHex(8), guide, ports.now(), granted))
    await parts.rulesChanged()
    try {
      await startIn(tabId)
    } catch (error) {
      await forgetRun()
      throw error
    }
    return state()
  }

  async function pause(paused: boolean): Promise<GuideState> {
    const run = await guiding.run()
    if (!run) throw new Error('No guide is being followed.')
    if (paused) await pauseTabs()
    await guiding.change((now) => ({ ...now, paused }))
    // A tab that has left the app starts again when it returns.
    if (!paused) for (const [tabId] of await tabsOf(run.id)) await startIn(tabId).catch(() => undefined)
    await parts.sync()
    return state()
  }

  return {
    'guide.state': state,
    'guide.begin': (beginning) => inTurn(() => begin(beginning)),
    'guide.record': ({ tabId }) =>
      inTurn(async () => {
        await startIn(tabId)
        return state()
      }),
    'guide.keep': async ({ progress }) => {
      let further = false
      await guiding.change((run) => {
        further = isFurther(run.progress, progress)
        return { ...run, progress }
      })
      // Only after the change: if told earlier, another window's panel could still read the old progress.
      if (further) await tellPanels()
      return {}
    },
    'guide.pause': ({ paused }) => inTurn(() => pause(paused)),
    'guide.facts': async ({ tabId }) => {
      const run = await guiding.run()
      const showsApp = async () => {
        const answer = siteOf((await ports.tabs.info(tabId))?.url ?? '')
        if (!run || !('site' in answer) || answer.site !== run.guide.origin)
          throw new Error('This tab does not show the app of the guide.')
      }
      await showsApp()
      const asked = parts.unheard(tabId, `${run?.guide.origin}/`, () => ports.frames.facts(tabId))
      const { zoom: zoomOf, cookielessFrame } = ports.tabs
      const [facts, zoom, cookieless] = await Promise.all([asked, zoomOf(tabId), cookielessFrame(tabId)])
      // The page may have been left meanwhile, and another one may have answered.
      await showsApp()
      return {
        ...facts,
        environment: { ...facts.environment, ...(zoom !== undefined && { zoom }) },
        ...(cookieless !== undefined && { cookieless }),
      }
    },
    'guide.troubles': async ({ tabId }) => ({ troubles: parts.troubles(tabId) }),
    'guide.text': async ({ tabId, text }) => ({ shown: await ports.frames.shows(tabId, text) }),
    'guide.end': () =>
      inTurn(async () => {
        await forgetRun()
        return {}
      }),
  }
}

/** Whether other windows' panels must redraw: they show the progress, but none of the customer's words. */
function isFurther(before: GuideProgress, after: GuideProgress): boolean {
  return before.phase !== after.phase || before.ticks.length !== after.ticks.length
}
