/** What the background may ask of a document: of its relay, and of the page itself. */
import type { PageFacts } from '../core/guide/index.ts'
import { type Labeler, redactEnvironment } from '../core/privacy/index.ts'
import type { Environment } from '../core/session/index.ts'
import type { Handlers, PageView } from '../messages/index.ts'
import type { Relay } from './control.ts'

/** What is read from a page on demand. */
export interface PageLooks {
  isTopFrame: boolean
  environment(): Promise<Environment>
  /** the environment, and whether the page's own server answers */
  facts(): Promise<PageFacts>
  /** whether the page shows a text */
  shows(text: string): boolean | Promise<boolean>
  /**
   * Where the page is scrolled to, and which parts of it no picture may show.
   * @param settle waits until the current state is on the screen: a picture takes what the browser shows, which may still be
   *   the previous state
   * @param label knows the secrets that the relay has met
   */
  areas(document: string, settle: boolean, label: Labeler): Promise<PageView>
}

export function pageHandlers(relay: Relay, page: PageLooks): Handlers<'page', unknown> {
  return {
    'relay.flush': async (wanted) => {
      await relay.flush()
      if (!wanted.environment || !page.isTopFrame) return {}
      const environment = redactEnvironment(await page.environment(), relay.label())
      return { environment: { ...environment, ...(relay.port.otherClock && { otherClock: true }) } }
    },
    'relay.facts': async () => {
      const facts = await page.facts()
      return { ...facts, environment: redactEnvironment(facts.environment, relay.label()) }
    },
    'relay.text': async ({ text }) => ({ shown: await page.shows(text) }),
    'relay.rules': ({ rules }) => {
      relay.rules(rules)
      return {}
    },
    'relay.replay': ({ wanted }) => {
      relay.replay?.want(wanted)
      return {}
    },
    'relay.areas': ({ settle }) => page.areas(relay.documentId, settle, relay.label()),
    'relay.record': async ({ recording }) => {
      await relay.record(recording)
      return {}
    },
  }
}
