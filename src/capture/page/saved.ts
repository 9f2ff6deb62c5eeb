/** Properties of browser objects that several hooks read; see intrinsics.ts for why they are saved. */
import { getter } from './intrinsics.ts'

export const eventType = getter(Event.prototype, 'type')
export const eventTarget = getter(Event.prototype, 'target')
export const currentTarget = getter(Event.prototype, 'currentTarget')
export const messageData = getter(MessageEvent.prototype, 'data')

export const requestMethod = getter(Request.prototype, 'method')
export const requestUrl = getter(Request.prototype, 'url')
export const responseHeaders = getter(Response.prototype, 'headers')
export const responseStatus = getter(Response.prototype, 'status')
export const responseUrl = getter(Response.prototype, 'url')
export const hrefOf = getter(URL.prototype, 'href')
