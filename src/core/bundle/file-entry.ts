/** A file as listed in the manifest. */
import * as z from 'zod/mini'
import { sha256 } from '../base/bytes.ts'

export const FileEntry = z.object({
  path: z.string(),
  /** bytes */
  size: z.number(),
  /** lower-case hex */
  sha256: z.string(),
  /** media type */
  type: z.string(),
})
export type FileEntry = z.infer<typeof FileEntry>

const types: Record<string, string> = {
  json: 'application/json',
  jsonl: 'application/jsonl',
  har: 'application/json',
  map: 'application/json',
  md: 'text/markdown',
  html: 'text/html',
  webp: 'image/webp',
  png: 'image/png',
  jpg: 'image/jpeg',
  ts: 'text/typescript',
  mjs: 'text/javascript',
}

/** The hash is empty if the page has no WebCrypto. */
export async function fileEntry(path: string, bytes: Uint8Array): Promise<FileEntry> {
  const extension = path.split('.').pop() ?? ''
  return {
    path,
    size: bytes.length,
    sha256: (await sha256(bytes)) ?? '',
    type: types[extension] ?? 'application/octet-stream',
  }
}
