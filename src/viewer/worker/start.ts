/** Starts the file reader from a script embedded in the page: on file:// it cannot be loaded from anywhere else. */
import { BundleError } from '../../core/bundle/errors.ts'
import type { ReaderScope } from './listen.ts'
import type { ReaderPort } from './wire.ts'

/** Starts workers from a script. */
export function workersOf(script: string): () => ReaderPort {
  let url: string | undefined
  return () => {
    // A worker with an empty script starts, but never answers.
    if (script.trim() === '') throw notRunning()
    url ??= URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
    return new Worker(url)
  }
}

/**
 * Runs the script in the page, for browsers that cannot start a worker from a blob: URL. Messages are not copied. The page's
 * policy must allow the script.
 * @throws BundleError if the script did not run
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
