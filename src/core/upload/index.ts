/** Sends one file to a web server: a PUT to a pre-signed URL, or a resumable tus upload. */
export * from './address.ts'
export * from './pending.ts'
export * from './pending-for.ts'
export * from './put.ts'
export * from './transport.ts'
export * from './trouble.ts'
export * from './tus.ts'
export * from './upload.ts'
