/** A verdict's codes in words. */
import type { Owner, Verdict, VerdictClass } from '../core/triage/index.ts'
import type { Tone } from '../ui/index.ts'

const classes: Record<VerdictClass, string> = {
  'product-defect': 'Product defect',
  regression: 'Regression',
  configuration: 'Configuration',
  permission: 'Permission',
  authentication: 'Sign-in',
  network: 'Network',
  'browser-interference': 'Browser interference',
  'third-party': 'Third party',
  integration: 'Integration',
  'outdated-client': 'Outdated client',
  'clock-locale': 'Clock or locale',
  capacity: 'Capacity',
  unknown: 'Unexplained',
  none: 'Nothing failed',
}

/** The kind of fault as a label. */
export function classWords(kind: VerdictClass): string {
  return classes[kind]
}

/** Red for faults of the product, amber for faults around it, green when nothing failed. */
export function classTone(kind: VerdictClass): Tone {
  if (kind === 'none') return 'good'
  if (kind === 'unknown') return 'neutral'
  return kind === 'product-defect' || kind === 'regression' ? 'bad' : 'warn'
}

const owners: Record<Owner, string> = {
  customer: 'the customer',
  support: 'support',
  engineering: 'engineering',
  vendor: 'a third party',
  unknown: 'not clear yet',
}

/** Who acts next. */
export function ownerWords(owner: Owner): string {
  return owners[owner]
}

/** How far the evidence carries (0..1), in words: a percentage would claim a precision that rules do not have. */
export function confidenceWords(confidence: Verdict['confidence']): string {
  if (confidence >= 0.75) return 'strong evidence'
  return confidence >= 0.5 ? 'fair evidence' : 'weak evidence'
}
