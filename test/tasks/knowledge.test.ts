import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import type { Article } from '../../src/core/kb/index.ts'
import { openArticles } from '../../src/storage/articles.ts'
import { createKnowledge, type ImportStep, type Knowledge } from '../../src/tasks/knowledge.ts'
import {
  createKnowledgeListener,
  type KnowledgePort,
  knowledgeIn,
  type Question,
} from '../../src/tasks/knowledge-wire.ts'
import { articleOf } from '../panel/support/articles.ts'

let names = 0
/** A worker in this thread: everything that crosses is copied, as between threads. */
function workerOf(open: () => Promise<Knowledge>) {
  const port: KnowledgePort & { ended: boolean } = {
    ended: false,
    onmessage: null,
    onerror: null,
    postMessage: (question) => void listener(structuredClone(question) as Question),
    terminate() {
      port.ended = true
    },
  }
  const listener = createKnowledgeListener(open, (answer) => port.onmessage?.({ data: structuredClone(answer) }))
  return port
}
const store = () => openArticles(() => 1000, `knowledge-${++names}`)
const base = () => store().then(createKnowledge)
const titles = async (knowledge: Knowledge, text: string) =>
  (await knowledge.searchText(text, 5)).map(({ article }) => article.title)

describe('the knowledge base in its worker', () => {
  it('makes the index anew where the stored one is of an older version', async () => {
    const disk = await store()
    await createKnowledge(disk).put('help', [articleOf({ title: 'Printer is offline' })])
    const now = (await disk.savedIndex()) as { madeOf: string; index: { version: number } }
    // Version 5 had its weights as floats, and the terms of articles in another packing.
    const older = { ...now.index, version: 5, impacts: new Float32Array(3), text: new Uint8Array(3) }
    await disk.putIndex({ madeOf: now.madeOf, index: older })
    expect(await titles(createKnowledge(disk), 'printer')).toEqual(['Printer is offline'])
    expect(await disk.savedIndex()).toEqual(now)
  })

  it('reads files, tells how far it is, and finds what they hold', async () => {
    const knowledge = knowledgeIn(() => workerOf(base))
    await knowledge.load()
    const files = ['Printer is offline', 'Invoice cannot be saved'].map((title, n) => ({
      path: `${n}.md`,
      file: new Blob([`# ${title}\n\nText.`]),
    }))
    const steps: ImportStep[] = []
    const imported = await knowledge.importFiles('help', files, (step) => steps.push(step))
    expect(imported).toMatchObject({ articles: 2, problems: [], known: { sources: [{ source: 'help', count: 2 }] } })
    expect(steps).toEqual([
      { step: 'reading', done: 0, total: 2 },
      { step: 'reading', done: 1, total: 2 },
      { step: 'storing', done: 0, total: 0 },
      { step: 'indexing', done: 0, total: 2 },
    ])
    expect(await titles(knowledge, 'printer offl')).toEqual(['Printer is offline'])
    await knowledge.remove('help')
    expect(await titles(knowledge, 'printer')).toEqual([])
  })

  it.each([
    [1, 3, false],
    [2, 4, true],
    [3, 1, true],
    [0, 3, false],
  ])('lets %i articles take the place of %i by themselves: %s', async (found, held, stores) => {
    const knowledge = knowledgeIn(() => workerOf(base))
    const files = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ path: `${n}.md`, file: new Blob([`# Title ${n}\n\nText.`]) }))
    await knowledge.importFiles('help', files(held))
    const imported = await knowledge.importFiles('help', files(found))
    expect(imported).toMatchObject({ articles: found, before: held })
    expect(imported.known !== undefined).toBe(stores)
    expect((await knowledge.load()).sources).toMatchObject([{ count: stores ? found : held }])
    await knowledge.importFiles('help', files(found), undefined, true)
    expect((await knowledge.load()).sources).toMatchObject([{ count: found || held }])
  })

  it('answers a search while an import is on its way, and makes changes one after the other', async () => {
    const knowledge = knowledgeIn(() => workerOf(base))
    await knowledge.put('a', [articleOf({ id: '1', title: 'Zebra stripes', source: 'a' })])
    const second = knowledge.put('b', [articleOf({ id: '1', title: 'Giraffe necks', source: 'b' })])
    const removal = knowledge.remove('a')
    expect(await titles(knowledge, 'zebra')).toEqual(['Zebra stripes'])
    expect((await second).sources).toHaveLength(2)
    expect((await removal).sources).toMatchObject([{ source: 'b' }])
    expect(await titles(knowledge, 'giraffe')).toEqual(['Giraffe necks'])
  })

  it('reads one file, puts its article beside the others, and takes it out again', async () => {
    const knowledge = knowledgeIn(() => workerOf(base))
    await knowledge.put('a', [articleOf({ id: '1', title: 'Zebra stripes', source: 'a' })])
    expect(await knowledge.read('---\nid: [\n---\n\nx', 'x.md', 'a')).toEqual({ problem: expect.any(String) })
    const read = await knowledge.read('# Giraffe necks\n\nLong.', 'g.md', 'a')
    if ('problem' in read) throw new Error(read.problem)
    expect(await knowledge.putOne(read.article)).toMatchObject({ known: { sources: [{ count: 2 }] } })
    const again = await knowledge.putOne({ ...read.article, title: 'Giraffe legs' })
    expect(again).toMatchObject({ known: { sources: [{ count: 2 }] }, before: { title: 'Giraffe necks' } })
    expect(await titles(knowledge, 'giraffe')).toEqual(['Giraffe legs'])
    expect((await knowledge.removeOne(read.article)).sources).toMatchObject([{ source: 'a', count: 1 }])
    expect(await titles(knowledge, 'giraffe')).toEqual([])
    expect((await knowledge.removeOne({ source: 'a', id: '1' })).sources).toEqual([])
  })

  it('says why a question has no answer, and tries again with the next', async () => {
    let readable = false
    const open = () => (readable ? base() : Promise.reject(new Error('The disk cannot be read.')))
    const knowledge = knowledgeIn(() => workerOf(open))
    await expect(knowledge.load()).rejects.toThrow('The disk cannot be read.')
    readable = true
    expect((await knowledge.load()).sources).toEqual([])
  })

  it('tells everybody who waits when the worker ends, and starts another one', async () => {
    const opened = await store()
    await createKnowledge(opened).put('a', [articleOf({ id: '1', title: 'Zebra stripes', source: 'a' })])
    const silent = { ...workerOf(base), postMessage: () => undefined }
    const workers = [silent, workerOf(async () => createKnowledge(opened))]
    const knowledge = knowledgeIn(() => workers.shift()!)
    const waiting = [knowledge.load(), knowledge.searchText('x', 1)]
    silent.onerror?.({ message: '' })
    for (const answer of waiting) await expect(answer).rejects.toThrow('A part of Casefile could not be started.')
    // Nobody has told the new one to load.
    expect(await titles(knowledge, 'zebra')).toEqual(['Zebra stripes'])
  })
})

describe('two windows', () => {
  /** What another window has stored, and this one: it has loaded an index and read no article yet. */
  async function windows(articles: Article[]) {
    const name = `knowledge-${++names}`
    const open = async () => createKnowledge(await openArticles(() => ++time, name))
    const there = await open()
    await there.put('a', articles)
    const here = await open()
    await here.load()
    return { here, there }
  }
  const printers = ['1', '2', '3'].map((id) => articleOf({ id, title: `Printer ${id}`, body: 'Paper.', source: 'a' }))
  let time = 0

  it('keep what each of them has added at the same time', async () => {
    const { here, there } = await windows(printers)
    const added = ['x', 'y'].map((id) => articleOf({ id, title: `Scanner ${id}`, source: 'a' }))
    await Promise.all([here.putOne(added[0]!), there.putOne(added[1]!)])
    await Promise.all([here.removeOne(printers[0]!), there.removeOne(printers[1]!)])
    expect((await here.load()).sources).toMatchObject([{ count: 3 }])
    expect((await titles(here, 'scanner')).sort()).toEqual(['Scanner x', 'Scanner y'])
  })

  it('find what there is after the other one has imported anew', async () => {
    const { here, there } = await windows(printers)
    await there.put('a', [articleOf({ id: '9', title: 'Printer 9', body: 'Paper.', source: 'a' })])
    expect(await titles(here, 'printer')).toEqual(['Printer 9'])
  })

  it('find what an article says now', async () => {
    const { here, there } = await windows(printers)
    await there.putOne({ ...printers[0]!, title: 'Scanner' })
    expect((await titles(here, 'printer')).sort()).toEqual(['Printer 2', 'Printer 3'])
  })

  it('give the next in rank while what was found is being replaced', async () => {
    const articles = await openArticles(() => ++time, `knowledge-${++names}`)
    await createKnowledge(articles).put('a', printers)
    let go = () => {}
    const held = new Promise<void>((resolve) => {
      go = resolve
    })
    const stored = { ...articles, all: () => held.then(articles.all) }
    const knowledge = createKnowledge(stored)
    await knowledge.load()
    const [first, ...rest] = await createKnowledge(articles).searchText('printer', 3)
    const removal = knowledge.removeOne(first!.article)
    await vi.waitFor(async () => expect((await articles.sources())[0]?.count).toBe(2))
    const found = await knowledge.searchText('printer', 2)
    expect(found.map(({ article }) => article.title)).toEqual(rest.map(({ article }) => article.title))
    go()
    await removal
  })
})

describe('the index of the knowledge base', () => {
  it('reads only what has changed anew, also of two imports with the same ids', async () => {
    const knowledge = createKnowledge(await store())
    const articles = (source: string) =>
      ['1', '2'].map((id) => articleOf({ id, source, title: `Article ${id} of ${source}`, body: 'word' }))
    await knowledge.put('help', articles('help'))
    await knowledge.put('wiki', articles('wiki'))
    expect((await titles(knowledge, 'wiki')).sort()).toEqual(['Article 1 of wiki', 'Article 2 of wiki'])
    const [first, second] = articles('help')
    await knowledge.put('help', [first!, { ...second!, title: 'Changed' }])
    expect(await titles(knowledge, 'changed')).toEqual(['Changed'])
    expect(await titles(knowledge, 'help')).toEqual(['Article 1 of help'])
  })
})
