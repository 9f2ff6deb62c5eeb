/** Drawing on pictures before they leave. */
export * from './draft.ts'
export * from './paint.ts'
export * from './shape.ts'
