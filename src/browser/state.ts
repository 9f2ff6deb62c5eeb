/** Small state: `session` lives in memory until the browser closes, `local` on disk. */
import { browser } from './api.ts'

export interface StateArea {
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
}

const area = (name: 'session' | 'local'): StateArea => ({
  get: async (key) => (await browser.storage[name].get(key))[key],
  set: (key, value) => browser.storage[name].set({ [key]: value }),
})

/**
 * What an administrator has set for this browser; undefined if nothing. Firefox rejects if no policy names the extension
 * (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/storage/managed).
 */
export async function readPolicy(): Promise<unknown> {
  try {
    const values = await browser.storage.managed.get()
    return Object.keys(values).length > 0 ? values : undefined
  } catch {
    return undefined
  }
}

export function onPolicyChanged(listener: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') listener()
  })
}

/** In memory, but outlives the worker: the key of the labels, and which tabs are recorded. */
export const sessionState = area('session')
/** On disk: settings. */
export const localState = area('local')
