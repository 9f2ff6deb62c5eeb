import { useEffect, useMemo } from 'preact/hooks'

/** Only raster images: an SVG is a document, and this one comes from anyone. */
const types = new Map<string, string>([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['webp', 'image/webp'],
])

/** Addresses for the screenshots of a bundle, made when first asked for and given back when the bundle goes. */
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
