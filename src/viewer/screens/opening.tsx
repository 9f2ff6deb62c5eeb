import { Button, Spinner } from '../../ui/index.ts'

/** A file is being read: how far that is, and the way out. */
export function Opening({
  progress,
  onCancel,
}: {
  progress: { done: number; all: number } | undefined
  onCancel: () => void
}) {
  return (
    <div class="cf-opening">
      <Spinner label="Opening" />
      <p>Opening the file{progress && `: ${progress.done.toLocaleString()} of ${progress.all.toLocaleString()}`}</p>
      <progress aria-label="Opening the file" {...(progress && { max: progress.all, value: progress.done })} />
      <Button size="sm" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  )
}
