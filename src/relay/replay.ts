/**
 * How the page looks, on its way to the keeper: records are collected, masked in slices, and turned into events. Not part of
 * the relay's own script, so that pages without a replay do not load it.
 */

import type { DomOptions, DomRecording, RawRecord } from '../capture/frame/dom/record.ts'
import { after, type Cancel } from '../core/base/after.ts'
import { createDomMasker, type DomMasker } from '../core/privacy/dom/dom.ts'
import { recordTypes } from '../core/session/events/replay-format.ts'
import { now } from './page-state.ts'
import type { Replay, ReplayHost } from './replay-line.ts'
import { throughSlices } from './slices.ts'

/** ms for which records are collected */
const delay = 1_000

/** @param record starts recording; see recordDom */
export function createReplay(
  host: ReplayHost,
  record: (options: Omit<DomOptions, 'shadowRootOf'>) => DomRecording,
): Replay {
  let recording: DomRecording | undefined
  /** identifies the current recording: one that was stopped may still emit, which is ignored */
  let current: symbol | undefined
  let waiting: RawRecord[] = []
  let timer: Cancel | undefined
  let queue: Promise<void> = Promise.resolve()
  /** being masked, oldest first */
  let open: Batch[] = []
  let leaving = false
  let masker = createDomMasker(host.label)

  const gap = (what: string, why: string) => host.add({ kind: 'gap', at: now(), what, why })

  function start(): void {
    masker = createDomMasker(host.label)
    const mine = Symbol()
    current = mine
    recording = record({
      emit(one) {
        if (current !== mine) return
        waiting.push(one)
        timer ??= after(delay, handOn)
      },
      gap,
      hidden: host.hidden(),
      inTurns: (work) => throughSlices(work, () => leaving),
    })
  }

  /** Node numbers mean nothing after a missing record, so everything that waits is dropped with it. */
  function fail(of: DomRecording | undefined): void {
    if (of === undefined || of !== recording) return
    stop()
    open = []
    gap('how the page looked', 'it could not be masked, so it is left out from here on')
  }

  function stop(): void {
    current = undefined
    recording?.stop()
    recording = undefined
    timer?.()
    timer = undefined
    waiting = []
  }

  /** Masks what waits, and adds it. One batch after another, because node numbers depend on the order. */
  function handOn(): Promise<void> {
    timer?.()
    timer = undefined
    if (waiting.length === 0) return queue
    const batch: Batch = { records: waiting, work: maskAll(waiting, masker), of: recording }
    waiting = []
    open.push(batch)
    queue = queue
      .then(() => throughSlices(batch.work, () => leaving))
      .then(() => done(batch))
      .catch(() => fail(batch.of))
    return queue
  }

  /** Adds a batch, unless it was stopped meanwhile: then it was recorded under other rules, or must not be kept. */
  function done(batch: Batch): void {
    if (open.includes(batch) && batch.of === recording) add(batch.records)
    open = open.filter((other) => other !== batch)
  }

  function add(records: readonly RawRecord[]): void {
    for (const part of stretches(records)) {
      const at = part[0]!.at
      host.add({
        ...{ kind: 'replay', at, whole: part.some(({ type }) => type === recordTypes.snapshot) },
        records: part.map(({ type, data, at: moment }) => ({
          type,
          after: Math.max(0, Math.round(moment - at)),
          data,
        })),
      })
    }
  }

  return {
    record(on) {
      if (on === (recording !== undefined)) return
      if (on) start()
      else stop()
    },
    renew() {
      if (!recording) return
      stop()
      start()
    },
    async flush() {
      await recording?.flush()
      await handOn()
    },
    leave(isLeaving) {
      leaving = isLeaving
      if (!isLeaving || !recording) return
      recording.leave()
      void handOn()
      for (const batch of open) {
        try {
          for (const _ of batch.work);
          done(batch)
        } catch {
          fail(batch.of)
          return
        }
      }
    },
  }
}

/** Records of one recording, and how far their masking has come. */
interface Batch {
  records: readonly RawRecord[]
  work: Generator<void>
  of: DomRecording | undefined
}

function* maskAll(records: readonly RawRecord[], masker: DomMasker): Generator<void> {
  for (const record of records) yield* masker.mask(record)
}

/** Splits records so that each snapshot begins a new event, before which everything can be dropped. */
function stretches(records: readonly RawRecord[]): RawRecord[][] {
  const parts: RawRecord[][] = []
  for (const record of records) {
    const last = parts.at(-1)
    if (!last || record.type === recordTypes.page) parts.push([record])
    else last.push(record)
  }
  return parts
}
