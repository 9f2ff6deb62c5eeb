/**
 * The raw values of secrets met in a recording. They are needed to remove a secret recognised late from what was stored
 * earlier, and to check a file before it leaves. They live in `storage.session`, which is memory, and never reach a disk.
 */
import { createSerialQueue } from '../core/base/serial-queue.ts'
import type { Known } from '../core/privacy/index.ts'
import type { StateArea } from './state-area.ts'
import { entriesOf, isText } from './stored.ts'

const key = 'secrets'

/**
 * Limits: values and characters per recording, and characters of all recordings together, because `storage.session` holds 10
 * MB in all. The newest are kept, because those are in use.
 */
const most = { values: 3_000, characters: 1_000_000, inAll: 6_000_000 }

export interface Secrets {
  add(sessionId: string, known: readonly Known[]): Promise<void>
  of(sessionId: string): Promise<Known[]>
  /** Forgets the secrets of all other recordings. */
  keepOnly(sessionIds: ReadonlySet<string>): Promise<void>
}

export function createSecrets(state: StateArea): Secrets {
  const inTurn = createSerialQueue()

  const read = async () => entriesOf(await state.get(key), isList)

  /** One change at a time, or two frames would overwrite each other's secrets. */
  function change(make: (table: Record<string, [string, string][]>) => boolean): Promise<void> {
    return inTurn(async () => {
      const table = await read()
      if (make(table)) await state.set(key, table)
    })
  }

  return {
    async add(sessionId, known) {
      if (known.length === 0) return
      await change((table) => {
        const all = new Map(table[sessionId])
        for (const [value, label] of known) {
          // One that is met again is among the newest again.
          all.delete(value)
          all.set(value, label)
        }
        table[sessionId] = [...all]
        const room = Math.min(most.characters, most.inAll / Object.keys(table).length)
        for (const id of Object.keys(table)) table[id] = newest(table[id]!, room)
        return true
      })
    },
    of: async (sessionId) => (await inTurn(read))[sessionId] ?? [],
    keepOnly: (sessionIds) =>
      change((table) => {
        const gone = Object.keys(table).filter((id) => !sessionIds.has(id))
        for (const id of gone) delete table[id]
        return gone.length > 0
      }),
  }
}

function newest(known: [string, string][], room: number): [string, string][] {
  let characters = 0
  const from = known.findLastIndex(([value, label], index) => {
    characters += value.length + label.length
    return characters > room || known.length - index > most.values
  })
  return known.slice(from + 1)
}

const isList = (value: unknown): value is [string, string][] => Array.isArray(value) && value.every(isPair)
const isPair = (value: unknown) => Array.isArray(value) && value.length === 2 && value.every(isText)
