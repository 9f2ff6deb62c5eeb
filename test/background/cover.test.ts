import { describe, expect, it } from 'vitest'
import { type Box, boxesOf, fitted, scaled, stoodStill } from '../../src/background/pictures/cover.ts'
import type { PageView } from '../../src/messages/index.ts'

const view = (told: Partial<PageView> = {}): PageView => ({
  ...{ document: 'doc', width: 1000, height: 500, scrollX: 0, scrollY: 0, areas: [] },
  ...told,
})
const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height })

describe('boxes in px of the picture', () => {
  const page = { width: 1000, height: 500 }
  it.each<[string, Box, { width: number; height: number }, Box[] | undefined]>([
    ['one to one', box(10, 20, 30, 40), { width: 1000, height: 500 }, [box(10, 20, 30, 40)]],
    ['a dense screen', box(10, 20, 30, 40), { width: 2000, height: 1000 }, [box(20, 40, 60, 80)]],
    ['a scale that is no whole number: outwards', box(1, 1, 1, 1), { width: 1250, height: 625 }, [box(1, 1, 2, 2)]],
    ['a page that was zoomed out', box(10, 20, 30, 40), { width: 500, height: 250 }, [box(5, 10, 15, 20)]],
    ['over the edges', box(-5, -5, 2000, 2000), { width: 1000, height: 500 }, [box(0, 0, 1000, 500)]],
    ['beside the picture', box(1200, 0, 10, 10), { width: 1000, height: 500 }, []],
    ['a px of rounding', box(0, 0, 10, 10), { width: 1000, height: 499 }, [box(0, 0, 10, 10)]],
    ['another shape than the page has', box(0, 0, 1, 1), { width: 1000, height: 450 }, undefined],
    ['no picture at all', box(0, 0, 1, 1), { width: 0, height: 0 }, undefined],
  ])('%s', (_name, boxes, picture, expected) => {
    expect(scaled([boxes], page, picture)).toEqual(expected)
  })
})

it('covers each area once', () => {
  const seen = view({
    areas: [
      [1, 2, 3, 4],
      [5, 6, 7, 8],
      [1, 2, 3, 4],
    ],
  })
  expect(boxesOf(seen)).toEqual([box(1, 2, 3, 4), box(5, 6, 7, 8)])
})

it.each<[string, Partial<PageView>, boolean]>([
  ['nothing changed', {}, true],
  ['it scrolled', { scrollY: 1 }, false],
  ['its window changed', { width: 999 }, false],
  ['another page came', { document: 'other' }, false],
  ['something sensitive moved', { areas: [[0, 1, 1, 1]] }, false],
  ['something sensitive went', { areas: [] }, false],
])('stood still: %s', (_name, told, expected) => {
  expect(stoodStill(view({ areas: [[0, 0, 1, 1]] }), view({ areas: [[0, 0, 1, 1]], ...told }))).toBe(expected)
})

it.each([
  [1280, 800, 1280, 800],
  [1600, 900, 1600, 900],
  [3200, 1800, 1600, 900],
  [2560, 1, 1600, 1],
])('keeps %i × %i as %i × %i', (width, height, wide, high) => {
  expect(fitted({ width, height }, 1600)).toEqual({ width: wide, height: high })
})
