/** Counts what leaks and what is lost. */
import type { RequestEvent } from '../../../src/core/session/index.ts'
import type { Plant } from './corpora/planted.ts'
import type { Ordinary } from './corpora/stranger.ts'
import { leavesOf } from './leaves.ts'
import type { Subject } from './subjects.ts'
import { readings } from './survival.ts'

export interface Tally {
  found: number
  all: number
  /** what was missed or lost, for whoever works on it */
  examples: string[]
}

/** How many planted secrets are gone, by kind; kinds that were not given to the subject are missing. */
export async function recallOf(subject: Subject, plants: readonly Plant[]): Promise<Map<string, Tally>> {
  const given = plants.filter(({ event }) => !subject.harOnly || isExchange(event))
  const left = await subject.run(given.map(({ event }) => event))
  const tallies = new Map<string, Tally>()
  for (const [index, { kind, secrets }] of given.entries()) {
    const tally = tallies.get(kind) ?? { found: 0, all: 0, examples: [] }
    tallies.set(kind, tally)
    const texts = readings(left[index]!)
    for (const secret of secrets) {
      const survived = texts.find((text) => text.includes(secret))
      tally.all++
      if (survived !== undefined) tally.examples.push(around(survived, secret))
      else tally.found++
    }
  }
  return tallies
}

function around(text: string, secret: string): string {
  const at = text.indexOf(secret)
  return text.slice(Math.max(0, at - 60), at + 40).replaceAll('\n', ' ')
}

const isExchange = (event: Plant['event']) => event.kind === 'request' || event.kind === 'socket'

/** Secrets readable in any of the files that leave, with their paths. */
export async function survivorsIn(subject: Subject, plants: readonly Plant[]): Promise<string[]> {
  const files = await subject.pack!(plants.map(({ event }) => event))
  const survivors: string[] = []
  for (const [path, bytes] of files) {
    const texts = readings(new TextDecoder('latin1').decode(bytes), 2)
    for (const { kind, secrets } of plants)
      for (const secret of secrets)
        if (texts.some((text) => text.includes(secret))) survivors.push(`${path}: ${kind} (${secret})`)
  }
  return survivors
}

/** How many ordinary values are unchanged; subjects that change the format of a body lose its values. */
export async function keptOf(subject: Subject, events: readonly RequestEvent[]): Promise<Tally> {
  const tally: Tally = { found: 0, all: 0, examples: [] }
  const out = await subject.run([...events])
  for (const [index, event] of events.entries()) {
    const before = leavesOf(event)
    const after = leavesOf(eventIn(out[index]!))
    for (const [path, value] of before) {
      tally.all++
      if (after.get(path) === value) tally.found++
      else tally.examples.push(`${path}: ${value.slice(0, 100)} -> ${after.get(path)?.slice(0, 100)}`)
    }
  }
  return tally
}

/** In how many events every word that must stay is still readable. */
export async function readableOf(subject: Subject, ordinary: readonly Ordinary[]): Promise<Tally> {
  const given = ordinary.filter(({ event }) => !subject.harOnly || isExchange(event))
  const left = await subject.run(given.map(({ event }) => event))
  const tally: Tally = { found: 0, all: given.length, examples: [] }
  for (const [index, { words }] of given.entries()) {
    const texts = readings(left[index]!, 2)
    const lost = words.find((word) => !texts.some((text) => text.includes(word)))
    if (lost === undefined) tally.found++
    else tally.examples.push(`${lost} -> ${left[index]!.slice(0, 300)}`)
  }
  return tally
}

interface Entry {
  request: { url: string; headers: { name: string; value: string }[]; postData?: { text?: string } }
  response: { headers: { name: string; value: string }[]; content?: { text?: string } }
}

/** The event itself, or its equivalent from the single entry of an archive. */
function eventIn(text: string): RequestEvent {
  const parsed = JSON.parse(text) as RequestEvent | Entry[]
  if (!Array.isArray(parsed)) return parsed
  const [{ request, response }] = parsed as [Entry]
  const pairs = (list: { name: string; value: string }[]) => list.map(({ name, value }) => [name, value])
  return {
    url: request.url,
    requestHeaders: pairs(request.headers),
    requestBody: { text: request.postData?.text },
    responseHeaders: pairs(response.headers),
    responseBody: { text: response.content?.text },
  } as RequestEvent
}
