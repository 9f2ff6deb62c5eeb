/** How long the person was away from the tab: in another one, another window or another program. */
import { type Emit, epoch, type Flush } from '../draft.ts'
import { flushAtEnd, listen } from '../listen.ts'
import { page } from '../native.ts'

/** ms; a shorter look elsewhere explains nothing */
const shortest = 1_000

type Probe = (emit: Emit, signal: AbortSignal) => Flush

/**
 * The same probe of steps, and a step when the person is back. Absences in a row are told as one, so it is held back until
 * something else is done. Needs no timer: a page that is idle stays so. Frames follow their tab, so only the top frame tells.
 */
export function withAbsences(observeSteps: Probe): Probe {
  return (emit, signal) => {
    if (window !== window.top) return observeSteps(emit, signal)
    const flushAbsence = observeAbsence(emit, signal)
    const flushSteps = observeSteps((draft) => {
      if (draft.kind === 'step') flushAbsence()
      emit(draft)
    }, signal)
    return () => {
      flushAbsence()
      flushSteps()
    }
  }
}

function observeAbsence(emit: Emit, signal: AbortSignal): Flush {
  let leftAt: number | undefined
  let isLeaving = false
  let told = { times: 0, ms: 0, at: 0 }

  function flush() {
    const { times, ms, at } = told
    told = { times: 0, ms: 0, at: 0 }
    if (times === 0) return
    const how = times === 1 ? `for ${lengthOf(ms)}` : `${times} times, ${lengthOf(ms)} in all`
    emit({ kind: 'step', at, action: 'away', text: `Was away from the tab ${how}` })
  }

  const on = (type: string, handle: (event: Event) => void) => listen(window, type, handle, signal)
  on('visibilitychange', ({ timeStamp }) => {
    const away = leftAt === undefined ? 0 : timeStamp - leftAt
    // A page that is being left is hidden, too; and a prerendered one was never seen.
    leftAt = page.visibilityState === 'hidden' && !isLeaving ? timeStamp : undefined
    if (away >= shortest) told = { times: told.times + 1, ms: told.ms + away, at: epoch(timeStamp) }
  })
  on('pagehide', () => {
    isLeaving = true
    leftAt = undefined
  })
  on('pageshow', () => {
    isLeaving = false
  })
  return flushAtEnd(flush, signal)
}

/** `12 s`, `3 min 20 s`, `2 h 5 min` */
function lengthOf(ms: number): string {
  const s = Math.round(ms / 1000)
  const min = Math.floor(s / 60)
  if (min === 0) return `${s} s`
  return min < 60 ? `${min} min ${s % 60} s` : `${Math.floor(min / 60)} h ${min % 60} min`
}
