import type { Sites } from '../extension.ts'

/**
 * Something that a page can find out. It runs in the page, so it may use nothing from outside itself; its result is
 * JSON, and must be the same with and without the hook.
 */
export interface Probe {
  name: string
  /** the page it runs in, `/` unless said otherwise */
  path?: string
  /** means something only where no debugger reads what is printed (Firefox cannot be driven without one) */
  undebugged?: true
  run(sites: Sites): unknown
}
