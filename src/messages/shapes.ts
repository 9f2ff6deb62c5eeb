/** The shapes that messages carry. Times in them are epoch ms unless stated otherwise. */
import * as z from 'zod/mini'
import { GuideRun } from '../core/guide/index.ts'
import { CompanyRules } from '../core/privacy/index.ts'
import { Moment, SessionEvent } from '../core/session/index.ts'

export const tabId = z.number().check(z.int())
/** Raw values of secrets with their labels: they may be sent inside the extension, and are never stored. */
export const Known = z.array(z.tuple([z.string(), z.string()])).check(z.maxLength(5000))

/** An event as the relay sends it: `at` is still epoch ms; the keeper knows when the session began. */
export const EventBatch = z.object({
  document: z.object({
    id: z.string().check(z.maxLength(64)),
    url: z.string().check(z.maxLength(100_000)),
    title: z.optional(z.string().check(z.maxLength(10_000))),
    /** epoch ms */
    startedAt: Moment,
    late: z.boolean(),
    /** the page of the tab itself; a page in the back/forward cache, or prerendered, has a frame id other than 0 */
    top: z.optional(z.boolean()),
    /** origins of the pages in its frames, other than its own */
    embeds: z.optional(z.array(z.string().check(z.maxLength(300))).check(z.maxLength(50))),
  }),
  /** increases per document; a batch that comes twice is stored once */
  batch: z.number().check(z.int(), z.nonnegative()),
  events: z.array(SessionEvent).check(z.maxLength(2000)),
  /** the page was left before it knew the rules, so these events are masked by the built-in ones only */
  early: z.optional(z.boolean()),
  /** secrets that were met since the last batch, for the memory of the worker */
  known: z.optional(Known),
})
export type EventBatch = z.infer<typeof EventBatch>

/** What the panel needs to know about one tab, in one read. */
export const TabState = z.object({
  tabId,
  /** absent if the browser does not reveal it */
  url: z.optional(z.string()),
  title: z.optional(z.string()),
  /** scheme + host, e.g. `https://app.example.com`; absent when the page may never be scripted */
  site: z.optional(z.string()),
  /**
   * none: not allowed yet; tab: allowed in this tab until it leaves the site (activeTab, Chromium only);
   * site: allowed on this site; forbidden: the browser keeps this page to itself (`reason` says why)
   */
  access: z.enum(['none', 'tab', 'site', 'forbidden']),
  reason: z.optional(z.string()),
  /** this browser can record without asking for the site (activeTab survives a reload) */
  canRecordTab: z.boolean(),
  recording: z.boolean(),
  /** session: the agent started it; background: it began by itself on a site that is always recorded */
  mode: z.optional(z.enum(['session', 'background'])),
  /** minutes of the background that are kept */
  keptMinutes: z.number(),
  /** epoch ms */
  since: z.optional(z.number()),
  /** the page was already open when recording began: what came before the click is unknown until a reload */
  late: z.boolean(),
  /** id of the recording, changes when the recording is cleared */
  sessionId: z.optional(z.string()),
  counts: z.object({ events: z.number(), errors: z.number(), requests: z.number(), failed: z.number() }),
  /** why recorded data cannot be stored, e.g. the disk is full; agent and customer are told */
  problem: z.optional(z.string()),
})
export type TabState = z.infer<typeof TabState>

/** What every recording also keeps if the agent has turned it on. */
export const choices = {
  /** responses that arrive chunk by chunk are followed */
  streams: z.boolean(),
  /** how the page looks is recorded, to be replayed */
  replay: z.boolean(),
}

/** Sites that are always recorded. */
export const Always = z.object({
  sites: z.array(z.string()),
  minutes: z.number(),
  ...choices,
})
export type Always = z.infer<typeof Always>

/** The rules: first those set by the organisation, then those in the settings, then those of a guide being followed. */
export const RuleSets = z.array(CompanyRules).check(z.maxLength(3))

/**
 * The rules as the settings show them. `policy` cannot be changed there; `problems` lists entries of it that cannot be used.
 */
export const CompanyState = z.object({ own: CompanyRules, policy: CompanyRules, problems: z.array(z.string()) })
export type CompanyState = z.infer<typeof CompanyState>

/** What a page reports for a picture of it. All in CSS px; `areas` are relative to the top left of the viewport. */
export const PageView = z.object({
  /** id of the document, as in `EventBatch` */
  document: z.string().check(z.maxLength(64)),
  width: z.number().check(z.positive()),
  height: z.number().check(z.positive()),
  scrollX: z.number(),
  scrollY: z.number(),
  /** [x, y, width, height] of what no picture may show */
  areas: z
    .array(z.tuple([z.number(), z.number(), z.number().check(z.positive()), z.number().check(z.positive())]))
    .check(z.maxLength(5000)),
  /** why no picture may be taken, as the end of a sentence */
  problem: z.optional(z.string().check(z.maxLength(300))),
})
export type PageView = z.infer<typeof PageView>

/** The guide being followed, and the tabs in which it is recorded. */
export const GuideState = z.object({
  run: z.optional(GuideRun),
  /** `since`: when its recording began, epoch ms */
  tabs: z.array(
    z.object({ tabId, sessionId: z.string(), recording: z.boolean(), events: z.number(), since: z.number() }),
  ),
})
export type GuideState = z.infer<typeof GuideState>
