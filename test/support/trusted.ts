/** The event as if the browser itself had fired it; a test cannot make one, and a page neither. */
export function trusted<E extends object>(event: E): E {
  Object.defineProperty(event, 'isTrusted', { value: true, configurable: true })
  return event
}
