/** Groups a session's calls by endpoint. */

import { endpointOf, hostNameOf, type RequestEvent, registrableDomain, type Session } from '../../session/index.ts'
import { hasFailed } from '../../session/responses/failure.ts'

/** All calls of one endpoint in one session. */
export interface Endpoint {
  name: string
  requests: RequestEvent[]
}

/**
 * Calls with the same method, route and site are one endpoint; the host may differ, since each customer can have their
 * own.
 * @param withFiles include successfully loaded scripts, styles, pictures and the like
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
 * Whether a session lists the files a page loaded: the browser reports them only for sites that are always recorded,
 * and the page itself only reports those that failed.
 */
export function listsFiles({ events }: Pick<Session, 'events'>): boolean {
  return events.some((event) => event.kind === 'request' && isFile(event))
}

/** Whether the browser loaded it for the page, rather than a script requesting it. */
function isFile({ api, resourceType }: RequestEvent): boolean {
  return api === 'other' && resourceType !== undefined
}

/** Tab icons: the browser requests them by itself, depending on its cache rather than on the app. */
const tabIcon = /^\/(?:.*\/)?(?:favicon|apple-touch-icon)[^/]*$/

function isTabIcon({ method, url }: RequestEvent): boolean {
  return method === 'GET' && URL.canParse(url) && tabIcon.test(new URL(url).pathname)
}
