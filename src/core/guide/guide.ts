/**
 * A guide: what an agent asks of a customer who will be alone when it fails.
 *
 * It is a stranger's data. Every text is one line of plain text with a cap, and nothing in it can send anything: the
 * link for the hand-over is shown, and opened when the customer presses it; the upload place is shown, and gets the file when
 * the customer presses "Send".
 */
import * as z from 'zod/mini'
import { dayMs } from '../base/day.ts'
import { isWebAddress, plainLine } from '../base/plain-text.ts'
import { problemWith } from '../privacy/index.ts'
import { Moment, siteOf } from '../session/index.ts'
import { isUploadAddress, longestAddress } from '../upload/address.ts'

export const guideFormat = 'casefile-guide'
/** The version that is written. There is no older one; newer ones are refused. */
export const guideVersion = 1

/** Caps, in characters, entries, minutes and days. */
export const most = {
  ...{ title: 120, by: 80, step: 300, value: 200, name: 80, how: 400, link: 500, origin: 300 },
  ...{ steps: 30, mask: 50, minutes: 240, days: 90 },
} as const

/** A line that says something: not of spaces and invisible characters alone, or nobody would see who asks for what. */
const words = (max: number) => plainLine(max).check(z.refine((text) => /[^\s\p{Cf}]/u.test(text)))

/** The languages that Casefile speaks to customers (BCP 47). */
export const spokenLanguages = ['en', 'de', 'fr', 'es', 'pt', 'pt-BR', 'ja', 'ar'] as const
export type SpokenLanguage = (typeof spokenLanguages)[number]

/** The one that is nearest to a language tag: with its region where that has words of its own (RFC 4647, 3.4). */
export function spokenFor(tag: string): SpokenLanguage | undefined {
  const parts = tag.toLowerCase().split('-')
  for (let count = parts.length; count > 0; count--) {
    const wanted = parts.slice(0, count).join('-')
    const found = spokenLanguages.find((one) => one.toLowerCase() === wanted)
    if (found) return found
  }
  return undefined
}

/** `click`: the name of what is clicked; `url`: a part of the address that is reached. */
export const StepDone = z.object({ by: z.enum(['click', 'url']), value: words(most.value) })
export type StepDone = z.infer<typeof StepDone>

export const GuideStep = z.object({
  text: words(most.step),
  /** what in the page ticks the step; without it the customer does */
  done: z.optional(StepDone),
})
export type GuideStep = z.infer<typeof GuideStep>

/** What counts as "it happened". The customer's own button always does. */
export const Happened = z.discriminatedUnion('when', [
  z.object({ when: z.literal('button') }),
  /** an error of a script, or one on the console */
  z.object({ when: z.literal('error') }),
  /** a request that is answered with this status or a higher one */
  z.object({ when: z.literal('status'), atLeast: z.number().check(z.int(), z.gte(400), z.lte(599)) }),
  /** a text that the page shows */
  z.object({ when: z.literal('text'), text: words(most.value) }),
])
export type Happened = z.infer<typeof Happened>

/** What is recorded beside steps, pages and the environment. */
export const CaptureChoice = z.object({ console: z.boolean(), network: z.boolean(), pictures: z.boolean() })
export type CaptureChoice = z.infer<typeof CaptureChoice>

/**
 * Where the file may be sent. The address may be a pre-signed one, with which anybody can write there: it stands in the guide
 * and in the run that is stored of it, and gets into no recording and no file.
 */
export const UploadPlace = z.object({
  to: z.string().check(z.maxLength(longestAddress), z.refine(isUploadAddress)),
  /** `put`: one PUT, to a pre-signed address; `tus`: a tus server, which can go on after a break */
  by: z.enum(['put', 'tus']),
})
export type UploadPlace = z.infer<typeof UploadPlace>

/** Where the file goes. The addresses are shown whole, so that it can be seen where they lead before they are pressed. */
export const HandOver = z.object({
  /** e.g. `Attach it to ticket 4711` */
  how: z.optional(plainLine(most.how)),
  link: z.optional(plainLine(most.link).check(z.refine(isWebAddress))),
  /** older versions of Casefile leave it out, and their customers save the file */
  upload: z.optional(UploadPlace),
})
export type HandOver = z.infer<typeof HandOver>

export const Guide = z
  .object({
    format: z.literal(guideFormat),
    version: z.literal(guideVersion),
    id: z.string().check(z.regex(/^[0-9a-f]{8,32}$/)),
    title: words(most.title),
    /** who made it, in their own words: nobody has checked it */
    by: words(most.by),
    /** origin of the app: nothing else is recorded */
    origin: z.string().check(z.maxLength(most.origin), z.refine(isOrigin)),
    /** in which the customer is spoken to, and the guide is written (BCP 47) */
    language: z.optional(z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/))),
    steps: z.array(GuideStep).check(z.minLength(1), z.maxLength(most.steps)),
    capture: CaptureChoice,
    /** names of fields that are masked besides what always is */
    mask: z
      .array(plainLine(most.name).check(z.refine((name) => problemWith('fields', name) === undefined)))
      .check(z.maxLength(most.mask)),
    /** for so long it is recorded at most */
    minutes: z.number().check(z.int(), z.gte(1), z.lte(most.minutes)),
    /** epoch ms */
    createdAt: Moment,
    /** epoch ms; nobody can begin to follow it afterwards */
    expiresAt: Moment,
    happened: Happened,
    handOver: HandOver,
  })
  .check(z.refine(({ createdAt, expiresAt }) => expiresAt > createdAt && expiresAt - createdAt <= most.days * dayMs))
export type Guide = z.infer<typeof Guide>

/** An origin as the browser writes it, of a page that may be recorded. */
function isOrigin(text: string): boolean {
  const answer = siteOf(text)
  return 'site' in answer && answer.site === text
}

/** Where a guide cannot be used, and why. `part` is the place in the guide, e.g. `steps.2.text`. */
export type GuideProblem =
  | { why: 'empty' | 'too-long' | 'no-guide' | 'damaged' | 'newer' | 'future' }
  | { why: 'wrong-part'; part: string }
  | { why: 'expired'; at: number }

/** A clock that is a little off must not make a guide one of the future. */
const tolerance = dayMs

/** Whether a guide may be begun at this moment. @param now epoch ms */
export function timeProblem({ createdAt, expiresAt }: Guide, now: number): GuideProblem | undefined {
  if (createdAt > now + tolerance) return { why: 'future' }
  return expiresAt <= now ? { why: 'expired', at: expiresAt } : undefined
}

/** A guide of a value that anyone may have written. Never throws. */
export function guideFrom(value: unknown): { guide: Guide } | { problem: GuideProblem } {
  const head = z.safeParse(z.object({ format: z.literal(guideFormat), version: z.number() }), value)
  if (!head.success) return { problem: { why: 'no-guide' } }
  if (head.data.version > guideVersion) return { problem: { why: 'newer' } }
  const guide = z.safeParse(Guide, value)
  if (guide.success) return { guide: guide.data }
  const path = guide.error.issues[0]?.path ?? []
  return { problem: { why: 'wrong-part', part: path.map(String).join('.') || 'expiresAt' } }
}
