/** A failing request in a message, and the endpoint that the documentation of an API calls it. */
import { termsOf } from '../words/tokenise.ts'

// How `failureText` begins, and what a console says of a call.
const CALL = /^((?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) )((?:\/[^\s/]+)+)/

/** What APIs are mounted under and their references often leave out. */
const MOUNT = /^(?:api|rest|v\d+(?:\.\d+)*)$/i

/** Every further segment doubles the routes to look up; longer ones keep their first segments as they are. */
const MAX_VARIABLE = 8

/** Whether a message begins with a call. */
export const isCall = (text: string): boolean => CALL.test(text)

/** A message without the call that it begins with. */
export const withoutCall = (text: string): string => text.replace(CALL, '')

/**
 * The message with the route as the articles write it: `GET /repos/acme/shop` is `GET /repos/{}/{}` where an article has
 * that endpoint and none has the former. Nothing in an address tells a name from a fixed part, but the articles do.
 * @param isHeld whether any article holds a term
 */
export function asDocumented(text: string, isHeld: (term: string) => boolean): string {
  return text.replace(CALL, (call, method: string, route: string) => {
    const found = documentedRoutes(route).find((one) => isHeld(termsOf(one)[0] ?? ''))
    return found === undefined ? call : method + found
  })
}

/** The routes that an address may be an example of, the most literal first; at last those without what it is mounted under. */
function documentedRoutes(route: string): string[] {
  const segments = route.split('/').slice(1)
  const mounts = segments.findIndex((segment) => !MOUNT.test(segment))
  const shorter = Array.from({ length: Math.max(0, mounts) }, (_, i) => segments.slice(i + 1))
  return [segments, ...shorter].flatMap(generalised)
}

function generalised(segments: readonly string[]): string[] {
  // The first segment is always fixed, or any address of the same length would be an example.
  const first = Math.max(1, segments.length - MAX_VARIABLE)
  const free = segments.length - first
  return Array.from({ length: 2 ** Math.max(0, free) }, (_, choice) => ({ choice, variable: bits(choice) }))
    .sort((a, b) => a.variable - b.variable)
    .map(({ choice }) => {
      const parts = segments.map((segment, i) => (i >= first && (choice >> (i - first)) & 1 ? '{}' : segment))
      return `/${parts.join('/')}`
    })
}

const bits = (number: number): number => number.toString(2).replaceAll('0', '').length
