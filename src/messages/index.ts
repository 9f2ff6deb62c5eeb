export * from './capture.ts'
export * from './contract.ts'
export * from './throttled.ts'
export * from './wire.ts'
