/** A server that answers by a script, and a clock that does not wait. */
import type { NoResponse, UploadPorts, UploadRequest, UploadResponse, Waiting } from '../../../src/core/upload/index.ts'

export type Scripted = UploadResponse | NoResponse | ((request: UploadRequest) => UploadResponse | NoResponse)

export const answer = (status: number, headers: Record<string, string> = {}): UploadResponse => ({ status, headers })
export const lost: NoResponse = { none: 'lost' }

export interface Script {
  ports: UploadPorts
  told: { sending(bytes: number | undefined): void; waiting(waiting: Waiting): void; begun(url: string): Promise<void> }
  /** e.g. `PATCH /files/1 from 5: 3 bytes` */
  asked: string[]
  requests: UploadRequest[]
  /** ms of each pause, and `offline` for each wait for a connection */
  waits: (number | 'offline')[]
  waitings: Waiting[]
  sent: (number | undefined)[]
  begun: string[]
  isOnline: boolean
  /** ms that each request takes */
  took: number
  /** called at each pause, before it is over */
  atWait?: () => void
}

/** @param answers one for each request; more requests than answers are an error */
export function scripted(answers: readonly Scripted[]): Script {
  const left = [...answers]
  let now = Date.UTC(2026, 2, 14, 9, 0)
  const script: Script = {
    ...{ asked: [], requests: [], waits: [], waitings: [], sent: [], begun: [], isOnline: true, took: 2_000 },
    told: {
      sending: (bytes) => void script.sent.push(bytes),
      waiting: (waiting) => void script.waitings.push(waiting),
      begun: async (url) => void script.begun.push(url),
    },
    ports: {
      async transport(request) {
        request.signal.throwIfAborted()
        const { method, url, headers, body } = request
        const from = headers['upload-offset']
        const path = new URL(url).pathname
        script.asked.push(
          [method, path, from && `from ${from}`, body && `${body.length} bytes`].filter(Boolean).join(' '),
        )
        script.requests.push(request)
        now += script.took
        const next = left.shift()
        if (!next) throw new Error(`Nobody has an answer to ${script.asked.at(-1)}.`)
        return typeof next === 'function' ? next(request) : next
      },
      now: () => now,
      random: () => 1,
      online: () => script.isOnline,
      async whenOnline(signal) {
        script.waits.push('offline')
        script.atWait?.()
        signal.throwIfAborted()
        script.isOnline = true
      },
      async wait(ms, signal) {
        script.waits.push(ms)
        script.atWait?.()
        signal.throwIfAborted()
        now += ms
      },
    },
  }
  return script
}
