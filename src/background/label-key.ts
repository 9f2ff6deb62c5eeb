/** The key that makes the labels of secrets agree in all frames. */
import { askOnce } from '../core/base/ask-once.ts'
import type { BackgroundPorts } from './ports.ts'

/** It lives in memory only, so that the hashes on disk can never be tried out against guesses. */
export function createLabelKey({ session, randomHex }: Pick<BackgroundPorts, 'session' | 'randomHex'>) {
  return askOnce(async (): Promise<string> => {
    const present = await session.get('labelKey')
    if (typeof present === 'string') return present
    const fresh = randomHex(16)
    await session.set('labelKey', fresh)
    return fresh
  })
}
