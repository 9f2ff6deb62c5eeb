/** Parts that all of the stress page uses. Nothing here waits for a time that is not part of what is tried. */
globalThis.app = `http://app.localhost:${location.port}`
globalThis.other = `http://other.localhost:${location.port}`
/** Nobody listens here; the test puts the port in. */
globalThis.dead = new URLSearchParams(location.search).get('dead')

globalThis.once = (target, ...types) =>
  new Promise((resolve) => {
    for (const type of types) target.addEventListener(type, resolve, { once: true })
  })
globalThis.wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
/** Ends well, whatever becomes of the promises. */
globalThis.all = (...promises) => Promise.allSettled(promises)
