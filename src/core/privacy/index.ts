/**
 * Keeps secrets in the page: they are found and replaced by labels before anything is stored. How each is found:
 * - by the name of its field: names.ts, field-rule.ts, fields.ts; by its own shape: shapes.ts, tokens/
 * - in text, URLs, headers, bodies and events: text.ts, urls.ts, headers.ts, bodies.ts, events.ts; in a replay: dom/
 * - because it was seen before: known/, in any encoding: codings/; once more before a file is shared: final-scan.ts
 * - by a company's own rules: company/; by a person in the review: edits/
 */
export { redactBody } from './bodies.ts'
export { fieldRuleBy, fieldTest } from './company/company-fields.ts'
export { CompanyRules, mostRules } from './company/company-rules.ts'
export { compileRules } from './company/compile-rules.ts'
export type { CompiledRules } from './company/compiled-rules.ts'
export { countRules, joinRules, noRules, type RuleList, ruleLists } from './company/rule-lists.ts'
export { problemWith, readRules, rulesFrom, writeRules } from './company/rule-sets.ts'
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
