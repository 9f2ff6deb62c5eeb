/** Files of the page that did not load. */

import { fileOf, isForeign, pathOf, type RequestEvent, type ResourceEvent } from '../../session/index.ts'
import { hasFailed } from '../../session/responses/failure.ts'
import { isMissedByNobody } from './ornament.ts'
import { firstIndexSince, markFactor, stepBefore, type Timeline } from './when.ts'

/** A file that did not load. */
export interface FailedFile {
  event: ResourceEvent
  /** 0..1: how likely this is what the customer complains about */
  weight: number
  thirdParty: boolean
  /** code rather than a picture or a font */
  script: boolean
  /** name without the build hash */
  file: string
}

/** Whether the browser says that an extension or its own protection blocked the file. */
export function isBlocked({ event }: Pick<FailedFile, 'event'>): boolean {
  return /BLOCKED_BY_(?:CLIENT|ADMINISTRATOR)|NS_ERROR_(?:BLOCKED|TRACKING|CONTENT_BLOCKED)/.test(event.code ?? '')
}

/** A script known only from the network log, as in a HAR file, because the page itself was not watched. */
function scriptIn(request: RequestEvent): ResourceEvent[] {
  if (request.resourceType !== 'script' || !hasFailed(request)) return []
  const { id, at, frame, url, status, failure } = request
  return [{ kind: 'resource', element: 'script', id, at, frame, url, status, code: failure?.code }]
}

/** Icons, web app manifests and fonts that a page links to; it works without them. */
const besides = /\.(?:ico|png|svg|webmanifest|woff2?|ttf|otf)$|\/(?:site\.)?manifest\.json$/i

/** No step had asked for it, and a later step was accepted by the app. */
function wentOnWithout(event: ResourceEvent, timeline: Timeline): boolean {
  const later = timeline.steps[firstIndexSince(timeline.steps, event.at)]
  return !stepBefore(timeline, event) && later !== undefined && (timeline.taken.at(-1)?.at ?? -1) >= later.at
}

/** All failed files; the same file twice makes two entries. */
export function findFailedFiles(timeline: Timeline, own: ReadonlySet<string>): FailedFile[] {
  const told = timeline.session.events.filter((event) => event.kind === 'resource')
  const urls = new Set(told.map(({ url }) => url))
  return [...told, ...timeline.requests.filter(({ url }) => !urls.has(url)).flatMap(scriptIn)].map((event) => {
    const script = event.element === 'script' || /\.m?js(?:[?#]|$)/i.test(event.url)
    const part = event.element === 'iframe' || (event.element === 'link' && !besides.test(pathOf(event.url)))
    const thirdParty = isForeign(event.url, own)
    const isMissed =
      !isMissedByNobody(event.url) && !(thirdParty && isBlocked({ event }) && wentOnWithout(event, timeline))
    const weight = script ? 1 : part ? 0.7 : 0.2
    return {
      event,
      weight: (isMissed ? weight : Math.min(weight, 0.3)) * markFactor(timeline, event),
      thirdParty,
      script,
      file: fileOf(event.url),
    }
  })
}
