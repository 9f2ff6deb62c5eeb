/** Domains a company excludes from recording: that an exchange took place stays, its content goes. */
import type { RequestEvent, SessionEvent } from '../session/index.ts'

const why = 'not recorded: the company left this domain out'

/** Removes from an event everything exchanged with an excluded domain; other events are returned as they are. */
export function withoutUncaptured(event: SessionEvent, isNeverCaptured: (url: string) => boolean): SessionEvent {
  const bare = (url: string) => (isNeverCaptured(url) ? `${new URL(url).origin}/` : url)
  switch (event.kind) {
    case 'request':
      return addressesOf(event).some(isNeverCaptured) ? withoutContent(event, bare(event.url)) : event
    case 'report': {
      const { blocked } = event
      if (blocked === undefined || !isNeverCaptured(blocked)) return event
      return { ...event, blocked: bare(blocked), message: event.message.replaceAll(blocked, bare(blocked)) }
    }
    case 'socket':
      return isNeverCaptured(event.url) ? { ...event, url: bare(event.url), messages: [] } : event
    case 'resource':
      return isNeverCaptured(event.url) ? { ...event, url: bare(event.url) } : event
    case 'navigation': {
      if (!isNeverCaptured(event.url)) return event
      const { title: _, ...rest } = event
      return { ...rest, url: bare(event.url) }
    }
    default:
      return event
  }
}

/** All addresses that a request went to: a redirect may lead to an excluded domain, which then answers. */
function addressesOf({ url, responseUrl, redirects = [] }: RequestEvent): string[] {
  return [url, ...(responseUrl === undefined ? [] : [responseUrl]), ...redirects.map((redirect) => redirect.url)]
}

function withoutContent(event: RequestEvent, url: string): RequestEvent {
  const { preflight: _, responseUrl: __, redirects: ___, ...rest } = event
  return {
    ...rest,
    url,
    requestHeaders: [],
    ...(event.requestBody && { requestBody: { omitted: why } }),
    ...(event.responseHeaders && { responseHeaders: [] }),
    ...(event.responseBody && { responseBody: { omitted: why } }),
  }
}
