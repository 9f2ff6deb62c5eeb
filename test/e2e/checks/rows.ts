/** Every automatic check with the faults it must report: how each is caused, and what the customer then reads. */
import type { CheckId } from '../../../src/core/guide/index.ts'
import { type Answer, type Call, DROP, SILENCE, text } from '../../lab/server/call.ts'
import type { Stage } from '../browsers/stage.ts'
import { builds, isPage, storesTooMuch, unregister } from './app-page.ts'
import { cancellingBlocker, pageWorker, ruleBlocker } from './extensions.ts'
import type { Undo } from './settings.ts'
import { blockable, type Said, type World } from './world.ts'

export interface Row {
  check: CheckId
  /** in a few words */
  fault: string
  /** Causes the fault; returns how to undo it. */
  make(world: World): Promise<Undo> | Undo
  /** `{app}`, `{partner}`, `{framed}` and `{selfSigned}` stand for their hosts */
  says: string
  /** `warn` holds the customer up before the steps; `note` does not */
  tone: 'warn' | 'note'
  /** what other checks also report, because the same fault concerns them */
  beside?: Said
  /** it appears beside the steps while the page is used, without being asked for */
  inUse?: true
  /** the page is not reloaded before the panel is read */
  stays?: true
  /** extra requests by the page */
  asks?(world: World): string
  /** the only browser in which this fault is possible, or in which it shows this way */
  only?: Stage['name']
  /** one of the few that `npm test` tries */
  few?: true
}

/** Checks that cannot be triggered in a browser, and why. */
export const outOfReach: readonly { check: CheckId; browser: Stage['name']; why: string }[] = [
  {
    ...{ check: 'this-tab-only', browser: 'firefox' },
    why: 'it forgets at a reload that a tab was allowed, so a guide always asks for the site',
  },
]

const tenMinutes = 600_000
const isHead = ({ method, path }: Call) => method === 'HEAD' && path === '/'

/** Changes only the server's answer to whoever checks whether it is there. */
const head = (change: (answer: Answer) => Answer) => (world: World) =>
  world.breaks({ after: (call, answer) => (isHead(call) ? change(answer) : answer) })
const withStatus = (status: number) => head((answer) => ({ ...answer, status }))
const withHeader = (name: string, value: () => string) =>
  head((answer) => ({ ...answer, headers: { ...answer.headers, [name]: value() } }))

export const rows: readonly Row[] = [
  {
    ...{ check: 'late', fault: 'the page was open before', tone: 'note', stays: true, inUse: true },
    says: 'The start of this page was not recorded.',
    async make(world) {
      await world.follow('granted')
      return () => undefined
    },
  },
  {
    ...{ check: 'this-tab-only', fault: 'the site was not granted', tone: 'note', stays: true, inUse: true },
    only: 'chromium',
    says: 'Only this tab is recorded, until it leaves the app.',
    beside: { late: 'The start of this page was not recorded.' },
    async make(world) {
      await world.follow('this tab only')
      return () => world.follow('granted')
    },
  },
  {
    ...{ check: 'offline', fault: 'there is no network', tone: 'warn', stays: true },
    says: 'This computer is offline.',
    make: ({ settings }) => settings.offline(),
  },
  {
    ...{ check: 'unreachable', fault: 'the server hangs up', tone: 'warn' },
    says: 'The app’s server cannot be reached.',
    make: (world) => world.breaks({ before: (call) => (isHead(call) ? DROP : undefined) }),
  },
  {
    ...{ check: 'slow', fault: 'the server stays silent', tone: 'warn' },
    says: 'The app’s server did not respond within 6 seconds.',
    make: (world) => world.breaks({ before: (call) => (isHead(call) ? SILENCE : undefined) }),
  },
  {
    ...{ check: 'server-error', fault: 'the server answers 503', tone: 'warn' },
    says: 'The app’s server responds with an error (503).',
    make: withStatus(503),
  },
  {
    ...{ check: 'network-sign-in', fault: 'the network answers 511', tone: 'warn' },
    says: 'The network wants you to sign in first.',
    make: withStatus(511),
  },
  {
    ...{ check: 'clock', fault: 'the Date of the server is 10 minutes back', tone: 'warn', few: true },
    says: 'This computer’s clock differs from the server’s by 10 minutes.',
    make: withHeader('date', () => new Date(Date.now() - tenMinutes).toUTCString()),
  },
  {
    ...{ check: 'clock', fault: 'the Date of the server is 10 minutes ahead', tone: 'warn' },
    says: 'This computer’s clock differs from the server’s by 10 minutes.',
    make: withHeader('date', () => new Date(Date.now() + tenMinutes).toUTCString()),
  },
  {
    ...{ check: 'proxy', fault: 'Via names a web filter', tone: 'note', few: true },
    says: 'The network inspects what this page asks for (squid).',
    make: withHeader('via', () => '1.1 gate (squid/5.7)'),
  },
  {
    ...{ check: 'cookies', fault: 'the site may keep nothing', tone: 'warn' },
    says: 'Cookies are blocked.',
    beside: { storage: 'Your browser does not let this site store anything.' },
    make: ({ settings }) => settings.noCookies(),
  },
  {
    ...{ check: 'third-party-cookies', fault: 'a frame of another site has none', tone: 'note', few: true },
    says: 'Part of this page comes from {framed}, and your browser does not let it use cookies here.',
    make: ({ settings }) => settings.noThirdPartyCookies(),
  },
  {
    ...{ check: 'storage', fault: 'dom.storage.enabled is off', tone: 'warn', only: 'firefox' },
    says: 'Your browser does not let this site store anything.',
    make: ({ settings }) => settings.config('dom.storage.enabled', false),
  },
  {
    ...{ check: 'old-version', fault: 'a newer service worker waits', tone: 'warn', few: true },
    says: 'A newer version of the app is ready to use.',
    async make(world) {
      let version = 1
      const mend = world.breaks({
        before: ({ path }) => (path === '/sw.js' ? text(200, 'text/javascript', `// ${version}`) : undefined),
      })
      await world.tab.evaluate(async () => {
        await navigator.serviceWorker.register('/sw.js')
        await navigator.serviceWorker.ready
      })
      // From now on the service worker controls the page.
      await world.load()
      version = 2
      await world.tab.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration()
        await registration?.update()
        while (!registration?.waiting) await new Promise((resolve) => setTimeout(resolve, 20))
      })
      return async () => {
        await unregister(world)
        mend()
      }
    },
  },
  {
    ...{ check: 'old-build', fault: 'the page comes from a cache', tone: 'warn', stays: true, few: true },
    says: 'This page is from an older version of the app.',
    async make(world) {
      const { release, mend } = builds(world)
      await world.open()
      release()
      await world.open()
      return mend
    },
  },
  {
    // In Firefox the page's service worker also answers requests by content scripts.
    ...{
      check: 'old-build',
      fault: 'the page comes from a service worker',
      tone: 'warn',
      stays: true,
      only: 'chromium',
    },
    says: 'This page is from an older version of the app.',
    async make(world) {
      const { release, mend } = builds(world)
      await world.tab.evaluate(async () => {
        await navigator.serviceWorker.register('/sw.js')
        await navigator.serviceWorker.ready
      })
      release()
      await world.open()
      return async () => {
        await unregister(world)
        mend()
      }
    },
  },
  {
    ...{ check: 'old-browser', fault: 'it is of 2022', tone: 'warn', only: 'chromium' },
    says: 'This browser is more than a year old (Chrome 100).',
    make: ({ settings }) => settings.userAgent('Mozilla/5.0 (X11; Linux x86_64) Chrome/100.0.0.0 Safari/537.36'),
  },
  {
    ...{ check: 'old-browser', fault: 'it is of 2022', tone: 'warn', only: 'firefox' },
    says: 'This browser is more than a year old (Firefox 100).',
    make: ({ settings }) =>
      settings.userAgent('Mozilla/5.0 (X11; Linux x86_64; rv:100.0) Gecko/20100101 Firefox/100.0'),
  },
  {
    ...{ check: 'zoom', fault: 'the page is shown at 200 %', tone: 'note', few: true },
    says: 'The page is zoomed to 200%.',
    async make(world) {
      await world.zoom(2)
      return () => world.zoom(1)
    },
  },
  {
    ...{ check: 'time-zone', fault: 'pages are told UTC', tone: 'note', only: 'chromium' },
    says: 'Your browser does not tell pages its time zone, so times may be off by hours.',
    async make({ tab }) {
      await tab.emulateTimezone('UTC')
      return () => tab.emulateTimezone()
    },
  },
  {
    ...{ check: 'time-zone', fault: 'privacy.resistFingerprinting is on', tone: 'note', only: 'firefox' },
    says: 'Your browser does not tell pages its time zone, so times may be off by hours.',
    make: ({ settings }) => settings.config('privacy.resistFingerprinting', true),
  },
  {
    ...{ check: 'translated', fault: 'an extension has translated the page', tone: 'warn' },
    says: 'Your browser has translated this page, which can break it.',
    make: ({ settings }) => settings.extension(pageWorker(`document.documentElement.classList.add('translated-ltr')`)),
  },
  {
    ...{ check: 'extensions', fault: 'an extension works on the page', tone: 'note' },
    says: 'Other extensions are active on this page: Grammarly.',
    make: ({ settings }) =>
      settings.extension(pageWorker(`document.body.append(document.createElement('grammarly-extension'))`)),
  },
  {
    ...{ check: 'permissions', fault: 'camera and location are denied', tone: 'note' },
    says: 'This page may not use: camera and location.',
    make: ({ settings }) => settings.deny(['camera', 'geolocation']),
  },
  {
    ...{ check: 'language', fault: 'the page is French', tone: 'note' },
    says: 'Page language: French. Browser language: English.',
    make: (world) =>
      world.breaks({
        after: (call, answer) =>
          isPage(call) ? { ...answer, body: String(answer.body).replace('lang="en"', 'lang="fr"') } : answer,
      }),
  },
  {
    ...{ check: 'blocked', fault: 'a blocker has a rule for a file', tone: 'warn', inUse: true, few: true },
    says: 'Another extension blocks requests to {app}.',
    make: ({ settings }) => settings.extension(ruleBlocker(blockable)),
  },
  {
    ...{ check: 'blocked', fault: 'a blocker cancels a request', tone: 'warn', inUse: true, only: 'firefox' },
    says: 'Another extension blocks requests to {app}.',
    make: ({ settings }) => settings.extension(cancellingBlocker(blockable)),
  },
  {
    ...{ check: 'certificate', fault: 'nobody has signed it', tone: 'warn', inUse: true },
    says: 'Your browser does not trust the connection to {selfSigned}.',
    make: ({ settings }) => settings.distrust(),
  },
  {
    ...{ check: 'host', fault: 'it hangs up, and its site was granted', tone: 'warn', inUse: true },
    says: '{selfSigned}, which this page needs, cannot be reached.',
    make({ selfSigned }) {
      selfSigned.hangUp(true)
      return () => selfSigned.hangUp(false)
    },
  },
  {
    ...{ check: 'host', fault: 'it hangs up, and the page alone tells of it', tone: 'note', inUse: true, few: true },
    says: '{partner}, which this page needs, cannot be reached.',
    asks: ({ hosts }) => `http://${hosts.partner}/hours`,
    make: (world) => world.breaks({ before: ({ host }) => (host === world.hosts.partner ? DROP : undefined) }),
  },
  {
    ...{ check: 'socket', fault: 'a proxy takes the upgrade out', tone: 'warn', inUse: true, few: true },
    says: 'A lasting connection to {app} could not be established.',
    asks: ({ hosts }) => `ws://${hosts.app}/live`,
    make: (world) => world.breaks({ socket: { refuse: () => 400 } }),
  },
  {
    ...{ check: 'storage-full', fault: 'the page stores more than it may', tone: 'warn', inUse: true, few: true },
    says: 'There is almost no space left for this site.',
    make: (world) =>
      world.breaks({
        after: (call, answer) => (isPage(call) ? { ...answer, body: answer.body + storesTooMuch } : answer),
      }),
  },
  {
    // Last, because resetting storage closes what the recording has open there.
    ...{ check: 'storage-full', fault: 'the disk has room for 15 MB', tone: 'warn', only: 'firefox' },
    says: 'There is almost no space left for this site.',
    make: ({ settings }) => settings.littleRoom(),
  },
]
