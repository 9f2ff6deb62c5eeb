/** Compares headers that change what a server answers, or how the browser treats the answer. */

import { headerValue, type RequestEvent } from '../../session/index.ts'
import { hasFailed, hasWorked } from '../../session/responses/failure.ts'
import { difference, type Found } from './difference.ts'
import type { Endpoint } from './endpoints.ts'
import { weights } from './weights.ts'

type Side = 'requestHeaders' | 'responseHeaders'

/**
 * By lower-case name. `presence`: compare only whether it is there, because the value is secret or differs in every
 * session.
 */
const watched: Record<Side, { name: RegExp; presence?: boolean; weight: number }[]> = {
  requestHeaders: [
    { name: /^(?:proxy-)?authorization$/, weight: weights.signIn },
    { name: /^cookie$/, presence: true, weight: weights.signIn },
    { name: /^x-(?:csrf|xsrf)-?token$|^x-api-key$/, presence: true, weight: weights.signIn },
    { name: /^(?:content-type|accept|x-requested-with|x-http-method-override)$/, weight: weights.header },
    { name: /^accept-language$/, weight: weights.language },
    {
      name: /^x-.*(?:version|release|build|tenant|region|feature|flag|experiment|variant|locale|role)/,
      weight: weights.header,
    },
  ],
  responseHeaders: [
    {
      name: /^(?:content-type|location|www-authenticate|content-security-policy|clear-site-data)$/,
      weight: weights.header,
    },
    { name: /^access-control-allow-(?:origin|methods|headers|credentials)$/, weight: weights.header },
    { name: /^retry-after$|^deprecation$|^sunset$/, presence: true, weight: weights.header },
    {
      name: /^(?:cache-control|x-cache|cf-cache-status|server|via|vary|cross-origin-[\w-]+)$/,
      weight: weights.detail * 2,
    },
    {
      name: /^x-.*(?:version|release|build|tenant|region|feature|flag|experiment|variant|backend|served-by)/,
      weight: weights.header,
    },
  ],
}

interface Pair {
  ours: Endpoint
  theirs: Endpoint
}

interface HeaderDifference {
  side: Side
  name: string
  here: string | undefined
  there: string | undefined
  weight: number
}

/** One difference per header and pair of values, however many endpoints have it. */
export function compareHeaders(pairs: readonly Pair[]): Found {
  const found = new Map<string, HeaderDifference & { endpoints: string[]; ours: string[]; theirs: string[] }>()
  for (const { ours, theirs } of pairs) {
    const mine = ours.requests.find(hasFailed) ?? ours.requests.at(-1)!
    const other = theirs.requests.findLast(hasWorked) ?? theirs.requests.at(-1)!
    for (const one of differing(mine, other, theirs.requests)) {
      const key = JSON.stringify(one)
      const known = found.get(key) ?? { ...one, endpoints: [], ours: [], theirs: [] }
      known.endpoints.push(ours.name)
      known.ours.push(mine.id)
      known.theirs.push(other.id)
      found.set(key, known)
    }
  }
  return {
    differences: [...found.values()].map(({ side, name, here, there, weight, endpoints, ours, theirs }) =>
      difference({
        area: 'requests',
        subject: endpoints.length === 1 ? endpoints[0]! : `${endpoints.length} endpoints`,
        aspect: `${side === 'requestHeaders' ? 'request' : 'response'} header ${name}`,
        here,
        there,
        weight,
        events: ours,
        otherEvents: theirs,
      }),
    ),
    same: [],
  }
}

/** Headers of `mine` whose value none of the other session's calls had. */
function differing(mine: RequestEvent, other: RequestEvent, all: readonly RequestEvent[]): HeaderDifference[] {
  return (['requestHeaders', 'responseHeaders'] as const).flatMap((side) => {
    if (!mine[side]?.length || !other[side]?.length) return []
    const names = new Set([...mine[side], ...other[side]].map(([name]) => name.toLowerCase()))
    return [...names].flatMap((name) => {
      const rule = watched[side].find((one) => one.name.test(name))
      if (!rule) return []
      const read = (request: RequestEvent) => {
        const value = headerValue(request[side], name)
        return value === undefined || !rule.presence ? value : 'there'
      }
      const [here, there] = [read(mine), read(other)]
      if (all.some((request) => read(request) === here)) return []
      if ((here === undefined || there === undefined) && !sameView(mine, other)) return []
      return [{ side, name, here, there, weight: rule.weight }]
    })
  })
}

/**
 * The browser sees more headers than the page does: if it reported only one of the two calls, a missing header means
 * nothing.
 */
function sameView(mine: RequestEvent, other: RequestEvent): boolean {
  return (mine.resourceType === undefined) === (other.resourceType === undefined)
}
