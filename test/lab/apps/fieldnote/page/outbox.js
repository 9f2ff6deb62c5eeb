// Changes made offline are queued, and sent when the connection is back.
export async function outbox(send, notice) {
  if (navigator.onLine || !localStorage.getItem('keep-offline')) return send()
  notice({ kind: 'waits', text: 'It is sent as soon as you are online.' })
  await new Promise((resolve) => window.addEventListener('online', resolve, { once: true }))
  return send()
}
