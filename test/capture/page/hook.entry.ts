/** The page hook as the extension ships it, for the tests in real browsers. */

// biome-ignore lint/suspicious/noRedundantUseStrict: it becomes a classic script, in which the page would see callers
'use strict'

import { installPageHooks } from '../../../src/capture/page/install.ts'

installPageHooks()
