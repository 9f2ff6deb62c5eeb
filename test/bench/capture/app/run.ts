/** The second part of `npm run bench:capture`: what the whole extension adds to the work of a page's process. */
import { agentAt } from '../../../e2e/agent.ts'
import { startChromium } from '../../../e2e/browsers/chromium.ts'
import { atMost, type Report, type Row } from '../../report.ts'
import { orderOf } from '../page/order.ts'
import { median, medianDifference, spread } from '../statistics.ts'
import { serveGrid } from './server.ts'

type Stage = Awaited<ReturnType<typeof startChromium>>

/** One run of the page: ms of main-thread processor time, number of tasks over 50 ms, and whether it was recorded. */
interface Run {
  tasks: number
  longTasks: number
  isHooked: boolean
}

/** The page once recorded and twice not: the difference between the latter is the noise. */
const hosts = { plain: 'plain.test', plain2: 'plain-again.test', recorded: 'recorded.test' } as const
type Host = keyof typeof hosts
const names: Record<Host, string> = { plain: 'not recorded', plain2: 'not recorded again', recorded: 'recorded' }

/** Maximum that recording may add to the task time of the page's process, %. */
const LIMIT = 1
/** The relay sends its records a quarter of a second later; that is part of the cost. */
const SETTLE = 1_000

/** Runs the page alternately, `rounds` times on each host, with the built extension from `dist/chromium`. */
export async function measurePage(rounds: number): Promise<Report> {
  const server = await serveGrid()
  const stage = await startChromium({ granted: [`http://${hosts.recorded}/*`], hosts: ['*.test'] })
  const runs: Record<Host, Run[]> = { plain: [], plain2: [], recorded: [] }
  try {
    const tab = await stage.openTab(`http://${hosts.recorded}:${server.port}/blank`)
    // From then on every tab with this site is recorded, including those without a debugger.
    await (await agentAt(stage, tab)).record()
    for (let round = -1; round < rounds; round++) {
      for (const host of orderOf(Object.keys(hosts) as Host[], round)) {
        const run = await runPage(stage, `http://${hosts[host]}:${server.port}`, () => server.nextResult())
        if (run.isHooked !== (host === 'recorded'))
          throw new Error(`The page of ${hosts[host]} is hooked: ${run.isHooked}`)
        if (round >= 0) runs[host].push(run)
      }
    }
  } finally {
    await stage.close()
    await server.close()
  }
  return reportOf(runs)
}

async function runPage(stage: Stage, site: string, nextResult: () => Promise<string>): Promise<Run> {
  const tabs = await stage.browser.target().createCDPSession()
  const blank = `${site}/blank?${Date.now()}`
  const { targetId } = await tabs.send('Target.createTarget', { url: blank })
  // A session without the Runtime domain, which would make the console ten times slower.
  const target = await stage.browser.waitForTarget((one) => one.url() === blank && one.type() === 'page')
  const session = await target.createCDPSession()
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const taskTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
  }
  const before = await taskTime()
  const result = nextResult()
  await session.send('Page.navigate', { url: `${site}/` })
  const { longTasks, isHooked } = JSON.parse(await result) as Omit<Run, 'tasks'>
  await new Promise((resolve) => setTimeout(resolve, SETTLE))
  const after = await taskTime()
  await tabs.send('Target.closeTarget', { targetId })
  await tabs.detach()
  return { tasks: after - before, longTasks, isHooked }
}

function reportOf(runs: Record<Host, Run[]>): Report {
  const all = (host: Host, key: 'tasks' | 'longTasks') => runs[host].map((run) => run[key])
  const share = (host: Host) =>
    (100 * medianDifference(all(host, 'tasks'), all('plain', 'tasks'))) / median(all('plain', 'tasks'))
  const rows = (Object.keys(hosts) as Host[]).flatMap((host): Row[] => {
    const row = (metric: string, value: number, unit: string): Row => ({ subject: names[host], metric, value, unit })
    return [
      row('task time of the page', median(all(host, 'tasks')), 'ms'),
      row('task time, middle half of the runs', spread(all(host, 'tasks')), 'ms'),
      row('long tasks', median(all(host, 'longTasks')), 'tasks'),
      row('task time above the page that is not recorded', share(host), '%'),
    ]
  })
  const extra = median(all('recorded', 'longTasks')) - median(all('plain', 'longTasks'))
  return {
    rows,
    bars: [
      atMost('A/A page: noise of the task time, %', Math.abs(share('plain2')), LIMIT),
      atMost('page: task time added, %', share('recorded'), LIMIT),
      atMost('page: long tasks added', extra, 0),
    ],
  }
}
