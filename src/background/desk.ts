/**
 * Answers whoever views a recording, changes the rules or follows a guide: captures, events, pictures, choices. Recording
 * itself needs none of this.
 */
import { maskWritten } from '../core/privacy/index.ts'
import type { Always, Handlers } from '../messages/index.ts'
import { captureTab } from './capture.ts'
import { createCaptures } from './captures.ts'
import { guideHandlers } from './guides.ts'
import { createPictures } from './pictures/pictures.ts'
import type { BackgroundPorts } from './ports.ts'
import type { BackgroundRecorder } from './recorder.ts'
import { tabHandlers } from './tab-handlers.ts'
import { forgetTaken } from './taken.ts'
import { createTeller } from './teller.ts'

type AtWork = keyof ReturnType<BackgroundRecorder['handlers']>
export type DeskHandlers = Omit<Handlers<'background', unknown>, AtWork>

export function deskHandlers(ports: BackgroundPorts, { parts }: Pick<BackgroundRecorder, 'parts'>): DeskHandlers {
  const { company, guiding, keeping, leftovers, network, newest, recordings, sites, timing } = parts
  const teller = createTeller(ports, parts)
  const pictures = createPictures(ports, recordings, teller, guiding)
  const captures = createCaptures(() => ports.randomHex(8))

  async function always(): Promise<Always> {
    const [allowed, minutes, choices] = await Promise.all([sites.allowed(), keeping.minutes(), keeping.choices()])
    return { sites: allowed.sort(), minutes, ...choices }
  }

  /** Tells pages that are already recorded. One that is gone or busy picks up the choice at its next load. */
  async function tellReplay(on: boolean): Promise<void> {
    for (const [tabId, { running, guide }] of await recordings.all()) {
      if (!running || (on && guide !== undefined)) continue
      await ports.frames.replay(tabId, on).catch(() => undefined)
      if (on) await ports.scripts.injectReplay(tabId).catch(() => undefined)
    }
  }

  return {
    ...tabHandlers(ports, parts),
    ...guideHandlers(ports, {
      ...{ guiding, timing, leftovers },
      start: (tabId, site, run) => parts.start(tabId, { site, run }),
      ...{ forget: parts.forget, sync: parts.sync, rulesChanged: parts.rulesChanged, unheard: network.unheard },
      troubles: network.troubles,
    }),
    'session.events': async ({ sessionId, after, limit }) => {
      const { store } = ports
      const [page, documents] = await Promise.all([
        store.read(sessionId, after, Math.min(limit, 5000)),
        store.documents(sessionId, after),
      ])
      // Only the viewer shows how the page looked; a panel that follows a recording does not need it.
      return { ...page, events: page.events.filter(({ kind }) => kind !== 'replay'), documents }
    },
    'session.mark': async ({ tabId, note, at, mark }) => {
      const made = await teller.mark(tabId, maskWritten(note), at, mark)
      // The mark does not wait for its picture. A mark of an earlier moment gets none, because the page looks different now.
      if (at === undefined) void pictures.take(tabId, 'mark')
      return made
    },
    'session.capture': async ({ tabId }) => {
      const { session, known, readTo } = await captureTab(tabId, ports, { ...parts, pictures })
      const capture = captures.hold(session)
      newest.set(tabId, { capture, readTo })
      return { capture, count: session.events.length, session: { ...session, events: [] }, known }
    },
    'capture.events': ({ capture, from }) => ({ events: captures.page(capture, from) }),
    'capture.taken': async ({ tabId, capture }) => {
      const taken = newest.get(tabId)
      if (taken?.capture !== capture) return {}
      newest.delete(tabId)
      await forgetTaken(tabId, taken.readTo, ports, parts)
      await parts.forgetSecrets()
      return {}
    },
    'tabs.recorded': async () => {
      const started = [...(await recordings.all())].filter(([, { running, mode }]) => running && mode === 'session')
      const tabs = started.map(async ([tabId, { site, startedAt }]) => {
        const title = (await ports.tabs.info(tabId))?.title
        return { tabId, site, since: startedAt, ...(title && { title }) }
      })
      return { tabs: await Promise.all(tabs) }
    },
    'company.state': () => company.state(),
    'company.keep': async ({ rules }) => {
      await company.keep(rules)
      await parts.applyRules()
      return company.state()
    },
    'tab.picture': async ({ tabId, taken = 'button' }) => {
      const problem = await pictures.take(tabId, taken)
      if (problem !== undefined) throw new Error(problem)
      return {}
    },
    'session.picture': async ({ sessionId, file }) => {
      const base64 = await pictures.read(sessionId, file)
      return { ...(base64 !== undefined && { base64 }) }
    },
    'always.state': always,
    'always.keep': async (choice) => {
      await keeping.choose(choice)
      await parts.sync()
      await tellReplay(choice.replay)
      return always()
    },
  }
}
