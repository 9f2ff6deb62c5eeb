/**
 * The browser's connection state: "online" may be wrong, "offline" is reliable
 * (https://html.spec.whatwg.org/#dom-navigator-online).
 */
import type { Connection } from './ports.ts'

export const connection: Connection = {
  online: () => navigator.onLine,
  onOnline(listener) {
    window.addEventListener('online', listener)
    return () => window.removeEventListener('online', listener)
  },
}
