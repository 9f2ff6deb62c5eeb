/**
 * Databases and functions that the app's maker runs on another company's platform. The host is foreign, but a fault reported in
 * the program or schema there is the maker's own.
 */
import { hostNameOf, pathOf, type RequestEvent } from '../../session/index.ts'
import { responseStart } from './response-start.ts'

/**
 * SQLSTATE classes that blame the program rather than the data: a query that returned several rows instead of one, division by
 * zero, a failed assertion, endless recursion, and all of class 42 except missing permissions and undefined names, which the
 * unknown-column rule covers (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
const programState = '(?:42(?!501|703|883|P01)[0-9A-Z]{3}|21000|22012|P000[2-4]|2F00[0-9]|54001|0A000)'
/** PostgREST (Supabase, Neon) writes all four fields; Hasura (Nhost) nests the database's error. */
const ofPostgrest = new RegExp(
  `^(?=[\\s\\S]*"hint"\\s*:)(?=[\\s\\S]*"details"\\s*:)[\\s\\S]*"code"\\s*:\\s*"${programState}"`,
)
const ofHasura = new RegExp(`"internal"\\s*:[\\s\\S]*"status_code"\\s*:\\s*"${programState}"`)
const hidden = /"database query error"/

/** Whether a database API reports that a policy, function, view or query in the database is wrong. */
export function isDatabaseFault(event: RequestEvent): boolean {
  const text = responseStart(event)
  return ofPostgrest.test(text) || ofHasura.test(text) || (hidden.test(text) && /"unexpected"/.test(text))
}

/** Addresses that only serve what app makers deploy there: functions and no-code backends. */
const places = [
  /(?:^|\.)cloudfunctions\.net$/,
  /\.lambda-url\.[\w-]+\.on\.aws$/,
  /\.execute-api\.[\w-]+\.amazonaws\.com$/,
  /\.functions\.supabase\.co$/,
  /\.xano\.io$/,
  /\.convex\.site$/,
  /\.azurewebsites\.net$/,
  /^parseapi\.back4app\.com$/,
]
const functionsOfProject = /^\/functions\/v1\//

/**
 * Whether the maker's own program on a foreign host has failed. When the host cannot be reached, that is the platform's fault
 * instead.
 * @param isAsked a step of the customer led to the call, so it matters to them
 */
export function isHostedFault(event: RequestEvent, isAsked: boolean): boolean {
  if (isDatabaseFault(event)) return true
  if (!isAsked) return false
  const host = hostNameOf(event.url)
  const isPlace =
    places.some((place) => place.test(host)) ||
    (/\.supabase\.co$/.test(host) && functionsOfProject.test(pathOf(event.url)))
  return isPlace && isOfProgram(event)
}

/** A 500 comes from the program itself; a gateway says so in its message; Parse reports it with 400 and a numeric code. */
const isOfProgram = (event: RequestEvent) =>
  event.status === 500 ||
  functionFault.test(responseStart(event)) ||
  (event.status === 400 &&
    /"code"\s*:\s*141\b/.test(responseStart(event)) &&
    /\b(?:Type|Reference|Range)Error\b/.test(responseStart(event)))

/**
 * A gateway reports that the function behind it threw, did not start or returned a malformed result, none of which is about
 * load: API Gateway (Lambda proxy integration), Netlify and Supabase functions.
 */
export const functionFault =
  /^\s*\{\s*"message"\s*:\s*"Internal server error"\s*\}\s*$|error decoding lambda response|"BOOT_ERROR"|\bFunction failed to start\b/
