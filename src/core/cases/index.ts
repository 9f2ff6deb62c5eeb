/** Captured cases as they are kept on disk. */
export * from './kept-case.ts'
export * from './retention.ts'
