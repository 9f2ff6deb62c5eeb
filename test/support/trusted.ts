/** Makes an event look as if the browser had fired it, which neither tests nor pages can do. */
export function trusted<E extends object>(event: E): E {
  Object.defineProperty(event, 'isTrusted', { value: true, configurable: true })
  return event
}
