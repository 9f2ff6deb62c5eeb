import type { RefObject } from 'preact'

/**
 * The browser's file picker without its own button, which cannot be styled: open it with `input.current?.click()`. Nothing
 * happens if the user cancels.
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
  /** extensions and types, as in `<input accept>` */
  accept?: string
  multiple?: boolean
  /** picks a folder, including all files in it */
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
        // Cleared, otherwise choosing the same file again would fire no event.
        currentTarget.value = ''
        if (first) onFiles([first, ...others])
      }}
    />
  )
}
