/** Hands one file over to a place on the web: a PUT to a pre-signed address, or a tus upload that can go on after a break. */
export * from './address.ts'
export * from './pending.ts'
export * from './pending-for.ts'
export * from './put.ts'
export * from './transport.ts'
export * from './trouble.ts'
export * from './tus.ts'
export * from './upload.ts'
