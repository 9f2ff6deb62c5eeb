import { expect, it } from 'vitest'
import { runWorker, type WorkerScope } from '../../../src/core/base/worker-port.ts'

it('hears what is sent to the worker, and hands over what it answers with', () => {
  const sent: [string, ArrayBuffer[]][] = []
  const scope: WorkerScope<string, number> = {
    onmessage: null,
    postMessage: (message, transfer) => void sent.push([message, transfer]),
  }
  const memory = new ArrayBuffer(1)
  runWorker<string, number>(scope, (tell) => (heard) => {
    tell(`heard ${heard}`)
    tell('bytes', [memory])
  })
  scope.onmessage?.({ data: 3 })
  expect(sent).toEqual([
    ['heard 3', []],
    ['bytes', [memory]],
  ])
})
