/** Hovering in a browser that lacks what the others have. */
import { afterEach, expect, it, vi } from 'vitest'
import { recordHover } from '../../../../src/capture/frame/steps/hover.ts'
import type { Recorder } from '../../../../src/capture/frame/steps/recorder.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('is followed without requestIdleCallback, which Safari does not have', () => {
  vi.useFakeTimers()
  vi.stubGlobal('requestIdleCallback', undefined)
  let over: ((event: Event) => void) | undefined
  const recorder: Partial<Recorder> = {
    on: (_type, handle) => {
      over = handle as (event: Event) => void
    },
    hit: () => document.body,
    lead: () => 0,
  }
  recordHover(recorder as Recorder, new AbortController().signal)
  expect(() => over?.(new PointerEvent('pointerover', { pointerType: 'mouse' }))).not.toThrow()
  vi.runAllTimers()
})
