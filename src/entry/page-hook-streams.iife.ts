/** The page hook that also follows streamed responses. */

// biome-ignore lint/suspicious/noRedundantUseStrict: it becomes a classic script, in which the page would see callers
'use strict'

import { installPageHooks } from '../capture/page/install.ts'
import { hookStreams } from '../capture/page/streams.ts'

installPageHooks(hookStreams)
