/** The size of the window, when the person changes it. */
import { epoch, type Flush } from '../draft.ts'
import type { Recorder } from './recorder.ts'

/** ms of rest after which a change of size is complete */
const rest = 500

/** Records one step per change. Frames follow their window, so only the top frame tells. */
export function recordResize({ on, writer }: Recorder): Flush {
  if (window !== window.top) return () => undefined
  let size = sizeNow()
  let change: { at: number; from: typeof size } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush() {
    clearTimeout(timer)
    const done = change
    change = undefined
    if (!done || (done.from.width === size.width && done.from.height === size.height)) return
    writer.write({ action: 'resize', at: done.at, resize: { from: done.from, to: size } })
  }

  on('resize', (event) => {
    change ??= { at: epoch(event.timeStamp), from: size }
    size = sizeNow()
    clearTimeout(timer)
    timer = setTimeout(flush, rest)
  })
  return flush
}

function sizeNow(): { width: number; height: number } {
  return { width: window.innerWidth, height: window.innerHeight }
}
