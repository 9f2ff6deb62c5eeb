/** The calls that are measured, as a page would make them. */
import type { MetricId } from '../metrics.ts'
import { passTime } from './clock.ts'
import { PENDING, SMALL_JSON, SMALL_PAGE } from './stubs.ts'

/** Prepares everything the calls need, and returns the call to repeat; `i` differs from call to call. */
type Prepare = (count: number) => (i: number) => unknown

const settled = (url: string) => async () => {
  const response = await fetch(url)
  await response.text()
}

let array: number[] | undefined

export const calls: Record<MetricId, Prepare> = {
  logString: () => (i) => console.log(`Saved invoice ${i}`),
  logObject: () => (i) =>
    console.log({ id: i, customer: 'Northwind Ltd', total: 119.5, paid: false, lines: [1, 2, 3] }),
  logError(count) {
    const errors = Array.from({ length: count }, (_, i) => new Error(`Saving invoice ${i} failed`))
    return (i) => console.error(errors[i])
  },
  logArray() {
    array ??= Array.from({ length: 200_000 }, (_, i) => i)
    return () => console.log(array)
  },
  logBody: () => () => console.log(document.body),
  fetchCall: () => () => void fetch(PENDING),
  fetchPage: () => settled(SMALL_PAGE),
  fetchJson: () => settled(SMALL_JSON),
  xhr: () => () => {
    const xhr = new XMLHttpRequest()
    xhr.open('POST', SMALL_JSON)
    xhr.setRequestHeader('content-type', 'application/json')
    xhr.send('{"paid":true}')
  },
}

/** Calls to the browser's own functions, for the second part. */
export const nativeCalls: Record<string, Prepare> = {
  logString: calls.logString,
  logObject: calls.logObject,
  fetchJson: calls.fetchJson,
  xhr: () => () =>
    new Promise((resolve) => {
      const xhr = new XMLHttpRequest()
      xhr.open('GET', SMALL_JSON)
      xhr.onloadend = resolve
      xhr.send()
    }),
}

/** ms of page time that pass before each call: slow enough to stay within every product's rate limits. */
const STEP = 100
/** Minimum length of a sample, ms: long enough for the clock, and not to consist of a single garbage collection. */
const SAMPLE = 5
const WARM_UP = 40
const MOST_CALLS = 5_000

/** Repeats a call and returns the total time, ms. Awaits an asynchronous call before the next one. */
export async function repeat(prepare: Prepare, count: number, now: () => number): Promise<number> {
  const call = prepare(count)
  passTime(STEP)
  const start = now()
  const first = call(0)
  if (first instanceof Promise) {
    await first
    for (let i = 1; i < count; i++) {
      passTime(STEP)
      await call(i)
    }
  } else {
    for (let i = 1; i < count; i++) {
      passTime(STEP)
      call(i)
    }
  }
  return now() - start
}

/** How many calls make up a sample; determining it also warms up the compiler. */
export async function countForSample(prepare: Prepare, now: () => number): Promise<number> {
  let count = 1
  let fastest = Number.POSITIVE_INFINITY
  for (let spent = 0; spent < WARM_UP && count < MOST_CALLS; ) {
    const time = await repeat(prepare, count, now)
    spent += time
    fastest = Math.min(fastest, time / count)
    if (time < SAMPLE) count *= 2
  }
  return Math.min(Math.ceil(SAMPLE / fastest), MOST_CALLS)
}
