/** What all parts of the interface share: the page they are in, and what is known about it. */
import type { SharedGuide } from '../shared-guide.ts'
import type { Slot } from '../slot.ts'
import type { PageHook } from './page-hook.ts'
import type { Settings } from './settings.ts'
import type { Status } from './status.ts'

export interface Scope {
  readonly window: Window & typeof globalThis
  readonly slot: Slot
  readonly guide: SharedGuide
  readonly status: Status
  readonly settings: Settings
  readonly hook: PageHook
  /** the browser's own, from before the hook */
  readonly fetch: typeof fetch
  /** epoch ms at which the customer came to this tab; undefined while it is not shown */
  lookedAt(): number | undefined
}

/** Whether the customer looks at this tab, and has agreed to a guide in another one, or before the browser was closed. */
export function joinsGuide({ lookedAt, guide }: Pick<Scope, 'lookedAt' | 'guide'>): boolean {
  return lookedAt() !== undefined && guide.isElsewhere(Date.now())
}
