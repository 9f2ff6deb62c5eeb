import type { Sites } from '../extension.ts'

/**
 * Something a page can find out. It runs in the page, so it may use nothing outside itself; its result is JSON and must be
 * the same with and without the hook.
 */
export interface Probe {
  name: string
  /** the page it runs in, by default `/` */
  path?: string
  /** meaningful only if no debugger reads what is printed (Firefox cannot be driven without one) */
  undebugged?: true
  run(sites: Sites): unknown
}
