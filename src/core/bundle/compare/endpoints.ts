/** The calls of a session, endpoint by endpoint. */
import { endpointOf, hostNameOf, type RequestEvent, registrableDomain, type Session } from '../../session/index.ts'

/** All calls of one endpoint in one session. */
export interface Endpoint {
  name: string
  requests: RequestEvent[]
}

/** Calls of the same method and route on the same site are the same endpoint; every customer may have a host of their own. */
export function endpointsOf(session: Session): Map<string, Endpoint> {
  const home = registrableDomain(session.site)
  const endpoints = new Map<string, Endpoint>()
  for (const event of session.events) {
    if (event.kind !== 'request' || isTabIcon(event)) continue
    const site = registrableDomain(event.url)
    const endpoint = endpointOf(event)
    const key = `${site === home ? '' : site} ${endpoint}`
    const known = endpoints.get(key)
    if (known) known.requests.push(event)
    else
      endpoints.set(key, {
        name: site === home ? endpoint : endpoint.replace(' ', ` ${hostNameOf(event.url)}`),
        requests: [event],
      })
  }
  return endpoints
}

/** Icons of the tab: the browser asks for them by itself, and whether it does depends on its cache and not on the app. */
const tabIcon = /^\/(?:.*\/)?(?:favicon|apple-touch-icon)[^/]*$/

function isTabIcon({ method, url }: RequestEvent): boolean {
  return method === 'GET' && URL.canParse(url) && tabIcon.test(new URL(url).pathname)
}
