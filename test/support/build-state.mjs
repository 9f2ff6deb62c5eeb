// @ts-check
/** Whether the build is newer than all of its sources, so that a second start is quick. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const sources = ['src', 'test/lab/kb', 'manifest.json', 'vite.config.ts', 'package-lock.json']

/** @param {'chromium' | 'firefox'} target */
export function isBuilt(target) {
  const result = join('dist', target, 'manifest.json')
  if (!existsSync(result)) return false
  const built = statSync(result).mtimeMs
  return sources.every((source) => newest(source) <= built)
}

/** @param {string} path @returns {number} modification time of the newest file in it */
function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
