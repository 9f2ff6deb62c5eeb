/** Which sites are recorded for good, and on which pages scripts have to run because of that. */

import { createSerialQueue } from '../core/base/serial-queue.ts'
import { hostOf, webSiteOf } from '../core/session/index.ts'
import type { Company } from './company.ts'
import type { Guiding } from './guiding.ts'
import type { Keeping } from './keeping.ts'
import type { BackgroundPorts } from './ports.ts'
import type { Recordings } from './recordings.ts'
import { isText } from './stored.ts'

/** The name under which it is kept is older than the words that are used now. */
const key = 'watchedSites'
/** One entry that is no site must not keep the scripts from all others. */
const isSite = (site: string) => webSiteOf(site) !== undefined

export interface RecordedSites {
  /** True when the agent has turned this site on for good, and the browser still allows it. */
  isRecorded(site: string): Promise<boolean>
  add(site: string): Promise<void>
  remove(site: string): Promise<void>
  /**
   * Makes the registered scripts agree with the recorded sites; calls are made one after the other.
   * @returns the hosts on which something is recorded now
   */
  sync(): Promise<string[]>
  /** The sites that are always recorded, as far as the browser still allows it. */
  allowed(): Promise<string[]>
}

export function createRecordedSites(
  ports: BackgroundPorts,
  recordings: Recordings,
  keeping: Pick<Keeping, 'choices'>,
  company: Pick<Company, 'refusal'>,
  guiding: Pick<Guiding, 'site'>,
): RecordedSites {
  const registering = createSerialQueue()
  /** one after the other: two windows may change them at once */
  const changing = createSerialQueue()

  async function sites(): Promise<string[]> {
    const stored = await ports.local.get(key)
    return Array.isArray(stored) && stored.every(isText) ? stored.filter(isSite) : []
  }

  const changeSites = (change: (list: readonly string[]) => readonly string[]) =>
    changing(async () => {
      const before = await sites()
      const after = change(before)
      if (after !== before) await ports.local.set(key, after)
    })

  async function isRecorded(site: string): Promise<boolean> {
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
      if (recording.running && isSite(recording.site)) wanted.add(hostOf(recording.site))
    }
    const refused = await Promise.all([...wanted].map((host) => company.refusal(host)))
    const hosts = [...wanted].filter((_host, index) => refused[index] === undefined).sort()
    await ports.scripts.register(hosts, await keeping.choices())
    return hosts
  }

  return {
    ...{ isRecorded, allowed },
    add: (site) => changeSites((list) => (list.includes(hostOf(site)) ? list : [...list, hostOf(site)])),
    remove: (site) => changeSites((list) => list.filter((host) => host !== hostOf(site))),
    sync: () => registering(register),
  }
}
