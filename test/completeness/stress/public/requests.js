/** Every outcome of fetch, XMLHttpRequest and sendBeacon. */
globalThis.fetches = async () => {
  await all(...Array.from({ length: 50 }, (_, i) => fetch(`/api/echo?n=parallel-${i}`).then((it) => it.json())))
  await aborts()
  await redirects()
  await crossOrigin()
  await caches()
  await shapes()
}

async function aborts() {
  const before = new AbortController()
  before.abort()
  const atOnce = new AbortController()
  const late = new AbortController()
  const reading = new AbortController()
  const started = all(
    fetch('/api/echo?n=aborted-before', { signal: before.signal }),
    fetch('/api/never?n=aborted-at-once', { signal: atOnce.signal }),
    fetch('/api/never?n=aborted-in-flight', { signal: late.signal }),
    fetch('/api/never?n=timed-out', { signal: AbortSignal.timeout(60) }),
    fetch('/api/hang?n=aborted-after-headers', { signal: reading.signal }).then((answer) => {
      setTimeout(() => reading.abort(), 0)
      return answer.text()
    }),
  )
  atOnce.abort()
  await fetch('/api/echo?n=between')
  late.abort()
  await started
}

async function redirects() {
  const to = (code, target, n) => `/api/redirect?code=${code}&n=${n}&to=${encodeURIComponent(target)}`
  await all(
    ...[301, 302, 303, 307, 308].map((code) => fetch(to(code, `/api/echo?n=end-${code}`, code))),
    fetch(to(302, to(307, to(301, '/api/echo?n=end-of-chain', 'third'), 'second'), 'first')),
    fetch(to(302, `${other}/api/echo?n=elsewhere`, 'leaves')),
    fetch(to(303, '/api/echo?n=posted', 'post'), { method: 'POST', body: 'x' }),
    fetch(to(307, '/api/echo?n=posted-again', 'post-again'), { method: 'POST', body: 'x' }),
    fetch(to(302, '/api/echo?n=never-asked', 'manual'), { redirect: 'manual' }),
    fetch(to(302, '/api/echo?n=never-asked', 'refused'), { redirect: 'error' }),
    fetch('/api/loop?n=loop'),
  )
}

async function crossOrigin() {
  const headers = { 'x-stress': '1' }
  await all(
    fetch(`${other}/api/echo?n=simple`),
    fetch(`${other}/api/cors?n=simple-refused`),
    fetch(`${other}/api/cors?allow=1&n=preflight`, { headers }),
    fetch(`${other}/api/cors?allow=1&n=preflight-put`, { method: 'PUT', body: '{}' }),
    fetch(`${other}/api/cors?n=preflight-refused`, { headers }),
    fetch(`${other}/api/cors?n=opaque`, { mode: 'no-cors' }),
    fetch(`${other}/api/echo?n=same-origin-only`, { mode: 'same-origin' }),
    fetch(`${other}/api/echo?n=with-credentials`, { credentials: 'include' }),
  )
}

async function caches() {
  for (let i = 0; i < 3; i++) await fetch('/api/cached?n=disk').then((it) => it.text())
  for (let i = 0; i < 2; i++) await fetch('/api/etag?n=304').then((it) => it.text())
  await all(
    fetch('/api/cached?n=disk', { cache: 'no-store' }),
    fetch('/api/cached?n=disk', { cache: 'force-cache' }),
    fetch('/api/cached?n=not-there', { cache: 'only-if-cached', mode: 'same-origin' }),
    fetch('/api/cached?n=disk', { cache: 'reload' }),
  )
}

async function shapes() {
  const form = new FormData()
  form.append('file', new Blob(['x']), 'x.txt')
  await all(
    fetch(new Request('/api/echo?n=request', { method: 'POST', body: 'x' })),
    fetch(new URL('/api/echo?n=url#part', location)),
    fetch('/api/echo?n=form', { method: 'POST', body: form }),
    ...['HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'].map((method) => fetch(`/api/echo?n=m-${method}`, { method })),
    ...[204, 304, 400, 401, 404, 500, 503].map((code) => fetch(`/api/status?code=${code}`)),
    fetch('/api/echo?n=kept-alive', { keepalive: true }),
    fetch('/api/lines?n=lines').then(async (answer) => {
      for await (const _ of answer.body);
    }),
    fetch('/api/events?n=events-by-fetch').then(async (answer) => {
      const reader = answer.body.getReader()
      await reader.read()
      await reader.cancel()
    }),
    fetch('/api/reset?n=reset'),
    fetch(`${dead}/api/echo?n=refused`),
    fetch('http://app.localhost:1/bad-port'),
    fetch('http://'),
    fetch('ftp://app.localhost/file'),
    fetch('data:text/plain,hello'),
    fetch(URL.createObjectURL(new Blob(['hello']))),
    fetch('blob:nothing'),
  )
  navigator.sendBeacon('/api/echo?n=beacon', 'x')
  navigator.sendBeacon(`${other}/api/echo?n=beacon-json`, new Blob(['{}'], { type: 'application/json' }))
  if ('fetchLater' in globalThis) fetchLater('/api/echo?n=later', { activateAfter: 0 })
}

globalThis.xhrs = async () => {
  const open = (url, method = 'GET', set = () => {}) => {
    const xhr = new XMLHttpRequest()
    xhr.open(method, url)
    set(xhr)
    xhr.send(method === 'POST' ? 'x' : null)
    return once(xhr, 'loadend')
  }
  for (const n of ['sync', 'sync-again']) {
    const sync = new XMLHttpRequest()
    sync.open('GET', `/api/echo?n=xhr-${n}`, false)
    sync.send()
  }
  const broken = new XMLHttpRequest()
  broken.open('GET', `${dead}/api/echo?n=xhr-sync-refused`, false)
  try {
    broken.send()
  } catch {}
  const used = new XMLHttpRequest()
  for (const n of ['used', 'used-again']) {
    used.open('GET', `/api/echo?n=xhr-${n}`)
    used.send()
    await once(used, 'loadend')
  }
  used.open('GET', '/api/never?n=xhr-left')
  used.send()
  await fetch('/api/echo?n=beside-xhr')
  used.open('GET', '/api/echo?n=xhr-instead')
  used.send()
  const given = new XMLHttpRequest()
  given.open('GET', '/api/never?n=xhr-aborted')
  given.send()
  const never = new XMLHttpRequest()
  never.open('GET', '/api/never?n=xhr-aborted-at-once')
  never.send()
  never.abort()
  const unsent = new XMLHttpRequest()
  unsent.open('GET', '/api/echo?n=xhr-never-sent')
  await all(
    once(used, 'loadend'),
    open('/api/never?n=xhr-timed-out', 'GET', (xhr) => (xhr.timeout = 60)),
    open('/api/echo?n=xhr-posted', 'POST'),
    open('/api/echo?n=xhr-json', 'GET', (xhr) => (xhr.responseType = 'json')),
    open('/api/echo?n=xhr-buffer', 'GET', (xhr) => (xhr.responseType = 'arraybuffer')),
    open('/api/status?code=500&n=xhr'),
    open('/api/reset?n=xhr-reset'),
    open('/api/cached?n=xhr-cached'),
    open('/api/redirect?code=302&n=xhr&to=/api/echo?n=xhr-redirected'),
    open(`${other}/api/echo?n=xhr-cross`),
    open(`${other}/api/cors?n=xhr-refused`),
    open(`${other}/api/cors?n=xhr-preflight&allow=1`, 'GET', (xhr) => xhr.setRequestHeader('x-stress', '1')),
    open(`${dead}/api/echo?n=xhr-refused`),
    open('data:text/plain,xhr'),
  )
  given.abort()
}
