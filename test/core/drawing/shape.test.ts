import { describe, expect, it } from 'vitest'
import {
  arrowLines,
  coveredRect,
  dragged,
  handleAt,
  handlesOf,
  moved,
  type Pen,
  paintOrder,
  paintShapes,
  placed,
  pulled,
  rectOf,
  resized,
  type Shape,
  shapeAt,
  type Tool,
} from '../../../src/core/drawing/index.ts'

const size = { width: 1600, height: 900 }
const shape = (tool: Tool, x1: number, y1: number, x2: number, y2: number): Shape => ({
  ...{ tool, from: { x: x1, y: y1 }, to: { x: x2, y: y2 } },
})

describe('what a cover paints over', () => {
  it.each<[string, number[], number[], typeof size]>([
    ['whole blocks', [20, 20, 40, 30], [16, 16, 32, 16], size],
    ['what is a block already', [16, 32, 48, 64], [16, 32, 32, 32], size],
    ['the same, drawn the other way round', [40, 30, 20, 20], [16, 16, 32, 16], size],
    ['a line down', [32, 10, 32, 100], [32, 0, 16, 112], size],
    ['a line across', [10, 48, 100, 48], [0, 48, 112, 16], size],
    ['no more than the picture', [90, 40, 100, 50], [80, 32, 20, 18], { width: 100, height: 50 }],
    ['a line at the very edge', [100, 0, 100, 50], [96, 0, 4, 50], { width: 100, height: 50 }],
  ])('is %s', (_name, [x1, y1, x2, y2], [x, y, width, height], of) => {
    expect(coveredRect(shape('cover', x1!, y1!, x2!, y2!), of)).toEqual({ x, y, width, height })
  })

  it('is never less than what was drawn', () => {
    for (let step = 0; step < 200; step++) {
      const [x, y] = [(step * 37) % 1600, (step * 53) % 900]
      const one = dragged('cover', { x, y }, { x: (x * 7 + 60) % 1700, y: (y * 3 + 40) % 1000 }, size)
      const [drawn, painted] = [rectOf(one), coveredRect(one, size)]
      expect(painted.x).toBeLessThanOrEqual(drawn.x)
      expect(painted.y).toBeLessThanOrEqual(drawn.y)
      expect(painted.x + painted.width).toBeGreaterThanOrEqual(drawn.x + drawn.width)
      expect(painted.y + painted.height).toBeGreaterThanOrEqual(drawn.y + drawn.height)
      expect(painted.width * painted.height).toBeGreaterThan(0)
    }
  })
})

describe('a shape', () => {
  it.each<[string, Shape, Shape]>([
    ['is what was dragged', dragged('arrow', { x: 10, y: 20 }, { x: 100, y: 5 }, size), shape('arrow', 10, 20, 100, 5)],
    [
      'ends at the edge of the picture',
      dragged('box', { x: 10, y: 20 }, { x: 2000, y: -5 }, size),
      shape('box', 10, 20, 1600, 0),
    ],
    [
      'is of the usual size after a click',
      dragged('box', { x: 800, y: 450 }, { x: 801, y: 450 }, size),
      shape('box', 640, 370, 960, 530),
    ],
    ['is placed inside of the picture', placed('box', { x: 0, y: 900 }, size), shape('box', 0, 740, 320, 900)],
    [
      'is no larger than a small picture',
      placed('cover', { x: 5, y: 5 }, { width: 100, height: 5 }),
      shape('cover', 0, 0, 20, 5),
    ],
    ['moves', moved(shape('arrow', 100, 100, 50, 60), { x: 10, y: -20 }, size), shape('arrow', 110, 80, 60, 40)],
    [
      'keeps its size at the edge',
      moved(shape('arrow', 100, 100, 50, 60), { x: -500, y: 5000 }, size),
      shape('arrow', 50, 900, 0, 860),
    ],
    ['grows', resized(shape('box', 10, 10, 50, 60), { x: 16, y: 0 }, size), shape('box', 10, 10, 66, 60)],
    [
      'grows to the edge only',
      resized(shape('box', 10, 10, 1599, 60), { x: 16, y: 0 }, size),
      shape('box', 10, 10, 1600, 60),
    ],
    [
      'is pulled at a corner',
      pulled(shape('box', 10, 10, 50, 60), { x: 'to', y: 'from' }, { x: 70, y: 5 }, size),
      shape('box', 10, 5, 70, 60),
    ],
  ])('%s', (_name, found, expected) => {
    expect(found).toEqual(expected)
  })

  it('is held at its ends, or at its corners', () => {
    expect(handlesOf(shape('arrow', 1, 2, 3, 4)).map(({ at }) => [at.x, at.y])).toEqual([
      [1, 2],
      [3, 4],
    ])
    expect(handlesOf(shape('box', 1, 2, 3, 4))).toHaveLength(4)
    expect(handleAt(shape('box', 0, 0, 100, 100), { x: 97, y: 3 }, 8)).toEqual({ x: 'to', y: 'from' })
    expect(handleAt(shape('arrow', 0, 0, 100, 100), { x: 97, y: 3 }, 8)).toBeUndefined()
  })

  const all = [shape('arrow', 0, 0, 100, 0), shape('cover', 0, 0, 50, 50), shape('box', 200, 200, 300, 300)]
  it.each<[string, number, number, number | undefined]>([
    ['the arrow, over the cover that came later', 20, 3, 0],
    ['the cover', 20, 30, 1],
    ['the line of the box', 203, 250, 2],
    ['nothing inside of the box', 250, 250, undefined],
    ['nothing beyond the end of the arrow', 120, 0, undefined],
    ['nothing elsewhere', 900, 500, undefined],
  ])('is found where it is seen: %s', (_name, x, y, found) => {
    expect(shapeAt(all, { x, y }, 8)).toBe(found)
  })
})

describe('painting', () => {
  it('covers first, then draws over', () => {
    const shapes = [shape('arrow', 0, 0, 9, 9), shape('cover', 20, 20, 40, 30), shape('box', 0, 0, 9, 9)]
    expect(paintOrder(shapes)).toEqual([1, 0, 2])
    const calls: unknown[][] = []
    const pen = new Proxy({} as Pen, {
      get:
        (_target, name) =>
        (...input: unknown[]) =>
          calls.push([name, ...input]),
      set: () => true,
    })
    paintShapes(pen, shapes, size)
    expect(calls[0]).toEqual(['fillRect', 16, 16, 32, 16])
    expect(calls.filter(([name]) => name === 'fillRect')).toHaveLength(1)
    expect(calls.filter(([name]) => name === 'strokeRect')).toHaveLength(2)
  })

  it('gives an arrow a head at its end, which a short one does not outgrow', () => {
    const [shaft, head] = arrowLines(shape('arrow', 0, 0, 100, 0), 5)
    expect(shaft).toEqual([
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ])
    expect(head?.[1]).toEqual({ x: 100, y: 0 })
    expect(head?.[0]?.y).toBeCloseTo(-(head?.[2]?.y ?? 0))
    expect(arrowLines(shape('arrow', 0, 0, 10, 0), 5)[1]?.[0]?.x).toBeGreaterThan(5)
  })
})
