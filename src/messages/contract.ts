/**
 * The contract: every message between the contexts of the extension, who may send it, and the shapes of it and its answer.
 *
 * `from` is checked against the browser's own `sender`, never against anything inside the message
 * (https://developer.chrome.com/docs/extensions/develop/concepts/messaging#security-considerations).
 */
import * as z from 'zod/mini'
import { Guide, GuideProgress, HostTroubles, PageFacts } from '../core/guide/index.ts'
import { CompanyRules } from '../core/privacy/index.ts'
import { DocumentInfo, Environment, Moment, Session, SessionEvent } from '../core/session/index.ts'
import {
  Always,
  CompanyState,
  choices,
  EventBatch,
  GuideState,
  Known,
  PageView,
  RuleSets,
  TabState,
  tabId,
} from './shapes.ts'

/** Who sends: `page` = our content script in a web page, `ui` = one of our own pages, `background` = the worker. */
export type Party = 'page' | 'ui' | 'background'

const nothing = z.object({})

export const contract = {
  /** relay -> keeper; the answer acknowledges that the events are stored */
  'page.events': { from: 'page', to: 'background', input: EventBatch, output: nothing },
  /**
   * a relay asks whether to record, by which rules, and for the key of its redaction labels (which stays in memory);
   * `replay`: whether to record how the page looks too
   */
  'page.hello': {
    from: 'page',
    to: 'background',
    input: nothing,
    output: z.object({
      ...{ recording: z.boolean(), replay: z.optional(z.boolean()) },
      ...{ labelKey: z.string(), rules: RuleSets },
    }),
  },
  'tab.state': { from: 'ui', to: 'background', input: z.object({ tabId }), output: TabState },
  /** start recording in this tab (and on its site, if the site was granted) */
  'tab.record': { from: 'ui', to: 'background', input: z.object({ tabId }), output: TabState },
  /** stop recording; what was recorded stays until cleared */
  'tab.stop': { from: 'ui', to: 'background', input: z.object({ tabId }), output: TabState },
  'tab.reload': { from: 'ui', to: 'background', input: z.object({ tabId }), output: nothing },
  /** forget what was recorded in this tab and start again */
  'session.clear': { from: 'ui', to: 'background', input: z.object({ tabId }), output: TabState },
  /**
   * events in the order they were stored; a changed event (a request that ended) comes again with the same id. Documents
   * only if they too were written since. `after` is the cursor of the last answer, 0 at first. `at` is ms since the session
   * began.
   */
  'session.events': {
    from: 'ui',
    to: 'background',
    input: z.object({ sessionId: z.string(), after: z.number(), limit: z.number() }),
    output: z.object({
      events: z.array(SessionEvent),
      documents: z.array(DocumentInfo),
      cursor: z.number(),
      more: z.boolean(),
    }),
  },
  /**
   * `at`: epoch ms of a moment slightly in the past; rejects if it is not in the recording. Without it the mark is for now,
   * and comes with a picture. `mark`: id of a mark that stands at that moment already and gets this note. Answers which mark
   * it is, and its moment
   */
  'session.mark': {
    from: 'ui',
    to: 'background',
    input: z.object({
      tabId,
      note: z.string().check(z.maxLength(2000)),
      at: z.optional(Moment),
      mark: z.optional(z.string().check(z.maxLength(40))),
    }),
    output: z.object({ mark: z.string(), at: z.number() }),
  },
  /**
   * the click on Capture: everything recorded so far, ordered, with the current environment. The answer's session has no
   * events: they are requested by the name in `capture`, until there are `count` of them. `known` is for the final check of
   * the file, and only for the panel's memory
   */
  'session.capture': {
    from: 'ui',
    to: 'background',
    input: z.object({ tabId }),
    output: z.object({ capture: z.string(), count: z.number(), session: Session, known: Known }),
  },
  'capture.events': {
    from: 'ui',
    to: 'background',
    input: z.object({ capture: z.string(), from: z.number().check(z.int(), z.nonnegative()) }),
    output: z.object({ events: z.array(SessionEvent) }),
  },
  /** the capture is now a file: its content is forgotten, and what came since continues in a new recording */
  'capture.taken': { from: 'ui', to: 'background', input: z.object({ tabId, capture: z.string() }), output: nothing },
  /** takes a picture of the page; rejects with the reason if none could be taken. `taken`: its purpose */
  'tab.picture': {
    from: 'ui',
    to: 'background',
    input: z.object({ tabId, taken: z.optional(z.enum(['button', 'mark'])) }),
    output: nothing,
  },
  /** one picture of a recording, as base64; absent if it is no longer kept. One per message */
  'session.picture': {
    from: 'ui',
    to: 'background',
    input: z.object({ sessionId: z.string(), file: z.string().check(z.maxLength(200)) }),
    output: z.object({ base64: z.optional(z.string()) }),
  },
  /** tabs with a running recording that somebody started, since when, and their titles if the browser reveals them */
  'tabs.recorded': {
    from: 'ui',
    to: 'background',
    input: nothing,
    output: z.object({
      tabs: z.array(
        z.object({ tabId: z.number(), site: z.string(), since: z.number(), title: z.optional(z.string()) }),
      ),
    }),
  },
  /** the sites that are always recorded, how many of their last minutes are kept, and what is recorded besides */
  'always.state': { from: 'ui', to: 'background', input: nothing, output: Always },
  'always.keep': {
    from: 'ui',
    to: 'background',
    input: z.object({ minutes: z.number(), ...choices }),
    output: Always,
  },
  /** the company's privacy rules */
  'company.state': { from: 'ui', to: 'background', input: nothing, output: CompanyState },
  'company.keep': { from: 'ui', to: 'background', input: z.object({ rules: CompanyRules }), output: CompanyState },
  'guide.state': { from: 'ui', to: 'background', input: nothing, output: GuideState },
  /**
   * the customer has agreed: recording starts afresh in this tab, and later in every other tab of the app that loads or is
   * looked at, if the browser allows it. Rejects with a sentence if the guide is over, or if the tab does not show the app
   */
  'guide.begin': {
    from: 'ui',
    to: 'background',
    input: z.object({ guide: Guide, tabId, granted: z.boolean() }),
    output: GuideState,
  },
  /** records in one more tab of the app */
  'guide.record': { from: 'ui', to: 'background', input: z.object({ tabId }), output: GuideState },
  'guide.keep': { from: 'ui', to: 'background', input: z.object({ progress: GuideProgress }), output: nothing },
  'guide.pause': { from: 'ui', to: 'background', input: z.object({ paused: z.boolean() }), output: GuideState },
  /** what the app's page reports about itself and its server */
  'guide.facts': { from: 'ui', to: 'background', input: z.object({ tabId }), output: PageFacts },
  /** hosts that the page cannot use, as far as the browser reports them */
  'guide.troubles': { from: 'ui', to: 'background', input: z.object({ tabId }), output: HostTroubles },
  /** whether the page shows this text */
  'guide.text': {
    from: 'ui',
    to: 'background',
    input: z.object({ tabId, text: z.string().check(z.maxLength(200)) }),
    output: z.object({ shown: z.boolean() }),
  },
  /** the guide is over: its recordings are forgotten, and nothing of it is kept */
  'guide.end': { from: 'ui', to: 'background', input: nothing, output: nothing },
  /** background -> relay of the top frame: report about the page itself and its server */
  'relay.facts': { from: 'background', to: 'page', input: nothing, output: PageFacts },
  /** background -> relay of the top frame: whether the page shows this text */
  'relay.text': {
    from: 'background',
    to: 'page',
    input: z.object({ text: z.string().check(z.maxLength(200)) }),
    output: z.object({ shown: z.boolean() }),
  },
  /** background -> relay: new rules apply from now on */
  'relay.rules': { from: 'background', to: 'page', input: z.object({ rules: RuleSets }), output: nothing },
  /** background -> relay of one frame: send what you hold now; the top frame includes the environment */
  'relay.flush': {
    from: 'background',
    to: 'page',
    input: z.object({ environment: z.boolean() }),
    output: z.object({ environment: z.optional(Environment) }),
  },
  /** background -> relay of the top frame: whether to record how the page looks from now on */
  'relay.replay': { from: 'background', to: 'page', input: z.object({ wanted: z.boolean() }), output: nothing },
  /**
   * background -> relay of the top frame: what must be covered in a picture; `settle` waits until the browser has drawn the
   * state examined
   */
  'relay.areas': { from: 'background', to: 'page', input: z.object({ settle: z.boolean() }), output: PageView },
  /** background -> relay: stop (or resume) recording in this document */
  'relay.record': { from: 'background', to: 'page', input: z.object({ recording: z.boolean() }), output: nothing },
  /** background -> open panels: something changed in this tab; read again what you show */
  'tab.changed': { from: 'background', to: 'ui', input: z.object({ tabId }), output: nothing },
} as const satisfies Record<string, { from: Party; to: Party; input: z.ZodMiniType; output: z.ZodMiniType }>

export type Contract = typeof contract
export type MessageName = keyof Contract
export type Input<N extends MessageName> = z.input<Contract[N]['input']>
export type Output<N extends MessageName> = z.infer<Contract[N]['output']>

/** Messages that a given party receives. */
export type NamesTo<P extends Party> = { [N in MessageName]: Contract[N]['to'] extends P ? N : never }[MessageName]
/** One handler per message that this party receives. */
export type Handlers<P extends Party, Sender> = {
  [N in NamesTo<P>]: (input: z.infer<Contract[N]['input']>, sender: Sender) => Promise<Output<N>> | Output<N>
}
/** Sends one message and returns its answer; rejects with the other side's sentence. */
export type Send = <N extends MessageName>(name: N, input: Input<N>) => Promise<Output<N>>
