import { expect, it } from 'vitest'
import { exporters, exportFile } from '../../../../src/core/bundle/exports/index.ts'
import { failingSave, sessionOf } from '../../../support/session-builder.ts'
import { randomSession } from '../random-session.ts'

const input = (session = sessionOf(failingSave())) => ({
  session,
  files: new Map(),
  tool: { name: 'Casefile', version: '0.1.0' },
  createdAt: session.endedAt,
})

it('names every file like the bundle, and no two the same', () => {
  const names = exporters.map((exporter) => exportFile(exporter, input()).name)
  expect(names[0]).toBe('casefile-app.tallybook.example-2026-03-12-0930-c0ffee00.har')
  expect(new Set(names).size).toBe(exporters.length)
  expect(new Set(exporters.map(({ id }) => id)).size).toBe(exporters.length)
})

it.each(exporters)('$label says what it is for, in a line, and bears every session', (exporter) => {
  expect(exporter.purpose).toMatch(/^[A-Z].{15,75}$/)
  for (let seed = 1; seed <= 10; seed++)
    expect(exportFile(exporter, input(randomSession(seed))).bytes.length).toBeGreaterThan(20)
})
