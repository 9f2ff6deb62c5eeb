/** Compares the fields of an endpoint's responses: which are missing, null or of another type in one session. */
import { hasWorked } from '../../session/answers/failure.ts'
import type { RequestEvent } from '../../session/index.ts'
import { type Difference, difference, paired } from './difference.ts'
import type { Endpoint } from './endpoints.ts'
import { type Leaf, leavesOf } from './json-leaves.ts'
import { weights } from './weights.ts'

/** Two customers' data differ in many places; listing more than this would hide the other differences. */
const mostFields = 5

export function compareFields(ours: Endpoint, theirs: Endpoint): Difference[] {
  const [here, there] = [shapeOf(ours.requests), shapeOf(theirs.requests)]
  if (!here || !there) return []
  const found = paired(here, there).flatMap(([path, mine, other]) => {
    if (mine && other) {
      const onlyHere = [...mine.types.keys()].some((type) => !other.types.has(type))
      const onlyThere = [...other.types.keys()].some((type) => !mine.types.has(type))
      return onlyHere || onlyThere ? [told(ours, theirs, path, mine, other)] : []
    }
    if (isInside(path, mine ? there : here)) return []
    return [told(ours, theirs, path, mine ?? whole(path, here), other ?? whole(path, there))]
  })
  return found.sort((a, b) => b.weight - a.weight).slice(0, mostFields)
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

/** The type of an object or list, told by the leaves inside it, because it is not a leaf itself. */
function whole(path: string, shape: Shape): Place | undefined {
  const inner = [...shape].filter(([place]) => isBelow(place, path))
  if (inner.length === 0) return undefined
  const type = inner[0]![0].startsWith(`${path}[]`) ? 'list' : 'object'
  return { types: new Map([[type, inner[0]![1].types.values().next().value ?? '']]) }
}

function isBelow(place: string, path: string): boolean {
  if (path === '') return place !== ''
  return place.startsWith(`${path}.`) || place.startsWith(`${path}[]`)
}

/** Whether the other side has null or nothing at an ancestor of this field; then the ancestor is reported instead. */
function isInside(path: string, other: Shape): boolean {
  return [...path.matchAll(/\.|\[\]/g)].some(({ index }) => other.has(path.slice(0, index)))
}

function told(
  ours: Endpoint,
  theirs: Endpoint,
  path: string,
  mine: Place | undefined,
  other: Place | undefined,
): Difference {
  const [here, there] = [mine, other].map((side) => side && [...side.types.keys()].sort().join(' or '))
  const news = [...(mine?.types ?? [])].filter(([type]) => !other?.types.has(type)).map(([, id]) => id)
  const isNull = mine?.types.has('null') && !other?.types.has('null')
  return difference({
    area: 'requests',
    subject: ours.name,
    aspect: path === '' ? 'answer' : `field ${path}`,
    here,
    there,
    weight: isNull || (mine && other && !other.types.has('null')) ? weights.field : weights.missingField,
    events: news.length > 0 ? news : ours.requests.map(({ id }) => id),
    otherEvents: [...new Set(other?.types.values() ?? theirs.requests.map(({ id }) => id))],
  })
}
