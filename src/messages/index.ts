export * from './contract.ts'
export * from './wire.ts'
