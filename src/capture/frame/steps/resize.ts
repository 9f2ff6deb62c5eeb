/** Window size changes made by the person. */
import { after, type Cancel } from '../../../core/base/after.ts'
import { epoch, type Flush } from '../draft.ts'
import type { Recorder } from './recorder.ts'

/** ms without change after which a resize is complete */
const rest = 500

/**
 * Records one step per change. Frames follow their window, so only the top frame reports it.
 *
 * Only a change of the outer window is a step: a side panel or docked developer tools, opened by the agent, narrow the
 * page within the same window.
 */
export function recordResize({ on, writer }: Recorder): Flush {
  if (window !== window.top) return () => undefined
  let size = sizeNow()
  let outer = outerNow()
  let change: { at: number; from: Size; outer: Size } | undefined
  let timer: Cancel | undefined

  function flush() {
    timer?.()
    const done = change
    change = undefined
    if (!done || isSame(done.outer, outerNow()) || isSame(done.from, size)) return
    writer.write({ action: 'resize', at: done.at, resize: { from: done.from, to: size } })
  }

  on('resize', (event) => {
    change ??= { at: epoch(event.timeStamp), from: size, outer }
    size = sizeNow()
    outer = outerNow()
    timer?.()
    timer = after(rest, flush)
  })
  return flush
}

interface Size {
  width: number
  height: number
}

function sizeNow(): Size {
  return { width: window.innerWidth, height: window.innerHeight }
}

function outerNow(): Size {
  return { width: window.outerWidth, height: window.outerHeight }
}

function isSame(one: Size, other: Size): boolean {
  return one.width === other.width && one.height === other.height
}
