/** Limits a recording to what the customer agreed to. */
import { type GapEvent, type SessionEvent, siteOf } from '../session/index.ts'
import type { CaptureChoice, Guide } from './guide.ts'

const kindsOf: Record<keyof CaptureChoice, readonly SessionEvent['kind'][]> = {
  // The consent calls these "errors and messages of the page".
  console: ['console', 'error', 'notice'],
  network: ['request', 'socket'],
  pictures: ['screenshot'],
}
const words: Record<keyof CaptureChoice, string> = {
  console: 'console lines, errors and messages of the page',
  network: 'requests and connections',
  pictures: 'pictures of the page',
}
const choices = ['console', 'network', 'pictures'] as const

/** Whether a page belongs to the guide's app. A page without a URL of its own counts as part of its parent. */
export function isOfGuide({ origin }: Pick<Guide, 'origin'>, url: string): boolean {
  const answer = siteOf(url)
  return 'forbidden' in answer ? /^(?:about|blob|data):/.test(url) : answer.site === origin
}

/** The events of the kinds that were agreed to. No guide asks for a replay of the page. */
export function agreedEvents<Event extends Pick<SessionEvent, 'kind'>>(
  choice: CaptureChoice,
  events: readonly Event[],
): Event[] {
  const left = new Set<SessionEvent['kind']>(choices.filter((name) => !choice[name]).flatMap((name) => kindsOf[name]))
  left.add('replay')
  return events.filter(({ kind }) => !left.has(kind))
}

/** Gaps that state in the file what is missing for lack of consent. @param frame id of a document */
export function choiceGaps(choice: CaptureChoice, frame: string): GapEvent[] {
  return choices
    .filter((name) => !choice[name])
    .map((name) => ({
      ...{ kind: 'gap', id: `gap-guide-${name}`, at: 0, frame, what: words[name] },
      why: 'the guide did not ask for them',
    }))
}
