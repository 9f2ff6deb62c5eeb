/** Turns a fault into the events customers would send: other builds, ids, languages and browsers. */
import { type ErrorEvent, parseStack, type StackFrame } from '../../../src/core/session/index.ts'
import { hex, type Random, randomFrom } from '../../support/random.ts'
import { type Engine, engines, type Fault, type Place } from './faults.ts'

export const variations = ['as it is', 'line shift', 'minified', 'ids', 'locale', 'all together'] as const
export type Variation = (typeof variations)[number]

/** An event, and the fault it belongs to. */
export interface Sample {
  fault: string
  origin: Fault['origin']
  variation: Variation
  engine: Engine
  event: ErrorEvent
}

/** events per variation */
const each = 2

/** All events of these faults; the same on every run. */
export function samplesOf(faults: readonly Fault[]): Sample[] {
  const random = randomFrom(20_261_128)
  return faults.flatMap((fault) =>
    engines
      .filter((engine) => fault.message[engine] !== undefined)
      .flatMap((engine) =>
        variations.flatMap((variation) =>
          Array.from({ length: variation === 'as it is' ? 1 : each }, () => ({
            ...{ fault: fault.id, origin: fault.origin, variation, engine },
            event: eventOf(fault, engine, changesOf(variation, random)),
          })),
        ),
      ),
  )
}

interface Changes {
  /** of the build: a hash for file names, and how far lines have moved */
  hash: string
  shift: number
  /** shortens names of functions and variables, as in a build that is all on one line */
  short: ((name: string) => string) | undefined
  ids: () => Record<'n' | 'h' | 'q' | 'u', string>
  locale: string
}

function changesOf(variation: Variation, random: Random): Changes {
  const is = (...wanted: Variation[]) => wanted.includes(variation) || variation === 'all together'
  const names = new Map<string, string>()
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const short = (name: string) => {
    const known = names.get(name) ?? random.text(random.below(3) === 0 ? 2 : 1, letters)
    names.set(name, known)
    return known
  }
  const people = ['Northwind', 'Contoso Ltd', 'Fabrikam', 'Adventure Works']
  const varied = is('ids')
  return {
    hash: is('line shift', 'minified') ? `a${random.text(3, hex)}1${random.text(3, hex)}` : 'a4f2c1d0',
    shift: is('line shift') ? 1 + random.below(60) : 0,
    short: is('minified') ? short : undefined,
    ids: () => {
      const number = varied ? String(10 + random.below(90_000)) : '2041'
      const hash = varied ? `5${random.text(23, hex)}` : '5f3a9c2e1b7d4a0012ab34cd'
      const person = varied ? random.pick(people) : 'Tailspin Toys'
      return { n: number, h: hash, q: person, u: `https://app.example.com/api/items/${number}/${hash}` }
    },
    locale: is('locale') ? random.pick(['de', 'fr', 'pt-BR', 'ja']) : 'en',
  }
}

function eventOf(fault: Fault, engine: Engine, changes: Changes): ErrorEvent {
  const ids = changes.ids()
  const variable = changes.short ? changes.short('variable') : 'invoice'
  const message = fault.message[engine]!.replace(/\{(v|n|h|q|u)\}/g, (_, name: string) =>
    name === 'v' ? variable : ids[name as keyof typeof ids],
  )
  const type = fault.type[engine] ?? 'Error'
  const stack = stackText(fault.frames, engine, `${type}: ${message}`, changes)
  return {
    ...{ kind: 'error', id: 'e', at: 0, frame: 'f', source: 'uncaught' },
    error: { name: type, message, stack, frames: framesOf(stack, message), isError: true },
  }
}

const framesOf = (stack: string, message: string): StackFrame[] => parseStack(stack, message)

function stackText(
  frames: readonly Place[],
  engine: Engine,
  head: string,
  { hash, shift, short, locale }: Changes,
): string {
  const lines = frames.map((frame) => {
    const url = `https://app.example.com/${locale}/assets/${frame.file}.${hash}.js`
    const at = short ? `1:${frame.line * 97 + frame.column + shift}` : `${frame.line + shift}:${frame.column}`
    return frameText(
      engine,
      short && frame.function ? frame.function.replace(/\w+$/, short) : frame.function,
      `${url}:${at}`,
    )
  })
  return engine === 'chromium'
    ? [head, ...lines].join('\n')
    : [...lines, ...(engine === 'safari' ? ['[native code]'] : [])].join('\n')
}

/** As the engines print it: only V8 names a method's class, and Firefox names an anonymous function by its location. */
function frameText(engine: Engine, name: string, place: string): string {
  if (engine === 'chromium') return name ? `    at ${name} (${place})` : `    at ${place}`
  const bare = name.split('.').at(-1)!
  return engine === 'firefox' ? `${bare || 'load/<'}@${place}` : `${bare}@${place}`
}
