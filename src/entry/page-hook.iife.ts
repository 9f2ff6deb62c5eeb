/** Runs in the page's own world, before any of its scripts, to see what can be seen nowhere else. */

// biome-ignore lint/suspicious/noRedundantUseStrict: it becomes a classic script, in which the page would see callers
'use strict'

import { installPageHooks } from '../capture/page/install.ts'

installPageHooks()
