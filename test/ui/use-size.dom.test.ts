import { act, renderHook, waitFor } from '@testing-library/preact'
import { expect, it, vi } from 'vitest'
import { useSize } from '../../src/ui/index.ts'

it.each(['clientWidth', 'clientHeight'] as const)('follows the %s of an element', async (side) => {
  const element = document.createElement('div')
  let resized: () => void = vi.fn()
  const disconnect = vi.fn()
  vi.stubGlobal(
    'ResizeObserver',
    class {
      disconnect = disconnect
      constructor(onResize: () => void) {
        resized = onResize
      }
      observe() {}
    },
  )
  const { result, unmount } = renderHook(() => useSize({ current: element }, side, 1000))
  const resizeTo = (size: number) => {
    Object.defineProperty(element, side, { value: size, configurable: true })
    act(resized)
    return result.current
  }
  expect(result.current).toBe(1000)
  expect(resizeTo(320)).toBe(320)
  // What is not shown has no size.
  expect(resizeTo(0)).toBe(1000)
  unmount()
  await waitFor(() => expect(disconnect).toHaveBeenCalledOnce())
  vi.unstubAllGlobals()
})
