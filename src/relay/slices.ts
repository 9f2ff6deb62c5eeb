/** Processes many items in slices, so that the page can paint and respond in between. */

/** ms of one slice; even with the last item it stays well below the time of a frame */
const budget = 6

/**
 * The results of `work` for each item, in order.
 * @param urgent whether the page is going away: then everything is done before the call returns
 */
export async function inSlices<T, R>(items: readonly T[], work: (item: T) => R, urgent: () => boolean): Promise<R[]> {
  const results: R[] = []
  let started = performance.now()
  for (const item of items) {
    if (!urgent() && performance.now() - started > budget) {
      await nextTask()
      started = performance.now()
    }
    results.push(work(item))
  }
  return results
}

/** Runs work that yields after each piece. @param urgent as above */
export async function throughSlices(work: Iterator<unknown>, urgent: () => boolean): Promise<void> {
  let started = performance.now()
  while (!work.next().done) {
    if (urgent() || performance.now() - started <= budget) continue
    await nextTask()
    started = performance.now()
  }
}

/** Uses a message, because browsers slow down timers in background tabs. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}
