/** The key that makes the labels of secrets agree in all frames. */
import { askOnce } from '../core/base/ask-once.ts'
import type { RecorderPorts } from './ports.ts'

/** In memory only, so that nobody can test guesses against the hashes on disk. */
export function createLabelKey({ session, randomHex }: Pick<RecorderPorts, 'session' | 'randomHex'>) {
  return askOnce(async (): Promise<string> => {
    const present = await session.get('labelKey')
    if (typeof present === 'string') return present
    const fresh = randomHex(16)
    await session.set('labelKey', fresh)
    return fresh
  })
}
