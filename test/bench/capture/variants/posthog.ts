/** The recorder as PostHog's script loads it into a page, with only its console and network plugins started. */
import '../../node_modules/posthog-js/dist/posthog-recorder.js'

interface Plugin {
  observer(callback: (data: unknown) => void, window: Window, options: unknown): () => void
  options: unknown
}
interface Extensions {
  rrwebPlugins: {
    getRecordConsolePlugin(options: object): Plugin
    getRecordNetworkPlugin(options: object): Plugin
  }
}

const { __PosthogExtensions__: extensions } = globalThis as unknown as { __PosthogExtensions__: Extensions }
const { getRecordConsolePlugin, getRecordNetworkPlugin } = extensions.rrwebPlugins
const records: unknown[] = []
for (const plugin of [
  getRecordConsolePlugin({ lengthThreshold: Number.POSITIVE_INFINITY }),
  getRecordNetworkPlugin({ recordHeaders: true, recordBody: true }),
]) {
  plugin.observer(
    (record) => {
      records[0] = record
    },
    window,
    plugin.options,
  )
}
