/**
 * A session of a small app as data: what the customer does and sees, what is broken and how, and what the verdict must be.
 *
 * A fault has a twin: a session that looks like it, in which nothing is wrong or somebody else is at fault.
 */
import type { VerdictClass } from '../../../src/core/triage/index.ts'
import type { Evidence, UiAction } from '../faults.ts'
import { type Answer, type Call, type DROP, isCall, type Route, type SILENCE } from '../server/call.ts'
import type { SocketHandler } from './socket.ts'

/** In which frame of the page the target is: a selector of the frame, in the top document. */
type Framed = { frame?: string }

/** What a person does, or what happens to their computer meanwhile. Selectors are puppeteer's: `>>>` enters a shadow tree. */
export type Action =
  | (UiAction & Framed)
  | { do: 'upload'; target: string; name: string; size: number; say: string }
  | { do: 'reload'; say: string }
  | { do: 'connection'; online: boolean; say: string }

/** What the lab's evidence is, and live connections: `code` is that of the close event. */
export type Fact = Evidence | { kind: 'socket'; path: string; code?: number }

/** An answer, none at all (`SILENCE`), or a connection that is cut (`DROP`). */
export type Outcome = Answer | typeof SILENCE | typeof DROP

/** What is broken, on the server or on the way. Made anew for each session, so that it may count calls. */
export interface Breakage {
  /** answers in place of the healthy server, or changes the call's circumstances; undefined: as usual */
  before?(call: Call): Outcome | Promise<Outcome> | undefined
  /** changes the healthy answer */
  after?(call: Call, answer: Answer): Answer
  /** takes the place of the healthy handler of live connections */
  socket?: SocketHandler
}

/** Extensions that a customer may have beside ours; folders in `interference/`. */
export const interferences = ['blocker', 'overlay', 'translator'] as const
export type Interference = (typeof interferences)[number]

/** What is particular about the customer's browser. */
export interface Customer {
  extension?: Interference
  /** globals that an older browser lacks, e.g. `Promise.withResolvers` */
  lacks?: readonly string[]
  /** cookies and storage are switched off for the app: the browser is set so for this host, see `play.ts` */
  cookies?: 'blocked'
}

export interface Scenario {
  /** in kebab case, unique among all */
  id: string
  title: string
  /** in the customer's words */
  customerSees: string
  customer?: Customer
  breaks?: () => Breakage
  journey: readonly Action[]
  /** what is on the screen at the end */
  ends: string
  frame?: string
  /** facts that the capture must hold; `app` is the app's own origin, `api` its partner's */
  evidence: readonly Fact[]
  /** classes that are right; the first one is meant, more than one only where the difference cannot be seen */
  expect: readonly [VerdictClass, ...VerdictClass[]]
}

export interface Fault extends Scenario {
  twin: Scenario
}

/** A small app: one folder, served on a host of its own. */
export interface LabApp {
  /** its host is `<id>.localhost` */
  id: string
  name: string
  /** how it is made, for a person */
  make: string
  /** host of the other company whose service it uses */
  partner: string
  /** host name that serves its scripts, where that is another: `{{code}}` in its page */
  code?: string
  /** its folder of files that are served as they are */
  page: URL
  /** packages whose one file is served under `/vendor/`: name to path from the root of the repository */
  vendor?: Readonly<Record<string, string>>
  /** fresh data and the routes on it */
  begin(): Route[]
  partnerRoutes?: readonly Route[]
  socket?: SocketHandler
  faults: readonly Fault[]
}

/** A breakage of one route: `answer` is given how many times it was called, from 1; undefined leaves the call alone. */
export function answering(
  route: string,
  answer: (call: Call, time: number) => Outcome | Promise<Outcome> | undefined,
): () => Breakage {
  return () => {
    let time = 0
    return { before: (call) => (isCall(call, route) ? answer(call, ++time) : undefined) }
  }
}

/** A breakage that changes what one route answers. */
export function changing(route: string, change: (answer: Answer, time: number, call: Call) => Answer): () => Breakage {
  return () => {
    let time = 0
    return { after: (call, answer) => (isCall(call, route) ? change(answer, ++time, call) : answer) }
  }
}

/** The same for the JSON of an answer. */
export function changingJson<T>(route: string, change: (value: T, time: number) => unknown): () => Breakage {
  return changing(route, (answer, time) => ({
    ...answer,
    body: JSON.stringify(change(JSON.parse(String(answer.body)), time)),
  }))
}
