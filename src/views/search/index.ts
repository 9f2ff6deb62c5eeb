export * from './fields.ts'
export * from './query.ts'
export * from './request-part.ts'
export * from './text.ts'
