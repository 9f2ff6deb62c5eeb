/**
 * Sends and answers: the only two ways through the contract. The transport and the rules are arguments, so that a script in
 * a customer's page carries only those it needs.
 */
import { errorMessage } from '../core/base/error-message.ts'
import type { Handlers, MessageName, NamesTo, Party, Send } from './contract.ts'

/** Validates a value, as a zod schema does. */
interface Check {
  safeParse(value: unknown): { success: boolean; data?: unknown }
}

export interface Rule {
  from: Party
  to: Party
  input: Check
  output: Check
}
export type Rules = Readonly<Record<string, Rule>>

export interface Envelope {
  casefile: 1
  to: Party
  name: MessageName
  input: unknown
}
/** Errors cross contexts as values, because in some browsers a thrown error loses its message on the way. */
export type Answer = { ok: true; value: unknown } | { ok: false; error: string }

/** The sender of a message, according to the browser. */
export interface From<Sender> {
  party: 'page' | 'ours'
  sender: Sender
}

/** The other context is gone: the extension was updated, or nobody listens. */
export class NoResponse extends Error {
  override name = 'NoAnswer'
}

/**
 * Makes the typed `send`. Answers are checked too, because they may come from an older worker.
 * @param rules the contract, or the part of it that this script needs
 * @param transport delivers an envelope and resolves with the other side's answer
 */
export function sendBy(rules: Rules, transport: (envelope: Envelope) => Promise<unknown>): Send {
  return async (name, input) => {
    const { to, output } = ruleOf(rules, name) ?? unknownName(name)
    const answer = (await transport({ casefile: 1, to, name, input })) as Answer | undefined | null
    if (!answer || typeof answer !== 'object') throw new NoResponse(`Nobody answered "${name}".`)
    if (!answer.ok) throw new Error(answer.error)
    const known = output.safeParse(answer.value)
    if (!known.success) throw new Error(`The answer to "${name}" has an unknown shape.`)
    return known.data as never
  }
}

/**
 * Makes a listener for the messages of one party.
 *
 * It is deliberately synchronous: an async listener answers even the messages it ignores, and so pre-empts the listener they
 * were meant for. Undefined means "not mine". Every other message gets an answer, even a forbidden or malformed one, so that
 * mistakes are noticed.
 */
export function listenBy<P extends Party, Sender>(rules: Rules, party: P, handlers: Handlers<P, Sender>) {
  return (message: unknown, from: From<Sender>): Promise<Answer> | undefined => {
    if (!isEnvelope(message) || message.to !== party) return undefined
    return answer(message, from)
  }

  async function answer(message: Envelope, from: From<Sender>): Promise<Answer> {
    const rule = ruleOf(rules, message.name)
    if (!rule || rule.to !== party)
      return { ok: false, error: `Unknown message "${String(message.name).slice(0, 80)}".` }
    const allowed = rule.from === 'page' ? from.party === 'page' : from.party === 'ours'
    if (!allowed) return { ok: false, error: `"${message.name}" is not allowed from here.` }
    const input = rule.input.safeParse(message.input)
    if (!input.success) return { ok: false, error: `"${message.name}" came with the wrong shape.` }
    try {
      const handle = handlers[message.name as NamesTo<P>] as (input: unknown, sender: Sender) => unknown
      return { ok: true, value: (await handle(input.data, from.sender)) ?? {} }
    } catch (error) {
      return { ok: false, error: errorMessage(error) }
    }
  }
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && (message as Partial<Envelope>).casefile === 1
}

function ruleOf(rules: Rules, name: string): Rule | undefined {
  return Object.hasOwn(rules, name) ? rules[name] : undefined
}

function unknownName(name: MessageName): never {
  throw new Error(`Unknown message "${name}".`)
}
