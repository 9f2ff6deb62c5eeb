/** The wire between the panel and its knowledge base worker: questions and answers, matched by turn number. */

import { errorMessage } from '../core/base/error-message.ts'
import { createSerialQueue } from '../core/base/serial-queue.ts'
import { createTurns } from '../core/base/turns.ts'
import type { Tell, WorkerPort } from '../core/base/worker-port.ts'
import type { Article, Query } from '../core/kb/index.ts'
import type { ImportStep, Knowledge, OnStep } from './knowledge.ts'
import { notStarted } from './not-started.ts'

type Source = string

/** The arguments of each question. Progress comes back in messages, because a function cannot be sent. */
interface Inputs {
  load: []
  importFiles: [Source, files: Parameters<Knowledge['importFiles']>[1], agreed: boolean]
  put: [Source, Article[]]
  remove: [Source]
  read: [text: string, name: string, Source]
  putOne: [Article]
  removeOne: [Pick<Article, 'source' | 'id'>]
  search: [Query, limit: number]
  searchText: [text: string, limit: number]
}

export type Question = { [Name in keyof Knowledge]: { ask: Name; turn: number; input: Inputs[Name] } }[keyof Knowledge]

type Answer = { turn: number } & ({ value: unknown } | { error: string } | { step: ImportStep })

/** The panel's end of the worker. */
export type KnowledgePort = WorkerPort<Question, Answer>

/**
 * The knowledge base in a worker. The worker starts with the first question and stays, because it holds the index. If it
 * fails, everyone waiting is told, and the next question starts a new one.
 */
export function knowledgeIn(open: () => KnowledgePort): Knowledge {
  const turns = createTurns<unknown>()
  const listeners = new Map<number, OnStep>()
  let worker: KnowledgePort | undefined

  function started(): KnowledgePort {
    const begun = open()
    begun.onmessage = ({ data }) => hear(data)
    begun.onerror = ({ message }) => {
      begun.terminate()
      worker = undefined
      for (const { reject } of turns.takeAll()) reject(new Error(message || notStarted))
      listeners.clear()
    }
    return begun
  }

  function hear(answer: Answer): void {
    if ('step' in answer) {
      listeners.get(answer.turn)?.(answer.step)
      return
    }
    listeners.delete(answer.turn)
    const asked = turns.take(answer.turn)
    if ('error' in answer) asked?.reject(new Error(answer.error))
    else asked?.resolve(answer.value)
  }

  function ask<Name extends keyof Knowledge>(name: Name, input: Inputs[Name], onStep?: OnStep) {
    return turns.ask((turn) => {
      if (onStep) listeners.set(turn, onStep)
      worker ??= started()
      worker.postMessage({ ask: name, turn, input } as Question, [])
    }) as ReturnType<Knowledge[Name]>
  }

  return {
    load: () => ask('load', []),
    importFiles: (source, files, onStep, agreed = false) => ask('importFiles', [source, files, agreed], onStep),
    put: (source, articles, onStep) => ask('put', [source, articles], onStep),
    remove: (source) => ask('remove', [source]),
    read: (text, name, source) => ask('read', [text, name, source]),
    putOne: (article) => ask('putOne', [article]),
    removeOne: (article) => ask('removeOne', [article]),
    search: (query, limit) => ask('search', [query, limit]),
    searchText: (text, limit) => ask('searchText', [text, limit]),
  }
}

/**
 * The worker's side. Changes run one after another; a search meanwhile uses the previous index, with the articles still
 * stored.
 * @param open opens the stored knowledge base; after a failure the next question tries again
 */
export function createKnowledgeListener(
  open: () => Promise<Knowledge>,
  answer: Tell<Answer>,
): (question: Question) => Promise<void> {
  const inTurn = createSerialQueue()
  let opened: Promise<Knowledge> | undefined

  function knowledge(): Promise<Knowledge> {
    opened ??= open().catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }

  async function reply({ ask, turn, input }: Question): Promise<unknown> {
    const known = await knowledge()
    const onStep: OnStep = (step) => answer({ turn, step })
    switch (ask) {
      case 'load':
        return inTurn(() => known.load())
      case 'importFiles': {
        const [source, files, agreed] = input
        return inTurn(() => known.importFiles(source, files, onStep, agreed))
      }
      case 'put':
        return inTurn(() => known.put(...input, onStep))
      case 'remove':
        return inTurn(() => known.remove(...input))
      case 'read':
        return known.read(...input)
      case 'putOne':
        return inTurn(() => known.putOne(...input))
      case 'removeOne':
        return inTurn(() => known.removeOne(...input))
      case 'search':
        return known.search(...input)
      case 'searchText':
        return known.searchText(...input)
    }
  }

  return async (question) => {
    const { turn } = question
    try {
      answer({ turn, value: await reply(question) })
    } catch (error) {
      answer({ turn, error: errorMessage(error) })
    }
  }
}
