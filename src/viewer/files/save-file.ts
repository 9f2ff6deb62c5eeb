/** Saves a file under a name. Works offline: the URL is created in memory. */
export function saveFile(name: string, content: Uint8Array | Blob): void {
  const part = content instanceof Blob ? content : content.slice()
  // Always as a download and never with its own type: nothing from a bundle may open as a page.
  const url = URL.createObjectURL(new Blob([part], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name.split('/').pop() || 'file'
  link.click()
  // In every browser the download has started with the click, so the URL can be revoked later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
