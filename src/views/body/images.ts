import { useEffect, useMemo } from 'preact/hooks'

/** Raster images only: an SVG is a document, and this one is untrusted. */
const types = new Map<string, string>([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['webp', 'image/webp'],
])

/** Object URLs for the screenshots of a bundle, created on demand and revoked when the bundle is closed. */
export function useImages(files: ReadonlyMap<string, Uint8Array>): (file: string) => string | undefined {
  const cache = useMemo(() => ({ files, urls: new Map<string, string>() }), [files])
  useEffect(
    () => () => {
      for (const url of cache.urls.values()) URL.revokeObjectURL(url)
    },
    [cache],
  )
  return (file) => {
    const known = cache.urls.get(file)
    const bytes = cache.files.get(file)
    const type = types.get(file.split('.').pop()?.toLowerCase() ?? '')
    if (known !== undefined || !bytes || !type) return known
    const url = URL.createObjectURL(new Blob([bytes.slice()], { type }))
    cache.urls.set(file, url)
    return url
  }
}
