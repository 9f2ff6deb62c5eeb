/** Starts the reader of files from its script, which stands in the page: on file:// there is no other place for it. */
import { BundleError } from '../../core/bundle/errors.ts'
import type { ReaderScope } from './listen.ts'
import type { ReaderPort } from './wire.ts'

/** Starts workers of a script. */
export function workersOf(script: string): () => ReaderPort {
  let url: string | undefined
  return () => {
    // A worker of an empty script starts, and never answers.
    if (script.trim() === '') throw notRunning()
    url ??= URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
    return new Worker(url)
  }
}

/**
 * Runs the script in the page, for a browser that starts no worker from a blob: address. Its messages are not copied. The
 * policy of the page must allow the script.
 * @throws BundleError when the script did not run
 */
export function inPageOf(script: string, page: Document): () => ReaderPort {
  return () => {
    const port: ReaderPort = {
      onmessage: null,
      onerror: null,
      postMessage: (order) => scope.onmessage?.({ data: order }),
      terminate: () => {
        port.onmessage = null
      },
    }
    const scope: ReaderScope = {
      onmessage: null,
      postMessage: (news) => queueMicrotask(() => port.onmessage?.({ data: news })),
    }
    const element = page.createElement('script')
    element.textContent = script
    Object.assign(globalThis, { casefileReader: scope })
    page.head.append(element)
    element.remove()
    Reflect.deleteProperty(globalThis, 'casefileReader')
    if (!scope.onmessage) throw notRunning()
    return port
  }
}

function notRunning(): BundleError {
  return new BundleError('This page’s file reader does not run, so files cannot be opened here.')
}
