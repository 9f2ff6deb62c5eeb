/**
 * Masks replay records before they leave the page. Texts are scanned for secrets as everywhere, URLs by the URL rules,
 * and an element's name decides about its content. Typed input is not in the records at all.
 */

import { changes, type DomChange, type DomNode, recordTypes } from '../../session/events/replay-format.ts'
import type { ReplayRecord } from '../../session/index.ts'
import type { Labeler } from '../labels.ts'
import { mapStrings } from '../tree.ts'
import { maskRun, runAround } from './dom-runs.ts'
import { createStandingTree, neighbour, ruleAround, type Standing } from './dom-tree.ts'
import { createDomValues, type DomValues } from './dom-values.ts'

export interface DomMasker {
  /**
   * Masks a record in place, yielding after each node so that the work can be spread over several turns. Do not pass on
   * any part of the record before it is done.
   */
  mask(record: Pick<ReplayRecord, 'type' | 'data'>): Generator<void>
}

/** A text in a record, and how to write it back. */
interface RecordText {
  standing: Standing
  write(value: string): void
}

/** @param label what the relay knows so far */
export function createDomMasker(label: () => Labeler): DomMasker {
  const page = createStandingTree()
  const values = createDomValues(label)

  /** Adds a node and its subtree to the known page and masks its attributes; its texts are processed later. */
  function* add(
    top: DomNode,
    parentId: number | undefined,
    nextId: number | null,
    texts: RecordText[],
  ): Generator<void> {
    const waiting: [DomNode, Standing | undefined, number | null][] = [
      [top, parentId === undefined ? undefined : page.get(parentId), nextId],
    ]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [node, parent, before] = next
      const standing = page.add(node, parent, before)
      if (node.attributes) {
        standing.rule = values.ruleFor(node.attributes)
        values.maskAttributes(node.attributes, standing.rule)
      }
      if (node.textContent)
        texts.push({
          standing,
          write(value) {
            node.textContent = value
          },
        })
      for (const child of [...(node.childNodes ?? [])].reverse()) waiting.push([child, standing, null])
      yield
    }
  }

  function* snapshot(data: { node: DomNode }): Generator<void> {
    page.clear()
    const texts: RecordText[] = []
    yield* add(data.node, undefined, null, texts)
    yield* maskTexts(texts, [], values, label)
  }

  function* change(data: DomChange): Generator<void> {
    const texts: RecordText[] = []
    const touched: Standing[] = []
    for (const { id } of data.removes) {
      const gone = page.get(id)
      const before = gone && neighbour(gone, 'before')
      if (before) touched.push(before)
      page.remove(id)
    }
    for (const { parentId, nextId, node } of data.adds) yield* add(node, parentId, nextId, texts)
    for (const one of data.texts) {
      const standing = page.get(one.id)
      if (!standing) {
        one.value = values.text(one.value, undefined)
        continue
      }
      standing.raw = one.value
      texts.push({
        standing,
        write(value) {
          one.value = value
        },
      })
    }
    for (const { id, attributes } of data.attributes) {
      const standing = page.get(id)
      // A field whose password is now visible was a password field before.
      const rule = values.ruleFor(attributes) ?? standing?.rule
      if (standing) standing.rule = rule
      values.maskAttributes(attributes, rule)
      yield
    }
    const there = touched.filter((text) => page.get(text.id) === text)
    for (const { id, shown } of yield* maskTexts(texts, there, values, label)) data.texts.push({ id, value: shown })
  }

  return {
    *mask(record) {
      if (record.type === recordTypes.snapshot) {
        yield* snapshot(record.data as { node: DomNode })
      } else if (record.type === recordTypes.page) {
        const data = record.data as { href: string }
        data.href = values.url(data.href)
      } else if ((record.data as DomChange).source === changes.nodes) {
        yield* change(record.data as DomChange)
      } else record.data = mapStrings(record.data, values.css)
    },
  }
}

/**
 * Masks texts together with those that read as one with them, and writes them back.
 * @param touched texts whose neighbours have changed
 * @returns texts not in the record whose masked form changed as a result
 */
function* maskTexts(
  texts: readonly RecordText[],
  touched: readonly Standing[],
  values: DomValues,
  label: () => Labeler,
): Generator<void, Set<Standing>> {
  const done = new Set<Standing>()
  const others = new Set<Standing>()
  const maskAround = (text: Standing) => {
    if (done.has(text)) return
    const run = runAround(text)
    for (const [index, value] of maskRun(run, label()).entries()) {
      const one = run[index]!
      const shown = values.text(value, ruleAround(one))
      if (shown !== one.shown) others.add(one)
      one.shown = shown
      done.add(one)
    }
  }
  for (const { standing, write } of texts) {
    maskAround(standing)
    write(standing.shown)
    yield
  }
  for (const text of touched) maskAround(text)
  for (const { standing } of texts) others.delete(standing)
  return others
}
