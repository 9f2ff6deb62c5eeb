/** The state of a relay. All its parts read it; each field is changed by only one of them. */
export interface RelayState {
  /** whether this document is recorded; undefined until the background has said. Changed by recording-switch.ts */
  recording: boolean | undefined
  /** epoch ms of the last start after a stop. Changed by recording-switch.ts */
  since: number
  /** the page is going away, and runs no more timers. Changed by page-life.ts */
  leaving: boolean
}

export function newState(): RelayState {
  return { recording: undefined, since: Number.NEGATIVE_INFINITY, leaving: false }
}
