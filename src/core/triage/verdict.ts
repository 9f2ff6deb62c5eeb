/** The verdict of triage: whose fault, on what evidence, and what to do next. */
import * as z from 'zod/mini'

/** Kinds of fault. `unknown`: something failed and nothing explains it; `none`: nothing failed. */
export const VerdictClass = z.enum([
  'product-defect',
  'regression',
  'configuration',
  'permission',
  'authentication',
  'network',
  'browser-interference',
  'third-party',
  'integration',
  'outdated-client',
  'clock-locale',
  'capacity',
  'unknown',
  'none',
])
export type VerdictClass = z.infer<typeof VerdictClass>

/** Who acts next. `vendor` is a third party whose service or script failed. */
export const Owner = z.enum(['customer', 'support', 'engineering', 'vendor', 'unknown'])
export type Owner = z.infer<typeof Owner>

const share = z.number().check(z.gte(0), z.lte(1))

/** A fact that supports the verdict, and the event that shows it. */
export const Evidence = z.object({ event: z.string(), text: z.string() })
export type Evidence = z.infer<typeof Evidence>

/** A fact against the verdict, or something that could not be seen (then without an event). */
export const Doubt = z.object({ event: z.optional(z.string()), text: z.string() })
export type Doubt = z.infer<typeof Doubt>

/** The result of `judge`. It is part of every bundle, so its shape belongs to the format. */
export const Verdict = z.object({
  /** id of the rule that decided, e.g. `server-error` */
  rule: z.string(),
  class: VerdictClass,
  /** one sentence for the support agent, with the technical facts */
  sentence: z.string(),
  /** the same for the customer: no blame, no jargon, nothing internal */
  customerSentence: z.string(),
  owner: Owner,
  /** 0..1: how far the evidence carries; never 1, since a recording shows the browser's side only */
  confidence: share,
  evidence: z.array(Evidence),
  against: z.array(Doubt),
  /** what to ask or try next, most useful first */
  next: z.array(z.string()),
  /** other rules that fired, best first */
  alternatives: z.array(z.object({ rule: z.string(), class: VerdictClass, sentence: z.string(), confidence: share })),
})
export type Verdict = z.infer<typeof Verdict>
