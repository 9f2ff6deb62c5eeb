/** Which sites are watched, and what the panel may be told of a tab. */
import { hostOf, siteOf } from '../core/session/index.ts'
import type { Always, TabState } from '../messages/index.ts'
import type { Company } from './company.ts'
import type { Guiding } from './guiding.ts'
import type { Keeping } from './keeping.ts'
import type { BackgroundPorts } from './ports.ts'
import type { Recordings } from './recordings.ts'
import { isText } from './stored.ts'

const key = 'watchedSites'
/** One entry that is no site must not keep the scripts from all others. */
const isSite = (site: string) => 'site' in siteOf(site)

export interface Watch {
  /** True when the agent has turned this site on for good, and the browser still allows it. */
  isWatched(site: string): Promise<boolean>
  add(site: string): Promise<void>
  remove(site: string): Promise<void>
  /**
   * Makes the registered scripts agree with the watched sites; calls are made one after the other.
   * @returns the hosts on which something is watched now
   */
  sync(): Promise<string[]>
  state(tabId: number): Promise<TabState>
  /** The sites that are always recorded, as far as the browser still allows it. */
  always(): Promise<Always>
}

export function createWatch(
  ports: BackgroundPorts,
  recordings: Recordings,
  keeping: Keeping,
  company: Pick<Company, 'refusal'>,
  guiding: Pick<Guiding, 'site'>,
): Watch {
  let pending: Promise<string[]> = Promise.resolve([])

  async function sites(): Promise<string[]> {
    const stored = await ports.local.get(key)
    return Array.isArray(stored) && stored.every(isText) ? stored.filter(isSite) : []
  }

  let changing: Promise<void> = Promise.resolve()
  /** One after the other: two windows may change them at once. */
  function changeSites(change: (list: readonly string[]) => readonly string[]): Promise<void> {
    const mine = changing.then(async () => {
      const before = await sites()
      const after = change(before)
      if (after !== before) await ports.local.set(key, after)
    })
    changing = mine.catch(() => undefined)
    return mine
  }

  async function isWatched(site: string): Promise<boolean> {
    const host = hostOf(site)
    return (await sites()).includes(host) && (await ports.holdsSite(site))
  }

  async function allowed(): Promise<string[]> {
    const hosts = await sites()
    const held = await Promise.all(hosts.map((host) => ports.holdsSite(host)))
    return hosts.filter((_host, i) => held[i])
  }

  async function register(): Promise<string[]> {
    const wanted = new Set(await allowed())
    const guided = await guiding.site()
    if (guided !== undefined && (await ports.holdsSite(guided))) wanted.add(hostOf(guided))
    for (const recording of (await recordings.all()).values()) {
      if (recording.watching && isSite(recording.site)) wanted.add(hostOf(recording.site))
    }
    const refused = await Promise.all([...wanted].map((host) => company.refusal(host)))
    const hosts = [...wanted].filter((_host, index) => refused[index] === undefined).sort()
    await ports.scripts.register(hosts, await keeping.choices())
    return hosts
  }

  return {
    isWatched,
    add: (site) => changeSites((list) => (list.includes(hostOf(site)) ? list : [...list, hostOf(site)])),
    remove: (site) => changeSites((list) => list.filter((host) => host !== hostOf(site))),
    async always() {
      return { sites: (await allowed()).sort(), minutes: await keeping.minutes(), ...(await keeping.choices()) }
    },
    sync() {
      pending = pending.then(register, register)
      return pending
    },
    async state(tabId) {
      const [info, recording, store, keptMinutes] = await Promise.all([
        ports.tabs.info(tabId),
        recordings.get(tabId),
        ports.store,
        keeping.minutes(),
      ])
      const counts = recording
        ? await store.counts(recording.sessionId)
        : { events: 0, errors: 0, requests: 0, failed: 0 }
      return {
        tabId,
        ...(info?.url && { url: info.url }),
        ...(info?.title && { title: info.title }),
        ...(await accessOf(info?.url)),
        canWatchTab: ports.canWatchTab,
        watching: recording?.watching === true && !recording.starting,
        keptMinutes,
        ...(recording && { since: recording.startedAt, sessionId: recording.sessionId, mode: recording.mode }),
        ...(recording?.problem && { problem: recording.problem }),
        late: recording?.document?.late ?? false,
        counts,
      }
    },
  }

  async function accessOf(url: string | undefined): Promise<Pick<TabState, 'access' | 'site' | 'reason'>> {
    if (url === undefined) return { access: 'none' }
    const answer = siteOf(url)
    if ('forbidden' in answer) return { access: 'forbidden', reason: answer.forbidden }
    const refusal = await company.refusal(url)
    if (refusal) return { access: 'forbidden', reason: refusal }
    // The browser shows a URL only where we are allowed: by the site's permission or by the click on the button.
    return { site: answer.site, access: (await ports.holdsSite(answer.site)) ? 'site' : 'tab' }
  }
}
