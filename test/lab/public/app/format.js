const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const days = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })
const months = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })

/** Cents as money, e.g. `€1,240.00`. */
export function formatMoney(cents, currency = 'EUR') {
  return new Intl.NumberFormat('en-IE', { style: 'currency', currency }).format(cents / 100)
}

/** ISO date as `23 Nov 2026`. */
export function formatDate(isoDate) {
  return dates.format(new Date(isoDate))
}

/** ISO date as `Wed, 25 Nov`. */
export function formatDay(isoDate) {
  return days.format(new Date(isoDate))
}

/** `2026-11` as `Nov`. */
export function formatMonth(isoMonth) {
  return months.format(new Date(`${isoMonth}-01`))
}
