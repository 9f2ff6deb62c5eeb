/** Compares the fields of an endpoint's responses: which are missing, null or of another type in one session. */

import type { RequestEvent } from '../../session/index.ts'
import { hasWorked } from '../../session/responses/failure.ts'
import { type Difference, difference, paired } from './difference.ts'
import type { Endpoint } from './endpoints.ts'
import { type Leaf, leavesOf } from './json-leaves.ts'
import { weights } from './weights.ts'

/** Two customers' data differ in many places; listing more than this would hide the other differences. */
const mostFields = 5

export function compareFields(ours: Endpoint, theirs: Endpoint): Difference[] {
  const [here, there] = [shapeOf(ours.requests), shapeOf(theirs.requests)]
  if (!here || !there) return []
  const [holdersHere, holdersThere] = [holdersIn(here), holdersIn(there)]
  const found = paired(here, there).flatMap(([path, mine, other]): Pair[] => {
    if (mine && other) return sameTypes(mine, other) ? [] : [pairOf(path, mine, other)]
    if (isInside(path, mine ? there : here)) return []
    return [pairOf(path, mine ?? holdersHere.get(path), other ?? holdersThere.get(path))]
  })
  // Answers keyed by ids differ in very many places, so only those that are shown are told in full.
  return found
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostFields)
    .map((pair) => told(ours, theirs, pair))
}

/** A field that differs; a side is undefined if it lacks the field. */
interface Pair {
  path: string
  mine: Place | undefined
  other: Place | undefined
  weight: number
}

function pairOf(path: string, mine: Place | undefined, other: Place | undefined): Pair {
  const isNull = mine?.types.has('null') && !other?.types.has('null')
  const weight = isNull || (mine && other && !other.types.has('null')) ? weights.field : weights.missingField
  return { path, mine, other, weight }
}

function sameTypes({ types: mine }: Place, { types: other }: Place): boolean {
  return mine.size === other.size && [...mine.keys()].every((type) => other.has(type))
}

/** The types of one field, each with the id of the latest request that had it. */
interface Place {
  types: Map<string, string>
}
type Shape = Map<string, Place>

function shapeOf(requests: readonly RequestEvent[]): Shape | undefined {
  const answered = requests.filter(hasWorked)
  const bodies = answered.map((request) => ({ id: request.id, leaves: leavesOf(request.responseBody) }))
  if (bodies.every(({ leaves }) => leaves === undefined)) return undefined
  const shape: Shape = new Map()
  for (const { id, leaves } of bodies)
    for (const { path, value } of leaves ?? []) {
      const place = path.replace(/\[[^\]]*\]/g, '[]')
      const known: Place = shape.get(place) ?? { types: new Map() }
      known.types.set(typeOf(value), id)
      shape.set(place, known)
    }
  return shape
}

function typeOf(value: Leaf['value']): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'empty list'
  if (typeof value === 'object') return 'empty object'
  return { string: 'text', number: 'number', boolean: 'yes or no' }[typeof value as 'string' | 'number' | 'boolean']
}

/** The objects and lists, told by the leaves inside them, because they are no leaves themselves. */
function holdersIn(shape: Shape): Map<string, Place> {
  const holders = new Map<string, Place>()
  for (const [place, { types }] of shape)
    for (const { path, type } of holdersOf(place))
      if (!holders.has(path)) holders.set(path, { types: new Map([[type, types.values().next().value ?? '']]) })
  return holders
}

/** What a field is in: `a[].b` is in the list `a`, whose items are objects, in the object of the whole answer. */
function holdersOf(place: string): { path: string; type: string }[] {
  const typeAt = (index: number) => (place.startsWith('[]', index) ? 'list' : 'object')
  const inner = [...place.matchAll(/\.|\[\]/g)].map(({ index }) => ({
    path: place.slice(0, index),
    type: typeAt(index),
  }))
  return place === '' ? [] : [{ path: '', type: typeAt(0) }, ...inner]
}

/** Whether the other side has null or nothing at an ancestor of this field; then the ancestor is reported instead. */
function isInside(path: string, other: Shape): boolean {
  return [...path.matchAll(/\.|\[\]/g)].some(({ index }) => other.has(path.slice(0, index)))
}

function told(ours: Endpoint, theirs: Endpoint, { path, mine, other, weight }: Pair): Difference {
  const [here, there] = [mine, other].map((side) => side && [...side.types.keys()].sort().join(' or '))
  const news = [...(mine?.types ?? [])].filter(([type]) => !other?.types.has(type)).map(([, id]) => id)
  return difference({
    area: 'requests',
    subject: ours.name,
    aspect: path === '' ? 'answer' : `field ${path}`,
    here,
    there,
    weight,
    events: news.length > 0 ? news : ours.requests.map(({ id }) => id),
    otherEvents: [...new Set(other?.types.values() ?? theirs.requests.map(({ id }) => id))],
  })
}
