/** What the relay needs from the outside, handed in by its entry. */
import type { CompanyRules, CompiledRules } from '../core/privacy/index.ts'
import type { PageRecord, Reader, Timings } from '../core/session/index.ts'
import type { Send } from '../messages/index.ts'
import type { Draft } from './draft.ts'
import type { ReplayHost, ReplayLine } from './replay-line.ts'

/** What the browser knows of a finished request and the page's hook does not. */
export interface NetworkFacts {
  timings: Timings
  protocol?: string
  transferSize?: number
  fromCache?: boolean
}

export interface RelayPorts {
  send: Send
  /** what comes from the page, as it is known; undefined where it is no record */
  recordOf: Reader<PageRecord>
  compileRules(rules: CompanyRules): CompiledRules
  /** starts the observers of the isolated world; the result makes them hand over what they still hold back */
  observe(emit: (draft: Draft) => void, signal: AbortSignal): () => void
  /** is told of every event that was taken, of the page and of the observers, new or changed */
  happened?(draft: Draft): void
  /** facts on the request to `url` that began at `at` (epoch ms), once the browser has them */
  networkFacts(url: string, at: number): NetworkFacts | undefined
  /** names the elements of the page that are never read; everything, while it is undefined */
  hide(selectors: readonly string[] | undefined): void
  /** of the document */
  title(): string
  /** origins of the pages in this document's frames, other than its own */
  embeddedSites(): string[]
  /** the extension still exists under this page */
  alive(): boolean
  randomHex(bytes: number): string
  isTopFrame: boolean
  /** is told whether this document is recorded, at first and whenever that changes */
  recording?(recording: boolean): void
  /** takes in the script that records how the page looks, where it comes */
  replay?(host: Omit<ReplayHost, 'hidden'>): ReplayLine
  /** where the page's hook hands over its port; the window, unless both are scripts of the page */
  line?: EventTarget
  /** something of the page may have happened unseen; told by the state of the document where this is left out */
  late?: boolean
}
