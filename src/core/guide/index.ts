/** A guide that a customer follows alone: its data, how it travels, how far one has come, what may be in the way. */
export * from './account.ts'
export * from './address.ts'
export * from './checks.ts'
export * from './code.ts'
export * from './guide.ts'
export * from './hosts.ts'
export * from './run.ts'
export * from './within.ts'
