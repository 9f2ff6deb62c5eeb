globalThis.workers = async () => {
  const dedicated = new Worker('/worker.js', { name: 'dedicated' })
  const module = new Worker('/worker.js', { name: 'module', type: 'module' })
  const shared = new SharedWorker('/worker.js', { name: 'shared' })
  const text = `self.addEventListener('message', async () => { await fetch('${app}/api/echo?n=blob-worker'); postMessage(1) })`
  const blob = new Worker(URL.createObjectURL(new Blob([text])))
  const missing = new Worker('/made/missing-worker.js')
  blob.postMessage(1)
  shared.port.start()
  await all(
    once(dedicated, 'message'),
    once(module, 'message'),
    once(shared.port, 'message'),
    once(blob, 'message'),
    once(missing, 'error'),
  )
}
