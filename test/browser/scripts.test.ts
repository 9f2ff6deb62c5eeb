/** Our scripts in a page that is already open. */
import { beforeEach, expect, it, vi } from 'vitest'
import { createScripts } from '../../src/browser/scripts.ts'

interface Injection {
  target: { tabId: number; frameIds?: number[]; allFrames?: boolean }
  files?: string[]
  world?: string
}
const api = vi.hoisted(() => ({ executeScript: (_: unknown): Promise<unknown> => Promise.resolve([]) }))
vi.mock('../../src/browser/api.ts', () => ({
  browser: { scripting: { executeScript: (injection: unknown) => api.executeScript(injection) } },
}))

const files = { relay: 'relay.js', hook: '/hook.js', hookWithStreams: 'streams.js', replay: 'replay.js' }
const choices = { streams: false, replay: false }

/** what the frames of the page have, in order; a frame that is not named is gone */
let frames: Map<number, string[]>
beforeEach(() => {
  frames = new Map()
  api.executeScript = async (given) => {
    const { target, files: [file] = [], world } = given as Injection
    if (target.allFrames) return [...frames].map(([frameId, had]) => ({ frameId, result: had.includes('there') }))
    const gone = target.frameIds!.find((frameId) => !frames.has(frameId))
    if (gone !== undefined) throw new Error(`No frame with id ${gone} in tab with id ${target.tabId}.`)
    for (const frameId of target.frameIds!) frames.get(frameId)!.push(`${file} ${world}`)
    return []
  }
})

it('are started in every frame that has none yet, the relay before the hook', async () => {
  frames = new Map([
    [0, []],
    [4, ['there']],
    [7, []],
  ])
  expect(await createScripts(files).inject(1, { streams: true, replay: true })).toEqual([4])
  const both = ['/relay.js ISOLATED', '/streams.js MAIN']
  expect([...frames]).toEqual([
    [0, [...both, '/replay.js ISOLATED']],
    [4, ['there']],
    [7, both],
  ])
})

it.each([
  ['a frame that goes away meanwhile is left behind', 7, undefined],
  ['that the page itself goes away is told', 0, 'No frame with id 0 in tab with id 1.'],
])('%s', async (_what, leaving, problem) => {
  frames = new Map([
    [0, []],
    [4, []],
    [7, []],
  ])
  const run = api.executeScript
  api.executeScript = async (given) => {
    const answer = await run(given)
    if ((given as Injection).target.allFrames) frames.delete(leaving)
    return answer
  }
  const injected = createScripts(files).inject(1, choices)
  if (problem) await expect(injected).rejects.toThrow(problem)
  else await injected
  expect(frames.get(4)).toEqual(['/relay.js ISOLATED', '/hook.js MAIN'])
})
