/** Responses a test waits for: which ones of a recording, and how the spec identifies them. */

import { isForeign, ownSites, type RequestEvent, type SessionEvent } from '../../session/index.ts'
import { hasFailed } from '../../session/responses/failure.ts'

/** More would slow the test down more than they stabilise it. */
const most = 5

/**
 * Found in the body of most GraphQL calls, and of few others. That is enough, since the spec applies the same check to
 * the same body.
 */
export const graphqlSign =
  /"(?:operationName|persistedQuery)"\s*:|"query"\s*:\s*"(?:\\[nrt]|\s)*(?:query|mutation|subscription|fragment|\{|#)/
/** Where a GraphQL body has its operation name, best first. */
export const operationNames = [/"operationName"\s*:\s*"(\w{1,80})"/, /\b(?:query|mutation|subscription)\s+(\w{1,80})/]

/** The name of a GraphQL operation, found the same way as the spec finds it in its own requests. */
function describedOperation({ url, requestBody }: RequestEvent): string | undefined {
  const body = requestBody?.text ?? ''
  const isCall = /graphql|gql/i.test(url) || graphqlSign.test(body)
  const named = isCall ? operationNames.map((pattern) => pattern.exec(body)?.[1]).find(Boolean) : undefined
  return named ?? new URL(url).searchParams.get('operationName') ?? undefined
}

/**
 * `PUT /api/invoices/*`: method and path; path segments with a digit may vary between runs. The spec describes its own
 * requests the same way, see `helpers` in playwright-frame.ts.
 */
function describedRequest(request: RequestEvent, site: string): string {
  const { origin, pathname } = new URL(request.url)
  const path = pathname.split('/').map((part) => (/\d/.test(part) && !/^v\d+$/.test(part) ? '*' : part))
  const operation = describedOperation(request)
  return `${request.method} ${origin === site ? '' : origin}${path.join('/')}${operation ? ` ${operation}` : ''}`
}

/**
 * For each action, the distinct requests answered before the next one. Only those caused by its steps count or, for a
 * page load, those without a cause: others may occur at any time.
 * @param actions in order; a page load has no steps
 * @param end ms at which the time of the last action is over
 */
export function responsesByAction(
  actions: readonly { at: number; steps: readonly string[] }[],
  end: number,
  events: readonly SessionEvent[],
  site: string,
): string[][] {
  const found = actions.map(() => new Set<string>())
  const byStep = new Map(actions.flatMap(({ steps }, index) => steps.map((id) => [id, index])))
  let current = 0
  for (const request of answeredCalls(events, site)) {
    while ((actions[current + 1]?.at ?? Number.POSITIVE_INFINITY) <= request.at) current++
    const index = request.cause === undefined ? current : (byStep.get(request.cause) ?? -1)
    const isExpected = request.cause !== undefined || actions[index]?.steps.length === 0
    const next = actions[index + 1]?.at ?? end
    if (isExpected && request.at + (request.duration ?? 0) <= next) found[index]?.add(describedRequest(request, site))
  }
  return found.map((responses) => [...responses].slice(0, most))
}

/** Skips what the person did not wait for: other companies' counters, advertisements and chats. */
function answeredCalls(events: readonly SessionEvent[], site: string): RequestEvent[] {
  const own = ownSites(events, site)
  return events.filter(
    (event): event is RequestEvent =>
      event.kind === 'request' &&
      (event.api === 'fetch' || event.api === 'xhr') &&
      event.state === 'done' &&
      /^https?:/i.test(event.url) &&
      URL.canParse(event.url) &&
      !isForeign(event.url, own),
  )
}

/** The failing request, and what the spec's list of responses must contain; undefined if the request did not fail. */
export function failureOf(
  request: RequestEvent | undefined,
  site: string,
): { request: string; response: string } | undefined {
  if (!request || !hasFailed(request) || !/^https?:/i.test(request.url) || !URL.canParse(request.url)) return undefined
  const outcome = !request.status ? 'failed' : request.status < 400 ? `${request.status} with errors` : request.status
  const told = describedRequest(request, site)
  return { request: told, response: `${told} ${outcome}` }
}
