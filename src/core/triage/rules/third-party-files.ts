/** For pictures and other files of another company that fail one after another: map tiles, videos, photographs. */
import { hostNameOf, type ResourceEvent } from '../../session/index.ts'
import { stepEvidence } from '../evidence.ts'
import type { Facts } from '../failures/facts.ts'
import { isMissedByNobody } from '../failures/ornament.ts'
import { stepShortlyBefore } from '../failures/when.ts'
import { defineRule } from '../rule.ts'
import { afterStep } from '../words/words.ts'

export const thirdPartyFiles = defineRule({
  id: 'third-party-files',
  class: 'third-party',
  owner: 'vendor',
  looksAt:
    'several pictures or styles of one other host, or a frame, that were answered with 5xx, and none of them well',
  find: (facts: Facts): Subject | undefined => {
    const failed = facts.files.filter(
      ({ event, thirdParty, script }) =>
        thirdParty && !script && (event.status ?? 0) >= 500 && !isMissedByNobody(event.url),
    )
    for (const host of new Set(failed.map(({ event }) => hostNameOf(event.url)))) {
      const events = failed.map(({ event }) => event).filter(({ url }) => hostNameOf(url) === host)
      const isEnough = events.some(isFrame) || new Set(events.map(({ url }) => url)).size >= least
      if (!isEnough || isWell(facts, host)) continue
      const step = events.map(({ at }) => stepShortlyBefore(facts.session.events, at)).find((one) => one !== undefined)
      return { weight: step ? 1 : 0.7, host, events, step }
    }
    return undefined
  },
  confidence: 0.75,
  agent: ({ host, events, step }) =>
    `${events.length} files from ${host} did not load${afterStep({ step })}: it returned ${events[0]!.status}.`,
  customer: ({ host }) =>
    `Some pictures come from another company (${host}), which is having trouble right now. We're asking them about it.`,
  evidence: ({ host, events, step }) => [
    { event: events[0]!.id, text: `a file from ${host} returned ${events[0]!.status}, ${events.length} in all` },
    ...stepEvidence(step),
  ],
  against: [{ text: 'Only failed files are recorded; others from the same host may have loaded.' }],
  next: [
    "Check the other company's status page, and open the address of one of the files.",
    'Ask the customer whether it still happens an hour later.',
    'Tell engineering if the page should say that they are missing.',
  ],
})

interface Subject {
  weight: number
  host: string
  events: ResourceEvent[]
  step: ReturnType<typeof stepShortlyBefore>
}

/** A frame is a whole page, such as a form or a chart. */
const isFrame = ({ element }: ResourceEvent) => element === 'iframe'

/** files of one host; a single missing one says nothing about the host */
const least = 4

/** A call to that host succeeded. */
const isWell = ({ session }: Facts, host: string) =>
  session.events.some(
    (event) =>
      event.kind === 'request' &&
      hostNameOf(event.url) === host &&
      event.state === 'done' &&
      (event.status ?? 500) < 400,
  )
