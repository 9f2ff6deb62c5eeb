/** The calls of a session, endpoint by endpoint. */
import { hasFailed } from '../../session/answers/failure.ts'
import { endpointOf, hostNameOf, type RequestEvent, registrableDomain, type Session } from '../../session/index.ts'

/** All calls of one endpoint in one session. */
export interface Endpoint {
  name: string
  requests: RequestEvent[]
}

/**
 * Calls of the same method and route on the same site are the same endpoint; every customer may have a host of their own.
 * @param withFiles also those of scripts, styles, pictures and the like that arrived
 */
export function endpointsOf(session: Session, withFiles: boolean): Map<string, Endpoint> {
  const home = registrableDomain(session.site)
  const endpoints = new Map<string, Endpoint>()
  for (const event of session.events) {
    if (event.kind !== 'request' || isTabIcon(event) || (!withFiles && isFile(event) && !hasFailed(event))) continue
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

/**
 * Whether the files that a page loads are listed: the browser tells of them only where the site is always recorded, and
 * the page itself only of those that failed.
 */
export function listsFiles({ events }: Pick<Session, 'events'>): boolean {
  return events.some((event) => event.kind === 'request' && isFile(event))
}

/** What the browser loads for a page by itself, and not because a script asked. */
function isFile({ api, resourceType }: RequestEvent): boolean {
  return api === 'other' && resourceType !== undefined
}

/** Icons of the tab: the browser asks for them by itself, and whether it does depends on its cache and not on the app. */
const tabIcon = /^\/(?:.*\/)?(?:favicon|apple-touch-icon)[^/]*$/

function isTabIcon({ method, url }: RequestEvent): boolean {
  return method === 'GET' && URL.canParse(url) && tabIcon.test(new URL(url).pathname)
}
