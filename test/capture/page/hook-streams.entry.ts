/** The same hook, including the part that follows streams. */
import { installPageHooks } from '../../../src/capture/page/install.ts'
import { hookStreams } from '../../../src/capture/page/streams.ts'

installPageHooks(hookStreams)
