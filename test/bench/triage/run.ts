/** `npm run bench:triage`. */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { allHold, barsText, saveReport, tableText } from '../report.ts'
import { confusionText, isRight, reportOf } from './bars.ts'
import { type Judged, judgeSessions } from './measure.ts'
import { partOf, sessions } from './sessions.ts'

/** pairs of fault and twin per app that fit into a minute */
const quickPairs = 1
const say = (text: string) => process.stdout.write(`${text}\n`)

/**
 * Plays, prints, and writes the report to `--json FILE`. `--quick` plays a subset, `--only ID,APP` only these; `--show` also
 * prints what was captured.
 * @returns whether every bar holds
 */
export async function benchTriage(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean' },
      json: { type: 'string' },
      only: { type: 'string' },
      show: { type: 'boolean' },
    },
  })
  const wanted = values.only?.split(',')
  const all = wanted
    ? sessions.filter(({ id, app }) => wanted.includes(id) || wanted.includes(app))
    : values.quick
      ? partOf(sessions, quickPairs)
      : sessions
  say(`Playing ${all.length} sessions ...`)
  const judged = await judgeSessions(all, (one) => {
    if (one.broken !== undefined || one.missing.length > 0 || !isRight(one) || wanted) say(told(one))
    if (values.show) say(JSON.stringify(one.captured, null, 1))
  })
  const report = reportOf(judged)
  if (values.json) saveReport(values.json, report)
  say(`\n${tableText(report.rows)}`)
  say(`\nMeant (lines) and said (columns):\n${confusionText(judged)}`)
  say(`\n${barsText(report.bars)}`)
  return allHold(report)
}

/** One session and what was wrong with its verdict. */
function told({ session, verdict, missing, broken }: Judged): string {
  const lines = [`${session.app}: ${session.id} (${session.role}), meant: ${session.expect.join(' or ')}`]
  if (broken !== undefined) lines.push(`not played: ${broken}`)
  if (verdict) {
    lines.push(`said: ${verdict.class} by ${verdict.rule}, ${verdict.confidence}: ${verdict.sentence}`)
    for (const one of verdict.alternatives) lines.push(`  or ${one.class} by ${one.rule}, ${one.confidence}`)
  }
  for (const fact of missing) lines.push(`not captured: ${JSON.stringify(fact)}`)
  return lines.join('\n  ')
}
