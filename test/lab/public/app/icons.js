import { svg } from './dom.js'

const paths = {
  invoices: 'M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h7',
  customers:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.4-3.6 3-5.5 6.5-5.5s6.1 1.9 6.5 5.5M16 4.5a3.3 3.3 0 0 1 0 6.3M18 14.8c2.1.7 3.3 2.5 3.5 5.2',
  report: 'M4 20V4M4 20h16M8.5 16.5v-5M13 16.5V8M17.5 16.5v-7',
  settings:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20 20',
  back: 'M14.5 5.5 8 12l6.5 6.5',
}

/** A line icon, 20 px, in the text colour; purely decorative. */
export function icon(name) {
  return svg(
    'svg',
    { viewBox: '0 0 24 24', width: 20, height: 20, class: 'icon', 'aria-hidden': 'true' },
    svg('path', { d: paths[name] }),
  )
}

/** Five tally marks, the product's logo. */
export function logo() {
  return svg(
    'svg',
    { viewBox: '0 0 32 32', width: 30, height: 30, class: 'logo', 'aria-hidden': 'true' },
    svg('rect', { width: 32, height: 32, rx: 8 }),
    svg('path', { class: 'logo-marks', d: 'M9 8.5v15M13.7 8.5v15M18.4 8.5v15M23.1 8.5v15' }),
    svg('path', { class: 'logo-stroke', d: 'M5.8 21.5 26.2 10.5' }),
  )
}
