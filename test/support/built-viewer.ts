/** The viewer from the build under test, as it goes into every bundle. */
import { readFileSync } from 'node:fs'

export const builtViewer = (): string => readFileSync('dist/chromium/viewer-template.html', 'utf8')
