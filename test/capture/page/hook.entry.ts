/** The page hook as the extension ships it, for the tests in real browsers. */
import { installPageHooks } from '../../../src/capture/page/install.ts'

installPageHooks()
