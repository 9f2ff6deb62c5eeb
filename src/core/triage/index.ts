export { judge } from './judge.ts'
export type { Rule } from './rule.ts'
export { rules } from './rules/index.ts'
export * from './verdict.ts'
