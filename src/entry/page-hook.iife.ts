/** Runs in the page's own world, before any of its scripts, to see what can be seen nowhere else. */
import { installPageHooks } from '../capture/page/install.ts'

installPageHooks()
