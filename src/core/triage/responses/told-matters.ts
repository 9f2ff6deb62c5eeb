/** What messages to people mean: things of some kind in a state of some kind, in the languages of customers. */
import * as people from './told-people.ts'
import * as state from './told-states.ts'
import * as thing from './told-things.ts'
import { both, notOf, oneOf, together, type Words } from './word-kinds.ts'

/** What messages of this form can mean; each stands for a reason of its own among those of notices. */
export type Matter =
  | 'link-expired'
  | 'connection'
  | 'sign-in'
  | 'session'
  | 'plan'
  | 'role'
  | 'set-up'
  | 'payment'
  | 'used-up'
  | 'too-large'
  | 'file-kind'
  | 'provider'
  | 'state'
  | 'validation'

/** These say more than the words that records and forms have in common: `already used` of a link is no conflict. */
const clear: [Matter, Words][] = [
  ['connection', state.toReconnect],
  ['connection', together(thing.connection, oneOf(state.over, state.broken))],
  ['link-expired', together(thing.link, oneOf(state.used, state.over))],
]

/** The person cannot sign in, whatever led to it: mostly too many attempts. */
export const lockedOut = together(thing.account, state.stopped, notOf(thing.connection))

/** In this order: what a plan or an administrator decides comes before what the record itself allows. */
const matters: [Matter, Words][] = [
  ['sign-in', together(thing.proof, oneOf(state.noneAnyMore, state.used))],
  ['sign-in', both(thing.account, state.unconfirmed)],
  ['sign-in', together(thing.factor, state.needed)],
  ['sign-in', together(oneOf(thing.identity, thing.account), thing.known, state.unknownHere)],
  ['sign-in', together(oneOf(thing.identity, thing.facts), state.notOnRecord)],
  ['sign-in', both(thing.facts, state.notOnRecord)],
  ['session', oneOf(state.signedOut, state.pageOver)],
  ['session', together(thing.session, oneOf(state.over, state.noneAnyMore))],
  ['plan', together(thing.entitlement, oneOf(state.needsMore, state.atLimit))],
  ['plan', together(thing.entitlement, oneOf(state.over, state.stopped), notOf(thing.others))],
  ['plan', state.notBought],
  ['plan', oneOf(state.upsell, together(state.unpaid, state.stopped))],
  ['role', both(thing.decider, oneOf(state.switchedOff, state.forbidden, state.stopped))],
  ['role', people.notTheirs],
  ['role', together(thing.right, state.lacking)],
  ['role', together(thing.privileged, state.reserved)],
  ['role', together(thing.lesser, state.mayNot)],
  ['role', together(thing.accountType, oneOf(state.needsMore, state.away, state.forbidden))],
  ['role', together(thing.domain, state.forbidden)],
  ['set-up', state.notOnServer],
  ['set-up', together(thing.certificate, state.over)],
  ['state', together(thing.voucher, oneOf(state.over, state.used, state.noneAnyMore, state.atLimit))],
  ['too-large', together(thing.file, state.sizeLimit)],
  ['used-up', together(thing.storage, state.full)],
  ['used-up', state.outOf],
  ['used-up', together(state.atLimit, notOf(thing.letters))],
  ['file-kind', together(thing.file, state.unreadable)],
  ['payment', together(thing.balance, state.tooLittle, notOf(thing.messages))],
  ['set-up', together(thing.setting, state.wanting)],
  ['set-up', together(thing.decider, state.toBeSetUp)],
  ['set-up', both(state.whereSetUp, state.wanting)],
  ['set-up', state.notYet],
  ['state', state.waiting],
  ['role', together(thing.feature, state.forbidden)],
  ['role', state.outsider],
  ['role', together(thing.identity, state.keptElsewhere)],
  ['provider', together(thing.provider, state.away)],
  ['state', oneOf(state.settled, state.used, state.taken)],
  ['link-expired', together(thing.link, state.noneAnyMore)],
  ['plan', together(thing.feature, state.away)],
  ['validation', together(thing.contact, state.hasNone)],
  ['plan', together(oneOf(thing.activity, thing.feature), state.switchedOff)],
  ['plan', state.kindOff],
  ['state', state.depending],
]

const among = (rows: readonly [Matter, Words][], text: string) => rows.find(([, words]) => words.test(text))?.[0]

/** What a message means whatever else its words may look like. */
export const clearMatter = (text: string): Matter | undefined => among(clear, text)

/** What a message means that gives no reason in a phrase that is known as a whole. */
export const matterOf = (text: string): Matter | undefined => among(matters, text)
