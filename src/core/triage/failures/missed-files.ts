/** Which file that did not load an error of the page follows from. */

import { groupBy } from '../../base/group-by.ts'
import { type ErrorEvent, isForeign, type RequestEvent } from '../../session/index.ts'
import { hasWorked } from '../../session/responses/failure.ts'
import { missesValue } from '../responses/response-start.ts'
import { isNullRead } from './null-read.ts'
import { isMissedByNobody } from './ornament.ts'
import { type FailedFile, isBlocked } from './resources.ts'
import { endOf, type Timeline } from './when.ts'

/** The script that an error misses, if any: the first one that may have provided what is missing. */
export type MissedFile = (event: ErrorEvent) => FailedFile | undefined

/** ms after the failure in which the page notices that something is missing */
const noticed = 60_000

/** Looked up for every error, of which a session may have thousands, so what is known of files and responses is read once. */
export function missedFiles(
  { requests }: Timeline,
  own: ReadonlySet<string>,
  files: readonly FailedFile[],
): MissedFile {
  const scripts = files
    .filter(({ script }) => script)
    .map(scriptOf)
    .sort((a, b) => a.at - b.at)
  if (scripts.length === 0) return () => undefined
  const answers = answersIn(requests, own)
  const byId = new Map(scripts.map((script) => [script.file.event.id, script]))
  const kinds = groupBy(scripts, kindOf)
  return (event) => {
    const known = byId.get(event.cause ?? '')
    if (known) return known.file
    const told = toldBy(event)
    const found = kindsOf(told, () => dataBefore(event, answers)).flatMap(
      (kind) => firstBefore(kinds.get(kind) ?? [], event) ?? [],
    )
    const named = told.words.length === 0 ? undefined : firstBefore(scripts, event, (one) => isNamed(one, told))
    return [...found, ...(named ? [named] : [])].sort((a, b) => a.at - b.at)[0]?.file
  }
}

/** The first script that failed shortly before an error, if any. */
function firstBefore(
  scripts: readonly Script[],
  { at }: ErrorEvent,
  test: (script: Script) => boolean = () => true,
): Script | undefined {
  let low = 0
  let high = scripts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (at - scripts[middle]!.at >= noticed) low = middle + 1
    else high = middle
  }
  for (let index = low; index < scripts.length && scripts[index]!.at <= at; index++)
    if (test(scripts[index]!)) return scripts[index]
  return undefined
}

/** Whose it is, and whether the page can do without it. */
type Kind = 'own' | 'foreign' | 'blocked' | 'missed by nobody'

interface Script {
  at: number
  file: FailedFile
  missedByNobody: boolean
  /** the words of its address */
  words: ReadonlySet<string>
}

const scriptOf = (file: FailedFile): Script => ({
  at: file.event.at,
  file,
  missedByNobody: isMissedByNobody(file.event.url),
  words: new Set(wordsIn(file.event.url)),
})

const kindOf = ({ file, missedByNobody }: Script): Kind =>
  missedByNobody ? 'missed by nobody' : !file.thirdParty ? 'own' : isBlocked(file) ? 'blocked' : 'foreign'

/** What an error says about something missing. */
interface Told {
  isNull: boolean
  isOfLoading: boolean
  /** the missing name */
  name: string
  /** the words of that name, or of a message about loading */
  words: readonly string[]
  /** it names a global that third-party scripts provide */
  isGlobal: boolean
  /** a name or value is missing */
  isMissing: boolean
}

function toldBy({ error: { message } }: ErrorEvent): Told {
  const name = missing.exec(message)?.[1] ?? ''
  const isOfLoading = /\bload(?:ing)?\b/i.test(message)
  return {
    isNull: isNullRead(message),
    isOfLoading,
    name,
    words: isOfLoading ? wordsIn(message) : name === '' ? [] : [...wordsIn(name), name],
    isGlobal: missingGlobal.test(message),
    isMissing: /is not defined|is not a function|undefined|null/.test(message),
  }
}

/** The kinds of scripts, any of which the error may miss, without naming it. */
function kindsOf({ isNull, isGlobal, isMissing }: Told, data: () => DataBefore): Kind[] {
  if (!isNull) return [...(isMissing ? (['own'] as const) : []), ...(isGlobal ? (['foreign', 'blocked'] as const) : [])]
  if (!isMissing) return []
  // What is null may come from the app's own data.
  const before = data()
  return before === 'empty' ? ['own'] : before === 'whole' ? ['own', 'foreign'] : ['own', 'foreign', 'blocked']
}

/** The error names a script, or a global of it. These scripts are often blocked, and the app may fail for reasons of its own. */
function isNamed({ missedByNobody, words }: Script, { isOfLoading, name, words: told }: Told): boolean {
  if (!isOfLoading && !missedByNobody) return false
  if (missedByNobody && measuringNames.test(name)) return true
  return told.some((word) => words.has(word) && !commonWords.has(word))
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[a-z]{4,}/g) ?? []
const commonWords = new Set(['http', 'https', 'script', 'load', 'loader', 'failed', 'index', 'main'])

/** The name that is missing: `gtag is not defined`, `window.analytics.track is not a function` */
const missing =
  /^(?:Can't find variable: )?(?:(?:window|self|globalThis)\.)?([\w$]+)(?:[\w$.]*) is not (?:defined|a function)/
/**
 * Globals provided by third-party scripts have names that minifiers leave alone: `Stripe is not defined`,
 * `google.maps.Map is not a constructor`.
 */
const missingGlobal =
  /is not defined|is undefined|^(?:(?:window|self|globalThis)\.)?(?!this\b)[A-Za-z_$][\w$]{2,}(?:\.[\w$]+)* is not a (?:function|constructor)/
/** Globals of widely used analytics scripts whose address does not contain the name. */
const measuringNames =
  /^(?:ga|gtag|dataLayer|fbq|_paq|_hsq|hj|twq|ttq|lintrk|snaptr|rdt|utag|_satellite|FS|heap|pendo)$/

/** ms in which a page shows the data it received */
const shown = 1_000

/** A response of the app's own server. */
interface Answer {
  frame: string
  end: number
  request: RequestEvent
}

const answersIn = (requests: readonly RequestEvent[], own: ReadonlySet<string>): Answer[] =>
  requests
    .filter((one) => hasWorked(one) && !isForeign(one.url, own))
    .map((request) => ({ frame: request.frame, end: endOf(request), request }))
    .sort((a, b) => a.end - b.end)

/** Whether the app's own server had just answered, and whether something was null in a response. */
type DataBefore = 'none' | 'whole' | 'empty'

/**
 * The app's own server had just answered, so the missing value was probably missing from that answer rather than provided by a
 * third-party script. Applies to blocked scripts, which apps usually cope without, and to any script if the response contains a
 * null.
 */
function dataBefore({ at, frame }: ErrorEvent, answers: readonly Answer[]): DataBefore {
  const last = answers.findLastIndex(({ end }) => end <= at)
  let found: DataBefore = 'none'
  for (let index = last; index >= 0 && at - answers[index]!.end < shown; index--) {
    const answer = answers[index]!
    if (answer.frame !== frame) continue
    if (missesValue(answer.request)) return 'empty'
    found = 'whole'
  }
  return found
}
