/**
 * Sends and answers for the relay, which every frame of a customer's app loads: without the contract's schemas.
 *
 * The relay talks only to the background of its own extension, in the same version: after an update, the old page can no
 * longer reach it. So the relay trusts what the background says, while the background checks what the relay says.
 */
import type { Handlers, NamesTo, Send } from './contract.ts'
import { type Envelope, listenBy, type Rule, sendBy } from './wire.ts'

const own = { safeParse: (data: unknown) => ({ success: true, data }) }
const said = { from: 'page', to: 'background', input: own, output: own } as const satisfies Rule
const heard = { from: 'background', to: 'page', input: own, output: own } as const satisfies Rule

/** What the relay sends and receives; a test compares this with the contract. */
export const pageRules = {
  'page.events': said,
  'page.hello': said,
  'relay.facts': heard,
  'relay.text': heard,
  'relay.rules': heard,
  'relay.flush': heard,
  'relay.replay': heard,
  'relay.areas': heard,
  'relay.record': heard,
} satisfies Record<NamesTo<'page'>, Rule> & Record<string, Rule>

/** As sendBy. */
export function makeSend(transport: (envelope: Envelope) => Promise<unknown>): Send {
  return sendBy(pageRules, transport)
}

/** As listenBy. */
export function makeListener<Sender>(handlers: Handlers<'page', Sender>) {
  return listenBy<'page', Sender>(pageRules, 'page', handlers)
}
