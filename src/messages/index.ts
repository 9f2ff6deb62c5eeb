/**
 * Messages between the contexts of the extension: contract.ts lists them, shapes.ts has their data, wire.ts sends and answers
 * them. Scripts in a customer's page import page-wire.ts instead, which has no schemas.
 */
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
