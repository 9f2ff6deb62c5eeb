/**
 * Untrusted regular expressions that run on every event in a customer's page: only those with linear running time are
 * accepted.
 *
 * The engine backtracks on failure. That is harmless as long as there is only one way to divide a text between the
 * parts of a pattern, and takes for ever if there are many
 * (https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS): repetition of something that
 * varies, or two parts of variable length that accept the same characters, with nothing between them that the first
 * rejects.
 */
import { errorMessage } from '../../base/error-message.ts'

/**
 * One matched character: its repetition, and which of the 128 ASCII characters (plus one entry for all others) it may
 * be.
 */
interface Part {
  set: Uint8Array
  min: number
  max: number
}
type Path = readonly Part[]

/**
 * Upper bound for an unbounded repetition that is followed by something, since it is searched from each of its starts.
 */
const farthest = 1000
/** Limit on the paths through alternatives and optional groups. */
const maxPaths = 64
const probes = [...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)), 'é']

class Refused extends Error {}

/** The compiled pattern (flag `g`), or a sentence for its author. Never throws. */
export function compilePattern(source: string): { pattern: RegExp } | { problem: string } {
  if (source.trim() === '') return { problem: 'Enter a regular expression, for example “ACME-\\d{6}”.' }
  try {
    new RegExp(source)
  } catch (error) {
    return { problem: `This is not a regular expression: ${reasonOf(error)}.` }
  }
  try {
    const reader = createReader(source)
    for (const path of reader.paths) checkPath(path)
    return { pattern: new RegExp(reader.text, 'g') }
  } catch (error) {
    return { problem: error instanceof Refused ? error.message : 'This regular expression is too complicated.' }
  }
}

function reasonOf(error: unknown): string {
  const message = errorMessage(error)
  return message.replace(/^Invalid regular expression: (?:\/.*\/[a-z]*: )?/, '').toLowerCase()
}

function checkPath(path: Path): void {
  if (path.reduce((sum, { min }) => sum + min, 0) < 3)
    throw new Refused('This would match fewer than three characters and mask nearly everything. Make it more specific.')
  path.forEach((first, index) => {
    if (first.max === first.min) return
    for (let next = index + 1; next < path.length; next++) {
      const part = path[next]!
      if (part.max > part.min && overlap(first.set, part.set))
        throw new Refused(
          'Two variable-length parts in it can match the same characters, which can take forever. Put something fixed between them that the first one does not match.',
        )
      if (part.min > 0 && !overlap(first.set, part.set)) return
    }
  })
}

const overlap = (one: Uint8Array, other: Uint8Array) => one.some((yes, index) => yes === 1 && other[index] === 1)

interface Reader {
  paths: Path[]
  /** the source, with unbounded repetitions inside it bounded */
  text: string
}

function createReader(source: string): Reader {
  let at = 0
  let text = ''

  function alternatives(): Path[] {
    let all = sequence()
    while (source[at] === '|') {
      text += source[at++]
      all = all.concat(sequence())
    }
    return all
  }

  function sequence(): Path[] {
    let paths: Path[] = [[]]
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const parts = term()
      paths = paths.flatMap((path) => parts.map((part) => [...path, ...part]))
      if (paths.length > maxPaths)
        throw new Refused('This regular expression has too many alternatives. Split it into several.')
    }
    return paths
  }

  function term(): Path[] {
    if (source[at] === '(') return group()
    if (/^(?:[$^]|\\[bB])/.test(source.slice(at, at + 2))) {
      const size = source[at] === '\\' ? 2 : 1
      text += source.slice(at, at + size)
      at += size
      return [[]]
    }
    const atom = atomAt(source, at)
    at += atom.length
    text += atom
    const { min, max } = quantifier()
    const test = new RegExp(`^${atom}$`, 's')
    return [[{ set: Uint8Array.from(probes, (char) => (test.test(char) ? 1 : 0)), min, max }]]
  }

  function group(): Path[] {
    const head = /^\((?:\?(?::|[=!]|<[=!]|<\w+>))?/.exec(source.slice(at))?.[0] ?? '('
    if (head === '(' && source[at + 1] === '?') throw new Refused('Flags inside a group are not supported.')
    at += head.length
    text += head
    const inside = alternatives()
    if (source[at] !== ')') throw new Refused('This regular expression is too complicated.')
    text += source[at++]
    const { min, max } = quantifier()
    const varies = inside.some((path) => path.some((part) => part.max > part.min))
    if (/[=!]$/.test(head)) {
      if (varies) throw new Refused('Lookaheads and lookbehinds must have a fixed length.')
      return [[]]
    }
    if (max > 1) {
      if (varies)
        throw new Refused('A repeated group contains another repetition, which can take forever. Remove one of them.')
      checkChoices(inside)
      return [[{ set: union(inside), min: min * Math.max(1, inside[0]?.length ?? 1), max: Number.POSITIVE_INFINITY }]]
    }
    return min === 0 ? [...inside, []] : inside
  }

  /** The repetition of the preceding term; an unbounded one is bounded unless it comes last. */
  function quantifier(): { min: number; max: number } {
    const [whole = '', sign, low = '', comma, high = ''] =
      /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/.exec(source.slice(at)) ?? []
    at += whole.length
    if (whole === '') return { min: 1, max: 1 }
    if (sign === '?') text += whole
    const min = sign === undefined ? Number(low) : sign === '+' ? 1 : 0
    const max = sign === '?' ? 1 : sign !== undefined || (comma && high === '') ? Infinity : Number(high || low)
    if (min > farthest) throw new Refused(`A part cannot be repeated more than ${farthest} times.`)
    if (sign !== '?') {
      const open = at >= source.length || max <= farthest
      text += open ? whole : `{${min},${farthest}}${whole.length > 1 && whole.endsWith('?') ? '?' : ''}`
    }
    return { min, max }
  }

  const paths = alternatives()
  if (at < source.length) throw new Refused('This regular expression is too complicated.')
  return { paths, text }
}

/** `(?:a|ab)*` has many ways through the same text, `(?:foo|bar)*` only one. */
function checkChoices(choices: readonly Path[]): void {
  const firsts = choices.map((path) => path.find((part) => part.min > 0))
  if (firsts.some((first) => first === undefined)) throw new Refused('A repeated group could match nothing.')
  firsts.forEach((first, index) => {
    if (firsts.slice(index + 1).some((other) => overlap(first!.set, other!.set)))
      throw new Refused('The alternatives in a repeated group must begin with different characters.')
  })
}

function union(paths: readonly Path[]): Uint8Array {
  const sets = paths.flat().map(({ set }) => set)
  return Uint8Array.from(probes, (_, index) => (sets.some((set) => set[index] === 1) ? 1 : 0))
}

/** One character, escape or class, as written. */
function atomAt(source: string, at: number): string {
  const rest = source.slice(at)
  if (/^\\(?:[1-9]|k<)/.test(rest)) throw new Refused('Backreferences are not supported.')
  const atom =
    /^(?:\\x[\da-f]{2}|\\u[\da-f]{4}|\\c[a-z]|\\[\s\S]|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]|[\s\S])/i.exec(rest)?.[0] ?? ''
  return atom
}
