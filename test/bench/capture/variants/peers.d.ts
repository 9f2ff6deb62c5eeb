/**
 * The small part used of the products Casefile is compared with. `npm run bench:capture` and `npm test` install them; they
 * are declared here so that types can be checked without them.
 */
declare module '@sentry/browser' {
  interface Options {
    dsn: string
    transport: () => unknown
    integrations?: unknown[]
    replaysSessionSampleRate?: number
    replaysOnErrorSampleRate?: number
  }
  export function init(options: Options): void
  export function replayIntegration(): unknown
  export function feedbackIntegration(options: { autoInject: boolean }): unknown
}

declare module '@datadog/browser-logs' {
  export const datadogLogs: {
    init(options: {
      clientToken: string
      proxy: string
      forwardConsoleLogs: 'all'
      forwardErrorsToLogs: boolean
      sessionPersistence: 'memory'
    }): void
  }
}

declare module '@openreplay/tracker' {
  export default class Tracker {
    constructor(options: { projectKey: string; ingestPoint: string; __DISABLE_SECURE_MODE: boolean })
    start(): Promise<unknown>
  }
}

declare module '@openreplay/network-proxy' {
  export default function createNetworkProxy(
    context: typeof globalThis,
    ignoredHeaders: boolean,
    setSessionTokenHeader: () => void,
    sanitize: (data: unknown) => unknown,
    sendMessage: (message: unknown) => void,
    isServiceUrl: (url: string) => boolean,
  ): void
}

declare module '@rrweb/rrweb-plugin-console-record' {
  interface Plugin {
    observer(callback: (data: unknown) => void, window: Window, options: unknown): () => void
    options: unknown
  }
  export function getRecordConsolePlugin(options?: { lengthThreshold: number }): Plugin
}
