/**
 * Requests that Casefile itself makes in a recorded tab through the page's `fetch`, so that they are not mistaken for the
 * app's.
 */
import type { RequestSignal } from '../../browser/web-request.ts'

/** A period, epoch ms, in which Casefile requests a URL. */
interface Asking {
  tabId: number
  url: string
  from: number
  /** undefined while it lasts */
  to?: number
}

export interface OwnRequests {
  /** Does work that requests a URL. */
  during<T>(tabId: number, url: string, work: () => Promise<T>): Promise<T>
  /** Whether a signal is about such a request. */
  has(signal: RequestSignal): boolean
}

/** ms for which a finished period is remembered: browsers may report a request late, even after its answer */
const memory = 60_000

const isReading = (method: string) => method === 'HEAD' || method === 'GET'

/** @param now epoch ms, the clock by which the browser says when a request began */
export function createOwnRequests(now: () => number): OwnRequests {
  let askings: Asking[] = []
  /** ids of those in progress */
  const ids = new Set<string>()

  /** Signals may come late, or during another period: what counts is when the request began. */
  const isAsked = ({ tabId, url, at }: RequestSignal) =>
    askings.some((one) => one.tabId === tabId && one.url === url && at >= one.from && at <= (one.to ?? at))

  return {
    async during(tabId, url, work) {
      askings = askings.filter(({ to = now() }) => now() - to < memory)
      const asking: Asking = { tabId, url, from: now() }
      askings.push(asking)
      try {
        return await work()
      } finally {
        // The browser's clock has fractions of a millisecond, ours has none.
        asking.to = now() + 1
      }
    },
    has(signal) {
      const { stage, requestId, type, method } = signal
      if (stage === 'before' && type === 'xmlhttprequest' && isReading(method) && isAsked(signal)) ids.add(requestId)
      const ours = ids.has(requestId)
      if (ours && (stage === 'completed' || stage === 'failed')) ids.delete(requestId)
      return ours
    },
  }
}
