/** The bodies of a trace: each is a file beside it, named in the HAR entry by `_sha1` in place of a text. */
import { utf8 } from '../../base/bytes.ts'
import type { HarEntry } from '../har/har-format.ts'

/** A zip that is read back holds at most 5,000 files; screenshots need some. */
const most = 4000

export interface Bodies {
  /** by path in the trace */
  files: Map<string, Uint8Array>
  /** the entry with its bodies moved into files; those beyond the limit stay in the HAR alone */
  moveOut(entry: HarEntry): HarEntry
}

export function createBodies(): Bodies {
  const files = new Map<string, Uint8Array>()
  /** undefined when there is no room for another file */
  function put(text: string, mimeType: string): { _sha1: string } | undefined {
    if (files.size >= most) return undefined
    // The name is only a name to the viewer; a real hash would need a promise.
    const name = `body-${files.size}.${/json/.test(mimeType) ? 'json' : 'txt'}`
    files.set(`resources/${name}`, utf8(text))
    return { _sha1: name }
  }
  return {
    files,
    moveOut(entry) {
      const { postData } = entry.request
      const { text, encoding, ...content } = entry.response.content
      const readable = encoding === undefined ? text : undefined
      return {
        ...entry,
        request: postData?.text
          ? { ...entry.request, postData: { ...postData, ...put(postData.text, postData.mimeType) } }
          : entry.request,
        response: { ...entry.response, content: { ...content, ...(readable && put(readable, content.mimeType)) } },
      }
    },
  }
}
