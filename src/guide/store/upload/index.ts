/**
 * Sends the file to the upload destination of a guide, and only after the user has started it. A started upload continues by
 * itself while this panel is open; after that it waits for the user to resume it.
 */
import { computed, signal } from '@preact/signals'
import { sameItems } from '../../../core/base/same-items.ts'
import type { GuideRun } from '../../../core/guide/index.ts'
import { pendingFor } from '../../../core/upload/index.ts'
import type { GuidePorts } from '../../ports.ts'
import type { Review } from '../review/review.ts'
import { createFarewells } from './farewells.ts'
import { leftBehind, notBegun, nothingHeld, placeOrigin } from './hold.ts'
import { createKeeping } from './keeping.ts'
import { startSending, stopSending } from './sending.ts'
import { isUnderWay, type Made, type Upload, type UploadState } from './upload-state.ts'
import { createWaits } from './waits.ts'

export function createUpload(ports: GuidePorts, review: Pick<Review, 'file'>): Upload {
  const { uploads } = ports
  const state = signal<UploadState>({ name: 'none' })
  const hold = nothingHeld()
  const waits = createWaits(ports.connection)
  const farewells = createFarewells(ports.transport)
  const keeping = createKeeping(ports, hold, farewells)
  const sending = { ports, hold, state, keeping, farewells, waits }
  /** deletion of uploads that nobody resumed */
  let tidied: Promise<void> = Promise.resolve()

  async function pack(run: GuideRun): Promise<Made> {
    const { packed, of } = await review.file(run)
    const { name, bytes } = packed
    const [at, origin] = [ports.now(), placeOrigin(run)!]
    return {
      file: { run: run.id, origin, name, size: bytes.length, at, arrived: false, bytes, granted: hold.lent },
      of,
    }
  }

  /** The previous file, or a new one if something has changed since. */
  async function packAgain(run: GuideRun): Promise<Made> {
    const { pending: file, of } = hold
    if (!file?.bytes) throw new Error('There is nothing to go on with. Send the file again.')
    // What an earlier panel has hidden is hidden only in its own file.
    if (!of) return { file, of }
    const now = await pack(run)
    return now.of && sameItems(now.of, of) ? { file, of } : now
  }

  function reset(why: string): void {
    stopSending(hold, why)
    Object.assign(hold, nothingHeld())
    state.value = { name: 'none' }
  }

  uploads.onDeleted(() => {
    const last = hold.pending
    hold.pending = undefined
    hold.of = undefined
    if (last) farewells.say(last)
    if (stopSending(hold, 'It was deleted.')) state.value = { name: 'cancelled' }
    else if (state.peek().name !== 'sent') state.value = { name: 'none' }
  })

  return {
    state,
    isUnderWay: computed(() => isUnderWay(state.value)),

    tidy() {
      tidied = uploads.prune(ports.now() - pendingFor).then(keeping.dropHosts, () => undefined)
      return tidied
    },

    async begin(run) {
      reset('Another guide has begun.')
      await tidied
      const gone = await uploads.removeOthers(run.id).catch(() => [])
      await keeping.dropHosts(gone, run.guide.origin)
    },

    async look(run) {
      // A permission being returned does not count as held.
      await tidied
      const origin = placeOrigin(run)
      const isOver = () => hold.stop !== undefined || state.peek().name !== 'none'
      if (!origin || isOver()) return
      hold.held = await ports.holdsSite(origin).catch(() => undefined)
      const found = await uploads.get(run.id).catch(() => undefined)
      if (!found || isOver()) return
      // The stored row may have been tampered with.
      hold.pending = { ...found, origin }
      hold.of = undefined
      hold.lent = found.granted
      const left = leftBehind(found)
      if (left) state.value = left
      // The panel was closed before it could be returned.
      if (!found.bytes) await keeping.giveBack(run)
    },

    send: (run) => startSending(sending, run, () => pack(run)),
    goOn: (run) => startSending(sending, run, () => packAgain(run)),
    tryNow: waits.end,

    cancel(run) {
      const { name } = state.peek()
      if (!stopSending(hold, 'Canceled.')) return
      if (name === 'asking' || name === 'preparing') {
        state.value = notBegun(hold)
        return
      }
      state.value = { name: 'cancelled' }
      void keeping.forget(run)
    },

    async discard(run) {
      state.value = { name: 'none' }
      await keeping.forget(run)
    },

    leave() {
      // The row on disk says that the permission has to be returned.
      if (stopSending(hold, 'The panel was closed.')) state.value = notBegun(hold)
    },

    forget: () => reset('Another panel has taken the guide over.'),

    async end(run) {
      stopSending(hold, 'The guide is over.')
      state.value = { name: 'none' }
      hold.lent ||= hold.pending?.granted === true
      await keeping.forget(run)
      hold.of = undefined
      hold.held = undefined
    },
  }
}
