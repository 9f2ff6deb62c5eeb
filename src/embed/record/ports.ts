/** A page of an app as the background knows browsers: one tab, always allowed, with no network and no pictures. */
import type { BackgroundPorts } from '../../background/ports.ts'
import type { StateArea } from '../../background/state-area.ts'
import { randomHex } from '../../core/base/random.ts'
import { webSiteOf } from '../../core/session/index.ts'
import type { BrowserStore } from '../../storage/browser-store.ts'
import { eventKeeper } from '../../storage/event-keeper.ts'
import type { RecordingStore } from '../../storage/recordings.ts'
import { openDatabase } from '../../storage/schema.ts'
import type { SharedGuide } from '../shared-guide.ts'
import type { Slot } from '../slot.ts'
import { tabId } from '../tab-id.ts'
import type { Desk } from './desk.ts'
import { followedGuide } from './followed-guide.ts'
import type { RecordedPage } from './page.ts'

/** Of the app's origin; nothing of the extension has this name. */
const database = 'casefile-embed'
const MB = 1_000_000
/** Less than the extension keeps: this is the app's own share of the disk. */
const caps = {
  error: { events: 4_000, bytes: 4 * MB },
  errorLine: { events: 5_000, bytes: 4 * MB },
  request: { events: 10_000, bytes: 24 * MB },
  console: { events: 10_000, bytes: 8 * MB },
  story: { events: 10_000, bytes: 6 * MB },
  // A script of the app records none.
  replay: { events: 0, bytes: 0 },
}
/** ms after which a recording whose tab says nothing any more may be taken for left behind */
const leftAlone = 30 * 60_000

export interface PagePorts {
  window: Window
  slot: Slot
  guide: SharedGuide
  desk: Desk
  page: RecordedPage
  changed(): void
  /** what belongs into a recording before somebody looks at it */
  beforeFlush(): Promise<void>
}

export function backgroundPorts(given: PagePorts): BackgroundPorts {
  const { window, slot, guide, desk, page, changed, beforeFlush } = given
  const followed = followedGuide(slot, guide.all)
  return {
    store: openDatabase(database).then((db) => tabStore(db, desk)),
    session: sessionArea(slot),
    local: {
      get: async (key) => slot.get(key),
      set: async (key, value) => void (key === 'guide' ? followed.keep(value) : slot.set(key, value)),
    },
    policy: async () => undefined,
    tabs: {
      // Without its fragment: the overlay itself offers the guide that may stand there.
      info: async () => ({ url: window.location.href.split('#')[0]!, title: window.document.title }),
      zoom: async () => undefined,
      cookielessFrame: async () => undefined,
      reload: async () => window.location.reload(),
      picture: async () => ({ none: 'refused' }),
    },
    scripts: { register: async () => undefined, inject: async () => undefined, injectReplay: async () => undefined },
    frames: {
      async flush(_tab, _frame, environment) {
        await beforeFlush()
        return (await page.ask()['relay.flush']({ environment }, undefined)).environment
      },
      record: async (_tab, _frame, recording) =>
        void (await page.ask()['relay.record']({ recording: recording && !page.yielding }, undefined)),
      rules: async (_tab, _frame, rules) => void (await page.ask()['relay.rules']({ rules }, undefined)),
      replay: async () => undefined,
      areas: async () => ({
        ...{ document: '', width: 1, height: 1, scrollX: 0, scrollY: 0, areas: [] },
        problem: 'a script of the app can take none; the Casefile extension can',
      }),
      facts: async () => page.ask()['relay.facts']({}, undefined),
      shows: async (_tab, text) => (await page.ask()['relay.text']({ text }, undefined)).shown,
    },
    webRequests: { held: false, start: () => undefined, stop: () => undefined },
    paint: async () => undefined,
    siteOf(url) {
      const site = webSiteOf(url)
      return site === undefined ? { forbidden: 'This page has no address on the web.' } : { site }
    },
    holdsSite: async (site) => site === window.location.origin,
    canRecordTab: true,
    changed: (tab) => {
      if (tab === tabId) changed()
    },
    now: Date.now,
    randomHex,
  }
}

/**
 * Raw secrets and the key of the labels never come near a disk, so a reload forgets them: the same secret has another
 * label afterwards.
 */
function sessionArea(slot: Slot): StateArea {
  const memory = new Map<string, unknown>()
  const isLasting = (key: string) => key === 'recordings'
  return {
    get: async (key) => (isLasting(key) ? slot.get(key) : memory.get(key)),
    async set(key, value) {
      if (isLasting(key)) slot.set(key, value)
      else memory.set(key, value)
    },
  }
}

/** No requests of which the browser tells, and no pictures. */
const nothingOfBrowser: BrowserStore = {
  putNetwork: async () => undefined,
  network: async () => [],
  trimNetwork: async () => 0,
  putPicture: async () => [],
  picture: async () => undefined,
}

/**
 * A recent recording may be that of another tab, and only what is left behind may be deleted; but what was recorded for a
 * guide belongs to the tab that follows it.
 */
function tabStore(db: IDBDatabase, desk: Desk): RecordingStore {
  const store = eventKeeper(db)
  const reader = async () => (await desk()).eventReader(db)
  return {
    ...store,
    ...nothingOfBrowser,
    // Only who looks at the recording asks for these.
    read: async (...asked) => (await reader()).read(...asked),
    documents: async (...asked) => (await reader()).documents(...asked),
    rewrite: async (...asked) => (await reader()).rewrite(...asked),
    trim: (session, _caps, minAt) => store.trim(session, caps, minAt),
    sessions: async () =>
      (await store.sessions()).filter(({ guide, savedAt }) => guide !== undefined || savedAt < Date.now() - leftAlone),
  }
}
