/** Which sites are always recorded, and on which pages scripts have to run for that. */

import { createSerialQueue } from '../core/base/serial-queue.ts'
import { permissionHost, webSiteOf } from '../core/session/index.ts'
import type { Company } from './company.ts'
import type { Guiding } from './guiding.ts'
import type { BackgroundPorts } from './ports.ts'
import type { RecordingChoices } from './recording-choices.ts'
import type { Recordings } from './recordings.ts'
import { isText } from './stored.ts'

/** The stored name is older than the terms used now. */
const key = 'watchedSites'
/** One entry that is not a site must not stop the scripts for all the others. */
const isSite = (site: string) => webSiteOf(site) !== undefined

export interface RecordedSites {
  /** True if the agent has chosen to always record this site, and the browser still allows it. */
  isRecorded(site: string): Promise<boolean>
  add(site: string): Promise<void>
  remove(site: string): Promise<void>
  /**
   * Registers the scripts for exactly the recorded sites. Calls run one after the other.
   * @returns the hosts on which something is recorded now
   */
  sync(): Promise<string[]>
  /** The sites that are always recorded, as far as the browser still allows it. */
  allowed(): Promise<string[]>
}

export function createRecordedSites(
  ports: BackgroundPorts,
  recordings: Recordings,
  keeping: Pick<RecordingChoices, 'choices'>,
  company: Pick<Company, 'refusal'>,
  guiding: Pick<Guiding, 'site'>,
): RecordedSites {
  const registering = createSerialQueue()
  /** two windows may change the list at once */
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
    const host = permissionHost(site)
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
    if (guided !== undefined && (await ports.holdsSite(guided))) wanted.add(permissionHost(guided))
    for (const recording of (await recordings.all()).values()) {
      if (recording.running && isSite(recording.site)) wanted.add(permissionHost(recording.site))
    }
    const refused = await Promise.all([...wanted].map((host) => company.refusal(host)))
    const hosts = [...wanted].filter((_host, index) => refused[index] === undefined).sort()
    await ports.scripts.register(hosts, await keeping.choices())
    return hosts
  }

  return {
    ...{ isRecorded, allowed },
    add: (site) =>
      changeSites((list) => (list.includes(permissionHost(site)) ? list : [...list, permissionHost(site)])),
    remove: (site) => changeSites((list) => list.filter((host) => host !== permissionHost(site))),
    sync: () => registering(register),
  }
}
