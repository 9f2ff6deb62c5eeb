/** Captured cases as stored on disk. */
export * from './kept-case.ts'
export * from './retention.ts'
