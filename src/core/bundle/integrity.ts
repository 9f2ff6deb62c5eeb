/** Whether the files of a bundle match its manifest. */
import { sha256 } from '../base/bytes.ts'
import type { FileEntry } from './file-entry.ts'
import { paths } from './paths.ts'

export interface Integrity {
  /**
   * `checking`: not known yet. `changed`: the named files differ from the manifest, are missing, or are not listed.
   * `unchecked`: names and sizes match, but the page may not compute hashes. Detects damage and careless edits, not
   * someone who also rewrites the manifest.
   */
  state: 'checking' | 'unchanged' | 'changed' | 'unchecked'
  files: string[]
}

export interface Checked {
  integrity: Integrity
  /** every listed file that exists; unlisted files are not passed on */
  files: Map<string, Uint8Array>
  /** false if the page has no WebCrypto: only names and sizes were compared */
  hashed: boolean
}

export async function checkFiles(all: ReadonlyMap<string, Uint8Array>, listed: readonly FileEntry[]): Promise<Checked> {
  const files = new Map<string, Uint8Array>()
  const changed = new Set<string>()
  let hashed = true
  const hashes = await hashesOf(all)
  for (const entry of listed) {
    // Casefile lists no file twice.
    if (files.has(entry.path)) {
      changed.add(entry.path)
      continue
    }
    const bytes = all.get(entry.path)
    if (!bytes) {
      changed.add(entry.path)
      continue
    }
    files.set(entry.path, bytes)
    const hash = hashes.get(entry.path)
    if (hash === undefined) hashed = false
    if (bytes.length !== entry.size || (hash !== undefined && hash !== entry.sha256)) changed.add(entry.path)
  }
  for (const path of all.keys()) {
    if (path !== paths.manifest && !files.has(path)) changed.add(path)
  }
  const same = hashed ? 'unchanged' : 'unchecked'
  return { integrity: { state: changed.size === 0 ? same : 'changed', files: [...changed] }, files, hashed }
}

/** All at once: the browser computes hashes in the background, on several processors. */
async function hashesOf(all: ReadonlyMap<string, Uint8Array>): Promise<Map<string, string | undefined>> {
  return new Map(await Promise.all([...all].map(async ([path, bytes]) => [path, await sha256(bytes)] as const)))
}
