/** A browser left by one test for the next: starting one takes longer than many tests. */
import { rmSync } from 'node:fs'
import process from 'node:process'
import type { Browser } from 'puppeteer-core'

/** A running browser, and the folder that holds all its data. */
export interface Running {
  browser: Browser
  folder: string
}

export interface UsedBrowser<R extends Running> {
  /** the waiting browser, if there is one and it still runs */
  take(): R | undefined
  /** Clears a browser and keeps it for the next stage, or ends it if one is already waiting. */
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

/** The environment for a browser: the tests' own, with another time zone if one is given. */
export function inZone(timeZone: string | undefined): NodeJS.ProcessEnv {
  return { ...process.env, ...(timeZone !== undefined && { TZ: timeZone }) }
}

/** Ends a browser and deletes its folder. */
export async function endBrowser({ browser, folder }: Running): Promise<void> {
  await browser.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
}

/** Kills a browser's process, as a crash would; returns its folder, which stays. */
export async function crash({ browser, folder }: Running): Promise<string> {
  const process = browser.process()
  const ended = new Promise((resolve) => process?.once('close', resolve))
  process?.kill('SIGKILL')
  await ended
  return folder
}
