/** What every kind of worker does; `name` identifies it. */
const name = self.name
const base = self.location.origin === 'null' ? '' : self.location.origin
const work = async () => {
  console.log(`${name} prints`, 1)
  console.error(`${name} complains`)
  if (typeof importScripts === 'function' && !name.startsWith('module'))
    importScripts(`${base}/made/imported-by-worker.js?n=${name}`)
  await fetch(`${base}/api/echo?n=${name}-fetch`)
  await fetch(`${base}/api/status?code=503&n=${name}`)
  if ('XMLHttpRequest' in self)
    await new Promise((resolve) => {
      const xhr = new XMLHttpRequest()
      xhr.open('GET', `${base}/api/echo?n=${name}-xhr`)
      xhr.onloadend = resolve
      xhr.send()
    })
  const socket = new WebSocket(`${base.replace('http', 'ws')}/ws/close?code=1000&n=${name}`)
  await new Promise((resolve) => socket.addEventListener('close', resolve))
  if (name === 'dedicated') {
    const nested = new Worker(`${base}/worker.js`, { name: 'nested' })
    await new Promise((resolve) => nested.addEventListener('message', resolve))
  }
  Promise.reject(new Error(`${name} rejects`))
  setTimeout(() => {
    throw new Error(`${name} fails`)
  }, 0)
}
if ('onconnect' in self)
  self.onconnect = ({ ports: [port] }) => work().then(() => setTimeout(() => port.postMessage('done'), 20))
else work().then(() => setTimeout(() => postMessage('done'), 20))
