/** What the relay needs from outside; its entry passes it in. */
import type { CompanyRules, CompiledRules } from '../core/privacy/index.ts'
import type { PageRecord, Reader, Timings } from '../core/session/index.ts'
import type { Send } from '../messages/index.ts'
import type { Draft } from './draft.ts'
import type { ReplayHost, ReplayLine } from './replay-line.ts'

/** What the browser knows about a finished request and the page's hook does not. */
export interface NetworkFacts {
  timings: Timings
  protocol?: string
  transferSize?: number
  fromCache?: boolean
}

export interface RelayPorts {
  send: Send
  /** checks and reads what comes from the page; undefined if it is not a record */
  recordOf: Reader<PageRecord>
  compileRules(rules: CompanyRules): CompiledRules
  /** starts the observers of the isolated world; returns a function that makes them hand over what they still hold back */
  observe(emit: (draft: Draft) => void, signal: AbortSignal): () => void
  /** called for every event taken, from the page and from the observers, new or changed */
  happened?(draft: Draft): void
  /** facts about the request to `url` that began at `at` (epoch ms), once the browser has them */
  networkFacts(url: string, at: number): NetworkFacts | undefined
  /** sets which elements of the page are never read; undefined means all of them */
  hide(selectors: readonly string[] | undefined): void
  /** of the document */
  title(): string
  /** origins of the pages in this document's frames, other than its own */
  embeddedSites(): string[]
  /** the extension still exists under this page */
  alive(): boolean
  randomHex(bytes: number): string
  isTopFrame: boolean
  /** called with whether this document is recorded, at first and at every change */
  recording?(recording: boolean): void
  /** connects the script that records how the page looks, if it is loaded */
  replay?(host: Omit<ReplayHost, 'hidden'>): ReplayLine
  /** where the page's hook hands over its port; the window, unless both are scripts of the page (the embed) */
  line?: EventTarget
  /** something in the page may have gone unseen; if left out, the state of the document decides */
  late?: boolean
}
