import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  type BundleInput,
  buildBundle,
  paths,
  readBundle,
  readZip,
  schemaPath,
  viewerMarker,
  writeZip,
} from '../../../src/core/bundle/index.ts'
import { outlineOf } from '../../../src/core/bundle/outline.ts'
import type { ReplayEvent, SessionEvent } from '../../../src/core/session/index.ts'
import { removeParts } from '../../../src/core/session/removal.ts'
import { mark, replay, replayed, request, sessionOf, step } from '../../support/session-builder.ts'

const inputOf = (events: SessionEvent[], more: Partial<BundleInput> = {}): BundleInput => ({
  session: sessionOf(events),
  viewerTemplate: `<!doctype html>${viewerMarker}`,
  tool: { name: 'Casefile', version: '0.1.0' },
  createdAt: Date.UTC(2026, 2, 12),
  ...more,
})
const events = [
  step({ at: 0 }),
  replay({ at: 1 }),
  request({ at: 5 }),
  replayed('a', { at: 10 }),
  mark({ at: 20 }),
  replay({ at: 30 }),
  replayed('b', { at: 40 }),
]
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
const replaysIn = (all: readonly SessionEvent[]) => all.filter((event): event is ReplayEvent => event.kind === 'replay')

describe('a replay in a bundle', () => {
  it('stands in a file of its own with its schema, and comes back in its place', async () => {
    const { bytes, manifest } = await buildBundle(inputOf(events))
    const files = await readZip(bytes)
    expect(text(files.get(paths.events))).not.toContain('"replay"')
    expect(text(files.get(paths.replay)).trim().split('\n')).toHaveLength(4)
    expect(files.has(schemaPath(paths.replay))).toBe(true)
    expect(manifest.session.events).toBe(3)
    expect(manifest.files.find(({ path }) => path === paths.replay)?.sha256).toMatch(/^[0-9a-f]{64}$/)
    const { session, problems, integrity } = await readBundle(bytes)
    expect(session).toEqual(sessionOf(events))
    expect([problems, integrity.state]).toEqual([[], 'unchanged'])
  })

  it('leaves no trace where there is none', async () => {
    const { bytes, manifest } = await buildBundle(inputOf([step({ at: 0 })]))
    expect([...(await readZip(bytes)).keys()].filter((path) => path.includes('replay'))).toEqual([])
    expect(manifest.completeness.blindSpots.join()).not.toContain('replay')
  })

  it('is taken out as a whole, and the bundle says so', async () => {
    const session = removeParts(sessionOf(events), [{ what: 'kind', kind: 'replay' }])
    const { bytes, manifest } = await buildBundle({ ...inputOf([]), session })
    expect((await readZip(bytes)).has(paths.replay)).toBe(false)
    expect(manifest.completeness.gaps).toEqual([
      { what: 'parts of the page replay', count: 4, why: 'removed by the person who captured' },
    ])
  })

  it('comes after the first screen', () => {
    expect(outlineOf(events).map(({ kind }) => kind)).toEqual(['step', 'request', 'mark'])
  })

  it('with lines that are no records is read as far as it goes, and that is told', async () => {
    const { bytes } = await buildBundle(inputOf(events))
    const files = new Map(await readZip(bytes))
    const lines = text(files.get(paths.replay)).split('\n')
    files.set(paths.replay, new TextEncoder().encode(['{"kind":"replay"}', '{', ...lines.slice(1)].join('\n')))
    const { session, problems, integrity } = await readBundle(writeZip(files, 0))
    // What stands before the next snapshot cannot be shown.
    expect(replaysIn(session.events).map(({ at }) => at)).toEqual([30, 40])
    expect(problems).toEqual(['Parts of "replay.jsonl" could not be read; the replay has gaps.'])
    expect(integrity.state).toBe('changed')
  })
})

describe('a bundle that would be too large', () => {
  const noise = (at: number, whole: boolean) =>
    replay({
      ...{ id: `r${at}`, at, whole },
      records: [{ type: whole ? 2 : 3, after: 0, data: { text: randomBytes(30_000).toString('base64') } }],
    })
  const long = [0, 1, 2, 3].flatMap((scene) => [noise(scene * 10, true), noise(scene * 10 + 5, false)])

  it.each<[number, number[]]>([
    [10_000_000, [0, 5, 10, 15, 20, 25, 30, 35]],
    [500_000, [20, 25, 30, 35]],
    [260_000, [30, 35]],
    [60_000, []],
  ])('of %i bytes keeps the newest of the replay, from a snapshot on', async (limit, kept) => {
    const { bytes } = await buildBundle(inputOf([step({ at: 0 }), ...long], { limit }))
    const { session, manifest } = await readBundle(bytes)
    expect(replaysIn(session.events).map(({ at }) => at)).toEqual(kept)
    const told =
      kept.length === 8 ? [] : kept.length > 0 ? ['how the page looked at the start'] : ['how the page looked']
    expect(manifest.completeness.gaps.map(({ what }) => what)).toEqual(told)
    if (kept.length > 0) expect(bytes.length).toBeLessThanOrEqual(limit)
  })
})
