/** What each kind of frame does: a little of everything, with that frame's own browser functions. */
globalThis.exercise = async (name, base) => {
  const url = (kind) => `${base}/api/echo?n=${name}-${kind}`
  const done = []
  console.log(`${name} begins`, 1)
  console.warn(`${name} warns`)
  done.push(fetch(url('fetch')), fetch(`${base}/api/status?code=500&n=${name}`))
  const xhr = new XMLHttpRequest()
  xhr.open('GET', url('xhr'))
  xhr.send()
  done.push(new Promise((resolve) => xhr.addEventListener('loadend', resolve)))
  navigator.sendBeacon(url('beacon'), 'x')
  const events = new EventSource(`${base}/api/events?n=${name}`)
  done.push(
    new Promise((resolve) =>
      events.addEventListener('named', () => {
        // A browser opens only six connections per host, and there are more frames than that.
        events.close()
        resolve()
      }),
    ),
  )
  const socket = new WebSocket(`${base.replace('http', 'ws')}/ws/close?code=1000&n=${name}`)
  done.push(new Promise((resolve) => socket.addEventListener('close', resolve)))
  const image = new Image()
  image.src = `${base}/made/${name}.gif`
  done.push(new Promise((resolve) => image.addEventListener('load', resolve)))
  setTimeout(() => {
    throw new Error(`${name} fails`)
  }, 0)
  Promise.reject(new Error(`${name} rejects`))
  await Promise.allSettled(done)
  console.log(`${name} ends`)
  await new Promise((resolve) => setTimeout(resolve, 20))
  const told = { exercised: name }
  if (globalThis.opener) globalThis.opener.postMessage(told, '*')
  if (globalThis.parent !== globalThis) globalThis.parent.postMessage(told, '*')
}
if (document.currentScript?.dataset.name)
  exercise(document.currentScript.dataset.name, new URL(document.currentScript.src).origin)
