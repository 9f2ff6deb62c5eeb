export * from './match.ts'
export * from './read.ts'
export * from './resolve.ts'
