/** The chart of the report: two bars per month, invoiced and paid. */
import { svg } from '/app/dom.js'
import { formatMoney, formatMonth } from '/app/format.js'

const SIZE = { width: 960, height: 320, left: 64, bottom: 32, top: 12 }

/** An SVG of the months, `{ month, invoiced, paid }` with amounts in cents. */
export function drawRevenueChart(months) {
  const highest = niceCeiling(Math.max(...months.map(({ invoiced }) => invoiced)))
  const floor = SIZE.height - SIZE.bottom
  const y = (cents) => floor - (cents / highest) * (floor - SIZE.top)
  const step = (SIZE.width - SIZE.left) / months.length
  return svg(
    'svg',
    { viewBox: `0 0 ${SIZE.width} ${SIZE.height}`, role: 'img', 'aria-label': describe(months) },
    ...[0, 0.25, 0.5, 0.75, 1].map((share) => gridLine(highest * share, y(highest * share))),
    ...months.map((month, index) => monthBars(month, SIZE.left + index * step, step, y, floor)),
  )
}

function gridLine(cents, y) {
  const label = `€${Math.round(cents / 100_000)}k`
  return svg(
    'g',
    { class: 'grid' },
    svg('line', { x1: SIZE.left, x2: SIZE.width, y1: y, y2: y }),
    svg('text', { x: SIZE.left - 12, y: y + 4, 'text-anchor': 'end' }, label),
  )
}

function monthBars({ month, invoiced, paid }, x, step, y, floor) {
  const width = step * 0.3
  const bar = (name, cents, offset) =>
    svg(
      'rect',
      { class: `bar ${name}`, x: x + offset, y: y(cents), width, height: floor - y(cents), rx: 3 },
      svg('title', {}, `${formatMonth(month)}: ${name} ${formatMoney(cents)}`),
    )
  return svg(
    'g',
    {},
    bar('invoiced', invoiced, step * 0.18),
    bar('paid', paid, step * 0.52),
    svg('text', { x: x + step / 2, y: SIZE.height - 10, 'text-anchor': 'middle' }, formatMonth(month)),
  )
}

/** Rounds up to the next round number, so that the grid has round labels. */
function niceCeiling(cents) {
  const step = 400_000
  return Math.ceil(cents / step) * step
}

function describe(months) {
  const sum = months.reduce((total, { invoiced }) => total + invoiced, 0)
  return `Invoiced in the last ${months.length} months: ${formatMoney(sum)}`
}
