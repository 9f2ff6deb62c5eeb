/** The recorded page: its relay, and whether the embed or somebody else records it. */
import type { Draft } from '../../relay/draft.ts'
import type { Relay } from '../../relay/relay.ts'

export interface RecordedPage {
  /** the relay, once it is there */
  relay: Relay | undefined
  /** whether somebody else records this page */
  yielding: boolean
  /** takes an event; does nothing before there is a relay */
  emit(draft: Draft): void
  /** @throws while there is no relay */
  ask(): Relay
  /** Stops the relay and its hook. */
  leaveAlone(): Promise<void>
}

export function recordedPage(): RecordedPage {
  const page: RecordedPage = {
    relay: undefined,
    yielding: false,
    emit: () => undefined,
    ask() {
      if (!page.relay) throw new Error('The page is not ready yet.')
      return page.relay
    },
    leaveAlone: async () => page.relay?.record(false),
  }
  return page
}
