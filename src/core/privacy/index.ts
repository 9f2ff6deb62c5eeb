/** What may leave the page: secrets are found and replaced by labels before anything is stored. */
export { redactBody } from './bodies.ts'
export { fieldRuleBy, fieldTest } from './company-fields.ts'
export { CompanyRules, mostRules } from './company-rules.ts'
export { compileRules, type RuleProblem } from './compile-rules.ts'
export type { CompiledRules } from './compiled-rules.ts'
export { redactData } from './data.ts'
export { createDomMasker, type DomMasker } from './dom.ts'
export {
  applyEdits,
  type Drawing,
  type Edit,
  type Edited,
  type MaskedPlaces,
  maskGuide,
  maskLinks,
  maskNote,
  maskWords,
  newMask,
  placesInWords,
  shapesOn,
  withDrawing,
} from './edits.ts'
export { redactEnvironment, redactEvent } from './events.ts'
export { findLeaks, type Leak } from './final-scan.ts'
export { redactHeaders } from './headers.ts'
export { createSweep, type Known, sweepKnown } from './known.ts'
export { createLabeler, isLabel, type Labeler, labelPattern } from './labels.ts'
export { createMasker, manualKind } from './mask-more.ts'
export { numberLabels } from './numbering.ts'
export { countRules, joinRules, noRules, type RuleList, ruleLists } from './rule-lists.ts'
export { problemWith, readRules, rulesFrom, writeRules } from './rule-sets.ts'
export { secretSpan } from './span.ts'
export { redactText } from './text.ts'
export { redactUrl } from './urls.ts'
export { leastCharacters } from './value-pattern.ts'
export { maskWritten } from './written.ts'
