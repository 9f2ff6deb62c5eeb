/** The page hook that also follows answers which arrive bit by bit. */
import { installPageHooks } from '../capture/page/install.ts'
import { hookStreams } from '../capture/page/streams.ts'

installPageHooks(hookStreams)
