/** Depending on the path, answers itself, forwards, caches, or does not handle the request. */
self.addEventListener('install', (event) => {
  self.skipWaiting()
  event.waitUntil(fetch('/api/echo?n=service-worker-installs'))
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('message', (event) => {
  console.log('service worker prints')
  event.waitUntil(fetch('/api/echo?n=service-worker-by-itself').then(() => event.ports[0].postMessage(1)))
})
self.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url)
  if (pathname === '/sw/made') event.respondWith(new Response('made up'))
  if (pathname === '/sw/made.gif') event.respondWith(new Response('', { headers: { 'content-type': 'image/gif' } }))
  if (pathname === '/sw/error') event.respondWith(Response.error())
  if (pathname.startsWith('/api/forwarded') || pathname === '/api/status') event.respondWith(fetch(event.request))
  if (pathname === '/api/elsewhere') event.respondWith(fetch('/api/echo?n=instead'))
  if (pathname === '/api/kept')
    event.respondWith(
      caches
        .open('x')
        .then(
          async (cache) =>
            (await cache.match('/made/kept.json')) ?? cache.add('/made/kept.json').then(() => new Response('new')),
        ),
    )
})
