/** The page hook that also follows streamed responses. */
import { installPageHooks } from '../capture/page/install.ts'
import { hookStreams } from '../capture/page/streams.ts'

installPageHooks(hookStreams)
