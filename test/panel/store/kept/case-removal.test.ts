import { signal } from '@preact/signals'
import { expect, it } from 'vitest'
import { createSerialQueue } from '../../../../src/core/base/serial-queue.ts'
import type { Case } from '../../../../src/panel/store/case/case.ts'
import type { Cases } from '../../../../src/panel/store/case/cases.ts'
import { createFailures } from '../../../../src/panel/store/failures.ts'
import { createCaseRemoval } from '../../../../src/panel/store/kept/case-removal.ts'
import { fakeWorld } from '../../support/fake-ports.ts'

it('leaves nothing behind that a write waiting for its turn could keep anew', async () => {
  const list = signal<readonly Case[]>([{ key: 'open' } as Case])
  const cases = {
    list,
    drop(key: string) {
      list.value = list.peek().filter((item) => item.key !== key)
    },
  } as unknown as Cases
  const inTurn = createSerialQueue()
  const shown = { drop: () => undefined, load: async () => undefined }
  const removal = createCaseRemoval(fakeWorld().ports, cases, createFailures(), { inTurn }, shown)
  const removed = removal.removeAll()
  const stillThere = inTurn(async () => list.peek().map(({ key }) => key))
  expect(await removed).toBe(true)
  expect(await stillThere).toEqual([])
})
