/** Follows what the customer does: reads what was recorded, ticks steps, and notices when it has happened. */
import { batch, type ReadonlySignal, signal } from '@preact/signals'
import {
  advance,
  type GuideProgress,
  type GuideRun,
  type HostsSeen,
  type HostTrouble,
  withHappened,
  withHosts,
} from '../../core/guide/index.ts'
import type { SessionEvent, SocketEvent } from '../../core/session/index.ts'
import { type GuideState, oneAtATime, type TabState } from '../../messages/index.ts'
import type { GuidePorts } from '../ports.ts'
import type { Attempts } from './attempt.ts'

/** Events of one read. */
const pageSize = 500
/** Live connections that the checks look at. */
const mostConnections = 50
/** ms between two looks for a text in the page */
const lookEvery = 1_000

/** The words that an engineer reads at the moment it happened. */
const markNotes = { hand: 'The customer: it just happened', page: 'What the guide waits for has happened' }

export interface Follow {
  /** the first look at the background has been answered */
  ready: ReadonlySignal<boolean>
  run: ReadonlySignal<GuideRun | undefined>
  progress: ReadonlySignal<GuideProgress | undefined>
  /** the tabs that are recorded for the guide */
  tabs: ReadonlySignal<GuideState['tabs']>
  /** the tab that the customer looks at */
  tab: ReadonlySignal<TabState | undefined>
  /** live connections so far, which the checks look at, each in its latest form */
  connections: ReadonlySignal<readonly SocketEvent[]>
  /** what the requests so far know of the hosts that they went to */
  hosts: ReadonlySignal<HostsSeen>
  /** hosts that the page in front cannot use, as the browser tells it */
  troubles: ReadonlySignal<readonly HostTrouble[]>
  /** whether this panel follows the run; while another one does, it only shows how far that is. Undefined until it was asked */
  isHere: ReadonlySignal<boolean | undefined>
  /** Follows it in this panel, and no longer in the other. */
  takeOver(): Promise<void>
  refresh(): Promise<void>
  /** Looks at another tab. */
  look(tabId: number | undefined): Promise<void>
  /** Takes the answer to an action. */
  accept(state: GuideState): Promise<void>
  change(next: (progress: GuideProgress) => GuideProgress): void
  /** While the run is being forgotten, no tab joins it any more, and nothing that is read changes what is shown. */
  setEnding(on: boolean): void
  /** It has happened: the moment is marked in the recording, with a picture. */
  mark(by: 'page' | 'hand'): Promise<void>
}

/** @param moved is told when another panel has taken the run over, or has left it to this one */
export function createFollow(ports: GuidePorts, attempts: Attempts, moved: (here: boolean) => void): Follow {
  const ready = signal(false)
  const run = signal<GuideRun | undefined>()
  const progress = signal<GuideProgress | undefined>()
  const tabs = signal<GuideState['tabs']>([])
  const tab = signal<TabState | undefined>()
  const connections = signal<readonly SocketEvent[]>([])
  const hosts = signal<HostsSeen>(new Map())
  const troubles = signal<readonly HostTrouble[]>([])
  const isHere = signal<boolean | undefined>()
  /** the first answer to whose turn it is, once it was asked for */
  let asked: Promise<void> | undefined
  /** whether it is this panel's turn; it follows once it has read how far the other one came */
  let isOurs = false
  /** by session: how far it has been read */
  const cursors = new Map<string, number>()
  let tabId: number | undefined
  let looked = Number.NEGATIVE_INFINITY
  /** the tab that the browser showed us no more */
  let lost: number | undefined
  let ending = false
  /** how many actions the background has answered */
  let answers = 0

  /** What an action was answered is newer than what a read that is under way was told. */
  function accept(state: GuideState): Promise<void> {
    answers++
    return take(state)
  }

  function take(state: GuideState): Promise<void> {
    batch(() => {
      const isOther = state.run?.id !== run.peek()?.id
      if (isOther) {
        connections.value = []
        hosts.value = new Map()
        troubles.value = []
        cursors.clear()
      }
      // What was ticked here is newer than what the background knows.
      if (isOther || !isHere.peek()) progress.value = state.run?.progress
      if (isOurs) isHere.value = true
      run.value = state.run
      tabs.value = state.tabs
    })
    return askForTurn()
  }

  /** Asks once whether this panel is the one that follows the run, and gives that back with the end of the run. */
  async function askForTurn(): Promise<void> {
    if (run.peek()) {
      asked ??= ports.turn
        .ask((ours) => void turned(ours))
        .then((ours) => {
          isOurs = ours
          isHere.value = ours
        })
    } else if (asked) {
      ports.turn.leave()
      asked = undefined
      isOurs = false
      isHere.value = undefined
    }
    await asked
  }

  async function turned(ours: boolean): Promise<void> {
    isOurs = ours
    if (ours) {
      // A read that is under way may not know what the other panel kept last.
      answers++
      await refresh()
    } else isHere.value = false
    moved(ours)
  }

  function change(next: (progress: GuideProgress) => GuideProgress): void {
    if (!isHere.peek()) return
    const before = progress.peek()
    const after = before && next(before)
    if (!after || after === before) return
    progress.value = after
    void attempts.run('failedKeep', () => ports.send('guide.keep', { progress: after }))
  }

  /** The customer has opened the app in another tab, or is back in it: what was agreed to goes for that too. */
  async function join(state: TabState): Promise<void> {
    const now = run.peek()
    if (!now || ending || now.paused || ports.now() >= now.until || progress.peek()?.phase === 'review') return
    if (state.site !== now.guide.origin) {
      if (state.access === 'none') lost = state.tabId
      return
    }
    const mayRecord = state.access === 'site' || (state.access === 'tab' && state.canRecordTab)
    const known = tabs.peek().some((one) => one.tabId === state.tabId && one.recording)
    if (!mayRecord || (known && lost !== state.tabId)) return
    const before = answers
    const joined = await attempts.run('failedJoin', () => ports.send('guide.record', { tabId: state.tabId }))
    // A page that was just going away could not be joined; the next hint asks again.
    if (!joined || ending || before !== answers) return
    lost = undefined
    await take(joined)
  }

  async function readEvents(): Promise<void> {
    for (const { sessionId, since } of tabs.peek()) {
      for (let more = true; more; ) {
        const after = cursors.get(sessionId) ?? 0
        const page = await ports.send('session.events', { sessionId, after, limit: pageSize })
        cursors.set(sessionId, page.cursor)
        more = page.more && page.cursor > after
        see(page.events.map((event) => ({ ...event, at: event.at + since })).sort((a, b) => a.at - b.at))
      }
    }
  }

  function see(events: SessionEvent[]): void {
    const now = run.peek()
    if (!now) return
    const found = new Map(events.flatMap((event) => (event.kind === 'socket' ? [[event.id, event]] : [])))
    if (found.size > 0) {
      const before = connections.peek().filter(({ id }) => !found.has(id))
      connections.value = [...before, ...found.values()].slice(-mostConnections)
    }
    hosts.value = withHosts(hosts.peek(), events)
    // Also during the checks: who knows the way begins at once.
    if (progress.peek()?.phase === 'review') return
    const before = progress.peek()?.happened
    change((progress) => advance(now.guide, progress, events))
    if (!before && progress.peek()?.happened) void mark('page')
  }

  async function readTroubles(): Promise<void> {
    const id = tabId
    if (id === undefined || tab.peek()?.site !== run.peek()?.guide.origin) return
    const told = await ports.send('guide.troubles', { tabId: id })
    if (id === tabId) troubles.value = told.troubles
  }

  async function lookForText(): Promise<void> {
    const now = run.peek()
    const { phase, happened } = progress.peek() ?? {}
    if (now?.guide.happened.when !== 'text' || phase !== 'steps' || happened || tabId === undefined) return
    if (tab.peek()?.site !== now.guide.origin || ports.now() - looked < lookEvery) return
    looked = ports.now()
    const { text } = now.guide.happened
    // A page that loads does not answer; the next hint asks again.
    const answer = await ports.send('guide.text', { tabId, text }).catch(() => undefined)
    // Meanwhile the customer may have said so, or have ended the steps.
    const later = progress.peek()
    if (!answer?.shown || run.peek() !== now || later?.phase !== 'steps' || later.happened) return
    change((progress) => withHappened(progress, { at: ports.now(), by: 'page' }))
    void mark('page')
  }

  async function mark(by: 'page' | 'hand'): Promise<void> {
    const id = tabs.peek().find((one) => one.tabId === tabId)?.tabId ?? tabs.peek()[0]?.tabId
    if (id === undefined) return
    await attempts.run('failedMark', () => ports.send('session.mark', { tabId: id, note: markNotes[by] }))
  }

  async function readOnce(): Promise<void> {
    await attempts.run(
      'failedRead',
      async () => {
        const before = answers
        const state = await ports.send('guide.state', {})
        // A run that is being forgotten is gone in the background before whoever asked for that hears of it; they say what
        // comes next, not this read.
        if (ending) return
        if (before === answers) await take(state)
        const id = tabId
        const shown = id === undefined ? undefined : await ports.send('tab.state', { tabId: id })
        if (id !== tabId) return
        tab.value = shown
        if (!isHere.peek()) return
        if (shown) await join(shown)
        await readEvents()
        await readTroubles()
        await lookForText()
      },
      () => void refresh(),
    )
    ready.value = true
  }

  /** A hint that arrives during a read causes one more after it. */
  const refresh = oneAtATime(readOnce)

  return {
    ...{ ready, run, progress, tabs, tab, connections, hosts, troubles, isHere, refresh, accept, change, mark },
    takeOver: () => ports.turn.take(),
    setEnding(on) {
      ending = on
      // What was read meanwhile was passed over.
      if (!on) void refresh()
    },
    look(id) {
      if (id !== tabId) tab.value = undefined
      tabId = id
      return refresh()
    },
  }
}
