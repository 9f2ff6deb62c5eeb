/** Answers that a test waits for: which of a recording's, and how they are told again. */
import { hasFailed } from '../../session/answers/failure.ts'
import { isForeign, ownSites, type RequestEvent, type SessionEvent } from '../../session/index.ts'

/** More would make the test slower than it makes it surer. */
const most = 5

/** In the body of most calls of GraphQL, and of few others: enough for a spec, which says the same of the same body again. */
export const graphqlSign =
  /"(?:operationName|persistedQuery)"\s*:|"query"\s*:\s*"(?:\\[nrt]|\s)*(?:query|mutation|subscription|fragment|\{|#)/
/** Where the body of a call of GraphQL has the name of its operation, best first. */
export const operationNames = [/"operationName"\s*:\s*"(\w{1,80})"/, /\b(?:query|mutation|subscription)\s+(\w{1,80})/]

/** The name of a GraphQL operation, found in the way in which the spec finds that of its own requests. */
function toldOperation({ url, requestBody }: RequestEvent): string | undefined {
  const body = requestBody?.text ?? ''
  const isCall = /graphql|gql/i.test(url) || graphqlSign.test(body)
  const named = isCall ? operationNames.map((pattern) => pattern.exec(body)?.[1]).find(Boolean) : undefined
  return named ?? new URL(url).searchParams.get('operationName') ?? undefined
}

/**
 * `PUT /api/invoices/*`: method and path, any part of which that has a digit may differ from run to run. The spec tells
 * its own requests in the same way, see `helpers` in playwright-frame.ts.
 */
function toldRequest(request: RequestEvent, site: string): string {
  const { origin, pathname } = new URL(request.url)
  const path = pathname.split('/').map((part) => (/\d/.test(part) && !/^v\d+$/.test(part) ? '*' : part))
  const operation = toldOperation(request)
  return `${request.method} ${origin === site ? '' : origin}${path.join('/')}${operation ? ` ${operation}` : ''}`
}

/**
 * The requests that were answered between one action and the next, each once. Those that nothing led to come by
 * themselves and may come at any time, so only those of the page load (`cause` undefined) and of the step are taken.
 */
export function answersBefore(
  next: number,
  steps: readonly string[],
  events: readonly SessionEvent[],
  site: string,
): string[] {
  const own = ownSites(events, site)
  const answered = events.filter(
    (event): event is RequestEvent =>
      event.kind === 'request' &&
      (steps.length === 0 ? event.cause === undefined : steps.includes(event.cause ?? '')) &&
      (event.api === 'fetch' || event.api === 'xhr') &&
      event.state === 'done' &&
      event.at + (event.duration ?? 0) <= next &&
      /^https?:/i.test(event.url) &&
      URL.canParse(event.url) &&
      // Nothing that the person waited for: counters, advertisements, chats of other companies.
      !isForeign(event.url, own),
  )
  return [...new Set(answered.map((request) => toldRequest(request, site)))].slice(0, most)
}

/**
 * Which request failed, and what the spec's list of answers must come to hold; undefined when the request tells of no
 * failure.
 */
export function failureOf(
  request: RequestEvent | undefined,
  site: string,
): { request: string; answer: string } | undefined {
  if (!request || !hasFailed(request) || !/^https?:/i.test(request.url) || !URL.canParse(request.url)) return undefined
  const outcome = !request.status ? 'failed' : request.status < 400 ? `${request.status} with errors` : request.status
  const told = toldRequest(request, site)
  return { request: told, answer: `${told} ${outcome}` }
}
