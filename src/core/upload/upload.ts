/** Repeats attempts until the file has arrived, a person stops it, or trying again is pointless. */
import { putOnce } from './put.ts'
import type { Transport } from './transport.ts'
import type { Step, Trouble } from './trouble.ts'
import { tusUpload } from './tus.ts'

/** `put`: one PUT to a pre-signed URL; `tus`: a tus server, at the URL where uploads are created */
export interface UploadTarget {
  to: string
  by: 'put' | 'tus'
}

export interface UploadPorts {
  transport: Transport
  /** epoch ms */
  now(): number
  /** 0 to 1 */
  random(): number
  /** whether the browser believes it is online */
  online(): boolean
  /** Resolves once the browser may be online; rejects with the signal's reason. */
  whenOnline(signal: AbortSignal): Promise<void>
  /** Resolves after `ms`, or sooner if retrying at once makes sense; rejects with the signal's reason. */
  wait(ms: number, signal: AbortSignal): Promise<void>
}

export type Waiting = { why: 'offline' } | { why: 'lost' | 'busy'; until: number }

export interface UploadTold {
  /** An attempt starts. @param bytes already on the server; unknown for a PUT until it ends */
  sending(bytes: number | undefined): void
  waiting(waiting: Waiting): void
  /** a tus upload was created */
  begun(url: string): Promise<void>
}

export type Outcome = { done: true } | { trouble: Trouble; status?: number }

/** Consecutive failures without any bytes arriving in between. */
const mostFailures = 8
/** ms */
const pause = { first: 1_000, longest: 30_000 }
/** longest wait (ms) we accept from a server: nobody watches a panel for longer */
const longestWish = 5 * 60_000

/**
 * Sends a file.
 * @param begun URL of a tus upload to resume
 * @throws the signal's reason, when a person stops it
 */
export async function upload(
  place: UploadTarget,
  file: { name: string; bytes: Uint8Array },
  { ports, told, signal, begun }: { ports: UploadPorts; told: UploadTold; signal: AbortSignal; begun?: string },
): Promise<Outcome> {
  const { transport, now } = ports
  const sending = { address: place.to, bytes: file.bytes, transport, signal, now }
  let sent = place.by === 'put' ? undefined : 0
  const onSent = (bytes: number) => {
    sent = bytes
    told.sending(sent)
  }
  const attempt: () => Promise<Step> =
    place.by === 'put'
      ? () => putOnce(sending)
      : tusUpload({ ...sending, name: file.name, onSent, onBegun: told.begun, ...(begun !== undefined && { begun }) })
  for (let failures = 0; ; ) {
    signal.throwIfAborted()
    if (!ports.online()) {
      told.waiting({ why: 'offline' })
      await ports.whenOnline(signal)
      failures = 0
    }
    told.sending(sent)
    const step = await attempt()
    if (!('again' in step)) return step
    failures = step.moved ? 1 : failures + 1
    const wish = step.after ?? 0
    if (failures >= mostFailures || wish > longestWish)
      return { trouble: step.again === 'busy' ? 'busy' : 'unreachable' }
    // While offline there is nothing to count down to.
    if (!ports.online()) continue
    const ms = Math.max(wish, pauseAfter(failures, ports.random()))
    told.waiting({ why: step.again, until: now() + ms })
    await ports.wait(ms, signal)
  }
}

/**
 * ms to wait after this many failures: doubles each time, with jitter so that clients stopped by one fault do not all
 * come back at once (https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/).
 */
export function pauseAfter(failures: number, random: number): number {
  const full = Math.min(pause.longest, pause.first * 2 ** (failures - 1))
  return Math.round(full * (0.5 + random / 2))
}
