/**
 * A session as a file, and back. What is decided where:
 * - what goes into a bundle: build.ts; how it is zipped, with a viewer inside: pack.ts, viewer-page.ts; its paths:
 *   paths.ts
 * - what the manifest says: manifest.ts; what the recording covers and what not: completeness.ts
 * - what happens if a secret is still in a file: leaks.ts
 * - what is left out when a bundle would be too large: pictures.ts, replay.ts
 * - opening any kind of file: open.ts; validating a bundle part by part: read.ts, recover.ts, integrity.ts
 * - what the viewer shows before everything is read: outline.ts
 */
export * from './build.ts'
export * from './completeness.ts'
export * from './copy-as/curl.ts'
export * from './copy-as/fetch-code.ts'
export * from './copy-as/playwright-request.ts'
export * from './correlation-ids.ts'
export { BundleError, PasswordError } from './errors.ts'
export { type Har, toHar } from './har/har.ts'
export { type MaskPhase, maskHar, notMaskable, type OnMasking } from './har/har-mask.ts'
export { type OpenedHar, readHar } from './har/har-read.ts'
export type { Integrity } from './integrity.ts'
export { type CarriedMap, Manifest } from './manifest.ts'
export { type OpenedFile, openFile, openInSteps } from './open.ts'
export { bundleName } from './pack.ts'
export { paths, schemaPath } from './paths.ts'
export type { OnProgress } from './progress.ts'
export * from './read.ts'
export { toRecording } from './recorder/recorder.ts'
export { toReport } from './report/report.ts'
export { embedInViewer, viewerMarker } from './viewer-page.ts'
export { passwordProblem } from './zip/lock.ts'
export { readZip, writeZip } from './zip/zip.ts'
