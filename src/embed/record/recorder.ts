/**
 * The recorder of a page: the observers, the relay and the background of the extension, together in one place. It is loaded
 * when something is to be recorded.
 */
import { createRecorder } from '../../background/recorder.ts'
import {
  allowElements,
  embeddedSites,
  hideElements,
  leaveOut,
  observeFrame,
  pageTitle,
  resourceFacts,
} from '../../capture/frame/index.ts'
import { askOnce } from '../../core/session/ask-once.ts'
import { hostOf, randomHex } from '../../core/session/index.ts'
import { type EventBatch, type Handlers, type Send, throttled } from '../../messages/index.ts'
import type { Draft } from '../../relay/draft.ts'
import { startRelay } from '../../relay/relay.ts'
import { type DeskPart, type Recorder, type RecorderInput, uploadsName } from '../parts.ts'
import { wasGuided } from '../slot.ts'
import { tabId } from '../tab-id.ts'
import { directSend } from './direct-send.ts'
import { withProduct } from './environment.ts'
import { keepLast, takeLast } from './last-batches.ts'
import { noNetwork } from './no-network.ts'
import { ownRecord } from './own-hook.ts'
import { backgroundPorts } from './ports.ts'
import { compilePageRules, pageRules } from './rules.ts'
import { slowStart } from './slow-start.ts'
import { tabLeftovers } from './tab-leftovers.ts'

/** No frame of a stack begins with this. */
const nobody = 'casefile:nobody'
/** ms from the start to what need not be done then */
const settled = 2_000

/** A file of ours did not come: the network is gone, or the app was deployed anew and the file with it. */
class PartMissing extends Error {
  constructor(cause: unknown) {
    super(
      'A part of Casefile could not be loaded. Check the connection and reload the page; what was recorded is kept.',
      {
        cause,
      },
    )
  }
}

/** @param loadDesk loads what is needed when somebody looks at the recording */
export async function startRecorder(input: RecorderInput, loadDesk: () => Promise<DeskPart>): Promise<Recorder> {
  const { slot, guide } = input
  let { options } = input
  let relay: Handlers<'page', unknown> | undefined
  let emit: (draft: Draft) => void = () => undefined
  let leaving = false
  /** someone else records this page */
  let yielding = false
  /** the recording that was told what it cannot show */
  let told: string | undefined
  /** how often the app has stopped the recording, or the extension has taken over: what was asked for is no longer wanted */
  let halts = 0
  /** whether this tab follows the guide, asked before the page is recorded */
  let joined: Promise<boolean> | undefined
  const listeners = new Set<() => void>()
  const changed = throttled(200, (_tab: number) => {
    for (const listener of listeners) listener()
  })
  /** What could not be loaded is tried again when it is asked for again, as far as the browser does. */
  const desk = askOnce(() =>
    loadDesk().catch((error) => {
      throw new PartMissing(error)
    }),
  )
  const ports = backgroundPorts({
    ...{ window, slot, guide, desk, relay: () => relay, changed: () => changed(tabId) },
  })
  const frames = {
    ...ports.frames,
    record: (tab: number, frame: number, recording: boolean) => ports.frames.record(tab, frame, recording && !yielding),
    async flush(tab: number, frame: number, environment: boolean) {
      await tellBlindSpots()
      return ports.frames.flush(tab, frame, environment)
    },
  }
  const allPorts = { ...ports, frames }
  const background = createRecorder(allPorts, {
    company: (guided) => pageRules(() => options.mask, guided),
    readRun: async (stored) => (await desk()).readRun(stored),
    leftovers: (recordings) => tabLeftovers(ports, recordings, desk),
    network: () => noNetwork,
  })
  const { guiding } = background.parts
  const { lifecycle } = background
  /** Listens to the other tabs of the app; needed in one that follows a guide, or is to. */
  const guideTab = askOnce(async () =>
    (await desk()).createGuideTab({
      ...{ slot, guide, background, leavePageAlone, lookedAt: input.lookedAt, lost: input.guideLost },
    }),
  )
  const send = directSend(background, async () => {
    // A guide may begin with what is asked.
    await guideTab()
    return (await desk()).deskHandlers(allPorts, background)
  })

  async function tellBlindSpots(): Promise<void> {
    const { sessionId } = await send('tab.state', { tabId })
    if (sessionId === undefined || sessionId === told) return
    told = sessionId
    for (const draft of (await desk()).blindSpots(Date.now())) emit(draft)
  }

  async function handOverLast(): Promise<void> {
    for (const batch of takeLast(slot)) {
      await send('page.events', batch).catch((error) => {
        // Nobody has looked at it yet: the next page hands it over.
        if (error instanceof PartMissing) keepLast(slot, batch)
      })
    }
  }

  const leavePageAlone = async () => void (await relay?.['relay.record']({ recording: false }, undefined))

  const toKeeper = ((name: string, given: unknown) => {
    if (name === 'page.events' && leaving) keepLast(slot, given as EventBatch)
    // What comes until then stays with the relay.
    const ready = name === 'page.hello' ? joined : undefined
    const answer = ready
      ? ready.then(() => send(name as 'page.events', given as EventBatch))
      : send(name as 'page.events', given as EventBatch)
    // Asked when it is answered: the extension may have come in between.
    return name === 'page.hello' ? answer.then((hello) => (yielding ? { ...hello, recording: false } : hello)) : answer
  }) as Send

  async function begin(): Promise<void> {
    const [run, { recording, sessionId }] = await Promise.all([guiding.run(), send('tab.state', { tabId })])
    // What a customer has agreed to goes first; the app's own wish is told again at the end of it.
    if (run || recording) return
    if (options.buffer === undefined) {
      await send('tab.record', { tabId })
      return
    }
    if (sessionId !== undefined) await lifecycle.tabRemoved(tabId, false)
    // As on a site that the agent always records: it begins when a page says hello.
    await ports.local.set('watchedSites', [hostOf(window.location.origin)])
    await greetAgain()
  }

  /** The relay hears again whether this page is recorded, and by which rules. */
  async function greetAgain(): Promise<void> {
    if (!relay) return
    const { recording, rules } = await toKeeper('page.hello', {})
    await relay['relay.rules']({ rules }, undefined)
    await relay['relay.record']({ recording }, undefined)
  }

  async function join(): Promise<boolean> {
    const before = halts
    return (await guideTab()).join(() => halts === before)
  }

  async function takeGuide(): Promise<boolean> {
    const first = joined
    joined = undefined
    if (first) return first
    const joins = guide.isElsewhere(Date.now())
    const mine = await join()
    if (mine && joins) await greetAgain()
    return mine
  }

  async function use(next: RecorderInput['options']): Promise<void> {
    options = next
    allowElements(options.allow)
    if (options.buffer !== undefined) await ports.local.set('keptMinutes', options.buffer)
  }

  async function forgetUploads(): Promise<void> {
    // Firefox knows it since 126.
    const databases = await indexedDB.databases?.()
    if (!databases || databases.some(({ name }) => name === uploadsName))
      await (await desk()).pruneUploads(uploadsName, Date.now())
  }

  // Before the relay's own, which sends the last events.
  const onTheWay = (type: string, away: boolean) =>
    window.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted) return
        leaving = away
        if (away) return
        void handOverLast()
        // A page that comes back with all its memory may have been stopped, or its guide ended, in a later one of the tab.
        // Where that cannot be known, nothing is recorded.
        if ((event as PageTransitionEvent).persisted) lifecycle.reread().then(greetAgain).catch(leavePageAlone)
      },
      true,
    )
  onTheWay('pagehide', true)
  onTheWay('pageshow', false)

  if (input.joins) joined = join()
  else if (wasGuided(slot)) guideTab().catch(() => undefined)
  await ports.store
  await handOverLast()
  await use(options)
  // What others have left behind can wait until the page is at rest.
  setTimeout(() => {
    lifecycle.started().catch(() => undefined)
    forgetUploads().catch(() => undefined)
  }, settled)
  const joining = joined
  if (input.begin && !joining) await begin()
  relay = startRelay(
    window,
    {
      send: toKeeper,
      observe(to, signal) {
        emit = to
        if (input.hooked) to(slowStart(input.hooked.at, performance.timeOrigin + performance.now()))
        return observeFrame(to, signal)
      },
      ...{
        networkFacts: resourceFacts,
        hide: hideElements,
        title: pageTitle,
        embeddedSites,
        randomHex,
      },
      recordOf: ownRecord,
      compileRules: compilePageRules,
      environment: async () => withProduct(await (await desk()).readEnvironment(), input.product()),
      facts: async () => (await desk()).readFacts(input.fetch),
      shows: async (text) => (await desk()).showsText(text),
      sensitiveAreas: () => ({ areas: [] }),
      alive: () => true,
      isTopFrame: true,
      recording: input.recording,
      line: input.line,
      ...(input.hooked && { late: input.hooked.late }),
    },
    input.ownUrl ?? nobody,
  )
  // The app's own recording would be in the place of that of the guide.
  if (input.begin && joining) {
    await joining
    await begin()
  }

  return {
    send,
    onChanged(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    begin,
    takeGuide,
    async use(next) {
      await use(next)
      await lifecycle.policyChanged().catch(async (error) => {
        // Without its new rules the page would go on with what must no longer be read.
        await leavePageAlone()
        throw error
      })
    },
    async stop() {
      halts++
      // First of all: the rest may have to wait for what is loaded, or fail with it.
      await leavePageAlone()
      try {
        // Or the next page would go on with the guide.
        if (await guiding.run()) await send('guide.pause', { paused: true })
      } finally {
        await send('tab.stop', { tabId })
      }
    },
    async yield(to) {
      yielding = to
      if (to) halts++
      const recording = await background.parts.recordings.get(tabId)
      if (recording?.running) await relay?.['relay.record']({ recording: !to }, undefined)
    },
    async forget() {
      await send('session.clear', { tabId })
    },
    mark(note) {
      emit({ kind: 'mark', at: performance.timeOrigin + performance.now(), note })
    },
    leaveOut,
  }
}
