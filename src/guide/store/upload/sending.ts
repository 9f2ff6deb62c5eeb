/** One click on “Send”: requests permission for the host, packs the file, uploads it, and reports progress. */
import type { Signal } from '@preact/signals'
import type { GuideRun } from '../../../core/guide/index.ts'
import {
  type Outcome,
  type PendingUpload,
  type UploadTarget,
  upload,
  uploadOrigin,
  type Waiting,
} from '../../../core/upload/index.ts'
import { reasonOf } from '../../../messages/index.ts'
import type { GuidePorts } from '../../ports.ts'
import type { Farewells } from './farewells.ts'
import { arrivedRow, endedAs, fileOf, type Hold, loanOf, notBegun } from './hold.ts'
import type { Keeping } from './keeping.ts'
import type { Made, UploadState } from './upload-state.ts'
import type { Waits } from './waits.ts'

/** What one upload needs. */
export interface SendingParts {
  ports: GuidePorts
  hold: Hold
  state: Signal<UploadState>
  keeping: Keeping
  farewells: Farewells
  waits: Waits
}

/**
 * Must be called in the click handler, or the browser does not show its prompt.
 * @param make what to send: packed now, or kept from before
 */
export async function startSending(parts: SendingParts, run: GuideRun, make: () => Promise<Made>): Promise<void> {
  const { hold, state, keeping } = parts
  const place = run.guide.handOver.upload
  if (!place || hold.stop) return
  const mine = new AbortController()
  hold.stop = mine
  // Must come before any await, or the browser no longer counts it as part of the user's click.
  const answered = askForHost(parts, uploadOrigin(place.to))
  state.value = { name: 'asking' }
  try {
    const granted = await answered
    mine.signal.throwIfAborted()
    if (granted) await packAndSend(parts, run, place, make, mine.signal)
    else state.value = notBegun(hold, { name: 'declined' })
  } catch (error) {
    if (!mine.signal.aborted) state.value = notBegun(hold, { name: 'unpacked', detail: reasonOf(error) })
  } finally {
    if (hold.stop === mine) hold.stop = undefined
    if (!hold.pending?.bytes) await keeping.giveBack(run)
  }
}

/** Cancels what is in progress, if anything. @param why for the browser's log, in English */
export function stopSending(hold: Hold, why: string): boolean {
  const { stop } = hold
  if (!stop) return false
  stop.abort(new Error(why))
  hold.stop = undefined
  return true
}

/** Requests permission for the host unless we have it, and notes whether it has to be returned. */
async function askForHost({ ports, hold, keeping }: SendingParts, origin: string): Promise<boolean> {
  // If it cannot be determined, it counts as not held before.
  const before = hold.held === undefined ? ports.holdsSite(origin).catch(() => false) : Promise.resolve(hold.held)
  const asked = hold.held ? Promise.resolve(true) : ports.askForSite(origin)
  const granted = await asked.catch(() => false)
  if (!granted) return false
  hold.lent ||= !(await before)
  hold.held = true
  if (hold.pending) await keeping.keep({ ...hold.pending, granted: hold.lent })
  return true
}

async function packAndSend(
  parts: SendingParts,
  run: GuideRun,
  place: UploadTarget,
  make: () => Promise<Made>,
  signal: AbortSignal,
): Promise<void> {
  const { ports, hold, state, keeping, farewells } = parts
  const origin = uploadOrigin(place.to)
  state.value = { name: 'preparing' }
  if (hold.lent && !hold.pending) await keeping.keep(loanOf(run, origin, ports.now()))
  const made = await make()
  signal.throwIfAborted()
  if (hold.pending && hold.pending.url !== made.file.url) farewells.say(hold.pending)
  hold.of = made.of
  const file = { ...made.file, origin, granted: hold.lent }
  await keeping.keep(file)
  const outcome = await transfer(parts, place, file, signal)
  const { pending } = hold
  if (!pending || signal.aborted) return
  const at = ports.now()
  state.value = endedAs(outcome, fileOf(pending, hold.of), at)
  if (!('trouble' in outcome)) await keeping.keep(arrivedRow(pending, at))
}

/** Uploads the file, with all attempts and pauses. */
function transfer(
  { ports, hold, state, keeping, farewells, waits }: SendingParts,
  place: UploadTarget,
  begun: PendingUpload,
  signal: AbortSignal,
): Promise<Outcome> {
  const file = fileOf(begun, hold.of)
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
      // An upload that was just cancelled is not stored again.
      if (signal.aborted) farewells.say({ ...begun, url })
      else await keeping.keep({ ...begun, url })
    },
  }
  const { transport, now, connection } = ports
  return upload(
    place,
    { name: begun.name, bytes: begun.bytes ?? new Uint8Array() },
    {
      ports: {
        ...{ transport, now, random: Math.random, online: connection.online },
        ...{ wait: waits.wait, whenOnline: waits.whenOnline },
      },
      ...{ told, signal },
      ...(begun.url !== undefined && { begun: begun.url }),
    },
  )
}
