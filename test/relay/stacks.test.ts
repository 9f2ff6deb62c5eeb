import { describe, expect, it } from 'vitest'
import { hookName } from '../../src/build/hook-name.ts'
import { createStackReader } from '../../src/relay/stacks.ts'

const own = 'chrome-extension://own/'
const stack = `Error\n    at hook (${own}page-hook.js:1:2)\n    at save (https://app.example/app.js:3:4)`

describe('stacks of calls', () => {
  it('lose the frames of the extension itself', () => {
    expect(createStackReader(own)(stack)).toEqual([
      { function: 'save', url: 'https://app.example/app.js', line: 3, column: 4 },
    ])
  })

  it('lose those of the hook, which the build gives a name of its own', () => {
    const named = stack.replace(`${own}page-hook.js`, hookName)
    expect(named).toContain(`(${hookName}:1:2)`)
    expect(createStackReader(own)(named)).toEqual(createStackReader(own)(stack))
  })

  it('keep those of other extensions', () => {
    const other = 'Error\n    at send (casefile-extension:hooked:1:2)\n    at get (chrome-extension://other/a.js:1:2)'
    expect(createStackReader(own)(other)).toHaveLength(2)
  })

  it('are read once, however often they come', () => {
    const read = createStackReader(own)
    expect(read(stack)).toBe(read(stack))
  })

  it('are forgotten when they become many', () => {
    const read = createStackReader(own)
    const first = read(stack)
    for (let line = 1; line <= 200; line++) read(`Error\n    at f (https://app.example/app.js:${line}:1)`)
    expect(read(stack)).toEqual(first)
    expect(read(stack)).not.toBe(first)
  })

  it('are none where there was none', () => {
    expect(createStackReader(own)(undefined)).toBeUndefined()
    expect(createStackReader(own)('')).toEqual([])
  })
})

it('lines of an error’s message are no frames, also where the same text was read without it', () => {
  const read = createStackReader(own)
  const message = 'failed\n    at check (https://app.example/rules.js:9:9)'
  const text = `Error: ${message}\n    at save (https://app.example/app.js:3:4)`
  expect(read(text)).toHaveLength(2)
  expect(read(text, message)).toHaveLength(1)
})
