/** In the page's own world, before any of its scripts: sees what can be seen nowhere else. */
import { installPageHooks } from '../capture/page/install.ts'

installPageHooks()
