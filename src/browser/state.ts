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

/** In memory only, survives the worker's death: redaction key, which tabs are being recorded. */
export const sessionState = area('session')
/** On disk: settings. */
export const localState = area('local')
