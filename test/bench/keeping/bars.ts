/** Turns one measured session into figures, and checks them against what was promised. */
import { median } from '../capture/statistics.ts'
import { atMost, type Bar, type Report, type Row } from '../report.ts'
import type { Measured } from './measure.ts'

/** How many times longer a batch at the end may take than one at the beginning. */
const SLOWER = 2
/** MB that the worker may use more at the end than after a tenth of the events, and after handing over a capture. */
const HEAP = 8
/** ms during which the panel may be unresponsive */
const TASK = 200
/** s from the click until the verdict is ready, and until the file is, for 100,000 events */
const CAPTURE = 30
const SAVE = 60
/** s from the click in the next panel until the case is back, for 100,000 events */
const REOPEN = 30
/** ms of processor time per panel task while a case is written to disk: one frame */
const KEEP_TASK = 16

const subject = 'Casefile'
const MB = 1_000_000

/** @param count number of recorded events */
export function reportOf(measured: Measured, count: number): Report {
  const { batches, heap, kept, capture, keep, keepTask, save, size, reopen, tasks } = measured
  const { first, last } = endsOf(batches)
  const row = (metric: string, value: number, unit: string): Row => ({ subject, metric, value, unit })
  const events = Object.values(kept).reduce((sum, one) => sum + one, 0)
  const bars: Bar[] = [
    atMost('a batch at the end, times one at the beginning', last / first, SLOWER),
    atMost('worker heap, more than after a tenth of the events, MB', (heap.late - heap.early) / MB, HEAP),
    atMost('worker heap, more after the capture, MB', (heap.captured - heap.early) / MB, HEAP),
    atMost('events that are not in the bundle', count - events, 0),
    atMost('click on Capture to verdict, s', capture / 1000, CAPTURE),
    atMost('click on Save to file, s', save / 1000, SAVE),
    atMost('longest task of the panel while recording, ms', tasks.live, TASK),
    atMost('longest task of the panel at Capture, ms', tasks.capture, TASK),
    atMost('longest task of the panel at Save, ms', tasks.save, TASK),
    atMost('processor time of a task while the case is kept, ms', keepTask, KEEP_TASK),
    atMost('click in the next panel to the case, s', reopen / 1000, REOPEN),
    atMost('longest task of the panel that opens the case again, ms', tasks.reopen, TASK),
  ]
  return {
    rows: [
      row('batch of 500, at the beginning', first, 'ms'),
      row('batch of 500, at the end', last, 'ms'),
      row('batch of 500, slowest', Math.max(...batches), 'ms'),
      row('worker heap after a tenth', heap.early / MB, 'MB'),
      row('worker heap at the end', heap.late / MB, 'MB'),
      row('worker heap after the capture', heap.captured / MB, 'MB'),
      ...Object.entries(kept).map(([kind, number]) => row(`kept: ${kind}`, number, 'events')),
      row('kept: all', events, 'events'),
      row('click on Capture to verdict', capture / 1000, 's'),
      row('verdict to case on disk', keep / 1000, 's'),
      row('processor time of the longest task while the case is kept', keepTask, 'ms'),
      row('click on Save to file', save / 1000, 's'),
      row('click in the next panel to the case', reopen / 1000, 's'),
      row('bundle', size / MB, 'MB'),
      row('longest task of the panel while recording', tasks.live, 'ms'),
      row('longest task of the panel at Capture', tasks.capture, 'ms'),
      row('longest task of the panel at Save', tasks.save, 'ms'),
      row('longest task of the panel that opens the case again', tasks.reopen, 'ms'),
    ],
    bars,
  }
}

/** Medians of the first and last fifth of the batches, without the very first one, which opens the database. */
export function endsOf(batches: readonly number[]): { first: number; last: number } {
  const rest = batches.slice(1)
  const some = Math.max(1, Math.floor(rest.length / 5))
  return { first: median(rest.slice(0, some)), last: median(rest.slice(-some)) }
}
