/** The tab that the panel looks at: its state, its recording so far, and what the person can do with it. */
import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { DocumentInfo, SessionEvent } from '../../core/session/index.ts'
import type { TabState } from '../../messages/index.ts'
import { createEventLog } from '../models/event-log.ts'
import type { PanelPorts } from '../ports.ts'
import type { Failures } from './failures.ts'

/** Events per read: large enough to be quick, small enough that the panel can paint between two reads. */
const pageSize = 1000

export interface Live {
  /** undefined until the first answer, and when the window has no tab to look at */
  tab: ReadonlySignal<TabState | undefined>
  /** the first look at a tab has been answered (or has failed) */
  ready: ReadonlySignal<boolean>
  /** in time order; a new array after each change */
  events: ReadonlySignal<SessionEvent[]>
  documents: ReadonlySignal<DocumentInfo[]>
  /** the site for which the person has said no to the browser's prompt */
  refused: ReadonlySignal<string | undefined>
  /** an answer is awaited after a click on watch, stop or clear */
  busy: ReadonlySignal<boolean>
  look(tabId: number | undefined): Promise<void>
  refresh(): Promise<void>
  /** a hint that a tab changed; other tabs are of no interest until they are looked at */
  changed(tabId: number): void
  watch(): Promise<void>
  /** asks for the site and then watches; must be called in the click */
  alwaysWatch(site: string): Promise<void>
  forgetSite(site: string): Promise<void>
  stop(): Promise<void>
  reload(): Promise<void>
  mark(note: string): Promise<boolean>
  clear(): Promise<boolean>
}

export function createLive(ports: PanelPorts, failures: Failures): Live {
  const tab = signal<TabState | undefined>()
  const ready = signal(false)
  const events = signal<SessionEvent[]>([])
  const documents = signal<DocumentInfo[]>([])
  const refused = signal<string | undefined>()
  const busy = signal(false)

  let tabId: number | undefined
  let sessionId: string | undefined
  let log = createEventLog()
  let cursor = 0
  let reading: Promise<void> | undefined
  let again = false

  /** Takes a state, unless the person has moved on to another tab in the meantime. */
  function accept(state: TabState) {
    if (state.tabId !== tabId) return
    batch(() => {
      tab.value = state
      ready.value = true
      if (state.sessionId !== sessionId) {
        sessionId = state.sessionId
        log = createEventLog()
        cursor = 0
        events.value = log.events
        documents.value = log.documents
      }
    })
  }

  async function readEvents(session: string) {
    for (let more = true; more; ) {
      const page = await ports.send('session.events', { sessionId: session, after: cursor, limit: pageSize })
      if (session !== sessionId) return
      // A cursor that stands still would be read for ever.
      more = page.more && page.cursor > cursor
      cursor = page.cursor
      log.merge(page.events, page.documents)
      batch(() => {
        events.value = log.events
        documents.value = log.documents
      })
    }
  }

  async function readOnce() {
    const id = tabId
    if (id === undefined) {
      batch(() => {
        tab.value = undefined
        ready.value = true
      })
      return
    }
    await failures.run(
      'read',
      'The recording could not be read.',
      async () => {
        accept(await ports.send('tab.state', { tabId: id }))
        if (id === tabId && sessionId !== undefined) await readEvents(sessionId)
      },
      () => void refresh(),
    )
    ready.value = true
  }

  async function readWhileAsked() {
    try {
      while (again) {
        again = false
        await readOnce()
      }
    } finally {
      // In the same turn as the last look at `again`: a hint between the two would be lost.
      reading = undefined
    }
  }

  /** One read at a time; a hint that arrives during a read causes one more after it. */
  function refresh(): Promise<void> {
    again = true
    reading ??= readWhileAsked()
    return reading
  }

  async function act(work: () => Promise<void>) {
    busy.value = true
    await work()
    busy.value = false
  }

  async function start(id: number) {
    await act(async () => {
      const state = await failures.run(
        'watch',
        'Casefile could not start watching.',
        () => ports.send('tab.watch', { tabId: id }),
        () => void start(id),
      )
      if (state) accept(state)
    })
    await refresh()
  }

  const live: Live = {
    tab,
    ready,
    events,
    documents,
    refused,
    busy,
    refresh,

    changed(id) {
      if (id === tabId) void refresh()
    },

    look(id) {
      if (id !== tabId) {
        batch(() => {
          tabId = id
          sessionId = undefined
          log = createEventLog()
          cursor = 0
          ready.value = false
          tab.value = undefined
          events.value = log.events
          documents.value = log.documents
          refused.value = undefined
        })
      }
      return refresh()
    },

    async watch() {
      if (tabId !== undefined) await start(tabId)
    },

    async alwaysWatch(site) {
      // Before anything is awaited, or the click no longer counts as the person's.
      const asked = ports.askForSite(site)
      const id = tabId
      const granted = await failures.run('access', `Casefile could not ask for ${site}.`, () => asked)
      if (granted === undefined) return
      refused.value = granted ? undefined : site
      if (granted && id !== undefined) await start(id)
    },

    async forgetSite(site) {
      await failures.run(
        'access',
        `Access to ${site} could not be given back.`,
        () => ports.dropSite(site),
        () => void live.forgetSite(site),
      )
      await refresh()
    },

    stop: () =>
      act(async () => {
        const id = tabId
        if (id === undefined) return
        const state = await failures.run(
          'stop',
          'Casefile is still watching.',
          () => ports.send('tab.stop', { tabId: id }),
          () => void live.stop(),
        )
        if (state) accept(state)
      }),

    async reload() {
      const id = tabId
      if (id === undefined) return
      await failures.run(
        'reload',
        'The tab could not be reloaded.',
        () => ports.send('tab.reload', { tabId: id }),
        () => void live.reload(),
      )
    },

    async mark(note) {
      const id = tabId
      if (id === undefined) return false
      const done = await failures.run(
        'mark',
        'The moment was not marked.',
        () => ports.send('session.mark', { tabId: id, note }),
        () => void live.mark(note),
      )
      await refresh()
      return done !== undefined
    },

    async clear() {
      const id = tabId
      let done = false
      await act(async () => {
        if (id === undefined) return
        const state = await failures.run(
          'clear',
          'The recording was not cleared.',
          () => ports.send('session.clear', { tabId: id }),
          () => void live.clear(),
        )
        done = state !== undefined
        if (state) accept(state)
      })
      await refresh()
      return done
    },
  }
  return live
}
