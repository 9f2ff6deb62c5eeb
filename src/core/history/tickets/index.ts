/** Tags for tickets, and the tickets that bear them. */
export * from './counted-once.ts'
export * from './read-tickets.ts'
export * from './ticket-tag.ts'
