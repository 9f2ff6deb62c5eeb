/** The case history: what is remembered of cases, known errors, what was seen before, and how colleagues share it. */
export * from './case-record.ts'
export * from './known-error.ts'
export * from './release.ts'
export * from './seen.ts'
export * from './share.ts'
export * from './signal.ts'
export type * from './store.ts'
export * from './tally.ts'
