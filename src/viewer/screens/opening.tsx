import { Button, Spinner } from '../../ui/index.ts'
import { formatCount } from '../../views/format.ts'

/** A file is being read: progress, and a way to cancel. */
export function Opening({
  what = 'the file',
  progress,
  onCancel,
}: {
  what?: string
  progress: { done: number; all: number } | undefined
  onCancel: () => void
}) {
  return (
    <div class="cf-opening">
      <Spinner label="Opening" />
      <p>
        Opening {what}
        {progress && `: ${formatCount(progress.done)} of ${formatCount(progress.all)}`}
      </p>
      <progress aria-label={`Opening ${what}`} {...(progress && { max: progress.all, value: progress.done })} />
      <Button size="sm" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  )
}
