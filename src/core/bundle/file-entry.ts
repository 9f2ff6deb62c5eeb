/** How the manifest lists a file. */
import { sha256 } from '../session/bytes.ts'
import type { FileEntry } from './manifest.ts'

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

/** The hash is empty where the page has no WebCrypto. */
export async function fileEntry(path: string, bytes: Uint8Array): Promise<FileEntry> {
  const extension = path.split('.').pop() ?? ''
  return {
    path,
    size: bytes.length,
    sha256: (await sha256(bytes)) ?? '',
    type: types[extension] ?? 'application/octet-stream',
  }
}
