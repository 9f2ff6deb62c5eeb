/** Responses a test waits for: which ones of a recording, and how the spec identifies them. */
import { hasFailed } from '../../session/answers/failure.ts'
import { isForeign, ownSites, type RequestEvent, type SessionEvent } from '../../session/index.ts'

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
function toldOperation({ url, requestBody }: RequestEvent): string | undefined {
  const body = requestBody?.text ?? ''
  const isCall = /graphql|gql/i.test(url) || graphqlSign.test(body)
  const named = isCall ? operationNames.map((pattern) => pattern.exec(body)?.[1]).find(Boolean) : undefined
  return named ?? new URL(url).searchParams.get('operationName') ?? undefined
}

/**
 * `PUT /api/invoices/*`: method and path; path segments with a digit may vary between runs. The spec describes its own
 * requests the same way, see `helpers` in playwright-frame.ts.
 */
function toldRequest(request: RequestEvent, site: string): string {
  const { origin, pathname } = new URL(request.url)
  const path = pathname.split('/').map((part) => (/\d/.test(part) && !/^v\d+$/.test(part) ? '*' : part))
  const operation = toldOperation(request)
  return `${request.method} ${origin === site ? '' : origin}${path.join('/')}${operation ? ` ${operation}` : ''}`
}

/**
 * The distinct requests answered between one action and the next. Only those caused by the page load (`cause`
 * undefined) or by the step count: others may occur at any time.
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
      // Skip what the person did not wait for: other companies' counters, advertisements and chats.
      !isForeign(event.url, own),
  )
  return [...new Set(answered.map((request) => toldRequest(request, site)))].slice(0, most)
}

/** The failing request, and what the spec's list of responses must contain; undefined if the request did not fail. */
export function failureOf(
  request: RequestEvent | undefined,
  site: string,
): { request: string; answer: string } | undefined {
  if (!request || !hasFailed(request) || !/^https?:/i.test(request.url) || !URL.canParse(request.url)) return undefined
  const outcome = !request.status ? 'failed' : request.status < 400 ? `${request.status} with errors` : request.status
  const told = toldRequest(request, site)
  return { request: told, answer: `${told} ${outcome}` }
}
