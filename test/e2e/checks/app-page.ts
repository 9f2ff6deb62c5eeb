/** Ways in which the app's page can differ for a customer: from an older build, or with too much to store. */
import type { Breakage } from '../../lab/apps/scenario.ts'
import { type Answer, type Call, text } from '../../lab/server/call.ts'
import type { Undo } from './settings.ts'
import type { World } from './world.ts'

export const isPage = ({ host, method, path }: Call) =>
  host.startsWith('crewboard.') && method === 'GET' && path === '/'

/** Part of the app's page comes from another host. */
export const framedIn = (host: string): Breakage => ({
  before: (call) => (call.host === host ? text(200, 'text/html', '<p>A part</p>') : undefined),
  after: (call, answer) =>
    isPage(call) ? { ...answer, body: `${answer.body}<iframe src="http://${host}/"></iframe>` } : answer,
})

/** Browsers give the local storage of a site 5 MiB (https://html.spec.whatwg.org/multipage/webstorage.html#disk-space). */
export const storesTooMuch = `<script>localStorage.setItem('draft', 'x'.repeat(20_000_000))</script>`

export const unregister = ({ tab }: World) =>
  tab.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.unregister())

/** A service worker that caches the app's page forever. */
const cachingWorker = `
  addEventListener('install', (event) => event.waitUntil(caches.open('app').then((cache) => cache.add('/'))))
  addEventListener('fetch', (event) => event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request))))
`

/** Serves a cacheable page that names its build. */
export function builds(world: World): { release(): void; mend: Undo } {
  let build = 1
  const named = (body: Answer['body']) => String(body).replace('/app.js', `/app.js?v=${build}`)
  const mend = world.breaks({
    before: ({ path }) => (path === '/sw.js' ? text(200, 'text/javascript', cachingWorker) : undefined),
    after: (call, answer) =>
      isPage(call)
        ? { ...answer, headers: { ...answer.headers, 'cache-control': 'max-age=600' }, body: named(answer.body) }
        : answer,
  })
  return {
    release() {
      build++
    },
    mend,
  }
}
