import { describe, expect, it, vi } from 'vitest'
import { hasOtherClock } from '../../../src/capture/page/clock.ts'

/** Replaces a property for the duration of one check. */
function checkedWith(owner: object, key: string, replacement: PropertyDescriptor): boolean {
  const before = Object.getOwnPropertyDescriptor(owner, key)
  Object.defineProperty(owner, key, { configurable: true, ...replacement })
  try {
    return hasOtherClock()
  } finally {
    if (before) Object.defineProperty(owner, key, before)
    else Reflect.deleteProperty(owner, key)
  }
}

describe('hasOtherClock', () => {
  it('is false for the browser’s own clock', () => expect(hasOtherClock()).toBe(false))
  it.each<[string, object, string, PropertyDescriptor]>([
    ['another Date', window, 'Date', { value: class extends Date {} }],
    ['another Date.now', Date, 'now', { value: () => 0 }],
    ['another performance.now', performance, 'now', { value: () => 0 }],
  ])('notices %s', (_, owner, key, replacement) => {
    expect(checkedWith(owner, key, replacement)).toBe(true)
    expect(hasOtherClock()).toBe(false)
  })
  it('calls no getter of the page', () => {
    const get = vi.fn(() => Date)
    expect(checkedWith(window, 'Date', { get })).toBe(true)
    expect(get).not.toHaveBeenCalled()
  })
})
