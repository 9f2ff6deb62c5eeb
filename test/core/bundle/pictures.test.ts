import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type BundleInput, buildBundle, readBundle, viewerMarker } from '../../../src/core/bundle/index.ts'
import type { ScreenshotEvent } from '../../../src/core/session/index.ts'
import { screenshot, sessionOf, step } from '../../support/session-builder.ts'

const shot = (name: string, at: number, taken?: ScreenshotEvent['taken']) =>
  screenshot({ id: name, at, file: `screenshots/${name}.webp`, ...(taken && { taken }) })
const files = (sizes: Record<string, number>) =>
  new Map(Object.entries(sizes).map(([name, size]) => [`screenshots/${name}.webp`, new Uint8Array(randomBytes(size))]))
const inputOf = (events: ScreenshotEvent[], more: Partial<BundleInput>): BundleInput => ({
  session: sessionOf([step({ at: 0 }), ...events]),
  viewerTemplate: `<!doctype html>${viewerMarker}`,
  tool: { name: 'Casefile', version: '0.1.0' },
  createdAt: Date.UTC(2026, 2, 12),
  ...more,
})
async function opened(input: BundleInput) {
  const { bytes, manifest } = await buildBundle(input)
  const bundle = await readBundle(bytes)
  const pictures = [...bundle.files.keys()].filter((path) => path.startsWith('screenshots/'))
  const gaps = bundle.session.events.filter((event) => event.kind === 'gap')
  return { bytes, manifest, pictures, gaps, completeness: manifest.completeness }
}

describe('pictures in a bundle', () => {
  it('are those that an event shows: one that was removed leaves with its file', async () => {
    const input = inputOf([shot('a', 1)], { attachments: files({ a: 10, b: 10 }) })
    expect(await opened(input)).toMatchObject({ pictures: ['screenshots/a.webp'], gaps: [] })
  })

  it('leave a gap where the file is missing', async () => {
    const { pictures, gaps, completeness } = await opened(
      inputOf([shot('a', 1), shot('b', 2)], { attachments: files({ a: 10 }) }),
    )
    expect(pictures).toEqual(['screenshots/a.webp'])
    expect(gaps).toMatchObject([{ id: 'b', at: 2, why: 'its file was not kept' }])
    expect(completeness.gaps).toEqual([{ what: 'a picture of the page', why: 'its file was not kept', count: 1 }])
  })

  it.each<[string, ScreenshotEvent[], string[]]>([
    ['the oldest goes first', [shot('a', 1), shot('b', 2), shot('c', 3)], ['b', 'c']],
    ['one of a capture goes last', [shot('a', 1, 'capture'), shot('b', 2), shot('c', 3, 'mark')], ['a', 'c']],
    [
      'one that two events show counts once',
      [shot('a', 1), { ...shot('a', 2), id: 'again' }, shot('b', 3)],
      ['a', 'b'],
    ],
  ])('are as many as fit: %s', async (_name, events, expected) => {
    const attachments = files({ a: 100_000, b: 100_000, c: 100_000 })
    const { bytes, pictures, gaps, completeness } = await opened(inputOf(events, { attachments, limit: 500_000 }))
    expect(pictures).toEqual(expected.map((name) => `screenshots/${name}.webp`))
    expect(bytes.length).toBeLessThanOrEqual(500_000)
    expect(gaps).toHaveLength(
      events.length === 3 && expected[0] !== 'a' ? 1 : events.some(({ id }) => id === 'again') ? 0 : 1,
    )
    for (const gap of completeness.gaps) expect(gap.why).toMatch(/exceeded/)
  })

  it('are all left out when even one is too much, and the rest is there', async () => {
    const { pictures, gaps } = await opened(
      inputOf([shot('a', 1, 'capture')], { attachments: files({ a: 300_000 }), limit: 200_000 }),
    )
    expect(pictures).toEqual([])
    expect(gaps).toHaveLength(1)
  })

  it('come with a sentence about what is not covered in them', async () => {
    const attachments = files({ a: 10 })
    const words = /painted into images, videos, and canvases/
    expect((await opened(inputOf([shot('a', 1)], { attachments }))).completeness.blindSpots.join()).toMatch(words)
    expect((await opened(inputOf([], { attachments }))).completeness.blindSpots.join()).not.toMatch(words)
  })
})
