/** What can differ in a customer's browser, changed while it runs. Every change returns how to undo it. */
import type { Browser, Page } from 'puppeteer-core'
import { startChromium } from '../browsers/chromium.ts'
import { startFirefox } from '../browsers/firefox.ts'
import type { Stage, StageOptions } from '../browsers/stage.ts'
import { cookieSwitch, type Files, thirdPartyCookieSwitch, written } from './extensions.ts'

export type Undo = () => unknown

export interface Settings {
  /** installs another extension */
  extension(files: Files): Promise<Undo>
  noCookies(): Promise<Undo>
  /** third-party frames get no cookies */
  noThirdPartyCookies(): Promise<Undo>
  /** leaves almost no disk space for site data */
  littleRoom(): Promise<Undo>
  /** what the person does not let the site use */
  deny(names: readonly ('camera' | 'geolocation')[]): Promise<Undo>
  offline(): Promise<Undo>
  userAgent(text: string): Promise<Undo>
  /** rejects untrusted certificates, as browsers usually do; otherwise they are accepted */
  distrust(): Promise<Undo>
  /** a setting in `about:config`, if the browser has one */
  config(name: string, value: string | number | boolean): Promise<Undo>
}

export interface Customer {
  stage: Stage & { browser: Browser }
  tab: Page
  settings: Settings
}

/** Starts a browser with a tab of its own and nothing in the way: certificates are accepted. */
export async function startCustomer(name: Stage['name'], options: StageOptions, origin: string): Promise<Customer> {
  const { stage, tab, own } = await (name === 'chromium' ? inChromium(options, origin) : inFirefox(options, origin))
  const ownAgent = await tab.evaluate(() => navigator.userAgent)
  const settings: Settings = {
    ...own,
    async offline() {
      await tab.setOfflineMode(true)
      return () => tab.setOfflineMode(false)
    },
    async userAgent(userAgent) {
      await tab.setUserAgent({ userAgent })
      return () => tab.setUserAgent({ userAgent: ownAgent })
    },
    async extension(files) {
      const id = await stage.browser.installExtension(written(files))
      return () => stage.browser.uninstallExtension(id)
    },
  }
  return { stage, tab, settings }
}

type Own = Omit<Settings, 'extension' | 'offline' | 'userAgent'>

async function inChromium(options: StageOptions, origin: string) {
  const stage = await startChromium(options)
  const tab = await stage.openTab('about:blank')
  const cdp = await tab.createCDPSession()
  const permit = (name: string, setting: 'denied' | 'prompt') =>
    cdp.send('Browser.setPermission', { permission: { name }, setting, origin })
  const trust = (ignore: boolean) => cdp.send('Security.setIgnoreCertificateErrors', { ignore })
  await trust(true)
  const install = async (files: Files) => {
    const id = await stage.browser.installExtension(written(files))
    return () => stage.browser.uninstallExtension(id)
  }
  // Chromium distributions differ in their defaults.
  await install(thirdPartyCookieSwitch(true))
  const own: Own = {
    noCookies: () => install(cookieSwitch()),
    noThirdPartyCookies: () => install(thirdPartyCookieSwitch(false)),
    littleRoom: () => Promise.reject(new Error('Chromium tells no site of it.')),
    async deny(names) {
      for (const name of names) await permit(name, 'denied')
      return async () => {
        for (const name of names) await permit(name, 'prompt')
      }
    },
    async distrust() {
      await trust(false)
      return () => trust(true)
    },
    config: () => Promise.reject(new Error('Chromium has no about:config.')),
  }
  return { stage, tab, own }
}

async function inFirefox(options: StageOptions, origin: string) {
  const stage = await startFirefox(options)
  const { window } = stage
  const tab = await stage.openTab('about:blank')
  await window.trustAll(true)
  const config: Own['config'] = async (name, value) => {
    const before = await window.setPreference(name, value)
    return () => window.setPreference(name, before)
  }
  const own: Own = {
    async noCookies() {
      await window.denySite(origin, 'cookie', true)
      return () => window.denySite(origin, 'cookie', false)
    },
    // Blocks all third-party cookies (https://searchfox.org/mozilla-central/source/netwerk/cookie/nsICookieService.idl).
    noThirdPartyCookies: () => config('network.cookie.cookieBehavior', 1),
    async littleRoom() {
      const setRoom = async (kilobytes: number | undefined) => {
        await window.setRoom(kilobytes)
        await stage.killBackground()
      }
      await setRoom(15_000)
      return () => setRoom(undefined)
    },
    async deny(names) {
      const types = names.map((name) => (name === 'geolocation' ? 'geo' : name))
      for (const type of types) await window.denySite(origin, type, true)
      return async () => {
        for (const type of types) await window.denySite(origin, type, false)
      }
    },
    async distrust() {
      await window.trustAll(false)
      return () => window.trustAll(true)
    },
    config,
  }
  return { stage, tab, own }
}
