import type { RefObject } from 'preact'

/**
 * The file chooser of the browser, without its own button, whose look cannot be changed: another one opens it with
 * `input.current?.click()`. Nothing happens when the person chooses nothing.
 */
export function FileInput({
  input,
  label,
  accept,
  multiple = false,
  folder = false,
  onFiles,
}: {
  input: RefObject<HTMLInputElement | null>
  label: string
  /** endings and types, as `<input accept>` has them */
  accept?: string
  multiple?: boolean
  /** a folder is chosen, with all files in it */
  folder?: boolean
  onFiles: (files: [File, ...File[]]) => void
}) {
  return (
    <input
      ref={input}
      type="file"
      hidden
      aria-label={label}
      multiple={multiple}
      {...(accept !== undefined && { accept })}
      {...(folder && { webkitdirectory: true })}
      onChange={({ currentTarget }) => {
        const [first, ...others] = currentTarget.files ?? []
        // Emptied, or choosing the same again would raise no event.
        currentTarget.value = ''
        if (first) onFiles([first, ...others])
      }}
    />
  )
}
