/** Properties of browser objects that several hooks read; see intrinsics.ts for why they are saved. */
import { getters } from './intrinsics.ts'

export const [eventType, eventTarget, currentTarget] = getters(Event.prototype, 'type', 'target', 'currentTarget')
export const [messageData] = getters(MessageEvent.prototype, 'data')

export const [requestMethod, requestUrl] = getters(Request.prototype, 'method', 'url')
export const [responseHeaders, responseStatus, responseUrl] = getters(Response.prototype, 'headers', 'status', 'url')
export const [hrefOf] = getters(URL.prototype, 'href')
