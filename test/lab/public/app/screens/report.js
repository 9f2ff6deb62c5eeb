import { request } from '../api.js'
import { h, setBusy } from '../dom.js'
import { formatMoney } from '../format.js'

/** How long the report may take, in ms. */
const PATIENCE = 1500

/** Revenue of the last twelve months. The chart is loaded only here. */
export async function renderReportScreen(main) {
  const waiting = h('p', { class: 'card empty', 'aria-busy': 'true' }, 'Adding up…')
  main.append(h('header', { class: 'screen-header' }, h('h1', {}, 'Report')), waiting)
  const report = await loadReport()
  if (!report) {
    waiting.replaceWith(createReportError(main))
    return
  }
  const { drawRevenueChart } = await import('/assets/revenue-chart.4f1c9b2e.js')
  waiting.replaceWith(createTiles(report), createChartCard(drawRevenueChart(report.months)))
}

async function loadReport() {
  try {
    const { data } = await request('GET', '/api/reports/revenue?months=12', { signal: AbortSignal.timeout(PATIENCE) })
    return data
  } catch (error) {
    console.error('[report] no answer', { patience: PATIENCE }, error)
    return undefined
  }
}

function createReportError(main) {
  const again = h('button', { onclick: () => retry(again, main) }, 'Try again')
  return h(
    'section',
    { class: 'card empty', role: 'alert', testid: 'report-error' },
    h('h2', {}, 'The report is taking too long'),
    h('p', {}, 'We stopped waiting for it. Your figures are safe.'),
    again,
  )
}

function retry(button, main) {
  setBusy(button, true)
  main.replaceChildren()
  return renderReportScreen(main)
}

function createTiles({ months, open, overdue, daysToPay }) {
  const invoiced = months.reduce((sum, month) => sum + month.invoiced, 0)
  const tile = (label, value, tone = '') =>
    h('div', { class: `card tile ${tone}` }, h('span', {}, label), h('strong', {}, value))
  return h(
    'section',
    { class: 'tiles four', 'aria-label': 'Key figures' },
    tile('Invoiced, 12 months', formatMoney(invoiced)),
    tile('Open in total', formatMoney(open)),
    tile('Overdue', formatMoney(overdue), 'warn'),
    tile('Days to pay', `${daysToPay} days`),
  )
}

function createChartCard(chart) {
  const key = (name, text) => h('span', { class: `key ${name}` }, text)
  return h(
    'section',
    { class: 'card chart', testid: 'report-chart' },
    h(
      'div',
      { class: 'chart-head' },
      h('h2', {}, 'Revenue by month'),
      key('invoiced', 'Invoiced'),
      key('paid', 'Paid'),
    ),
    chart,
  )
}
