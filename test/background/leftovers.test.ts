/** Recordings that have lost their tab: one that a tab is just continuing is no leftover any more. */
import { expect, it } from 'vitest'
import { createBeginnings } from '../../src/background/beginnings.ts'
import { createLeftovers } from '../../src/background/leftovers.ts'
import type { BackgroundPorts } from '../../src/background/ports.ts'
import { createRecordings } from '../../src/background/recordings.ts'
import type { RecordingStore, StoredSession } from '../../src/storage/recordings.ts'
import { memoryArea } from '../support/memory-area.ts'
import { SITE } from '../support/session-builder.ts'

const hour = 60 * 60_000
const old = (id: string, guide: string): StoredSession => ({
  ...{ id, site: SITE, startedAt: 0, savedAt: 1_000, mode: 'session', guide },
})
/** Enough for everything that waits for nothing but memory. */
const turns = async () => {
  for (let i = 0; i < 200; i++) await Promise.resolve()
}

/** @param during what happens while the disk works */
function disk(sessions: StoredSession[], during: { documents?: () => Promise<void>; remove?: () => Promise<void> }) {
  const removed: string[] = []
  const store = {
    sessions: async () => sessions.filter(({ id }) => !removed.includes(id)),
    strays: async () => [],
    async documents() {
      await during.documents?.()
      return []
    },
    async remove(id: string) {
      removed.push(id)
      await during.remove?.()
    },
  }
  const ports = {
    store: store as Partial<RecordingStore> as RecordingStore,
    now: () => 3 * hour,
    randomHex: () => 'fresh',
  } as Partial<BackgroundPorts> as BackgroundPorts
  const recordings = createRecordings(memoryArea())
  const leftovers = createLeftovers({ ...ports, tabs: { isPrivate: async () => false } }, recordings)
  const { goOn } = createBeginnings(ports, {
    ...{ recordings, leftovers },
    sites: { isRecorded: async () => false },
    guiding: { takes: async () => true, wanted: async () => 'run' },
  })
  return { removed, leftovers, restore: () => goOn(7, SITE, 'session', 'run') }
}

it('are not deleted while a tab takes one up, however old it is', async () => {
  let sweeping: Promise<void> | undefined
  const { removed, leftovers, restore } = disk([old('of the guide', 'run')], {
    async documents() {
      sweeping = leftovers.sweep()
      await turns()
    },
  })
  expect(await restore()).toMatchObject({ sessionId: 'of the guide' })
  await sweeping
  expect(removed).toEqual([])
})

it.each<['sweep' | 'forget']>([['sweep'], ['forget']])(
  'are not deleted when a tab takes one up in the middle of it: %s',
  async (work) => {
    let restoring: ReturnType<typeof restore> | undefined
    const { removed, leftovers, restore } = disk([old('first', 'run'), { ...old('second', 'run'), savedAt: 2_000 }], {
      async remove() {
        restoring ??= restore()
        await turns()
      },
    })
    await leftovers[work]('run')
    expect(await restoring).toMatchObject({ sessionId: 'second' })
    expect(removed).toEqual(['first'])
  },
)

it('are deleted where no tab takes them up', async () => {
  const { removed, leftovers } = disk([old('first', 'run'), old('second', 'other')], {})
  await leftovers.sweep()
  expect(removed).toEqual(['first', 'second'])
})
