/** Drawing on pictures before they are shared. */
export * from './draft.ts'
export * from './paint.ts'
export * from './shape.ts'
