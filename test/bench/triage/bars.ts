/** Turns judged sessions into figures, and checks them against what was promised. */
import type { VerdictClass } from '../../../src/core/triage/index.ts'
import { atLeast, atMost, type Report, type Row } from '../report.ts'
import type { Judged } from './measure.ts'

/** % of the faults whose class comes first, and is among the first two */
const FIRST = 90
const FIRST_TWO = 98

/** Classes that blame the customer's side or a third party: calling these a defect sends them the wrong way. */
const notOurs: readonly VerdictClass[] = [
  'configuration',
  'permission',
  'authentication',
  'network',
  'browser-interference',
  'third-party',
  'integration',
  'outdated-client',
  'clock-locale',
]
/** Classes that blame the product. */
const ours: readonly VerdictClass[] = ['product-defect', 'regression']
const calm: readonly VerdictClass[] = ['none', 'unknown']

/** The classes in order: the verdict's, then those of its alternatives, without duplicates. */
export function ranked({ verdict }: Judged): VerdictClass[] {
  if (!verdict) return []
  return [...new Set([verdict.class, ...verdict.alternatives.map((one) => one.class)])]
}

/** Whether the verdict's first class is right; for a twin without a fault, `unknown` is accepted too. */
export function isRight(judged: Judged): boolean {
  return isAmong(judged, 1)
}

function isAmong(judged: Judged, places: number): boolean {
  const { expect } = judged.session
  const wanted = expect.includes('none') ? calm : expect
  return ranked(judged)
    .slice(0, places)
    .some((one) => wanted.includes(one))
}

/** The figures and bars of a run. */
export function reportOf(all: readonly Judged[]): Report {
  const faults = all.filter(({ session }) => session.role === 'fault')
  const twins = all.filter(({ session }) => session.role === 'twin')
  const harmless = twins.filter(({ session }) => session.expect.includes('none'))
  const others = twins.filter((one) => !harmless.includes(one))
  const wronglyBlamed = all.filter(
    ({ session, verdict }) =>
      session.expect.some((one) => notOurs.includes(one)) &&
      !session.expect.some((one) => ours.includes(one)) &&
      verdict !== undefined &&
      ours.includes(verdict.class),
  )
  return {
    rows: rowsOf(all),
    bars: [
      atLeast('faults: right class at first place, %', percent(faults, isRight), FIRST),
      atLeast(
        'faults: right class in the first two, %',
        percent(faults, (one) => isAmong(one, 2)),
        FIRST_TWO,
      ),
      ...(others.length > 0
        ? [atLeast('twins of another class: right class at first place, %', percent(others, isRight), FIRST)]
        : []),
      atMost('twins without a fault that got a verdict', harmless.filter((one) => !isRight(one)).length, 0),
      atMost("“product defect” where it is the customer's side or another company", wronglyBlamed.length, 0),
      atMost('facts that a capture should hold and does not', sum(all.map(({ missing }) => missing.length)), 0),
      atMost('sessions that could not be played', all.filter(({ broken }) => broken !== undefined).length, 0),
    ],
  }
}

function rowsOf(all: readonly Judged[]): Row[] {
  const apps = [...new Set(all.map(({ session }) => session.app))]
  return [...apps, 'all'].flatMap((subject) => {
    const own = subject === 'all' ? all : all.filter(({ session }) => session.app === subject)
    const of = (role: string) => own.filter(({ session }) => session.role === role)
    const row = (metric: string, value: number): Row => ({ subject, metric, value, unit: 'sessions' })
    return [
      row('faults', of('fault').length),
      row('faults, right at first place', of('fault').filter(isRight).length),
      row('faults, right in the first two', of('fault').filter((one) => isAmong(one, 2)).length),
      row('twins', of('twin').length),
      row('twins, right', of('twin').filter(isRight).length),
    ]
  })
}

/** Expected class (rows) against verdict (columns): only classes that occur, in the order of the table's rows. */
export function confusionText(all: readonly Judged[]): string {
  const meant = [...new Set(all.map(({ session }) => session.expect[0]))]
  const told = [...new Set([...meant, ...all.map(({ verdict }) => verdict?.class ?? 'unknown')])]
  const count = (row: VerdictClass, column: VerdictClass) => {
    const number = all.filter(({ session, verdict }) => session.expect[0] === row && verdict?.class === column).length
    return number === 0 ? '·' : String(number)
  }
  const letter = (index: number) => String.fromCharCode(97 + index)
  const width = Math.max(...told.map((one) => one.length)) + 3
  const head = `${''.padEnd(width)}${told.map((_, index) => letter(index).padStart(4)).join('')}`
  const lines = told.map(
    (row, index) =>
      `${letter(index)}  ${row.padEnd(width - 3)}${told.map((column) => count(row, column).padStart(4)).join('')}`,
  )
  return [head, ...lines].join('\n')
}

function percent(all: readonly Judged[], holds: (judged: Judged) => boolean): number {
  return (all.filter(holds).length / all.length) * 100
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
