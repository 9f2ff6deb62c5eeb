/**
 * Records of how a page looked, at the door: what may leave it. Texts are read for secrets as everywhere, addresses by the
 * rules for addresses, and what an element is called decides about what stands in it. What was typed is not in them at all.
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
   * Masks a record in place, and pauses after each node: whoever is in no hurry goes on with it in a later turn. Nothing of
   * the record may be handed on before the end.
   */
  mask(record: Pick<ReplayRecord, 'type' | 'data'>): Generator<void>
}

/** A text that a record tells, and how it is told. */
interface Told {
  standing: Standing
  tell(value: string): void
}

/** @param label what the relay knows by now */
export function createDomMasker(label: () => Labeler): DomMasker {
  const page = createStandingTree()
  const values = createDomValues(label)

  /** Adds a node with all that is in it to the page as it is known, its attributes masked; its texts are told later. */
  function* add(top: DomNode, parentId: number | undefined, nextId: number | null, told: Told[]): Generator<void> {
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
        told.push({
          standing,
          tell(value) {
            node.textContent = value
          },
        })
      for (const child of [...(node.childNodes ?? [])].reverse()) waiting.push([child, standing, null])
      yield
    }
  }

  function* snapshot(data: { node: DomNode }): Generator<void> {
    page.clear()
    const told: Told[] = []
    yield* add(data.node, undefined, null, told)
    yield* tellAll(told, [], values, label)
  }

  function* change(data: DomChange): Generator<void> {
    const told: Told[] = []
    const touched: Standing[] = []
    for (const { id } of data.removes) {
      const gone = page.get(id)
      const before = gone && neighbour(gone, 'before')
      if (before) touched.push(before)
      page.remove(id)
    }
    for (const { parentId, nextId, node } of data.adds) yield* add(node, parentId, nextId, told)
    for (const one of data.texts) {
      const standing = page.get(one.id)
      if (!standing) {
        one.value = values.text(one.value, undefined)
        continue
      }
      standing.raw = one.value
      told.push({
        standing,
        tell(value) {
          one.value = value
        },
      })
    }
    for (const { id, attributes } of data.attributes) {
      const standing = page.get(id)
      // A field that shows its password was one of a password.
      const rule = values.ruleFor(attributes) ?? standing?.rule
      if (standing) standing.rule = rule
      values.maskAttributes(attributes, rule)
      yield
    }
    const there = touched.filter((text) => page.get(text.id) === text)
    for (const { id, shown } of yield* tellAll(told, there, values, label)) data.texts.push({ id, value: shown })
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
 * Masks texts together with those that are read as one with them, and tells them.
 * @param touched texts that have other neighbours now
 * @returns those that were not to be told, and say something else by that
 */
function* tellAll(
  told: readonly Told[],
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
  for (const { standing, tell } of told) {
    maskAround(standing)
    tell(standing.shown)
    yield
  }
  for (const text of touched) maskAround(text)
  for (const { standing } of told) others.delete(standing)
  return others
}
