/** What is measured: the names shared by page and report. */

/** A call made by the page whose cost is measured. */
export interface Metric {
  name: string
  /** what a product must watch to be compared */
  needs: 'console' | 'network'
  /** maximum that Casefile may add to a call, µs; if omitted, only compared with the others */
  limit?: number
  /** maximum rounds: some products take a second for one such call */
  rounds?: number
  /** the page waits for the browser in between, so other tasks run during a sample */
  waits?: boolean
}

const list = {
  logString: { name: 'console.log, string', needs: 'console', limit: 1 },
  logObject: { name: 'console.log, object', needs: 'console', limit: 2 },
  logError: { name: 'console.error, Error', needs: 'console' },
  logArray: { name: 'console.log, array of 200,000', needs: 'console', limit: 200, rounds: 5 },
  logBody: { name: 'console.log, document.body', needs: 'console', limit: 200, rounds: 5 },
  fetchCall: { name: 'fetch, call returns', needs: 'network', limit: 8 },
  fetchPage: { name: 'fetch settled + text(), page', needs: 'network', limit: 30, waits: true },
  fetchJson: { name: 'fetch settled + text(), JSON', needs: 'network', limit: 30, waits: true },
  xhr: { name: 'XHR, new + open + setRequestHeader + send', needs: 'network', limit: 4 },
} satisfies Record<string, Metric>

export type MetricId = keyof typeof list
/** All metrics, in the order of the table. */
export const metrics: Readonly<Record<MetricId, Metric>> = list

/** Samples in µs per call, by metric and variant, in the order of the rounds. */
export type Samples = Record<string, Record<string, number[]>>

/** Instructions for the page. */
export interface Plan {
  variants: string[]
  rounds: number
  /** also measure with the browser's own functions */
  native: boolean
}

/** What the page sends back: µs per call; `install` is ms per script run. */
export interface Results {
  /** whether the clock has steps of 5 µs instead of 100 */
  isolated: boolean
  stubbed: Samples
  native: Samples
  install: Record<string, number[]>
}
