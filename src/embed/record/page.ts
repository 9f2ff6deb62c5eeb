/** The page as it is recorded: the relay at work in it, and whether that is ours to do. */
import type { Draft } from '../../relay/draft.ts'
import type { Relay } from '../../relay/relay.ts'

export interface RecordedPage {
  /** the relay, once it is there */
  relay: Relay | undefined
  /** someone else records this page */
  yielding: boolean
  /** takes in what was seen; nothing before there is a relay */
  emit(draft: Draft): void
  /** @throws while there is no relay */
  ask(): Relay
  /** The relay records nothing, and its hook lets everything through. */
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
