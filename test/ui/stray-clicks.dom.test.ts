import { afterEach, beforeEach, expect, it } from 'vitest'
import { ignoreStrayClicks } from '../../src/ui/stray-clicks.ts'

let root: HTMLElement
let stop: () => void
let pressed: string[]
beforeEach(() => {
  document.body.innerHTML =
    '<div id="root"><button id="next"><i id="icon"></i></button><button id="finish"></button><p id="text"></p></div>'
  root = document.getElementById('root')!
  stop = ignoreStrayClicks(root)
  pressed = []
  root.addEventListener('click', ({ target }) => pressed.push((target as Element).id))
})
afterEach(() => stop())

/** @param detail which click in quick succession it is; 0 comes from the keyboard */
const click = (id: string, detail: number) =>
  document.getElementById(id)!.dispatchEvent(new MouseEvent('click', { detail, bubbles: true, cancelable: true }))

it.each([
  [
    'the button that came in place of the pressed one',
    [
      ['next', 1],
      ['finish', 2],
    ],
    ['next'],
  ],
  [
    'also with the third click',
    [
      ['next', 1],
      ['finish', 2],
      ['finish', 3],
    ],
    ['next'],
  ],
  [
    'but not the same button, wherever it is hit',
    [
      ['next', 1],
      ['icon', 2],
    ],
    ['next', 'icon'],
  ],
  [
    'nor a button that is clicked for itself',
    [
      ['next', 1],
      ['finish', 1],
    ],
    ['next', 'finish'],
  ],
  [
    'nor one pressed by keyboard',
    [
      ['next', 0],
      ['finish', 0],
    ],
    ['next', 'finish'],
  ],
  [
    'nor text in which a word is selected',
    [
      ['next', 1],
      ['text', 2],
    ],
    ['next', 'text'],
  ],
] satisfies [string, [string, number][], string[]][])('ignores %s', (_, clicks, expected) => {
  for (const [id, detail] of clicks) click(id, detail)
  expect(pressed).toEqual(expected)
})

it('ends', () => {
  stop()
  click('next', 1)
  click('finish', 2)
  expect(pressed).toEqual(['next', 'finish'])
})
