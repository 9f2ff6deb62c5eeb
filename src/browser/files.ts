/** Saves files for the person, and reads the extension's own. */

/** Offers a file as a download, through a link, which needs no permission. `type` is a media type. */
export async function saveFile(name: string, bytes: Uint8Array, type: string): Promise<void> {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Once begun, the download keeps the data alive itself; that takes far less than a minute.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** A text file of the extension itself. */
export async function readText(url: string): Promise<string> {
  return (await fetch(url)).text()
}

/** A JSON file of the extension itself. */
export async function readJson(url: string): Promise<unknown> {
  return (await fetch(url)).json()
}
