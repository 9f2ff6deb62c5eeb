/** `npm run bench:privacy`. */
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { RequestEvent } from '../../../src/core/session/index.ts'
import { allHold, atMost, type Bar, barsText, type Report, type Row, saveReport, tableText } from '../report.ts'
import { auditorOrdinary, auditorSecrets, auditorUnpromised } from './corpora/auditor.ts'
import { formatSamples } from './corpora/formats.ts'
import { oddSecrets } from './corpora/odd.ts'
import { hardTraffic, publicTraffic } from './corpora/ordinary.ts'
import { type Plant, plantedSecrets } from './corpora/planted.ts'
import { strangerOrdinary, strangerSecrets } from './corpora/stranger.ts'
import { keptOf, readableOf, recallOf, survivorsIn, type Tally } from './measure.ts'
import { subjects } from './subjects.ts'
import { type Cost, costOf } from './throughput.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)

/**
 * Measures, prints, and writes the report to `--json FILE`. `--quick` takes fewer samples, `--show` prints what was missed
 * and what was lost.
 * @returns whether every bar holds
 */
export async function benchPrivacy(args: string[]): Promise<boolean> {
  const options = { quick: { type: 'boolean' }, json: { type: 'string' }, show: { type: 'boolean' } } as const
  const { values } = parseArgs({ args, options })
  const each = values.quick ? 2 : 8
  const rows: Row[] = []
  const show = (subject: string, examples: readonly string[]) => {
    if (values.show && subject === 'Casefile') for (const example of examples.slice(0, 80)) say(`    ${example}`)
  }
  const share = ({ found, all }: Tally) => (all === 0 ? Number.NaN : found / all)
  const ours = new Map<string, number>()
  const tell = (subject: string, metric: string, tally: Tally, unit = 'share') => {
    rows.push({ subject, metric, value: share(tally), unit })
    if (subject === 'Casefile') ours.set(metric, share(tally))
    if (tally.examples.length > 0 && values.show && subject === 'Casefile') say(`  ${metric}`)
    show(subject, tally.examples)
  }

  const formats = formatSamples(each).map(({ by, rule, secret, event }): Plant & { rule: string } => {
    return {
      kind: by === 'format' ? 'gitleaks: known by form' : 'gitleaks: known by its field',
      rule,
      secrets: [secret],
      event,
    }
  })
  const planted = plantedSecrets(values.quick ? 2 : 5)
  const odd = oddSecrets()
  const stranger = strangerSecrets()
  const lookalikes = strangerOrdinary()
  const [auditor, unpromised, auditorKept] = [auditorSecrets(), auditorUnpromised(), auditorOrdinary()]
  const totals = new Map<readonly Plant[], string>([
    [planted, 'planted, 28 kinds: gone'],
    [odd, 'odd places, all: gone'],
    [stranger, "a stranger's, all: gone"],
    [auditor, "an auditor's, all that is promised: gone"],
  ])
  const [open, hard] = [publicTraffic(values.quick ? 0.2 : 1), hardTraffic(values.quick ? 50 : 300)]
  for (const subject of subjects) {
    const { name } = subject
    for (const plants of [formats, planted, odd, stranger, auditor, unpromised]) {
      const tallies = await recallOf(subject, plants)
      const all = [...tallies.values()]
      const total = totals.get(plants)
      if (total !== undefined)
        tell(name, total, {
          found: all.reduce((sum, { found }) => sum + found, 0),
          all: all.reduce((sum, { all }) => sum + all, 0),
          examples: [],
        })
      for (const [kind, tally] of tallies) tell(name, `  ${kind}`, tally)
    }
    const changed = (tally: Tally): Tally => ({ ...tally, found: tally.all - tally.found })
    tell(name, 'public API traffic: values changed', changed(await keptOf(subject, open)))
    tell(name, 'what looks like a secret: values changed', changed(await keptOf(subject, hard)))
    tell(name, "a stranger's ordinary events: changed", changed(await readableOf(subject, lookalikes)))
    tell(name, "an auditor's ordinary events: changed", changed(await readableOf(subject, auditorKept)))
    for (const [kind, part] of byKind(auditorKept))
      tell(name, `  ${kind}: changed`, changed(await readableOf(subject, part)))
  }
  const survivors = await survivorsIn(subjects[0]!, planted)
  for (const survivor of survivors) say(`In the bundle: ${survivor}`)

  const traffic = [...open, ...hard]
  const cost = costOf(traffic)
  const large = costOf(largest(traffic))
  rows.push({ subject: 'Casefile', metric: '10 MB of traffic', value: perTenMegabytes(cost), unit: 'ms' })
  rows.push({ subject: 'Casefile', metric: 'longest task', value: Math.max(cost.longest, large.longest), unit: 'ms' })

  const bars: Bar[] = [
    atMost('planted secrets in any byte of the bundle', survivors.length, 0),
    atMost('planted secrets missed, share', 1 - (ours.get('planted, 28 kinds: gone') ?? Number.NaN), 0),
    atMost('known token formats missed, share', 1 - (ours.get('  gitleaks: known by form') ?? Number.NaN), 0.02),
    atMost("a stranger's secrets missed, share", 1 - (ours.get("a stranger's, all: gone") ?? Number.NaN), 0.04),
    atMost(
      "a stranger's ordinary events changed, share",
      ours.get("a stranger's ordinary events: changed") ?? Number.NaN,
      0.01,
    ),
    atMost(
      "an auditor's promised secrets missed, share",
      1 - (ours.get("an auditor's, all that is promised: gone") ?? Number.NaN),
      0.06,
    ),
    atMost(
      "an auditor's ordinary events changed, share",
      ours.get("an auditor's ordinary events: changed") ?? Number.NaN,
      0.01,
    ),
    atMost(
      'public API traffic: values changed, share',
      ours.get('public API traffic: values changed') ?? Number.NaN,
      0.01,
    ),
    atMost(
      'what looks like a secret: values changed, share',
      ours.get('what looks like a secret: values changed') ?? Number.NaN,
      0.01,
    ),
    atMost('10 MB of traffic, ms', perTenMegabytes(cost), 1000),
    atMost('longest task, ms', Math.max(cost.longest, large.longest), 16),
  ]
  const report: Report = { rows, bars }
  if (values.json) saveReport(values.json, report)
  say(`\n${tableText(rows)}\n\n${barsText(bars)}`)
  return allHold(report)
}

function byKind<T extends { kind: string }>(all: readonly T[]): Map<string, T[]> {
  const kinds = new Map<string, T[]>()
  for (const one of all) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one])
  return kinds
}

const perTenMegabytes = ({ time, size }: Cost) => (time / size) * 10_000_000

/** Exchanges with the longest request and response bodies that are kept, 64 Ki characters each. */
export function largest(traffic: readonly RequestEvent[]): RequestEvent[] {
  const texts = traffic.flatMap(({ responseBody }) => (responseBody?.text?.startsWith('{') ? [responseBody.text] : []))
  const [first] = traffic
  return [0, 1, 2, 3, 4, 5].map((part) => {
    const text = `[${texts.slice(Math.floor((part * texts.length) / 6)).join(',')}`.slice(0, 65_536)
    const body = { type: 'application/json', text, size: text.length, truncated: true }
    return { ...first!, requestBody: body, responseBody: body }
  })
}
