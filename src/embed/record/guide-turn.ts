/**
 * Which tab of the app follows the guide: one at a time, the one that the customer looked at last. That tab asks, and the
 * tab that follows the guide gives it up, except during the review, whose edits exist only there. A tab that does not answer
 * in time is closed, or frozen by the browser: the tab that asked takes over, and the frozen one learns of it when it wakes.
 */
import { randomHex } from '../../core/base/random.ts'
import { createSerialQueue } from '../../core/base/serial-queue.ts'

/** The part of a BroadcastChannel that is needed. */
export interface TurnChannel {
  postMessage(message: unknown): void
  onmessage: ((event: MessageEvent) => void) | null
}

export interface GuideTurn {
  /**
   * Asks for the guide, and takes it over. Calls run one after the other, because the browser may report one switch of tabs
   * more than once.
   * @param wanted asked again when it is this tab's turn
   * @returns whether this tab follows it; false if the other tab keeps it, or another one was looked at later
   */
  take(wanted: () => boolean): Promise<boolean>
}

export interface TurnHolder {
  /** epoch ms at which the customer came to this tab; undefined while it is not shown */
  lookedAt(): number | undefined
  /** whether this tab follows the guide */
  follows(): boolean
  /** whether it must stay here: what the customer is doing with it exists only in this tab */
  keeps(): boolean
  /** Continues the guide's recording in this tab. @returns false if there is no guide any more */
  takeUp(): Promise<boolean>
  /** Ends the guide's recording in this tab, with everything handed over. */
  giveUp(): Promise<void>
  /** The guide has been given up. @param back the customer has meanwhile come back to this tab, so it has to ask */
  lost(back: boolean): void
}

/** ms for the other tab to hand over what it still holds */
const patience = 1_000

/** `looked` when the customer came to the tab that asks, `sent` when it asked, both epoch ms */
interface Ask {
  ask: string
  looked: number
  sent: number
}
type Message = Ask | { given: string } | { kept: string }

export function createGuideTurn(channel: TurnChannel, holder: TurnHolder): GuideTurn {
  let asking: { id: string; done(mine: boolean): void } | undefined
  /** the last question of this tab: its answer may come when nobody waits for it any more */
  let asked: string | undefined
  /** runs takeovers and hand-overs one after another */
  const inTurn = createSerialQueue()

  const say = (message: Message) => channel.postMessage(message)
  const looked = () => holder.lookedAt() ?? 0

  function sayAsk(id: string): void {
    asked = id
    say({ ask: id, looked: looked(), sent: Date.now() })
  }

  channel.onmessage = ({ data }) => {
    const message = (data ?? {}) as Partial<Record<keyof Ask | 'given' | 'kept', unknown>>
    if (asking && message.given === asking.id) asking.done(true)
    if (message.kept !== undefined && message.kept === asked) refused()
    if (isAsk(message)) hear(message)
  }

  /** Another tab keeps it. If that answer came too late, both follow it now, and this one has to give it up again. */
  function refused(): void {
    if (asking) asking.done(false)
    else void inTurn(async () => void (holder.follows() && (await leave(false))))
  }

  function hear(other: Ask): void {
    // Two at the same time: both see the same winner. The one that asked later has not heard the first.
    if (asking) {
      if (isBefore({ looked: looked(), ask: asking.id }, other)) asking.done(false)
      else sayAsk(asking.id)
    }
    if (!holder.follows()) return
    void inTurn(() => answer(other))
  }

  async function answer(other: Ask): Promise<void> {
    // It went to another one while this question waited; of the two, the one looked at later keeps it.
    if (!holder.follows()) return say({ given: other.ask })
    // A tab that asked so long ago has already taken over, and knows better how far the guide is.
    const isLate = Date.now() - other.sent >= patience
    const isLater = looked() > other.looked
    if (holder.keeps() || (isLater && !isLate)) return say({ kept: other.ask })
    await leave(isLater)
    say({ given: other.ask })
  }

  async function leave(back: boolean): Promise<void> {
    const before = looked()
    // What could not be handed over is lost; the guide is handed over anyway.
    await holder.giveUp().catch(() => undefined)
    holder.lost(back || looked() > before)
  }

  /** @returns whether it is this tab's turn */
  function ask(): Promise<boolean> {
    return new Promise((resolve) => {
      const done = (mine: boolean) => {
        clearTimeout(timer)
        asking = undefined
        resolve(mine)
      }
      const id = randomHex(8)
      const timer = setTimeout(done, patience, true)
      asking = { id, done }
      sayAsk(id)
    })
  }

  return {
    take: (wanted) =>
      inTurn(async () => {
        if (!wanted()) return false
        if (holder.follows()) {
          // A duplicated tab follows it as well.
          sayAsk(randomHex(8))
          return true
        }
        // The customer has moved on while this tab was loading.
        if (holder.lookedAt() === undefined) return false
        return (await ask()) && wanted() && holder.takeUp()
      }),
  }
}

const isBefore = (one: Omit<Ask, 'sent'>, other: Omit<Ask, 'sent'>) =>
  one.looked === other.looked ? one.ask < other.ask : one.looked < other.looked

function isAsk(message: Partial<Record<keyof Ask, unknown>>): message is Ask {
  return typeof message.ask === 'string' && typeof message.looked === 'number' && typeof message.sent === 'number'
}
