/**
 * Sends the file to the upload place of a guide: after a press, and never before one. What was pressed for goes on by itself
 * while this panel is open; after that it waits for another press.
 */
import { computed, signal } from '@preact/signals'
import type { GuideRun } from '../../core/guide/index.ts'
import {
  type Outcome,
  type PendingUpload,
  pendingFor,
  type UploadTarget,
  upload,
  uploadOrigin,
  type Waiting,
} from '../../core/upload/index.ts'
import { reasonOf } from '../../messages/index.ts'
import type { GuidePorts } from '../ports.ts'
import { createFarewells } from './farewells.ts'
import type { Review } from './review.ts'
import type { Made, NotBegun, SentFile, Upload, UploadState } from './upload-state.ts'
import { createWaits } from './waits.ts'

export function createUpload(ports: GuidePorts, review: Pick<Review, 'file'>): Upload {
  const { uploads, transport } = ports
  const state = signal<UploadState>({ name: 'none' })
  const waits = createWaits(ports.connection)
  const farewells = createFarewells(transport)
  /** of the moment; one at a time */
  let stop: AbortController | undefined
  /** what stands on disk, or should; its origin is that of the guide's upload place */
  let pending: PendingUpload | undefined
  /** what the pending file was made of */
  let of: readonly unknown[] | undefined
  /** whether the browser let us to the host before anybody pressed; unknown until it was asked */
  let held: boolean | undefined
  /** the host was asked for only for this, and has to be given back */
  let lent = false
  let tidied: Promise<void> = Promise.resolve()

  /** Without a place on disk it is sent all the same; only another panel could not go on with it. */
  async function keep(next: PendingUpload): Promise<void> {
    pending = next
    await uploads.put(next).catch(() => undefined)
  }

  /** Only that the host has to be given back, while there is no file. */
  const loan = (run: GuideRun, origin: string): PendingUpload => ({
    ...{ run: run.id, origin, name: '', size: 0, at: ports.now(), arrived: false, granted: true },
  })

  /** Forgets the file at once, and the host once it was given back. */
  async function forget(run: GuideRun): Promise<void> {
    const place = run.guide.handOver.upload
    const last = pending
    pending = undefined
    const removed = lent && place ? uploads.put(loan(run, uploadOrigin(place.to))) : uploads.remove(run.id)
    if (last) farewells.say(last)
    await removed.catch(() => undefined)
    await giveBack(run)
    // Another one may have been begun meanwhile.
    if (!pending) await uploads.remove(run.id).catch(() => undefined)
  }

  async function giveBack(run: GuideRun): Promise<void> {
    // A server cannot hear of anything once its host was given back.
    await farewells.said()
    const place = run.guide.handOver.upload
    // Another one may have been begun meanwhile.
    if (!lent || stop || !place) return
    lent = false
    held = false
    await ports.dropSite(uploadOrigin(place.to)).catch(() => undefined)
    if (!pending) return
    if (pending.arrived) return keep({ ...pending, granted: false })
    pending = undefined
    await uploads.remove(run.id).catch(() => undefined)
  }

  /** Gives back the hosts of uploads that are deleted. @param but a host that is needed all the same */
  async function dropHosts(gone: readonly PendingUpload[], but?: string): Promise<void> {
    const origins = new Set(gone.filter(({ granted, origin }) => granted && origin !== but).map(({ origin }) => origin))
    await Promise.allSettled([...origins].map((origin) => ports.dropSite(origin)))
  }

  const fileOf = ({ name, size }: PendingUpload): SentFile => ({ name, size, ...(of && { of }) })

  /** What a press came to that sent nothing: a file that was begun before waits on. */
  function notBegun(problem?: NotBegun): UploadState {
    if (!pending?.bytes) return problem ?? { name: 'none' }
    return { name: 'interrupted', file: fileOf(pending), at: pending.at, ...(problem && { problem }) }
  }

  /** @param make what is sent: packed now, or kept from before */
  async function start(run: GuideRun, make: () => Promise<Made>): Promise<void> {
    const place = run.guide.handOver.upload
    if (!place || stop) return
    const mine = new AbortController()
    const { signal } = mine
    stop = mine
    const origin = uploadOrigin(place.to)
    // Before anything is awaited, or the click no longer counts as the person's. What cannot be known was not held.
    const before = held === undefined ? ports.holdsSite(origin).catch(() => false) : Promise.resolve(held)
    const asked = held ? Promise.resolve(true) : ports.askForSite(origin)
    state.value = { name: 'asking' }
    try {
      const granted = await asked.catch(() => false)
      if (granted) {
        lent ||= !(await before)
        held = true
        if (pending) await keep({ ...pending, granted: lent })
      }
      signal.throwIfAborted()
      if (!granted) {
        state.value = notBegun({ name: 'declined' })
        return
      }
      state.value = { name: 'preparing' }
      if (lent && !pending) await keep(loan(run, origin))
      const made = await make()
      signal.throwIfAborted()
      if (pending && pending.url !== made.file.url) farewells.say(pending)
      of = made.of
      const file = { ...made.file, origin, granted: lent }
      await keep(file)
      await finish(await transfer(place, file, signal), signal)
    } catch (error) {
      if (!signal.aborted) state.value = notBegun({ name: 'unpacked', detail: reasonOf(error) })
    } finally {
      if (stop === mine) stop = undefined
      if (!pending?.bytes) await giveBack(run)
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
      async begun(url: string) {
        // What was stopped just then is not kept again.
        if (signal.aborted) farewells.say({ ...begun, url })
        else await keep({ ...begun, url })
      },
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

  async function finish(outcome: Outcome, signal: AbortSignal): Promise<void> {
    if (!pending || signal.aborted) return
    const file = fileOf(pending)
    if ('trouble' in outcome) {
      const { trouble: why, status } = outcome
      state.value = { name: 'failed', file, why, ...(status !== undefined && { status }) }
      return
    }
    const { run, origin, name, size, granted } = pending
    const at = ports.now()
    state.value = { name: 'sent', file, at }
    // The fact is kept, and the file is not.
    await keep({ run, origin, name, size, at, arrived: true, granted })
  }

  async function pack(run: GuideRun): Promise<Made> {
    const { packed, of } = await review.file(run)
    const { name, bytes } = packed
    const [at, origin] = [ports.now(), uploadOrigin(run.guide.handOver.upload!.to)]
    return { file: { run: run.id, origin, name, size: bytes.length, at, arrived: false, bytes, granted: lent }, of }
  }

  /** Ends what is under way, if anything is. */
  function abort(why: string): boolean {
    if (!stop) return false
    stop.abort(new Error(why))
    stop = undefined
    return true
  }

  function reset(why: string): void {
    abort(why)
    pending = undefined
    of = undefined
    held = undefined
    lent = false
    state.value = { name: 'none' }
  }

  uploads.onDeleted(() => {
    const last = pending
    pending = undefined
    of = undefined
    if (last) farewells.say(last)
    if (abort('It was deleted.')) state.value = { name: 'cancelled' }
    else if (state.peek().name !== 'sent') state.value = { name: 'none' }
  })

  return {
    state,
    isUnderWay: computed(() => ['asking', 'preparing', 'sending', 'waiting'].includes(state.value.name)),

    tidy() {
      tidied = uploads.prune(ports.now() - pendingFor).then(dropHosts, () => undefined)
      return tidied
    },

    async begin(run) {
      reset('Another guide has begun.')
      await tidied
      const gone = await uploads.removeOthers(run.id).catch(() => [])
      await dropHosts(gone, run.guide.origin)
    },

    async look(run) {
      // A host that is given back is not held.
      await tidied
      const place = run.guide.handOver.upload
      if (!place || stop || state.peek().name !== 'none') return
      const origin = uploadOrigin(place.to)
      held = await ports.holdsSite(origin).catch(() => undefined)
      const found = await uploads.get(run.id).catch(() => undefined)
      if (!found || stop || state.peek().name !== 'none') return
      // One that was stored may have been changed.
      pending = { ...found, origin }
      of = undefined
      lent = found.granted
      const { at, arrived } = found
      if (arrived || found.bytes) state.value = { name: arrived ? 'sent' : 'interrupted', file: fileOf(found), at }
      // The panel was closed before it could be.
      if (!found.bytes) await giveBack(run)
    },

    send: (run) => start(run, () => pack(run)),

    goOn(run) {
      return start(run, async () => {
        if (!pending?.bytes) throw new Error('There is nothing to go on with. Send the file again.')
        // What an earlier panel has hidden is known in its file alone.
        if (!of) return { file: pending, of }
        const now = await pack(run)
        return now.of?.every((part, index) => part === of?.[index]) ? { file: pending, of } : now
      })
    },

    tryNow: waits.end,

    cancel(run) {
      const { name } = state.peek()
      if (!abort('Cancelled.')) return
      if (name === 'asking' || name === 'preparing') {
        state.value = notBegun()
        return
      }
      state.value = { name: 'cancelled' }
      void forget(run)
    },

    async discard(run) {
      state.value = { name: 'none' }
      await forget(run)
    },

    leave() {
      // The row on disk says that the host has to be given back.
      if (abort('The panel was closed.')) state.value = notBegun()
    },

    forget: () => reset('Another panel has taken the guide over.'),

    async end(run) {
      abort('The guide is over.')
      state.value = { name: 'none' }
      lent ||= pending?.granted === true
      await forget(run)
      of = undefined
      held = undefined
    },
  }
}
