/** A failing request in a message, and the endpoint that the documentation of an API calls it. */
import { termsOf } from '../words/tokenise.ts'

// How `failureText` begins, and what a console says of a call.
const callPattern = /^((?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) )((?:\/[^\s/]+)+)/

/** What APIs are mounted under and their references often leave out. */
const mountPattern = /^(?:api|rest|v\d+(?:\.\d+)*)$/i

/** Every further segment doubles the routes to look up; longer ones keep their first segments as they are. */
const maxVariable = 8

/** Whether a message begins with a call. */
export const isCall = (text: string): boolean => callPattern.test(text)

/** A message without the call that it begins with. */
export const withoutCall = (text: string): string => text.replace(callPattern, '')

/**
 * The message with the route as the articles write it: `GET /repos/acme/shop` is `GET /repos/{}/{}` where an article has
 * that endpoint and none has the former. Nothing in an address tells a name from a fixed part, but the articles do.
 * @param isHeld whether any article holds a term
 */
export function asDocumented(text: string, isHeld: (term: string) => boolean): string {
  return text.replace(callPattern, (call, method: string, route: string) => {
    const documented = documentedRoute(route, isHeld)
    return documented === undefined ? call : method + documented
  })
}

/** The most literal of the routes that an address may be an example of; at last without what the API is mounted under. */
function documentedRoute(route: string, isHeld: (term: string) => boolean): string | undefined {
  const [term = ''] = termsOf(route)
  if (isHeld(term)) return undefined
  const [written, terms] = [segmentsOf(route), segmentsOf(term)]
  const mounts = Math.max(
    0,
    written.findIndex((segment) => !mountPattern.test(segment)),
  )
  for (let from = 0; from <= mounts; from++) {
    for (const isVariable of choices(terms.length - from)) {
      if (isHeld(general(terms.slice(from), isVariable))) return general(written.slice(from), isVariable)
    }
  }
  return undefined
}

const segmentsOf = (route: string): string[] => route.split('/').slice(1)

/** The route with `{}` for each variable segment. */
const general = (segments: readonly string[], isVariable: readonly boolean[]): string =>
  segments.map((segment, i) => `/${isVariable[i] ? '{}' : segment}`).join('')

/**
 * Which of so many segments may be variable, the fewest first. The first is always fixed, or any address of the same length
 * would be an example.
 */
function choices(segments: number): boolean[][] {
  const first = Math.max(1, segments - maxVariable)
  return Array.from({ length: 2 ** Math.max(0, segments - first) }, (_, choice) =>
    Array.from({ length: segments }, (_, i) => i >= first && ((choice >> (i - first)) & 1) === 1),
  ).sort((a, b) => count(a) - count(b))
}

const count = (flags: readonly boolean[]): number => flags.filter(Boolean).length
