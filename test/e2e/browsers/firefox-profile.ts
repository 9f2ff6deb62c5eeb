/**
 * Profiles for Firefox. A first start compiles the browser's own scripts and keeps them in the profile, so a start with a copy
 * of a used one takes half the processor time.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { sharedFolder } from './shared-folder.ts'

/** Makes a profile that no site and no extension has used, unless the folder has one. */
export async function makeProfile(profile: string, executablePath: string): Promise<void> {
  if (existsSync(join(profile, 'prefs.js'))) return
  if (sharedFolder) cpSync(await startedOnce(sharedFolder, executablePath), profile, { recursive: true })
  else mkdirSync(profile, { recursive: true })
}

/** Folder for a new profile, below the shared one if there is one. */
export const newFolder = (): string => mkdtempSync(join(sharedFolder ?? tmpdir(), 'casefile-firefox-'))

/** A profile that Firefox was started with once, made by whoever needs the first. */
async function startedOnce(shared: string, executablePath: string): Promise<string> {
  const made = join(shared, 'firefox-profile')
  if (existsSync(made)) return made
  const making = mkdtempSync(join(shared, 'firefox-profile-'))
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, userDataDir: making })
  const page = await browser.newPage()
  await page.goto('data:text/html,started')
  await browser.close()
  try {
    renameSync(making, made)
  } catch (error) {
    // Another process was quicker.
    if (!existsSync(made)) throw error
  }
  return made
}
