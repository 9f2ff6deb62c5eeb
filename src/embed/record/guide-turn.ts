/**
 * Which tab of the app follows the guide: one at a time, the one that the customer looks at. The tab that follows it gives
 * it up when another one asks, but not during the review, whose edits are in that tab only; one that does not answer is
 * closed, or frozen by the browser, and hears it when it wakes.
 */
import { randomHex } from '../../core/session/index.ts'

/** The part of a BroadcastChannel that is needed. */
export interface TurnChannel {
  postMessage(message: unknown): void
  onmessage: ((event: MessageEvent) => void) | null
}

export interface GuideTurn {
  /** Asks for the guide. @returns false where the tab that follows it keeps it, or a third one asks at the same time */
  take(): Promise<boolean>
}

export interface TurnHolder {
  /** whether this tab follows the guide */
  follows(): boolean
  /** whether it must stay here: what the customer does with it is in this tab only */
  keeps(): boolean
  /** Ends the guide's recording in this tab, with everything handed over. */
  giveUp(): Promise<void>
}

/** ms for the other tab to hand over what it still holds */
const patience = 1_000

type Message = { ask: string } | { given: string } | { kept: string }

export function createGuideTurn(channel: TurnChannel, holder: TurnHolder): GuideTurn {
  let asking: { id: string; repeat(): void; done(mine: boolean): void; answer: Promise<boolean> } | undefined
  let giving: Promise<void> | undefined

  const say = (message: Message) => channel.postMessage(message)

  channel.onmessage = ({ data }) => {
    const message = (data ?? {}) as Partial<Record<'ask' | 'given' | 'kept', unknown>>
    if (asking && message.given === asking.id) asking.done(true)
    if (asking && message.kept === asking.id) asking.done(false)
    const { ask } = message
    if (typeof ask !== 'string') return
    // Two at the same time: both see the same winner. The one that asked later has not heard the first.
    if (asking) ask > asking.id ? asking.done(false) : asking.repeat()
    if (!holder.follows()) return
    if (holder.keeps()) return say({ kept: ask })
    giving ??= holder.giveUp().finally(() => {
      giving = undefined
    })
    giving.catch(() => undefined).then(() => say({ given: ask }))
  }

  function startAsking() {
    const id = randomHex(8)
    let done: (mine: boolean) => void = () => undefined
    const answer = new Promise<boolean>((resolve) => {
      done = resolve
      setTimeout(resolve, patience, true)
    })
    const repeat = () => say({ ask: id })
    repeat()
    return { id, repeat, done, answer }
  }

  return {
    async take() {
      if (holder.follows()) {
        // A tab that was duplicated follows it as well.
        say({ ask: randomHex(8) })
        return true
      }
      asking ??= startAsking()
      const mine = await asking.answer
      asking = undefined
      return mine
    },
  }
}
