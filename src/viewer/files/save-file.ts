/** Lets the reader save a file under a name. Needs no connection: the address is made in memory. */
export function saveFile(name: string, content: Uint8Array | Blob): void {
  const part = content instanceof Blob ? content : content.slice()
  // Always as a download and never as its own type: nothing of a bundle may open as a page.
  const url = URL.createObjectURL(new Blob([part], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name.split('/').pop() || 'file'
  link.click()
  // The download has begun with the click, in every browser; the address may go in the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
