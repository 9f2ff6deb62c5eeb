/**
 * The background as a whole: handlers for the contract's messages, composed from the ports. Which file decides what:
 * - what each message does: recorder-handlers.ts (from recorded pages), tab-handlers.ts (start, stop, clear), desk.ts (for
 *   whoever views a recording), guides.ts (for whoever follows a guide)
 * - whether a page is recorded: beginnings.ts, which asks recorded-sites.ts and guiding.ts, and for its frames greetings.ts;
 *   in an open tab start-recording.ts
 * - how a tab's recording continues, stops and is cleared: keeper.ts; which tabs have one, across restarts: recordings.ts
 * - what frames are told: recorded-tabs.ts
 * - which of the pages' events are stored: intake.ts; how many of them are kept: tidy.ts, by recording-choices.ts
 * - what is masked: company.ts has the rules, secrets.ts the secrets that were recognised late
 * - what a capture contains: capture.ts; what is forgotten after it: taken.ts
 * - what happens to recordings whose tab is gone: lifecycle.ts, leftovers.ts
 * - what only the browser knows: network/observer.ts for requests, pictures/pictures.ts for how the page looks
 */
import { agreedEvents, isOfGuide, readRun } from '../core/guide/index.ts'
import type { SessionEvent } from '../core/session/index.ts'
import type { Handlers } from '../messages/index.ts'
import { createCompany } from './company.ts'
import { deskHandlers } from './desk.ts'
import { maskedAfterwards } from './early.ts'
import { createEntrance } from './entrance.ts'
import { createGreetings } from './greetings.ts'
import type { FrameSender } from './keeper.ts'
import { createLeftovers } from './leftovers.ts'
import type { Lifecycle } from './lifecycle.ts'
import { createNetwork } from './network/observer.ts'
import type { BackgroundPorts } from './ports.ts'
import { createRecordedSites } from './recorded-sites.ts'
import { createRecorder } from './recorder.ts'
import { createTeller } from './teller.ts'

export interface Background extends Lifecycle {
  /** The person changed what the extension may see. */
  accessChanged(): Promise<void>
  /** A tab has another id now. */
  tabReplaced(tabId: number, before: number): Promise<void>
  /** A tab was opened from this one, by its page or by the person. */
  tabOpened(openerId: number): Promise<void>
  /** @param frameOf what the browser says of the frame that sent a message */
  handlers<Sender>(frameOf: (sender: Sender) => FrameSender): Handlers<'background', Sender>
}

/** Kinds of events that no page reports: one that sends them itself speaks in the agent's name. */
const ofBackground: ReadonlySet<SessionEvent['kind']> = new Set(['mark', 'screenshot'])
/** ms between two looks at what is kept too long */
const sweepEvery = 10 * 60_000

/** @param ports.pruneCases deletes captured cases that are kept too long */
export function createBackground(ports: BackgroundPorts & { pruneCases(): Promise<void> }): Background {
  const recorder = createRecorder(ports, {
    company: (guided) => createCompany(ports.local, ports.policy, guided),
    entrance: (...asked) => createEntrance(ports, ...asked),
    seldom: async () => ({ readRun, isOfGuide, agreedEvents, maskedAfterwards }),
    sites: (...asked) => createRecordedSites(ports, ...asked),
    leftovers: (recordings) => createLeftovers(ports, recordings),
    network: (needs, recordings, guiding) => createNetwork({ ...ports, ...needs }, recordings, guiding),
  })
  const desk = deskHandlers(ports, recorder)
  const greet = createGreetings()
  let swept = ports.now()

  /** A page that never rests keeps this background alive for days, in which it is not started again. */
  function sweepInTime(): void {
    if (Math.abs(ports.now() - swept) < sweepEvery) return
    swept = ports.now()
    recorder.parts.leftovers.sweep().catch(() => undefined)
    ports.pruneCases().catch(() => undefined)
  }

  return {
    ...recorder.lifecycle,
    async started() {
      ports.pruneCases().catch(() => undefined)
      await recorder.lifecycle.started()
    },
    async accessChanged() {
      const { recordings, stop, sync } = recorder.parts
      // What began by itself was recorded because the whole site was allowed.
      for (const [tabId, { running, mode, site }] of await recordings.all())
        if (running && mode === 'background' && !(await ports.holdsSite(site))) await stop(tabId)
      await sync()
    },
    async tabRemoved(tabId, withWindow) {
      await recorder.lifecycle.tabRemoved(tabId, withWindow)
      // Of a private window, nothing is kept for later.
      if (withWindow) await recorder.parts.leftovers.sweep()
    },
    async tabReplaced(tabId, before) {
      const { recordings, keeper, network, newest } = recorder.parts
      const recording = await recordings.get(before)
      // In this order: in between it must not count as one that has lost its tab.
      await recordings.change(tabId, (now) => recording ?? now)
      await recordings.change(before, () => undefined)
      const capture = newest.get(before)
      if (capture) newest.set(tabId, capture)
      newest.delete(before)
      keeper.closed(before)
      await network.closed(before)
    },
    tabOpened: createTeller(ports, recorder.parts).opened,
    handlers(frameOf) {
      const recorded = recorder.handlers(frameOf)
      return {
        ...{ ...desk, ...recorded },
        'page.hello': (input, sender) => greet(frameOf(sender), () => recorded['page.hello'](input, sender)),
        'page.events': (batch, sender) => {
          sweepInTime()
          const events = batch.events.filter(({ kind }) => !ofBackground.has(kind))
          return recorded['page.events']({ ...batch, events }, sender)
        },
      }
    },
  }
}
