/** What may leave the page: secrets are found and replaced by labels before anything is stored. */
export { redactBody } from './bodies.ts'
export { fieldRuleBy, fieldTest } from './company/company-fields.ts'
export { CompanyRules, mostRules } from './company/company-rules.ts'
export { compileRules } from './company/compile-rules.ts'
export type { CompiledRules } from './company/compiled-rules.ts'
export { countRules, joinRules, noRules, type RuleList, ruleLists } from './company/rule-lists.ts'
export { problemWith, readRules, rulesFrom, writeRules } from './company/rule-sets.ts'
export { redactData } from './data.ts'
export { createDomMasker, type DomMasker } from './dom/dom.ts'
export {
  applyEdits,
  type Drawing,
  type Edit,
  type MaskedPlaces,
  maskGuide,
  maskLinks,
  maskNote,
  maskWords,
  newMask,
  placesInWords,
  shapesOn,
  withDrawing,
} from './edits/edits.ts'
export { maskWritten } from './edits/written.ts'
export { redactEnvironment, redactEvent } from './events.ts'
export { findLeaks, type Leak } from './final-scan.ts'
export { redactHeaders } from './headers.ts'
export type { Known } from './known/known.ts'
export { createSweep, sweepKnown } from './known/sweep.ts'
export { createLabeler, type Labeler, labelPattern } from './labels.ts'
export { numberLabels } from './numbering.ts'
export { secretSpan } from './span.ts'
export { redactText } from './text.ts'
export { redactUrl } from './urls.ts'
