/** The viewer shipped inside every bundle, with the bundle's own data embedded. */
import { base64, utf8 } from '../base/bytes.ts'
import { BundleError } from './errors.ts'

/**
 * An element the browser neither runs nor parses, placed after the app's script so that the page paints first. Base64
 * contains no character that could end it.
 */
export const viewerMarker = '<script type="text/plain" id="casefile-bundle"></script>'

/** A second element, for files the first screen does not need: the browser parses in document order. */
const filesMarker = '<script type="text/plain" id="casefile-files"></script>'

/**
 * The viewer's page with base64 zips embedded: first what the bundle is read from, then its other files.
 * @throws BundleError when the template has no marker, which is a build error rather than the person's fault
 */
export function embedInViewer(template: string, zip: Uint8Array, others: Uint8Array): Uint8Array {
  // The last occurrence, because the viewer's own script before it may contain the same text.
  const at = template.lastIndexOf(viewerMarker)
  if (at < 0) {
    throw new BundleError('The viewer page has no place for the data: its "casefile-bundle" element is missing.')
  }
  const filled = (element: string, bytes: Uint8Array) => element.replace('</script>', `${base64(bytes)}</script>`)
  return utf8(
    template.slice(0, at) +
      filled(viewerMarker, zip) +
      filled(filesMarker, others) +
      template.slice(at + viewerMarker.length),
  )
}
