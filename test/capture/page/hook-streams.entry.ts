/** The same hook, including the part that follows streams. */

// biome-ignore lint/suspicious/noRedundantUseStrict: it becomes a classic script, in which the page would see callers
'use strict'

import { installPageHooks } from '../../../src/capture/page/install.ts'
import { hookStreams } from '../../../src/capture/page/streams.ts'

installPageHooks(hookStreams)
