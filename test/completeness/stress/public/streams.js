/** WebSockets and event streams, until they end. */
globalThis.sockets = async () => {
  const ws = app.replace('http', 'ws')
  const talks = new WebSocket(`${ws}/ws/echo?n=talks`)
  await once(talks, 'open')
  talks.send('text')
  await once(talks, 'message')
  talks.send(new Uint8Array([1, 2, 3]))
  await once(talks, 'message')
  talks.close()
  const ends = [
    talks,
    new WebSocket(`${ws}/ws/close?code=4001&n=closed`),
    new WebSocket(`${ws}/ws/drop?n=dropped`),
    new WebSocket(`${ws}/refused?n=forbidden`),
    new WebSocket(`${dead.replace('http', 'ws')}/ws/echo?n=nobody`),
    new WebSocket(`${other.replace('http', 'ws')}/ws/close?code=1000&n=elsewhere`),
    new WebSocket(`${app}/ws/close?code=1000&n=http-address`),
  ]
  try {
    new WebSocket('ftp://nothing')
  } catch {}
  const early = new WebSocket(`${ws}/ws/echo?n=closed-at-once`)
  early.close()
  globalThis.stays = new WebSocket(`${ws}/ws/push?count=60&size=10&n=stays`)
  await Promise.all([...ends, early].map((socket) => once(socket, 'close')))
}

globalThis.eventStreams = async () => {
  globalThis.staying = new EventSource('/api/events?n=stays')
  const named = once(staying, 'named')
  const again = new EventSource('/api/events-again?n=again')
  const ended = new Promise((resolve) =>
    again.addEventListener('error', () => again.readyState === EventSource.CLOSED && resolve()),
  )
  const wrong = ['/api/status?code=404&n=events', '/api/echo?n=no-events', `${other}/api/cors?n=events-refused`].map(
    (url) => once(new EventSource(url), 'error'),
  )
  const short = new EventSource('/api/events?n=closed-at-once')
  short.close()
  const nobody = new EventSource(`${dead}/api/events?n=nobody`)
  await once(nobody, 'error')
  nobody.close()
  await all(named, ended, ...wrong)
}
