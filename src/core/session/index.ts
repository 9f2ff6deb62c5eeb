export * from './environment.ts'
export * from './events.ts'
export * from './session.ts'
export * from './value.ts'
