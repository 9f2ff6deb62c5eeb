/** The console; by default it would stop after 1,000 lines. */
import { getRecordConsolePlugin } from '@rrweb/rrweb-plugin-console-record'

const plugin = getRecordConsolePlugin({ lengthThreshold: Number.POSITIVE_INFINITY })
const lines: unknown[] = []
plugin.observer(
  (line) => {
    lines[0] = line
  },
  window,
  plugin.options,
)
