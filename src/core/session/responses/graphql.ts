/**
 * Recognises and reads GraphQL calls: many operations share one URL, and a refusal is answered with 200
 * (https://graphql.github.io/graphql-over-http/draft/).
 */

import { isObject } from '../../base/is-object.ts'
import { parsedJson } from '../../base/json.ts'
import type { RequestEvent } from '../events/events.ts'
import type { Body } from '../events/request.ts'

type Call = Pick<RequestEvent, 'url' | 'method' | 'requestBody'>
type Json = Record<string, unknown>

/**
 * Whether a call is GraphQL: by its URL, by the parameters of a GET, or by the JSON of a POST. The word `query` alone
 * is not enough, since searches use it too.
 */
export function isGraphql({ url, method, requestBody }: Call): boolean {
  if (/graphql|gql/i.test(url)) return true
  if (/[?&]operationName=\w/.test(url) && /[?&](?:query|variables|extensions)=/.test(url)) return true
  return requestBody?.text !== undefined && method.toUpperCase() === 'POST' && isGraphqlBody(requestBody)
}

/** Results per body. Bodies never change, and lists ask for this on every row they show. */
const known = new WeakMap<Body, boolean>()

function isGraphqlBody(body: Body): boolean {
  const found = known.get(body) ?? holdsOperation(body)
  known.set(body, found)
  return found
}

/** How many entries of a batch are checked: a batch with one operation holds nothing else. */
const looked = 20

function holdsOperation({ text = '', type = '', truncated }: Body): boolean {
  if (/^application\/graphql\b/i.test(type)) return true
  if (!/"(?:query|operationName|persistedQuery)"/.test(text)) return false
  if (truncated) return cutOperation.test(text)
  const value = parsedJson(text)
  return (Array.isArray(value) ? value.slice(0, looked) : [value]).some(isOperation)
}

/** The start of an operation whose text was cut off. */
const cutOperation =
  /^\s*\[?\s*\{\s*"operationName"\s*:\s*"[_A-Za-z]\w*"|"query"\s*:\s*"(?:\\[nrt]|\s)*(?:query|mutation|subscription)\b[^"{]*\{/

function isOperation(value: unknown): boolean {
  if (!isObject(value)) return false
  const { query, operationName, extensions } = value
  if (typeof query === 'string' && isDocument(query)) return true
  if (typeof operationName === 'string' && /^[_A-Za-z]\w*$/.test(operationName)) return true
  return isObject(extensions) && isObject(extensions.persistedQuery)
}

/** White space, commas and comments carry no meaning (GraphQL specification, 2.1). */
const ignored = /^(?:[\s,\uFEFF]|#[^\n\r]*)+/
const operationStart = /^(?:query|mutation|subscription)\b\s*(?:[_A-Za-z]\w*\s*)?[({@]|^fragment\s+[_A-Za-z]\w*\s+on\s/
/**
 * `{ name` and whatever may follow a field; rules out filters such as `{app="x"}` or `{ status: 'A' }`, which other
 * APIs also call a query.
 */
const selectionStart =
  /^\{[\s,]*(?:\.\.\.|#|[_A-Za-z]\w*\b[\s,]*(?:[({}@#]|\.\.\.|[_A-Za-z]|:\s*(?!(?:true|false|null)\b)[_A-Za-z]))/

/** Whether a text is a GraphQL document: an operation with a selection set, or a fragment. */
function isDocument(text: string): boolean {
  const start = text.replace(ignored, '')
  return (operationStart.test(start) || selectionStart.test(start)) && start.includes('}')
}

/** The `errors` of a GraphQL response (GraphQL specification, section 7.1); for a batch, those of all its responses. */
export function graphqlErrors(request: RequestEvent): Json[] {
  const text = request.responseBody?.text
  if (!text?.includes('"errors"') || !isGraphql(request)) return []
  const value = parsedJson(text)
  const responses: unknown[] = Array.isArray(value) ? value : [value]
  return responses.flatMap((response) => {
    const errors = isObject(response) ? response.errors : undefined
    return Array.isArray(errors) ? errors.filter(isObject) : []
  })
}

const nameBeside = /"operationName"\s*:\s*"(\w{1,80})"/g
const nameInside = /\b(?:query|mutation|subscription)\s+(\w{1,80})/g
/** Names shown for a batch; the rest are counted. */
const mostNames = 3

/**
 * The name of the GraphQL operation; for a batch, the first few names and how many more there are. Undefined for other
 * requests and for unnamed operations.
 */
export function graphqlOperation(request: Call): string | undefined {
  if (!isGraphql(request)) return undefined
  const text = request.requestBody?.text
  if (text === undefined) return nameInAddress(request.url)
  const beside = namesIn(text, nameBeside)
  const names = beside.length > 0 ? beside : namesIn(text, nameInside)
  if (!/^\s*\[/.test(text)) return names[0] ?? nameInAddress(request.url)
  const more = names.length - mostNames
  return names.length === 0 ? undefined : `${names.slice(0, mostNames).join(', ')}${more > 0 ? ` +${more}` : ''}`
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name)
}

/** A GET carries the name and the query in its URL. */
function nameInAddress(url: string): string | undefined {
  const params = new URLSearchParams(/\?([^#]*)/.exec(url)?.[1] ?? '')
  const beside = params.get('operationName') ?? ''
  return /^\w{1,80}$/.test(beside) ? beside : namesIn(params.get('query') ?? '', nameInside)[0]
}
