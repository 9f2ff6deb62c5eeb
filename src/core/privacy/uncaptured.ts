/** Domains a company excludes from recording: that an exchange took place stays, its content goes. */
import type { RequestEvent, SessionEvent } from '../session/index.ts'

const why = 'not recorded: the company left this domain out'

/**
 * Removes from an event everything exchanged with an excluded domain; other events are returned as they are. Its
 * addresses elsewhere are reduced to the domain with all others (urls.ts).
 */
export function withoutUncaptured(event: SessionEvent, isNeverCaptured: (url: string) => boolean): SessionEvent {
  if (event.kind === 'request' && !isNeverCaptured(event.url)) {
    const ways = [event.responseUrl, ...(event.redirects ?? []).map((redirect) => redirect.url)]
    return ways.some((way) => way !== undefined && isNeverCaptured(way)) ? withoutResponse(event) : event
  }
  if (!('url' in event) || event.url === undefined || !isNeverCaptured(event.url)) return event
  const url = `${new URL(event.url).origin}/`
  switch (event.kind) {
    case 'request': {
      const { preflight: _, responseUrl: __, redirects: ___, ...rest } = event
      return {
        ...withoutResponse(rest),
        url,
        requestHeaders: [],
        ...(event.requestBody && { requestBody: { omitted: why } }),
      }
    }
    case 'socket': {
      const { reason: _, ...rest } = event
      return { ...rest, url, messages: [] }
    }
    case 'resource':
      return { ...event, url }
    case 'navigation': {
      const { title: _, ...rest } = event
      return { ...rest, url }
    }
    default:
      return event
  }
}

/** The app's own request was redirected to such a domain, which has answered it. */
function withoutResponse(event: RequestEvent): RequestEvent {
  return {
    ...event,
    ...(event.responseHeaders && { responseHeaders: [] }),
    ...(event.responseBody && { responseBody: { omitted: why } }),
  }
}
