/** Turns the recording of a document on and off, and tells all parts that need to know. */
import type { Batches } from './batches.ts'
import type { PagePort } from './page-port.ts'
import { now } from './page-state.ts'
import type { RelayPorts } from './ports.ts'
import type { RelayState } from './relay-state.ts'
import type { ReplayLine } from './replay-line.ts'
import type { Sending } from './sending.ts'
import type { Settling } from './settling.ts'

export interface RecordingSwitch {
  turn(on: boolean): void
  /** The extension is gone from under this page. */
  end(): void
}

export interface SwitchedParts {
  batches: Batches
  sending: Sending
  settling: Settling
  port: PagePort
  replay: ReplayLine | undefined
  /** ends every listener and observer */
  stop: AbortController
}

export function createSwitch(
  state: RelayState,
  ports: Pick<RelayPorts, 'recording'>,
  { batches, sending, settling, port, replay, stop }: SwitchedParts,
): RecordingSwitch {
  function turn(on: boolean): void {
    if (on && state.recording === false) {
      state.since = now()
      batches.restart()
    }
    state.recording = on
    ports.recording?.(on)
    port.record(on)
    replay?.record(on)
    if (on) sending.soon()
    else {
      sending.clear()
      settling.forget()
    }
  }

  return {
    turn,
    end() {
      turn(false)
      stop.abort()
    },
  }
}
