/** What other tabs have left behind: the part that deletes it comes only when there is something. */
import { describe, expect, it } from 'vitest'
import type { RecorderPorts } from '../../src/background/ports.ts'
import type { Recordings } from '../../src/background/recordings.ts'
import type { DeskPart } from '../../src/embed/parts.ts'
import type { OwnDeskInput } from '../../src/embed/record/own-desk.ts'
import { tabLeftovers } from '../../src/embed/record/tab-leftovers.ts'
import type { EventKeeper } from '../../src/storage/event-keeper.ts'
import type { StoredSession } from '../../src/storage/recordings.ts'

const old: StoredSession = { id: 'old', site: 'https://app.example', startedAt: 0, savedAt: 0, mode: 'session' }

function tab(kept: { sessions?: StoredSession[]; strays?: string[] }) {
  const calls: string[] = []
  const store = {
    sessions: async () => kept.sessions ?? [],
    strays: async () => kept.strays ?? [],
    saveSession: async ({ id, savedAt }: StoredSession) => void calls.push(`save ${id} ${savedAt}`),
  } as Partial<EventKeeper> as EventKeeper
  let now = 1_000
  const ports = { store, now: () => now } as Partial<RecorderPorts> as RecorderPorts
  const desk = async () => {
    calls.push('desk')
    return {
      ownLeftovers: () => ({
        adopt: async (_tab: number, site: string, guide: string) => void calls.push(`adopt ${site} ${guide}`),
        forget: async (guide: string) => void calls.push(`forget ${guide}`),
        sweep: async () => void calls.push('sweep'),
      }),
    } as unknown as DeskPart
  }
  return {
    calls,
    leftovers: tabLeftovers({ ports } as OwnDeskInput, {} as Recordings, desk),
    later: (ms: number) => {
      now += ms
    },
  }
}

describe('leftovers of a tab', () => {
  it.each([
    { what: 'nothing', kept: {}, calls: [] },
    { what: 'a recording without a tab', kept: { sessions: [old] }, calls: ['desk', 'sweep'] },
    { what: 'rows of a recording that nobody remembers', kept: { strays: ['gone'] }, calls: ['desk', 'sweep'] },
  ])('sweeps where there is something: $what', async ({ kept, calls }) => {
    const one = tab(kept)
    await one.leftovers.sweep()
    expect(one.calls).toEqual(calls)
  })

  it('takes up only what was recorded for a guide', async () => {
    const one = tab({ sessions: [old] })
    expect(await one.leftovers.adopt(1, old.site, undefined, async (left) => left)).toBeUndefined()
    expect(one.calls).toEqual([])
    await one.leftovers.adopt(1, old.site, 'run', async (left) => left)
    await one.leftovers.forget('run')
    expect(one.calls).toEqual(['desk', `adopt ${old.site} run`, 'forget run'])
  })

  it('remembers that a recording is alive without the other part, and not at every event', async () => {
    const one = tab({})
    const recording = {
      sessionId: 's',
      site: old.site,
      startedAt: 0,
      mode: 'session' as const,
      running: true,
      dropped: {},
    }
    await one.leftovers.alive(1, recording)
    await one.leftovers.alive(1, recording)
    one.later(5_000)
    await one.leftovers.alive(1, recording)
    expect(one.calls).toEqual(['save s 1000', 'save s 6000'])
  })
})
