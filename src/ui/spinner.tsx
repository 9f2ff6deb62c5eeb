/** Something is in progress for an unknown time. Set `label` if no text next to it says so. */
export function Spinner({ label }: { label?: string }) {
  return label ? (
    <span class="cf-spinner" role="status" aria-label={label} />
  ) : (
    <span class="cf-spinner" aria-hidden="true" />
  )
}

/** A progress bar from 0 to 1; without `value` it is indeterminate. `label` is its accessible name. */
export function Progress({ value, label }: { value?: number; label: string }) {
  const percent = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <div
      class="cf-progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(percent === undefined ? {} : { 'aria-valuenow': percent })}
    >
      <div
        class={percent === undefined ? 'cf-progress-bar cf-progress-unknown' : 'cf-progress-bar'}
        style={percent === undefined ? {} : { width: `${percent}%` }}
      />
    </div>
  )
}
