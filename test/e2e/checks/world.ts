/** A customer following a guide: the app and its server, their browser, and what the guide's panel says is in the way. */
import type { Page } from 'puppeteer-core'
import { type CheckId, guideCode } from '../../../src/core/guide/index.ts'
import en from '../../../src/guide/locales/en.json' with { type: 'json' }
import { checkTexts } from '../../../src/guide/words.ts'
import { crewboard } from '../../lab/apps/crewboard/app.ts'
import { type Apps, startApps } from '../../lab/apps/host.ts'
import { live, pulsedesk } from '../../lab/apps/pulsedesk/app.ts'
import type { Breakage } from '../../lab/apps/scenario.ts'
import { type SelfSigned, startSelfSigned } from '../../lab/server/self-signed.ts'
import { guideOf } from '../../support/guides.ts'
import { askBackground, drivePanel } from '../browsers/index.ts'
import type { PanelPage, Stage } from '../browsers/stage.ts'
import { framedIn } from './app-page.ts'
import { type Settings, startCustomer, type Undo } from './settings.ts'

/** The sentence of each check that reports something. */
export type Said = Partial<Record<CheckId, string>>

/** What the panel shows. */
export interface Shown {
  /** `checks`: the customer is held up by findings; `steps`: they go on. Undefined while it cannot be read yet */
  screen: 'checks' | 'steps' | undefined
  said: Said
  /** what is listed under “Good to know” beside the steps */
  noted: Said
}

export interface World {
  /** the customer's tab */
  tab: Page
  settings: Settings
  /**
   * host with port of the app, of another company's service that it uses, of a granted host that serves part of its page,
   * and of a server with an untrusted certificate
   */
  hosts: { app: string; partner: string; framed: string; selfSigned: string }
  selfSigned: Pick<SelfSigned, 'hangUp'>
  /** Breaks the app's server. */
  breaks(breakage: Breakage): Undo
  /** Ends the guide and follows one for this app from the open page. */
  follow(app: 'granted' | 'this tab only'): Promise<void>
  /** Opens the page as a link does, so that it may come from a cache. */
  open(): Promise<void>
  /** Reloads the page; it requests all it needs, and `more`. */
  load(more?: string): Promise<void>
  /** Repeats the checks, as a person does with “Check again” or by reopening the panel. */
  ask(): Promise<void>
  shown(): Promise<Shown>
  zoom(factor: number): Promise<void>
  close(): Promise<void>
}

const granted = ['http://crewboard.localhost/*', 'https://crewboard.localhost/*', 'http://ringpost.localhost/*']
/** A file of the app that the blockers in the rows stop. */
export const blockable = '/assets/week.js'
/** On the screen of a customer who is held up. */
const held = en.checksTitle.message
const folded = en.goodToKnow.message
/** On the screen with the steps. */
const underWay = /min left/
/** The checks have finished. */
const looked = new RegExp(`${underWay.source}|^(?![^]*${en.checking.message})[^]*${held}`)

export async function startWorld(name: Stage['name']): Promise<World> {
  const apps: Apps = await startApps([crewboard, pulsedesk])
  const selfSigned = await startSelfSigned()
  const url = apps.urlOf(crewboard)
  const { stage, tab, settings } = await startCustomer(name, { granted, own: true, timeZone: 'Europe/Berlin' }, url)
  const hosts = {
    app: new URL(url).host,
    partner: new URL(apps.partnerOf(crewboard)).host,
    framed: new URL(apps.partnerOf(pulsedesk)).host,
    selfSigned: `crewboard.localhost:${selfSigned.port}`,
  }
  const needed = [blockable, `https://${hosts.selfSigned}/`]
  const framed = framedIn(hosts.framed)
  /** Unless broken, live connections work and part of the page is from another site. */
  const serve = (breakage: Breakage) => apps.use({ breaks: () => ({ socket: live, ...framed, ...breakage }) })
  serve({})
  let page: PanelPage | undefined
  const panel = () => {
    if (!page) throw new Error('No panel is open.')
    return page
  }
  const driver = () => drivePanel(panel())

  async function reopen(): Promise<void> {
    if (page) await stage.closePanel()
    page = await stage.openPanel(tab)
  }

  const world: World = {
    ...{ tab, settings, hosts, selfSigned },

    breaks(breakage) {
      serve(breakage)
      return () => serve({})
    },

    async follow(app) {
      const origin = app === 'granted' ? url : apps.urlOf(pulsedesk)
      if (page) await askBackground(page, 'guide.end', {})
      await tab.goto(origin)
      await reopen()
      const now = Date.now()
      // A granted site may already be recorded.
      await driver().sees(/Record this tab|Recording/)
      await driver().click(/^more|menu/i)
      await driver().click('Follow a guide')
      await driver().fill('Code or link', guideCode(guideOf({ origin, createdAt: now, expiresAt: now + 3_600_000 })))
      await driver().click('Open')
      if (app === 'this tab only') await driver().click('Also after signing in elsewhere')
      await driver().click('Yes, record')
      await driver().sees(looked)
    },

    async open() {
      await tab.goto('about:blank')
      await tab.goto(url)
    },

    async load(more) {
      await tab.reload()
      await tab.evaluate(askFor, more === undefined ? needed : [...needed, more])
    },

    async ask() {
      if (!underWay.test(await driver().sees(looked))) return driver().click('Check again')
      const { run } = await askBackground(panel(), 'guide.state', {})
      await askBackground(panel(), 'guide.keep', { progress: { ...run!.progress, phase: 'checks' } })
      await reopen()
    },

    async shown() {
      const text = await panel().evaluate((folded) => {
        const closed = [...document.querySelectorAll<HTMLElement>('button[aria-expanded=false]')]
        const notes = closed.find((one) => one.innerText.trim() === folded)
        notes?.click()
        return notes ? undefined : document.body.innerText
      }, folded)
      // A folded section can be read next time.
      if (text === undefined) return { screen: undefined, said: {}, noted: {} }
      // A no-break space separates a number from its unit.
      const [before = '', after = ''] = text.replaceAll('\u00a0', ' ').split(folded)
      return { screen: screenIn(text), said: saidIn(before), noted: saidIn(after) }
    },

    async zoom(factor) {
      await panel().evaluate(async (factor) => {
        const [active] = await chrome.tabs.query({ active: true, currentWindow: true })
        await chrome.tabs.setZoom(active!.id!, factor)
      }, factor)
    },

    async close() {
      await stage.close()
      await apps.close()
      await selfSigned.close()
    },
  }
  await world.follow('granted')
  return world
}

/** Runs in the page: resolves when everything has arrived or failed. */
async function askFor(addresses: string[]): Promise<void> {
  const connect = (address: string) =>
    new Promise((resolve) => {
      const socket = new WebSocket(address)
      socket.onopen = resolve
      socket.onerror = resolve
    })
  const fetched = (address: string) => fetch(address, { mode: 'no-cors' }).catch(() => undefined)
  await Promise.all(addresses.map((one) => (one.startsWith('ws:') ? connect(one) : fetched(one))))
}

function screenIn(text: string): Shown['screen'] {
  if (!looked.test(text)) return undefined
  return underWay.test(text) ? 'steps' : 'checks'
}

/** Maps each check to the line that reports it. */
const sentences = Object.entries(checkTexts).map(([id, [said]]): [CheckId, RegExp] => {
  const words = en[said as keyof typeof en].message.replace(/[.*+?^(){}|[\]\\]/g, '\\$&')
  return [id as CheckId, new RegExp(`^${words.replace(/\$\w+\$/g, '.+')}$`, 'm')]
})

function saidIn(text: string): Said {
  return Object.fromEntries(
    sentences.flatMap(([id, sentence]) => {
      const said = sentence.exec(text)?.[0]
      return said === undefined ? [] : [[id, said]]
    }),
  )
}
