/** A browser that one test has used and the next one may use: a start takes longer than many a test. */
import { rmSync } from 'node:fs'
import process from 'node:process'
import type { Browser } from 'puppeteer-core'

/** A browser that runs, and the folder of all that is its own. */
export interface Running {
  browser: Browser
  folder: string
}

export interface UsedBrowser<R extends Running> {
  /** the browser that waits, unless there is none or it has gone away */
  take(): R | undefined
  /** Keeps a browser for the next stage once nothing is left in it, or ends it where one waits already. */
  leave(running: R, leaveNothing: () => Promise<void>): Promise<void>
}

/** At most one waits. */
export function createUsedBrowser<R extends Running>(): UsedBrowser<R> {
  let idle: R | undefined
  return {
    take() {
      const found = idle?.browser.connected ? idle : undefined
      idle = undefined
      return found
    },
    async leave(running, leaveNothing) {
      if (idle || !running.browser.connected) return endBrowser(running)
      await leaveNothing()
      idle = running
    },
  }
}

/** The environment of a browser that is started: that of the tests, in a time zone of its own where one is named. */
export function inZone(timeZone: string | undefined): NodeJS.ProcessEnv {
  return { ...process.env, ...(timeZone !== undefined && { TZ: timeZone }) }
}

/** Ends a browser and takes its folder away. */
export async function endBrowser({ browser, folder }: Running): Promise<void> {
  await browser.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
}

/** Ends a browser's process at once, as a crash does; gives its folder, which stays. */
export async function crash({ browser, folder }: Running): Promise<string> {
  const process = browser.process()
  const ended = new Promise((resolve) => process?.once('close', resolve))
  process?.kill('SIGKILL')
  await ended
  return folder
}
