/** Helpers for the whole stress page. Nothing here waits longer than the case itself requires. */
globalThis.app = `http://app.localhost:${location.port}`
globalThis.other = `http://other.localhost:${location.port}`
/** An origin on which nothing listens; the test fills in the port. */
globalThis.dead = new URLSearchParams(location.search).get('dead')

globalThis.once = (target, ...types) =>
  new Promise((resolve) => {
    for (const type of types) target.addEventListener(type, resolve, { once: true })
  })
globalThis.wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
/** Always resolves, whatever happens to the promises. */
globalThis.all = (...promises) => Promise.allSettled(promises)
