/** What the background knows about the current tab. A hint says only that it has to be read again. */
import { batch, type ReadonlySignal, signal } from '@preact/signals'
import { type DocumentInfo, limitsOf, type SessionEvent } from '../../../core/session/index.ts'
import { oneAtATime, type TabState } from '../../../messages/index.ts'
import { createEventLog } from '../../models/event-log.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Failures } from '../failures.ts'

/** Events per read: large enough to be quick, small enough for the panel to paint between two reads. */
const pageSize = 500

export interface Reader {
  /** undefined until the first answer, and if the window has no tab to look at */
  tab: ReadonlySignal<TabState | undefined>
  /** the first look at a tab has been answered (or has failed) */
  ready: ReadonlySignal<boolean>
  /** in time order; a new array after each change */
  events: ReadonlySignal<SessionEvent[]>
  documents: ReadonlySignal<DocumentInfo[]>
  /** the current tab, known before its state is */
  tabId(): number | undefined
  look(tabId: number | undefined): Promise<void>
  refresh(): Promise<void>
  /** a hint that a tab changed; other tabs do not matter until they are looked at */
  changed(tabId: number): void
  /** takes the state returned by an action */
  accept(state: TabState): void
}

export function createReader(ports: PanelPorts, failures: Failures): Reader {
  const tab = signal<TabState | undefined>()
  const ready = signal(false)
  const events = signal<SessionEvent[]>([])
  const documents = signal<DocumentInfo[]>([])

  let tabId: number | undefined
  let sessionId: string | undefined
  let log = createEventLog()
  let cursor = 0

  /** Drops what the recording no longer keeps, so that it is neither shown nor held in memory. */
  function keepLimits() {
    const state = tab.peek()
    if (state?.since === undefined) return
    const { caps, maxAge } = limitsOf(state.mode ?? 'session', state.keptMinutes)
    log.keep(caps, ports.now() - state.since - maxAge)
  }

  function show() {
    keepLimits()
    batch(() => {
      events.value = log.events
      documents.value = log.documents
    })
  }

  function begin(session: string | undefined) {
    sessionId = session
    log = createEventLog()
    cursor = 0
    events.value = log.events
    documents.value = log.documents
  }

  /** Takes a state, unless the user has moved on to another tab in the meantime. */
  function accept(state: TabState) {
    if (state.tabId !== tabId) return
    batch(() => {
      tab.value = state
      ready.value = true
      if (state.sessionId !== sessionId) begin(state.sessionId)
    })
  }

  async function readEvents(session: string) {
    const own = log
    let read = 0
    for (let more = true; more; ) {
      const page = await ports.send('session.events', { sessionId: session, after: cursor, limit: pageSize })
      // Compares logs, not sessions: a tab that was left and came back has the same session and a new log.
      if (own !== log) return
      // Without progress of the cursor this would loop forever.
      more = page.more && page.cursor > cursor
      cursor = page.cursor
      log.merge(page.events, page.documents)
      read += page.events.length
      // Shows a long recording in growing parts, because each update goes through everything read so far.
      if (more && read < log.events.length / 4) continue
      read = 0
      show()
    }
  }

  async function readOnce() {
    const id = tabId
    if (id !== undefined) {
      await failures.run(
        'read',
        'The recording could not be read.',
        async () => {
          accept(await ports.send('tab.state', { tabId: id }))
          if (id === tabId && sessionId !== undefined) await readEvents(sessionId)
        },
        () => void refresh(),
      )
    }
    ready.value = true
  }

  /** A hint that arrives during a read causes one more read after it. */
  const refresh = oneAtATime(readOnce)

  return {
    tab,
    ready,
    events,
    documents,
    tabId: () => tabId,
    refresh,
    accept,

    changed(id) {
      if (id === tabId) void refresh()
    },

    look(id) {
      if (id !== tabId) {
        batch(() => {
          tabId = id
          ready.value = false
          tab.value = undefined
          begin(undefined)
        })
      }
      return refresh()
    },
  }
}
