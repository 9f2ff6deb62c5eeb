/**
 * Parses the body of an event stream
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream). Pure.
 */

export interface StreamEvent {
  /** `message` if the server gave no name */
  event: string
  /** if it was sent with this event */
  id?: string
  data: string
}

/**
 * The events in order. Unlike in the page, an unterminated last event is included, because the text may have been cut off.
 * Comments, which keep a connection open, and blocks without data are left out, as the page never sees them.
 */
export function streamEvents(text: string): StreamEvent[] {
  const events: StreamEvent[] = []
  let name = ''
  let id: string | undefined
  let data: string[] = []
  const dispatch = () => {
    if (data.length > 0)
      events.push({ event: name || 'message', ...(id !== undefined && { id }), data: data.join('\n') })
    name = ''
    id = undefined
    data = []
  }
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    if (line === '') {
      dispatch()
      continue
    }
    const at = line.indexOf(':')
    const field = at < 0 ? line : line.slice(0, at)
    const value = at < 0 ? '' : line.slice(at + 1).replace(/^ /, '')
    if (field === 'event') name = value
    if (field === 'id' && !value.includes('\0')) id = value
    if (field === 'data') data.push(value)
  }
  dispatch()
  return events
}
