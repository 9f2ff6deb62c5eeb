/**
 * A guide that a customer follows alone: its data, how it is passed on, the customer's progress, and likely obstacles.
 */
export * from './account.ts'
export * from './address.ts'
export * from './checks.ts'
export * from './code.ts'
export * from './guide.ts'
export * from './hosts.ts'
export * from './run.ts'
export * from './storage-refusal.ts'
export * from './within.ts'
