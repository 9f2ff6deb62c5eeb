/** Work on many things without making the page wait: it may paint and answer in between. */

/** ms of one slice; with the thing that is begun last it stays well under a frame */
const budget = 6

/**
 * The results of `work` for each item, in order.
 * @param urgent nothing may wait, because the page is going away: everything is done before the call comes back
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

/** Goes through work that pauses after each piece of it. @param urgent as above */
export async function throughSlices(work: Iterator<unknown>, urgent: () => boolean): Promise<void> {
  let started = performance.now()
  while (!work.next().done) {
    if (urgent() || performance.now() - started <= budget) continue
    await nextTask()
    started = performance.now()
  }
}

/** A timer is slowed down in a tab in the background, a message is not. */
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
