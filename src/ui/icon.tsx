import { paths } from './icon-paths.ts'
import { classes } from './tone.ts'

export type IconName = keyof typeof paths

/** A line icon on a 16 px grid, in the text colour. Decorative unless `label` gives it a name. */
export function Icon({
  name,
  label,
  size = 16,
  class: extra,
}: {
  name: IconName
  label?: string
  size?: number
  class?: string
}) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label or hidden; a title element would add a tooltip
    <svg
      class={classes('cf-icon', extra)}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width="1.4"
      stroke-linecap="round"
      stroke-linejoin="round"
      focusable="false"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d={paths[name]} />
    </svg>
  )
}
