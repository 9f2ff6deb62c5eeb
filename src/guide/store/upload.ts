/**
 * Sends the file to the upload place of a guide: after a press, and never before one. What was pressed for goes on by itself
 * while this panel is open; after that it waits for another press.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { GuideRun } from '../../core/guide/index.ts'
import {
  endTusUpload,
  type Outcome,
  type PendingUpload,
  pendingFor,
  type Trouble,
  type UploadTarget,
  upload,
  uploadOrigin,
  type Waiting,
} from '../../core/upload/index.ts'
import { reasonOf } from '../../messages/index.ts'
import type { GuidePorts } from '../ports.ts'
import type { Review } from './review.ts'
import { createWaits } from './waits.ts'

export interface SentFile {
  name: string
  /** bytes */
  size: number
  /** what the file was made of; undefined where an earlier panel has made it */
  of?: readonly unknown[]
}

export type UploadState =
  | { name: 'none' }
  /** the browser asks the person, and the file is packed */
  | { name: 'preparing' }
  /** `sent`: bytes that are there; undefined where nobody knows before the end */
  | { name: 'sending'; file: SentFile; sent: number | undefined }
  | { name: 'waiting'; file: SentFile; sent: number | undefined; for: Waiting }
  | { name: 'failed'; why: Trouble; status?: number }
  /** the browser does not let us there */
  | { name: 'declined' }
  /** `detail`: in the words of the browser, in English */
  | { name: 'unpacked'; detail: string }
  | { name: 'cancelled' }
  /** begun in an earlier panel; `at`: epoch ms of that */
  | { name: 'interrupted'; file: SentFile; at: number }
  /** `at`: epoch ms */
  | { name: 'sent'; file: SentFile; at: number }

export interface Upload {
  state: ReadonlySignal<UploadState>
  /** from the press until it has arrived, failed or was cancelled */
  isUnderWay: ReadonlySignal<boolean>
  /** Deletes what nobody has gone on with. */
  tidy(): Promise<void>
  /** Finds what an earlier panel has begun. Sends nothing. */
  look(run: GuideRun): Promise<void>
  /** Packs the file and sends it; must be called in the click. */
  send(run: GuideRun): Promise<void>
  /** Goes on with the file of an earlier panel, or of a failure; must be called in the click. */
  goOn(run: GuideRun): Promise<void>
  /** Tries at once what waits for its next attempt. */
  tryNow(): void
  /** Stops sending, and forgets how far it was. */
  cancel(run: GuideRun): void
  /** Forgets what an earlier panel has begun. */
  discard(run: GuideRun): Promise<void>
  /** This panel is closed, or another tab has the guide: what was begun waits for a press there. */
  leave(): void
  /** The run is over: nothing is sent any more, and nothing is kept. */
  end(run: GuideRun): Promise<void>
}

export function createUpload(ports: GuidePorts, review: Pick<Review, 'file'>): Upload {
  const { uploads, transport } = ports
  const state = signal<UploadState>({ name: 'none' })
  const waits = createWaits(ports.connection)
  /** of the moment; one at a time */
  let stop: AbortController | undefined
  /** what stands on disk, or should */
  let pending: PendingUpload | undefined
  /** what the file was made of */
  let of: readonly unknown[] | undefined
  /** whether the browser let us to the host before anybody pressed; unknown until it was asked */
  let held: boolean | undefined
  /** the host was asked for only for this, and has to be given back */
  let lent = false

  /** Without a place on disk it is sent all the same; only another panel could not go on with it. */
  async function keep(next: PendingUpload): Promise<void> {
    pending = next
    await uploads.put(next).catch(() => undefined)
  }

  async function forget(run: GuideRun): Promise<void> {
    pending = undefined
    await uploads.remove(run.id).catch(() => undefined)
    await giveBack(run)
  }

  async function giveBack(run: GuideRun): Promise<void> {
    const place = run.guide.handOver.upload
    // Another one may have been begun meanwhile.
    if (!lent || stop || !place) return
    lent = false
    held = false
    await ports.dropSite(uploadOrigin(place.to)).catch(() => undefined)
  }

  const fileOf = ({ name, size }: PendingUpload): SentFile => ({ name, size, ...(of && { of }) })

  /** @param file what is sent: packed now, or kept from before */
  async function start(run: GuideRun, file: () => Promise<PendingUpload>): Promise<void> {
    const place = run.guide.handOver.upload
    if (!place || stop) return
    const mine = new AbortController()
    const { signal } = mine
    stop = mine
    // Before anything is awaited, or the click no longer counts as the person's.
    const asked = held ? Promise.resolve(true) : ports.askForSite(uploadOrigin(place.to))
    state.value = { name: 'preparing' }
    try {
      const granted = await asked.catch(() => false)
      lent ||= granted && held === false
      if (granted) held = true
      signal.throwIfAborted()
      if (!granted) {
        state.value = { name: 'declined' }
        return
      }
      const next = await file()
      signal.throwIfAborted()
      await keep({ ...next, granted: lent })
      await finish(run, await transfer(place, next, signal), signal)
    } catch (error) {
      if (!signal.aborted) state.value = { name: 'unpacked', detail: reasonOf(error) }
    } finally {
      if (stop === mine) stop = undefined
      if (signal.aborted || pending?.arrived) await giveBack(run)
    }
  }

  function transfer(place: UploadTarget, begun: PendingUpload, signal: AbortSignal): Promise<Outcome> {
    const file = fileOf(begun)
    let sent: number | undefined
    const show = (next: UploadState) => {
      if (!signal.aborted) state.value = next
    }
    const told = {
      sending(bytes: number | undefined) {
        sent = bytes
        show({ name: 'sending', file, sent })
      },
      waiting: (reason: Waiting) => show({ name: 'waiting', file, sent, for: reason }),
      begun: (url: string) => keep({ ...begun, url, granted: lent }),
    }
    return upload(
      place,
      { name: begun.name, bytes: begun.bytes ?? new Uint8Array() },
      {
        ports: {
          ...{ transport, now: ports.now, random: Math.random, online: ports.connection.online },
          ...{ wait: waits.wait, whenOnline: waits.whenOnline },
        },
        ...{ told, signal },
        ...(begun.url !== undefined && { begun: begun.url }),
      },
    )
  }

  async function finish(run: GuideRun, outcome: Outcome, signal: AbortSignal): Promise<void> {
    if (!pending || signal.aborted) return
    if ('trouble' in outcome) {
      const { trouble: why, status } = outcome
      state.value = { name: 'failed', why, ...(status !== undefined && { status }) }
      return
    }
    const { name, size } = pending
    const at = ports.now()
    state.value = { name: 'sent', file: fileOf(pending), at }
    // The fact is kept, and the file is not.
    await keep({ run: run.id, name, size, at, arrived: true, granted: false })
  }

  return {
    state,
    isUnderWay: computed(() => ['preparing', 'sending', 'waiting'].includes(state.value.name)),

    tidy: () => uploads.prune(ports.now() - pendingFor).catch(() => undefined),

    async look(run) {
      const place = run.guide.handOver.upload
      if (!place || stop || state.peek().name !== 'none') return
      held = await ports.holdsSite(uploadOrigin(place.to)).catch(() => undefined)
      const found = await uploads.get(run.id).catch(() => undefined)
      if (!found || stop || state.peek().name !== 'none') return
      pending = found
      lent = found.granted
      const { at, arrived } = found
      if (arrived || found.bytes) state.value = { name: arrived ? 'sent' : 'interrupted', file: fileOf(found), at }
    },

    send(run) {
      return start(run, async () => {
        const { packed, of: parts } = await review.file(run)
        of = parts
        const { name, bytes } = packed
        return { run: run.id, name, size: bytes.length, at: ports.now(), arrived: false, bytes, granted: lent }
      })
    },

    goOn(run) {
      return start(run, async () => {
        if (!pending?.bytes) throw new Error('There is nothing to go on with. Send the file again.')
        return pending
      })
    },

    tryNow: waits.end,

    cancel(run) {
      if (!stop) return
      const { url } = pending ?? {}
      stop.abort(new Error('Cancelled.'))
      stop = undefined
      state.value = { name: 'cancelled' }
      pending = undefined
      void uploads.remove(run.id).catch(() => undefined)
      // What the server has of it is of no use to anybody.
      if (url !== undefined) void endTusUpload(url, transport, AbortSignal.timeout(10_000)).catch(() => undefined)
    },

    async discard(run) {
      await forget(run)
      state.value = { name: 'none' }
    },

    leave() {
      if (!stop) return
      // The row on disk says that the host has to be given back.
      lent = false
      stop.abort(new Error('The panel was closed.'))
      stop = undefined
      state.value = pending?.bytes ? { name: 'interrupted', file: fileOf(pending), at: pending.at } : { name: 'none' }
    },

    async end(run) {
      stop?.abort(new Error('The guide is over.'))
      stop = undefined
      lent ||= pending?.granted === true
      await forget(run)
      of = undefined
      held = undefined
      state.value = { name: 'none' }
    },
  }
}
