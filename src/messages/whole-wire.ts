/** Sends and answers with the whole contract: for everything but the scripts in a customer's page. */
import { contract, type Handlers, type Party, type Send } from './contract.ts'
import { type Envelope, listenBy, sendBy } from './wire.ts'

/** As sendBy. */
export function makeSend(transport: (envelope: Envelope) => Promise<unknown>): Send {
  return sendBy(contract, transport)
}

/** As listenBy. */
export function makeListener<P extends Party, Sender>(party: P, handlers: Handlers<P, Sender>) {
  return listenBy<P, Sender>(contract, party, handlers)
}
