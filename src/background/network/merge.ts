/** Merges the events of one request into one record. Raw headers are here, in memory, and nowhere else. */
import type { RequestSignal } from '../../browser/web-request.ts'
import type { NetworkRecord } from '../../core/session/index.ts'

/** Requests that may be in progress at once; few pages have more open streams than this. */
const maxOpen = 1_000
/** Reports, and connections the browser opens in advance, are not requests of the app. */
const ignored = /^(?:csp_report|speculative)$/

export interface Merger {
  hear(signal: RequestSignal): void
}

/**
 * @param done takes each finished record, times in epoch ms and nothing masked
 * @param dropped takes each record given up because too many requests were in progress
 */
export function createMerger(done: (record: NetworkRecord) => void, dropped: (record: NetworkRecord) => void): Merger {
  const open = new Map<string, NetworkRecord>()

  function recordOf(signal: RequestSignal): NetworkRecord {
    const known = open.get(signal.requestId)
    if (known) return known
    const { requestId, documentId, frameId, tabId, type, method, url, initiator, at } = signal
    const record: NetworkRecord = {
      ...{ requestId, frameId, tabId, type, method, url, startedAt: at, endedAt: at },
      ...(documentId !== undefined && { documentId }),
      ...(initiator !== undefined && { initiator }),
      ...{ redirects: [], requestHeaders: [], responseHeaders: [] },
      // The worker may have been stopped while this request was waiting for its response.
      ...(signal.stage !== 'before' && { partial: true }),
    }
    open.set(requestId, record)
    if (open.size > maxOpen) {
      const [oldest] = open.values()
      open.delete(oldest!.requestId)
      dropped(oldest!)
    }
    return record
  }

  return {
    hear(signal) {
      if (ignored.test(signal.type)) return
      const record = recordOf(signal)
      record.endedAt = signal.at
      switch (signal.stage) {
        case 'before':
          break
        case 'sent':
          // Sent again with credentials after the server asked for them, or to the target of a redirect.
          if (record.redirects.length === 0) record.requestHeaders = signal.headers ?? []
          break
        case 'redirect':
          record.redirects.push({ status: signal.status ?? 0, url: signal.redirectUrl ?? '' })
          delete record.status
          delete record.statusLine
          record.responseHeaders = []
          break
        default:
          if (signal.status !== undefined) record.status = signal.status
          if (signal.statusLine !== undefined) record.statusLine = signal.statusLine
          if (signal.headers !== undefined) record.responseHeaders = signal.headers
          if (signal.fromCache !== undefined) record.fromCache = signal.fromCache
          if (signal.ip !== undefined) record.ip = signal.ip
          if (signal.error !== undefined) record.error = signal.error
      }
      if (signal.stage !== 'completed' && signal.stage !== 'failed') return
      open.delete(signal.requestId)
      done(record)
    },
  }
}
