/** Starts the reader of files from its script, which stands in the page: on file:// there is no other place for it. */
import type { ReaderScope } from './listen.ts'
import type { ReaderPort } from './wire.ts'

/** Starts workers of a script. */
export function workersOf(script: string): () => ReaderPort {
  let url: string | undefined
  return () => {
    url ??= URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
    return new Worker(url) as unknown as ReaderPort
  }
}

/**
 * Runs the script in the page, for a browser that starts no worker from a blob: address. Its messages are not copied. The
 * policy of the page must allow the script.
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
    return port
  }
}
