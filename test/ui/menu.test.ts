import { expect, it } from 'vitest'
import { menuPlace } from '../../src/ui/menu-place.ts'
import { letterIndex } from '../../src/ui/roving.ts'

const view = { width: 400, height: 300 }
const menu = { width: 100, height: 80 }

it.each<[name: string, button: { top: number; bottom: number; right: number }, left: number, top: number]>([
  ['below the button, their right edges aligned', { top: 10, bottom: 30, right: 200 }, 100, 34],
  ['within the window at its left edge', { top: 10, bottom: 30, right: 40 }, 8, 34],
  ['within the window at its right edge', { top: 10, bottom: 30, right: 399 }, 292, 34],
  ['above the button where there is no room below', { top: 250, bottom: 270, right: 200 }, 100, 166],
  ['at the top where there is room nowhere', { top: 60, bottom: 280, right: 200 }, 100, 8],
])('stands %s', (_name, button, left, top) => {
  expect(menuPlace(button, menu, view)).toEqual({ left, top })
})

const words = [' Copy', 'Save', 'copy as', 'Delete']
it.each<[key: string, from: number, to: number | undefined]>([
  ['c', -1, 0],
  ['c', 0, 2],
  ['C', 2, 0],
  ['d', 1, 3],
  ['d', 3, 3],
  ['x', 0, undefined],
  ['Enter', 0, undefined],
])('the key %s leads from %i to %s', (key, from, to) => {
  expect(letterIndex(key, from, words)).toBe(to)
})
