/** The review of a session before it leaves: parts that take what they show and tell what the person does. */
export * from './edit-list.tsx'
export * from './event-review.tsx'
export * from './file-list.tsx'
export * from './mask-form.tsx'
export * from './masked-overview.tsx'
export * from './removable-list.tsx'
export * from './review-words.ts'
export * from './words.ts'
