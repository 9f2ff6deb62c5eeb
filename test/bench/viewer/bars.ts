/** Turns measurements into figures, and checks them against what was promised. */
import { median, quantile } from '../capture/statistics.ts'
import { atMost, type Bar, below, type Row } from '../report.ts'
import type { Opened } from './casefile.ts'
import type { OpenedTrace } from './peers.ts'

/** s for 10,000 events */
const SHOWN = 1.5
const FOUND = 3
/** ms of processor time within which 95 of 100 frames are rendered, with 100,000 events */
const FRAME = 16
/** ms of processor time within which 95 of 100 lines are selected and their details shown, with 100,000 events */
const SELECT = 50
/** ms during which the page may be unresponsive while a HAR of 100,000 entries is read */
const TASK = 200

const MB = 1_000_000

/** Uses the shortest wait of several rounds: anything else running on the machine can only make it longer. */
const least = (rounds: readonly Opened[], of: (opened: Opened) => number) => Math.min(...rounds.map(of))
/** The 95th percentile of frames, in the median round. */
const frames = (rounds: readonly Opened[], of: (opened: Opened) => number[]) =>
  median(rounds.map((opened) => quantile(of(opened), 0.95)))

/**
 * s of processor time used between two readings of the processes. A process that ended in between, such as that of a page
 * closed before, counts as zero: its earlier time must not be subtracted from that of the others.
 */
export function timeBetween(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number {
  return [...after].reduce((sum, [id, time]) => sum + time - (before.get(id) ?? 0), 0)
}

export function rowsOf(subject: string, rounds: readonly Opened[]): Row[] {
  const row = (metric: string, value: number, unit: string): Row => ({ subject, metric, value, unit })
  return [
    row('first screen', least(rounds, ({ paint }) => paint) / 1000, 's'),
    row('first screen, processor time', least(rounds, ({ work }) => work.paint) / 1000, 's'),
    row('found', least(rounds, ({ found }) => found) / 1000, 's'),
    row('found, processor time', least(rounds, ({ work }) => work.found) / 1000, 's'),
    row(
      'longest task until then',
      least(rounds, ({ task }) => task),
      'ms',
    ),
    row(
      'frame of the list, 95th of 100',
      frames(rounds, ({ timeline }) => timeline),
      'ms',
    ),
    row(
      'frame of the requests, 95th of 100',
      frames(rounds, ({ network }) => network),
      'ms',
    ),
    row(
      'selecting the next, 95th of 100',
      frames(rounds, ({ select }) => select),
      'ms',
    ),
    row('heap', Math.max(...rounds.map(({ heap }) => heap)) / MB, 'MB'),
  ]
}

export function traceRows(subject: string, { paint, work, task, actions, heap }: OpenedTrace): Row[] {
  const row = (metric: string, value: number, unit: string): Row => ({ subject, metric, value, unit })
  return [
    row('first screen', paint / 1000, 's'),
    row('first screen, processor time', work / 1000, 's'),
    row('longest task until then', task, 'ms'),
    row('frame of the list, 95th of 100', quantile(actions, 0.95), 'ms'),
    row('heap', heap / MB, 'MB'),
  ]
}

/** @param events of the bundle */
export function bundleBars(events: number, rounds: readonly Opened[]): Bar[] {
  if (events === 10_000)
    return [
      below('10,000 events: first screen, s', least(rounds, ({ paint }) => paint) / 1000, SHOWN),
      below('10,000 events: found, s', least(rounds, ({ found }) => found) / 1000, FOUND),
    ]
  if (events < 100_000) return []
  return [
    below(
      '100,000 events: frame of the timeline, ms',
      frames(rounds, ({ timeline }) => timeline),
      FRAME,
    ),
    below(
      '100,000 events: frame of the requests, ms',
      frames(rounds, ({ network }) => network),
      FRAME,
    ),
    below(
      '100,000 events: selecting the next, ms',
      frames(rounds, ({ select }) => select),
      SELECT,
    ),
  ]
}

export function harBar(entries: number, rounds: readonly Opened[]): Bar {
  return atMost(
    `HAR of ${entries.toLocaleString('en')}: longest task, ms`,
    least(rounds, ({ task }) => task),
    TASK,
  )
}

export function requestBar(requests: readonly string[]): Bar {
  return atMost('requests of the viewer', requests.length, 0)
}
