import { describe, expect, it } from 'vitest'
import { parseStack } from '../../../src/core/session/stack.ts'
import { expectLinear } from '../../support/processor-time.ts'
import { stackCases } from './stacks.ts'

const APP = 'https://app.example.com/assets/app.js'

/** Frames as `note | function | url:line:column`, `-` for what is unknown. */
const told = (stack: string, message?: string) =>
  parseStack(stack, message).map(({ note = '-', function: name = '-', url = '-', line = '-', column = '-' }) =>
    [note, name, `${url}:${line}:${column}`].join(' | '),
  )

describe.each(['chromium', 'firefox', 'safari-and-others'])('stacks of %s', (file) => {
  it.each(stackCases(file))('$name', ({ stack, message, frames }) => {
    expect(told(stack, message)).toEqual(frames)
  })
})

describe('parseStack', () => {
  it('leaves out what is unknown', () => {
    expect(parseStack(`@${APP}:0:0\nmap@[native code]`)).toEqual([{ url: APP }, { function: 'map', note: 'native' }])
  })

  it('reads Windows line ends', () => {
    expect(told(`Error: x\r\n    at save (${APP}:1:2)\r\n`)).toEqual([`- | save | ${APP}:1:2`])
  })

  it('keeps 50 frames, the innermost', () => {
    const deep = Array.from({ length: 500 }, (_, index) => `    at r (${APP}:${index + 1}:39)\n`).join('')
    const frames = parseStack(`RangeError: Maximum call stack size exceeded\n${deep}`)
    expect(frames).toHaveLength(50)
    expect(frames[0]).toMatchObject({ line: 1 })
  })

  it('keeps name and position of a line of more than 2 KiB', () => {
    const [frame] = parseStack(`run@data:text/javascript,${'x'.repeat(10_000)}:12:34`)
    expect(frame).toMatchObject({ function: 'run', line: 12, column: 34 })
    expect(frame!.url).toMatch(/^data:text\/javascript,x+…x+$/)
    expect(frame!.url!.length).toBeLessThan(2100)
  })

  it('drops the line that the cap of 64 KiB cuts', () => {
    const line = `r@${APP}?${'x'.repeat(2000)}:12:34\n`
    const frames = parseStack(line.repeat(49))
    expect(frames).toHaveLength(Math.floor(65536 / line.length))
    expect(frames.every((frame) => frame.line === 12 && frame.column === 34)).toBe(true)
  })

  it('reads the frames behind a message of more than 64 KiB', () => {
    const message = 'x\n    at y\n'.repeat(20_000)
    expect(told(`Error: ${message}\n    at save (${APP}:1:2)`, message)).toEqual([`- | save | ${APP}:1:2`])
  })

  it.each([
    ['spaces and parentheses', '    at ', ' (', ')'],
    ['at signs', '', '@', ''],
    ['schemes', '', '@a:', ''],
    ['colons and digits', 'f@https://a', ':1', 'x'],
    ['evals', '    at eval (', 'eval at x (', ''],
    ['short lines', '', '    at \n', ''],
    ['lines of the longest kind', '', `at ${'safari-extension:(//'.repeat(101)})\n`, ''],
    ['wasm functions', 'f@', 'wasm-function[', ''],
    ['lines of eval', 'f@https://a', ' line 1 > eval', ''],
    ['spaces', 'at a', ' ', '(b'],
    ['stars', '', 'a*', '@b:1:2'],
  ])('takes linear time of endless %s', (_, first, again, last) =>
    expectLinear(
      300_000,
      (size) => `${first}${again.repeat(size / again.length)}${last}`,
      (stack) => parseStack(stack, 'no such message'),
    ),
  )
})
