/** The browser's own record of requests, of which page scripts get nothing. */
import type { Network } from '../../background/network/observer.ts'

export const noNetwork: Network = {
  listen: () => undefined,
  forget: () => undefined,
  closed: async () => undefined,
  complete: async (_tab, recording) => recording,
  pause: async () => undefined,
  troubles: () => [],
  unheard: (_tab, _url, work) => work(),
}
