/** A verdict's codes in words: the same on every screen, in the report and in the ticket. */
import type { Note } from '../../session/index.ts'
import type { Owner, Verdict, VerdictClass } from '../verdict.ts'

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
  'clock-locale': 'Clock or language',
  capacity: 'Load or limit',
  unknown: 'Unexplained',
  none: 'Nothing failed',
}

/** The kind of fault as a label. */
export function classWords(kind: VerdictClass): string {
  return classes[kind]
}

/** The same for a stored name; a later version may have written one that is unknown here. */
export function verdictWords(name: string): string {
  return Object.hasOwn(classes, name) ? classes[name as VerdictClass] : name
}

/** The agent's own view of a case: `Third party: the bank refuses the pop-up`. */
export function viewWords({ class: kind, text }: NonNullable<Note['view']>): string {
  return [verdictWords(kind), text.trim()].filter(Boolean).join(': ')
}

/** Headings that say whose problem it is; cautious where the evidence is weak. */
const leads: Record<Owner, [sure: string, unsure: string]> = {
  customer: ['The customer can fix this', 'The customer may be able to fix this'],
  support: ['Support can fix this', 'Support may be able to fix this'],
  engineering: ['This is for engineering', 'This may be for engineering'],
  vendor: ['This is for a third party', 'This may be for a third party'],
  unknown: ['Not clear yet who can fix this', 'Not clear yet who can fix this'],
}

/** Whose problem it is: the first thing to read in a verdict. */
export function ownerLead({ class: kind, owner, confidence }: Pick<Verdict, 'class' | 'owner' | 'confidence'>): string {
  if (kind === 'none') return classes.none
  return leads[owner][confidence >= 0.5 ? 0 : 1]
}

/** How far the evidence carries (0..1), in words: a percentage would claim a precision that rules do not have. */
export function confidenceWords(confidence: Verdict['confidence']): string {
  if (confidence >= 0.75) return 'strong evidence'
  return confidence >= 0.5 ? 'fair evidence' : 'weak evidence'
}
