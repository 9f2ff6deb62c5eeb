/** Ports that make a page look like a browser to the background: one tab, always allowed. */

import type { RecorderPorts } from '../../background/ports.ts'
import { minutesKey } from '../../background/recording-choices.ts'
import type { StateArea } from '../../background/state-area.ts'
import { randomHex } from '../../core/base/random.ts'
import { type EventKeeper, eventKeeper } from '../../storage/event-keeper.ts'
import type { Database } from '../../storage/schema.ts'
import type { CheckedOptions } from '../asleep/options.ts'
import type { SharedGuide } from '../shared-guide.ts'
import type { Slot } from '../slot.ts'
import { tabId } from '../tab-id.ts'
import { followedGuide } from './followed-guide.ts'
import type { RecordedPage } from './page.ts'

const MB = 1_000_000
/** Less than the extension keeps, because this is the app's own share of the disk. */
const caps = {
  error: { events: 4_000, bytes: 4 * MB },
  errorLine: { events: 5_000, bytes: 4 * MB },
  request: { events: 10_000, bytes: 24 * MB },
  console: { events: 10_000, bytes: 8 * MB },
  story: { events: 10_000, bytes: 6 * MB },
  notice: { events: 1_000, bytes: MB },
  // A script of the app records none.
  replay: { events: 0, bytes: 0 },
}
/** ms after which a recording counts as left behind if its tab has stored nothing since */
const leftAlone = 30 * 60_000

export interface PagePorts {
  window: Window
  slot: Slot
  guide: SharedGuide
  page: RecordedPage
  database: Database
  /** what the app currently wants */
  options(): CheckedOptions
  changed(): void
}

export function recorderPorts({ window, slot, guide, page, database, options, changed }: PagePorts): RecorderPorts {
  const followed = followedGuide(slot, guide.all)
  return {
    store: tabStore(database),
    session: sessionArea(slot),
    local: {
      get: async (key) => (key === minutesKey ? options().buffer : slot.get(key)),
      set: async (key, value) => void (key === 'guide' ? followed.keep(value) : slot.set(key, value)),
    },
    frames: {
      record: async (_tab, _frame, recording) => page.ask().record(recording && !page.yielding),
      rules: async (_tab, _frame, rules) => page.ask().rules(rules),
      replay: async () => undefined,
    },
    holdsSite: async (site) => site === window.location.origin,
    changed: (tab) => {
      if (tab === tabId) changed()
    },
    now: Date.now,
    randomHex,
  }
}

/**
 * Raw secrets and the key of the labels never reach a disk, so a reload forgets them, and the same secret gets another label
 * afterwards.
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

/**
 * Lists only recordings that are left behind, because a recent one may be another tab's. A guide's recording is always
 * listed: it belongs to whichever tab follows the guide.
 */
function tabStore(database: Database): EventKeeper {
  const store = eventKeeper(database)
  return {
    ...store,
    trim: (session, _caps, minAt) => store.trim(session, caps, minAt),
    sessions: async () =>
      (await store.sessions()).filter(({ guide, savedAt }) => guide !== undefined || savedAt < Date.now() - leftAlone),
  }
}
