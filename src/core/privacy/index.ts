/** What may leave the page: secrets are found and replaced by labels before anything is stored. */
export { redactBody } from './bodies.ts'
export { CompanyRules, type CompiledRules, compileRules, type RuleProblem } from './company-rules.ts'
export { redactEnvironment, redactEvent } from './events.ts'
export { redactHeaders } from './headers.ts'
export { createLabeler, isLabel, type Labeler, labelPattern } from './labels.ts'
export { numberLabels } from './numbering.ts'
export { redactText } from './text.ts'
export { redactUrl } from './urls.ts'
