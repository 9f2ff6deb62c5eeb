/**
 * A session of a small app as data: what the customer does and sees, what is broken and how, and the correct verdict.
 *
 * Every fault has a twin: a session that looks like it, but in which nothing is wrong or somebody else is at fault.
 */
import type { VerdictClass } from '../../../src/core/triage/index.ts'
import type { Evidence, UiAction } from '../faults.ts'
import { type Answer, type Call, type DROP, isCall, type Route, type SILENCE } from '../server/call.ts'
import type { SocketHandler } from './socket.ts'

/** Which frame the target is in: a selector of the frame in the top document. */
type Framed = { frame?: string }

/** What a person does, or what happens to their computer. Selectors are puppeteer's: `>>>` enters a shadow tree. */
export type Action =
  | (UiAction & Framed)
  | { do: 'upload'; target: string; name: string; size: number; say: string }
  | { do: 'reload'; say: string }
  | { do: 'connection'; online: boolean; say: string }

/** The lab's kinds of evidence, plus live connections: `code` is that of the close event. */
export type Fact = Evidence | { kind: 'socket'; path: string; code?: number }

/** A response, none at all (`SILENCE`), or a cut connection (`DROP`). */
export type Outcome = Answer | typeof SILENCE | typeof DROP

/** What is broken, on the server or on the way. Created anew for each session, so that it may count calls. */
export interface Breakage {
  /** answers instead of the fault-free server, or changes the call's circumstances; undefined: as usual */
  before?(call: Call): Outcome | Promise<Outcome> | undefined
  /** changes the fault-free response */
  after?(call: Call, answer: Answer): Answer
  /** replaces the fault-free handler of live connections */
  socket?: SocketHandler
}

/** Extensions a customer may have besides ours; folders in `interference/`. */
export const interferences = ['blocker', 'overlay', 'translator'] as const
export type Interference = (typeof interferences)[number]

/** Peculiarities of the customer's browser. */
export interface Customer {
  extension?: Interference
  /** globals that an older browser lacks, e.g. `Promise.withResolvers` */
  lacks?: readonly string[]
  /** cookies and storage are blocked for the app: the browser is configured so for this host, see `play.ts` */
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
  /** what is on screen at the end */
  ends: string
  frame?: string
  /** facts the capture must contain; `app` is the app's own origin, `api` its partner's */
  evidence: readonly Fact[]
  /** acceptable classes, the intended one first; more than one only if they cannot be told apart */
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
  /** how it is built, as shown to people */
  make: string
  /** host of the other company's service it uses */
  partner: string
  /** host name that serves its scripts, if different: `{{code}}` in its page */
  code?: string
  /** its folder of static files */
  page: URL
  /** packages with a single file served under `/vendor/`: name to path from the repository root */
  vendor?: Readonly<Record<string, string>>
  /** a folder that only tests and benches install; without it the app cannot be served */
  needs?: string
  /** scripts that are compiled when first asked for, by path, e.g. `built/main.js` */
  built?: () => Promise<ReadonlyMap<string, string>>
  /** fresh data, and routes that use it */
  begin(): Route[]
  partnerRoutes?: readonly Route[]
  socket?: SocketHandler
  faults: readonly Fault[]
}

/** Breaks one route: `answer` receives the number of the call, from 1; undefined leaves the call alone. */
export function answering(
  route: string,
  answer: (call: Call, time: number) => Outcome | Promise<Outcome> | undefined,
): () => Breakage {
  return () => {
    let time = 0
    return { before: (call) => (isCall(call, route) ? answer(call, ++time) : undefined) }
  }
}

/** Changes the response of one route. */
export function changing(route: string, change: (answer: Answer, time: number, call: Call) => Answer): () => Breakage {
  return () => {
    let time = 0
    return { after: (call, answer) => (isCall(call, route) ? change(answer, ++time, call) : answer) }
  }
}

/** Changes the JSON of a route's response. */
export function changingJson<T>(route: string, change: (value: T, time: number) => unknown): () => Breakage {
  return changing(route, (answer, time) => ({
    ...answer,
    body: JSON.stringify(change(JSON.parse(String(answer.body)), time)),
  }))
}
