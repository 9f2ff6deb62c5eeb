/** The pages of a HAR as documents of a session. */
import { groupBy } from '../../base/group-by.ts'
import type { DocumentInfo, RequestEvent, SessionEvent } from '../../session/index.ts'
import { harLimits, listOf, textAt, timeAt } from './har-read-fields.ts'

/** The document of files without pages, and of entries that name none. */
export const noPage = 'har'

export interface HarPageInfo {
  id: string
  title?: string
  /** epoch ms */
  startedAt?: number
}

/** Pages in order; if several share an id, the first. */
export function pagesOf(log: unknown): HarPageInfo[] {
  const pages = new Map<string, HarPageInfo>()
  for (const page of listOf(log, 'pages').slice(0, harLimits.pages)) {
    const id = textAt(page, 'id', harLimits.word)
    if (id === undefined || pages.has(id)) continue
    const title = textAt(page, 'title', harLimits.sentence)
    const startedAt = timeAt(page, 'startedDateTime')
    pages.set(id, { id, ...(title && { title }), ...(startedAt !== undefined && { startedAt }) })
  }
  return [...pages.values()]
}

/**
 * One document per page, and one for entries without a page. HAR does not record the URL of a page, so we use that of
 * its first document, else its title (which Chrome sets to the URL), else the referrer of its requests.
 * @param startedAt epoch ms of the session
 */
export function documentsFor(
  pages: readonly HarPageInfo[],
  events: readonly SessionEvent[],
  startedAt: number,
): DocumentInfo[] {
  const byFrame = groupBy(
    events.filter((event) => event.kind === 'request'),
    ({ frame }) => frame,
  )
  const homeless =
    pages.length === 0 || (events.some((event) => event.frame === noPage) && !pages.some(({ id }) => id === noPage))
  return [...pages, ...(homeless ? [{ id: noPage } as HarPageInfo] : [])].map((page) => {
    const requests = byFrame.get(page.id) ?? []
    return {
      id: page.id,
      url: addressOf(page, requests),
      ...(page.title !== undefined && { title: page.title }),
      frameId: 0,
      startedAt: page.startedAt === undefined ? (requests[0]?.at ?? 0) : page.startedAt - startedAt,
      late: false,
    }
  })
}

function addressOf({ title = '' }: HarPageInfo, requests: readonly RequestEvent[]): string {
  const loaded = requests.find((request) => request.api === 'document' && isWeb(request.url))
  if (loaded) return loaded.url
  if (isWeb(title)) return title
  const referrers = requests.flatMap(({ requestHeaders }) =>
    requestHeaders.filter(([name, value]) => /^referer$/i.test(name) && isWeb(value)).map(([, value]) => value),
  )
  return referrers[0] ?? requests.find((request) => isWeb(request.url))?.url ?? ''
}

const isWeb = (url: string) => /^https?:\/\//i.test(url) && URL.canParse(url)
