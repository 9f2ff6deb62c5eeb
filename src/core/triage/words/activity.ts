/** What the customer was doing when a request failed. Derived from method and route, so it reveals no text of the page. */

import { isObject } from '../../base/is-object.ts'
import { headerValue, pathOf, type RequestEvent, routeTemplate } from '../../session/index.ts'
import { batchErrors } from '../../session/responses/batch.ts'
import { graphqlOperation, isGraphql } from '../../session/responses/graphql.ts'
import type { FailedRequest } from '../failures/requests.ts'
import { overSocket } from '../failures/socket-responses.ts'

/** Last route segments that name an activity, whatever comes before them. */
const actions: [RegExp, string][] = [
  [/^(?:log-?in|sign-?in|sessions?|auth|token|oauth2?)$/i, 'Signing in'],
  [/^(?:log-?out|sign-?out)$/i, 'Signing out'],
  [/^(?:upload|uploads|files?|attachments?|documents?|images?)$/i, 'Uploading'],
  [/^imports?$/i, 'Importing'],
]
/** The same, also for GET. */
const questions: [RegExp, string][] = [
  [/^(?:search|query|queries|find|suggest)$/i, 'Searching'],
  [/^(?:export|download)$/i, 'Exporting'],
]
const verbs: Record<string, string> = {
  GET: 'Loading',
  HEAD: 'Loading',
  POST: 'Creating',
  PUT: 'Saving',
  PATCH: 'Saving',
  DELETE: 'Deleting',
}

/** Last route segments that are verbs, each with the ending dropped before "ing". */
const doings: [RegExp, string][] = [
  [
    /^(?:approve|archive|restore|merge|duplicate|validate|re-?calculate|generate|summarize|translate|activate|deactivate|enable|disable|create|update|delete|remove|invite)$/i,
    'e',
  ],
  [
    /^(?:publish|send|join|refresh|restart|start|confirm|sync|assign|unlock|cancel|test|edit|preview|connect|disconnect|link|push|check|print|import)$/i,
    '',
  ],
]
const irregular: Record<string, string> = {
  run: 'Running',
  stop: 'Stopping',
  submit: 'Submitting',
  verify: 'Verifying',
  retry: 'Retrying',
  reset: 'Resetting',
  checkout: 'Checking out',
}

/** `approve` -> `Approving`; undefined for other words. */
function doingOf(word: string): string | undefined {
  const known = irregular[word.toLowerCase()]
  if (known) return known
  const ending = doings.find(([pattern]) => pattern.test(word))?.[1]
  if (ending === undefined) return undefined
  const stem = word.slice(0, word.length - ending.length).toLowerCase()
  return `${stem.charAt(0).toUpperCase()}${stem.slice(1)}ing`
}

/** For the agent: `Saving the invoice`, `The operation invoice.list`, `A request`. */
export function activity({ event }: FailedRequest): string {
  if (event.api === 'document') {
    const isSignIn =
      event.method.toUpperCase() === 'POST' &&
      /\/(?:saml2?|acs|sso|log-?in|sign-?in|login-actions|authenticate)(?:\/|$)/i.test(pathOf(event.url))
    return isSignIn ? 'Signing in' : 'Opening the page'
  }
  const operation = graphqlOperation(event) ?? procedureOf(event) ?? grpcMethod(event) ?? rpcName(event)
  if (operation !== undefined) return `The operation ${operation}`
  return isGraphql(event) || isSoap(event) || isOneAddress(event) ? 'A request' : routeActivity(event)
}

/** For the customer, to whom operation names mean nothing: `Saving the invoice`, `This`. */
export function customerActivity(request: FailedRequest): string {
  const told = activity(request)
  return /^(?:The operation|A request)\b/.test(told) ? 'This' : told
}

/** tRPC puts the names of all calls of a batch into the address; the response says which one failed. */
function procedureOf(event: RequestEvent): string | undefined {
  const names = /\/trpc\/([\w.,]{1,200})/.exec(event.url)?.[1]
  const error = batchErrors(event)[0]?.error
  const data = isObject(error) && isObject(error.data) ? error.data : {}
  return names === undefined ? undefined : typeof data.path === 'string' ? data.path : names.split(',', 1)[0]
}

/** `/shop.v1.Orders/List` (the path of a gRPC method over HTTP/2) -> `Orders.List` */
function grpcMethod({ url }: RequestEvent): string | undefined {
  const [, service, method] = /\/(?:\w+\.)+([A-Z]\w*)\/([A-Z]\w*)$/.exec(pathOf(url)) ?? []
  return service === undefined ? undefined : `${service}.${method}`
}

/** `/rpc/search_persons` -> `search_persons`: the name of a function rather than of a thing. */
const rpcName = ({ url }: RequestEvent) => /\/rpc\/([a-z]\w{2,60})$/i.exec(pathOf(url))?.[1]

/** SOAP sends all calls as POST to one address, which says nothing about what they do. */
const isSoap = ({ requestHeaders, responseBody }: RequestEvent) =>
  headerValue(requestHeaders, 'soapaction') !== undefined ||
  /^\s*(?:<\?xml[^<>]*>\s*)?<(?:[\w-]+:)?Envelope\b/.test(responseBody?.text?.slice(0, 300) ?? '')

/** A single address answers all requests and so names no thing: `/x.ajax`, `/$batch`, `/BookingService`, a live connection. */
const isOneAddress = ({ method, url }: RequestEvent) =>
  method === overSocket ||
  (method.toUpperCase() === 'POST' &&
    /\.(?:ajax|accept|php|do|action|asmx|ashx|axd|svc|rpc|aspx|jsp)$|\/(?:\$batch|aura|ajax|rpc|jsonrpc|uidl)$|\/livewire\/(?:update|message)\b|[a-z]Service$/.test(
      pathOf(url),
    ))

function routeActivity(event: RequestEvent): string {
  const method = event.method.toUpperCase()
  const segments = routeTemplate(event.url)
    .split('/')
    .map((part) => part.replace(/\.[a-z]{2,4}$/i, ''))
    // OData: `orders(31)`
    .flatMap((part) => (part.includes('(') && part.endsWith(')') ? [part.split('(', 1)[0]!, '{id}'] : part))
    .filter((part) => part !== '')
  const words = segments.filter(isWord)
  if (method === 'POST' && segments.some((part) => secondFactor.test(part))) return 'Signing in'
  const last = words.at(-1)
  if (last === undefined) return 'A request'
  const known = [...questions, ...(method === 'POST' ? actions : [])].find(([pattern]) => pattern.test(last))
  if (known) return known[1]
  const doing = method === 'GET' ? undefined : doingOf(last)
  if (doing) return words.length === 1 ? doing : `${doing} the ${thingBefore(segments, last)}`
  const one = segments.at(-1) !== last || method === 'POST'
  return `${verbs[method] ?? 'Sending'} the ${one ? singular(nounOf(last)) : nounOf(last)}`
}

const secondFactor = /^(?:mfa|otp|totp|2fa|two-?factor)$/i
const isWord = (part: string) =>
  /^[a-z][a-z_-]{2,}$/i.test(part) && !/^(?:api|rest|graphql|rpc|public|internal|latest)$/i.test(part)
const nounOf = (part: string) => part.replace(/[_-]/g, ' ').toLowerCase()

/** The object of an action: `invoice` in `/invoices/7/send`, `slack integration` in `/integrations/slack/test`. */
function thingBefore(segments: readonly string[], last: string): string {
  const before = segments.slice(0, segments.lastIndexOf(last))
  const words = before.filter(isWord)
  const noun = nounOf(words.at(-1) ?? '')
  const [kind, name] = before.slice(-2).map(nounOf)
  const isNamed = name === noun && singular(noun) === noun && kind !== undefined && isWord(kind) && isPlural(kind)
  return isNamed ? `${name} ${singular(kind)}` : singular(noun)
}

/** Words that end in an s in the singular as well. */
const same =
  /(?:settings|status|news|access|address|business|process|series|species|canvas|atlas|alias|bias|lens|sis|(?<!t)axis|details|analytics|statistics|logistics|premises)$/

const isPlural = (noun: string) => singular(noun) !== noun || /settings$/.test(noun)

/** Singular of a lower-case noun. Very short words such as `sms` are abbreviations. */
function singular(noun: string): string {
  if (noun.length < 4 || same.test(noun)) return noun
  if (/ies$/.test(noun)) return noun.replace(/ies$/, /^[tp]ies$|(?:mov|cook)ies$/.test(noun) ? 'ie' : 'y')
  if (/zzes$/.test(noun)) return noun.replace(/zzes$/, /quizzes$/.test(noun) ? 'z' : 'zz')
  // `boxes`, `branches`, `addresses` and `statuses` lose two letters, `expenses`, `caches` and `houses` one.
  return noun.replace(/(?<=(?:ss|x|(?<!ca)ch|sh|zz|[tnrb]us|ias))es$|(?<![su])s$/, '')
}
