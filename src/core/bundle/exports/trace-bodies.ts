/** The bodies of a trace: each is a separate file, referenced by `_sha1` in the HAR entry instead of text. */
import { utf8 } from '../../base/bytes.ts'
import type { HarEntry } from '../har/har-format.ts'

/** A zip that we open again may hold at most 5,000 files, and screenshots need some of these. */
const most = 4000

export interface Bodies {
  /** by path in the trace */
  files: Map<string, Uint8Array>
  /** returns the entry with its bodies moved into files; beyond the limit they stay in the HAR */
  moveOut(entry: HarEntry): HarEntry
}

export function createBodies(): Bodies {
  const files = new Map<string, Uint8Array>()
  /** undefined if there is no room for another file */
  function put(text: string, mimeType: string): { _sha1: string } | undefined {
    if (files.size >= most) return undefined
    // The viewer treats this as an opaque name; a real hash would have to be awaited.
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
