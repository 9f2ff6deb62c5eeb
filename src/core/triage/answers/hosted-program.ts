/**
 * Databases and functions of the app's maker that run at another company: the host is foreign, and what is told there of a
 * program or a schema that is wrong is told of the maker's own.
 */
import { hostNameOf, pathOf, type RequestEvent } from '../../session/index.ts'
import { answerStart } from './answer-start.ts'

/**
 * Classes of SQLSTATE in which what was written is wrong, and not what was entered: a query of several rows where one was meant,
 * division by zero, an assertion, a depth without end, and all of 42 but a missing right and names that are not there, of which the
 * rule on unknown columns speaks (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
const programState = '(?:42(?!501|703|883|P01)[0-9A-Z]{3}|21000|22012|P000[2-4]|2F00[0-9]|54001|0A000)'
/** PostgREST (Supabase, Neon) writes all four fields; Hasura (Nhost) nests what the database has said. */
const ofPostgrest = new RegExp(
  `^(?=[\\s\\S]*"hint"\\s*:)(?=[\\s\\S]*"details"\\s*:)[\\s\\S]*"code"\\s*:\\s*"${programState}"`,
)
const ofHasura = new RegExp(`"internal"\\s*:[\\s\\S]*"status_code"\\s*:\\s*"${programState}"`)
const hidden = /"database query error"/

/** Whether a database tells through its interface that a policy, function, view or query in it is wrong. */
export function isDatabaseFault(event: RequestEvent): boolean {
  const text = answerStart(event)
  return ofPostgrest.test(text) || ofHasura.test(text) || (hidden.test(text) && /"unexpected"/.test(text))
}

/** Addresses at which nothing runs but what a maker of an app has put there: functions, and backends that are built by clicking. */
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
 * Whether a foreign host runs the maker's own program, which has broken. That it is not reached is the other company's.
 * @param isAsked a step of the customer led to the call: what others have put there, nobody asks for
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

/** 500 is what the program has answered or thrown; of a gateway, the words that say so; Parse tells with 400 and a number. */
const isOfProgram = (event: RequestEvent) =>
  event.status === 500 ||
  functionFault.test(answerStart(event)) ||
  (event.status === 400 &&
    /"code"\s*:\s*141\b/.test(answerStart(event)) &&
    /\b(?:Type|Reference|Range)Error\b/.test(answerStart(event)))

/**
 * A gateway tells that the function behind it threw, did not start, or answered in a wrong form, which is no matter of load: API
 * Gateway (Lambda proxy integration), Netlify and Supabase functions.
 */
export const functionFault =
  /^\s*\{\s*"message"\s*:\s*"Internal server error"\s*\}\s*$|error decoding lambda response|"BOOT_ERROR"|\bFunction failed to start\b/
