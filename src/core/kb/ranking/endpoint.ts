/** Finds a failing request in a message and maps it to the endpoint as API documentation writes it. */
import { termsOf } from '../words/tokenise.ts'

// The start of `failureText`, and of what a console prints about a call.
const callPattern = /^((?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) )((?:\/[^\s/]+)+)/

/** Mount points that API references often leave out. */
const mountPattern = /^(?:api|rest|v\d+(?:\.\d+)*)$/i

/** Each extra segment doubles the routes to look up, so in longer paths the first segments stay as they are. */
const maxVariable = 8

/** Whether a message begins with a call. */
export const isCall = (text: string): boolean => callPattern.test(text)

/** A message without its leading call. */
export const withoutCall = (text: string): string => text.replace(callPattern, '')

/**
 * The message with its route as the articles write it: `GET /repos/acme/shop` becomes `GET /repos/{}/{}` if an article has
 * that endpoint and none has the literal one. Nothing in a URL tells a name from a fixed segment, but the articles do.
 * @param isHeld whether any article holds a term
 */
export function asDocumented(text: string, isHeld: (term: string) => boolean): string {
  return text.replace(callPattern, (call, method: string, route: string) => {
    const documented = documentedRoute(route, isHeld)
    return documented === undefined ? call : method + documented
  })
}

/** The most literal documented route that a path may be an instance of; failing that, one without the API's mount point. */
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
 * The combinations of segments that may be variable, fewest first. The first segment is always fixed; otherwise any path of
 * the same length would match.
 */
function choices(segments: number): boolean[][] {
  const first = Math.max(1, segments - maxVariable)
  return Array.from({ length: 2 ** Math.max(0, segments - first) }, (_, choice) =>
    Array.from({ length: segments }, (_, i) => i >= first && ((choice >> (i - first)) & 1) === 1),
  ).sort((a, b) => count(a) - count(b))
}

const count = (flags: readonly boolean[]): number => flags.filter(Boolean).length
