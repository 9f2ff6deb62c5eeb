/** Ranks every session of a set with one engine. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { processorTime } from '../../support/processor-time.ts'
import type { Asked, EvalSet } from './data.ts'
import type { Engine } from './engines.ts'
import { type Placed, rankOf } from './quality.ts'

export interface Measured {
  engine: string
  /** ms of processor time */
  build: number
  /** bytes of heap and typed arrays */
  memory: number
  /** bytes; NaN if the library cannot store its index */
  size: number
  clean: Placed[]
  noisy: Placed[]
  /** ms of processor time per noisy session */
  queries: number[]
}

/** Measures processor time, because the machine is shared. */
export async function measure(engine: Engine, { articles, clean, noisy }: EvalSet): Promise<Measured> {
  const before = used()
  const from = processorTime()
  const built = await engine.build(articles)
  const build = processorTime() - from
  const memory = used() - before
  const queries: number[] = []
  const place = async (asked: Asked): Promise<Placed> => {
    const start = processorTime()
    const found = await built.find(asked)
    queries.push(processorTime() - start)
    return { source: asked.source, rank: rankOf(found, asked.relevant) }
  }
  const placedClean = await inTurn(clean, place)
  queries.length = 0
  const placedNoisy = await inTurn(noisy, place)
  const size = built.size?.() ?? Number.NaN
  return { engine: engine.name, build, memory, size, clean: placedClean, noisy: placedNoisy, queries }
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const out: R[] = []
  for (const item of items) out.push(await work(item))
  return out
}

/** Bytes in use after garbage collection. */
function used(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
