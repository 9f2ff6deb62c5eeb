export * from './capture.ts'
export * from './contract.ts'
export * from './one-at-a-time.ts'
export * from './reason.ts'
export {
  Always,
  type CompanyState,
  EventBatch,
  type GuideState,
  type PageView,
  type TabState,
} from './shapes.ts'
export * from './throttled.ts'
export * from './whole-wire.ts'
export * from './wire.ts'
