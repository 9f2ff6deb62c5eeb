/** The viewer that ships inside every bundle, with the bundle's own data in it. */
import { base64, utf8 } from '../base/bytes.ts'
import { BundleError } from './errors.ts'

/**
 * An element that the browser neither runs nor parses, placed after the app's script so that the page paints first.
 * base64 has no character that could end it.
 */
export const viewerMarker = '<script type="text/plain" id="casefile-bundle"></script>'

/** The element after it, for files that the first screen does not wait for: the browser parses what stands first, first. */
const filesMarker = '<script type="text/plain" id="casefile-files"></script>'

/**
 * The viewer's page with the base64 of zips in it: what the bundle is read from, then its other files.
 * @throws BundleError when the template has no marker, which is a fault of the build and not of the person
 */
export function embedInViewer(template: string, zip: Uint8Array, others: Uint8Array): Uint8Array {
  // The last one: the viewer's own script, which comes before, may hold the same text.
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
