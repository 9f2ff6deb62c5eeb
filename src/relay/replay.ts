/**
 * How the page looks, on its way to the keeper: records are gathered, masked in slices, and become events. It is no part
 * of the relay's own script: pages that are not to be replayed do not load it.
 */
import type { DomOptions, DomRecording, RawRecord } from '../capture/frame/dom/record.ts'
import { createDomMasker, type DomMasker } from '../core/privacy/dom/dom.ts'
import { recordTypes } from '../core/session/events/replay-format.ts'
import { now } from './page-state.ts'
import type { Replay, ReplayHost } from './replay-line.ts'
import { throughSlices } from './slices.ts'

/** ms that records are gathered for */
const delay = 1_000

/** @param record starts to record; see recordDom */
export function createReplay(
  host: ReplayHost,
  record: (options: Omit<DomOptions, 'shadowRootOf'>) => DomRecording,
): Replay {
  let recording: DomRecording | undefined
  /** what a recording that was stopped still tells is no longer wanted */
  let current: symbol | undefined
  let waiting: RawRecord[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
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
        timer ??= setTimeout(handOn, delay)
      },
      gap,
      hidden: host.hidden(),
      inTurns: (work) => throughSlices(work, () => leaving),
    })
  }

  /** Numbers of nodes mean nothing after a record that is missing, so all that is held goes with it. */
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
    clearTimeout(timer)
    timer = undefined
    waiting = []
  }

  /** Masks what waits, and adds it. One after the other: numbers of nodes mean something only in their order. */
  function handOn(): Promise<void> {
    clearTimeout(timer)
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

  /** What was stopped meanwhile was recorded under other rules, or is not to be kept at all. */
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

/** Records of one recording, and the masking of them as far as it has come. */
interface Batch {
  records: readonly RawRecord[]
  work: Generator<void>
  of: DomRecording | undefined
}

function* maskAll(records: readonly RawRecord[], masker: DomMasker): Generator<void> {
  for (const record of records) yield* masker.mask(record)
}

/** An event begins with each snapshot, so that what is older can be left out. */
function stretches(records: readonly RawRecord[]): RawRecord[][] {
  const parts: RawRecord[][] = []
  for (const record of records) {
    const last = parts.at(-1)
    if (!last || record.type === recordTypes.page) parts.push([record])
    else last.push(record)
  }
  return parts
}
