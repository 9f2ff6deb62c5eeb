/** The session as HAR 1.2, which Chrome DevTools and every other HAR reader can import. */
import type { DocumentInfo, Environment, NavigationEvent, Session } from '../../session/index.ts'
import { isoTime, requestEntry } from './har-entry.ts'
import type { Har, HarEntry, HarPage } from './har-format.ts'
import { socketEntry } from './har-socket.ts'

export type { Har } from './har-format.ts'

/** Entries in order of start, and one page per load of the top frame. Secrets are already labels. */
export function toHar(
  session: Session,
  tool: { name: string; version: string } = { name: 'Casefile', version: '' },
): Har {
  const loads = session.documents.filter((doc) => doc.frameId === 0).sort((a, b) => a.startedAt - b.startedAt)
  const pageOf = pageFinder(session.documents, loads)
  const entries: { at: number; entry: HarEntry }[] = []
  for (const event of session.events) {
    const page = pageOf(event.frame, event.at)
    if (event.kind === 'request') entries.push({ at: event.at, entry: requestEntry(event, session.startedAt, page) })
    if (event.kind === 'socket') entries.push({ at: event.at, entry: socketEntry(event, session.startedAt, page) })
  }
  const browser = browserOf(session.environment)
  return {
    log: {
      version: '1.2',
      creator: { name: tool.name, version: tool.version },
      ...(browser && { browser }),
      pages: pages(session, loads),
      entries: entries.sort((a, b) => a.at - b.at).map(({ entry }) => entry),
      comment: 'Sanitized: secrets and personal data are replaced by labels such as redacted-bearer-1.',
    },
  }
}

/** Finds the load of the top frame during which something happened in a frame. */
function pageFinder(documents: readonly DocumentInfo[], loads: readonly DocumentInfo[]) {
  const top = new Set(loads.map((doc) => doc.id))
  const known = new Set(documents.map((doc) => doc.id))
  return (frame: string, at: number): string | undefined => {
    if (top.has(frame)) return frame
    const current = loads.findLast((doc) => doc.startedAt <= at) ?? loads[0]
    return known.has(frame) ? current?.id : undefined
  }
}

function pages(session: Session, loads: readonly DocumentInfo[]): HarPage[] {
  const titles = new Map(
    session.events
      .filter((event): event is NavigationEvent => event.kind === 'navigation' && event.title !== undefined)
      .toReversed()
      .map((event) => [event.frame, event.title]),
  )
  return loads.map((doc) => ({
    startedDateTime: isoTime(session.startedAt + doc.startedAt),
    id: doc.id,
    title: doc.title ?? titles.get(doc.id) ?? doc.url,
    pageTimings: { onContentLoad: -1, onLoad: -1 },
  }))
}

function browserOf(environment: Environment | undefined): { name: string; version: string } | undefined {
  const match = /^(.*) (\d\S*)$/.exec(environment?.browser ?? '')
  return match ? { name: match[1]!, version: match[2]! } : undefined
}
