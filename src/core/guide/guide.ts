/**
 * A guide: what an agent asks a customer to do, who will be alone when it fails.
 *
 * Untrusted data. Every text is a single line of plain text with a length limit, and nothing in a guide can send data
 * by itself: the hand-over link is shown and opens only when the customer clicks it; the upload place is shown and gets
 * the file only when the customer clicks "Send".
 */
import * as z from 'zod/mini'
import { dayMs } from '../base/day.ts'
import { isWebAddress, plainLine } from '../base/plain-text.ts'
import { problemWith } from '../privacy/index.ts'
import { Moment, siteOf } from '../session/index.ts'
import { isUploadAddress, longestAddress } from '../upload/address.ts'

export const guideFormat = 'casefile-guide'
/** The version we write. There is no older one; newer ones are refused. */
export const guideVersion = 1

/** Limits, in characters, entries, minutes and days. */
export const most = {
  ...{ title: 120, by: 80, step: 300, value: 200, name: 80, how: 400, link: 500, origin: 300 },
  ...{ steps: 30, mask: 50, minutes: 240, days: 90 },
} as const

/** A line with visible content: spaces and invisible characters alone would hide who asks for what. */
const words = (max: number) => plainLine(max).check(z.refine((text) => /[^\s\p{Cf}]/u.test(text)))

/** The languages Casefile offers to customers (BCP 47). */
export const spokenLanguages = ['en', 'de', 'fr', 'es', 'pt', 'pt-BR', 'ja', 'ar'] as const
export type SpokenLanguage = (typeof spokenLanguages)[number]

/** The closest offered language for a tag, with its region if that has its own translation (RFC 4647, 3.4). */
export function spokenFor(tag: string): SpokenLanguage | undefined {
  const parts = tag.toLowerCase().split('-')
  for (let count = parts.length; count > 0; count--) {
    const wanted = parts.slice(0, count).join('-')
    const found = spokenLanguages.find((one) => one.toLowerCase() === wanted)
    if (found) return found
  }
  return undefined
}

/** `click`: the name of the clicked element; `url`: part of the URL that is reached. */
export const StepDone = z.object({ by: z.enum(['click', 'url']), value: words(most.value) })
export type StepDone = z.infer<typeof StepDone>

export const GuideStep = z.object({
  text: words(most.step),
  /** what ticks the step automatically; without it the customer ticks it */
  done: z.optional(StepDone),
})
export type GuideStep = z.infer<typeof GuideStep>

/** What counts as "it happened". The customer's own button always does. */
export const Happened = z.discriminatedUnion('when', [
  z.object({ when: z.literal('button') }),
  /** a script error, or one on the console */
  z.object({ when: z.literal('error') }),
  /** a response with at least this status */
  z.object({ when: z.literal('status'), atLeast: z.number().check(z.int(), z.gte(400), z.lte(599)) }),
  /** a text shown on the page */
  z.object({ when: z.literal('text'), text: words(most.value) }),
])
export type Happened = z.infer<typeof Happened>

/** What is recorded in addition to steps, pages and the environment. */
export const CaptureChoice = z.object({ console: z.boolean(), network: z.boolean(), pictures: z.boolean() })
export type CaptureChoice = z.infer<typeof CaptureChoice>

/**
 * Where the file may be sent. The URL may be pre-signed, so that anyone who has it can write there: it is kept in the
 * guide and its stored run, but never in a recording or a file.
 */
export const UploadPlace = z.object({
  to: z.string().check(z.maxLength(longestAddress), z.refine(isUploadAddress)),
  /** `put`: one PUT to a pre-signed URL; `tus`: a tus server, which can resume */
  by: z.enum(['put', 'tus']),
})
export type UploadPlace = z.infer<typeof UploadPlace>

/** Where the file goes. URLs are shown in full, so that one can see where they lead before clicking. */
export const HandOver = z.object({
  /** e.g. `Attach it to ticket 4711` */
  how: z.optional(plainLine(most.how)),
  link: z.optional(plainLine(most.link).check(z.refine(isWebAddress))),
  /** older versions of Casefile ignore it, and their customers save the file instead */
  upload: z.optional(UploadPlace),
})
export type HandOver = z.infer<typeof HandOver>

export const Guide = z
  .object({
    format: z.literal(guideFormat),
    version: z.literal(guideVersion),
    id: z.string().check(z.regex(/^[0-9a-f]{8,32}$/)),
    title: words(most.title),
    /** the author, in their own words; unverified */
    by: words(most.by),
    /** origin of the app; nothing else is recorded */
    origin: z.string().check(z.maxLength(most.origin), z.refine(isOrigin)),
    /** language used with the customer and in the guide (BCP 47) */
    language: z.optional(z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/), z.refine(isLanguage))),
    steps: z.array(GuideStep).check(z.minLength(1), z.maxLength(most.steps)),
    capture: CaptureChoice,
    /** names of fields to mask in addition to those always masked */
    mask: z
      .array(plainLine(most.name).check(z.refine((name) => problemWith('fields', name) === undefined)))
      .check(z.maxLength(most.mask)),
    /** longest time it records */
    minutes: z.number().check(z.int(), z.gte(1), z.lte(most.minutes)),
    /** epoch ms */
    createdAt: Moment,
    /** epoch ms; nobody can start it afterwards */
    expiresAt: Moment,
    happened: Happened,
    handOver: HandOver,
  })
  .check(z.refine(({ createdAt, expiresAt }) => expiresAt > createdAt && expiresAt - createdAt <= most.days * dayMs))
export type Guide = z.infer<typeof Guide>

/** Whether `Intl` takes the tag: it throws at any other, such as `en-12` (ECMA-402, 6.2.2). */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0
  } catch {
    return false
  }
}

/** An origin in the browser's canonical form, of a page that can be recorded. */
function isOrigin(text: string): boolean {
  const answer = siteOf(text)
  return 'site' in answer && answer.site === text
}

/** Why a guide cannot be used. `part` is the place in the guide, e.g. `steps.2.text`. */
export type GuideProblem =
  | { why: 'empty' | 'too-long' | 'no-guide' | 'damaged' | 'newer' | 'future' }
  | { why: 'wrong-part'; part: string }
  | { why: 'expired'; at: number }

/** Tolerance for clocks: a slightly wrong clock must not make a guide appear to come from the future. */
const tolerance = dayMs

/** Why a guide cannot be started at this moment, if so. @param now epoch ms */
export function timeProblem({ createdAt, expiresAt }: Guide, now: number): GuideProblem | undefined {
  if (createdAt > now + tolerance) return { why: 'future' }
  return expiresAt <= now ? { why: 'expired', at: expiresAt } : undefined
}

/** Validates a guide from an untrusted value. Never throws. */
export function guideFrom(value: unknown): { guide: Guide } | { problem: GuideProblem } {
  const head = z.safeParse(z.object({ format: z.literal(guideFormat), version: z.number() }), value)
  if (!head.success) return { problem: { why: 'no-guide' } }
  if (head.data.version > guideVersion) return { problem: { why: 'newer' } }
  const guide = z.safeParse(Guide, value)
  if (guide.success) return { guide: guide.data }
  const path = guide.error.issues[0]?.path ?? []
  return { problem: { why: 'wrong-part', part: path.map(String).join('.') || 'expiresAt' } }
}
