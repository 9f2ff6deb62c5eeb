/** The tab the panel looks at, and what the user can do with it. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { TabState } from '../../../messages/index.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Action, Failures } from '../failures.ts'
import { createReader, type Reader } from './reader.ts'

/** A moment in a tab that the agent is about to mark. */
export interface NotedMoment {
  tabId: number
  /** epoch ms */
  at: number
  /** what was already written about it */
  note?: string
  /** id of the mark that stands there already */
  mark?: string
}

export interface Live extends Omit<Reader, 'accept' | 'tabId'> {
  /** the site for which the user declined the browser's prompt */
  refused: ReadonlySignal<string | undefined>
  /** waiting for an answer after a click on record, stop or clear */
  busy: ReadonlySignal<boolean>
  /** a picture of the page is being taken */
  picturing: ReadonlySignal<boolean>
  record(): Promise<void>
  /** asks for permission and then records; must be called in the click handler */
  alwaysRecord(site: string): Promise<void>
  forgetSite(site: string): Promise<void>
  stop(): Promise<void>
  reload(): Promise<void>
  /** Takes the picture for a mark before its note is written; returns the moment. */
  noteMoment(): NotedMoment | undefined
  /** Marks that moment, or else now; resolves to what is marked, if it is. */
  mark(note: string, moment?: NotedMoment): Promise<NotedMoment | undefined>
  /** resolves to whether a picture was taken */
  takePicture(): Promise<boolean>
  /** resolves to whether the recording was cleared */
  clear(): Promise<boolean>
}

export function createLive(ports: PanelPorts, failures: Failures): Live {
  const reader = createReader(ports, failures)
  const refused = signal<string | undefined>()
  const busy = signal(false)
  const picturing = signal(false)

  /** Requests a change to the tab and shows the state that comes back. */
  async function change(
    action: Action,
    name: 'tab.record' | 'tab.stop' | 'session.clear',
    what: string,
    tabId = reader.tabId(),
  ): Promise<boolean> {
    if (tabId === undefined) return false
    busy.value = true
    const state: TabState | undefined = await failures.run(
      action,
      what,
      () => ports.send(name, { tabId }),
      () => void change(action, name, what, tabId),
    )
    busy.value = false
    if (state) reader.accept(state)
    await reader.refresh()
    return state !== undefined
  }

  const start = (tabId?: number) => change('record', 'tab.record', 'Casefile could not start recording.', tabId)

  const live: Live = {
    ...reader,
    refused,
    busy,
    picturing,

    async record() {
      await start()
    },

    async alwaysRecord(site) {
      // Must come before any await, or the browser no longer counts it as part of the user's click.
      const asked = ports.askForSite(site)
      const tabId = reader.tabId()
      const granted = await failures.run('access', `Casefile could not ask for access to ${site}.`, () => asked)
      if (granted === undefined) return
      refused.value = granted ? undefined : site
      if (granted) await start(tabId)
    },

    async forgetSite(site) {
      await failures.run(
        'access',
        `Access to ${site} could not be given back.`,
        () => ports.dropSite(site),
        () => void live.forgetSite(site),
      )
      await reader.refresh()
    },

    async stop() {
      await change('stop', 'tab.stop', 'Casefile is still recording.')
    },

    clear: () => change('clear', 'session.clear', 'The recording was not cleared.'),

    async reload() {
      const tabId = reader.tabId()
      if (tabId === undefined) return
      await failures.run(
        'reload',
        'The tab could not be reloaded.',
        () => ports.send('tab.reload', { tabId }),
        () => void live.reload(),
      )
    },

    noteMoment() {
      const tabId = reader.tabId()
      if (tabId === undefined) return undefined
      // If it fails, a gap in the recording says why.
      void ports.send('tab.picture', { tabId, taken: 'mark' }).catch(() => undefined)
      return { tabId, at: ports.now() }
    },

    async mark(note, moment) {
      const tabId = moment?.tabId ?? reader.tabId()
      if (tabId === undefined) return undefined
      const { at, mark } = moment ?? {}
      const done = await failures.run(
        'mark',
        mark === undefined ? 'The moment was not marked.' : 'The note was not saved.',
        () =>
          ports.send('session.mark', {
            tabId,
            note,
            ...(at !== undefined && { at }),
            ...(mark !== undefined && { mark }),
          }),
        // The moment may no longer be part of this recording, so a retry marks the current one.
        () => void live.mark(note, mark === undefined ? undefined : moment),
      )
      await reader.refresh()
      return done && { tabId, note, ...done }
    },

    async takePicture() {
      const tabId = reader.tabId()
      if (tabId === undefined || picturing.peek()) return false
      picturing.value = true
      const done = await failures.run(
        'picture',
        'No picture was taken.',
        () => ports.send('tab.picture', { tabId }),
        () => void live.takePicture(),
      )
      picturing.value = false
      await reader.refresh()
      return done !== undefined
    },
  }
  return live
}
