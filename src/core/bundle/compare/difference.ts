/** What a comparison of two sessions finds. `here` is the session that is looked at, `there` the one beside it. */

const areas = ['problems', 'requests', 'app', 'environment', 'storage', 'steps'] as const
export type Area = (typeof areas)[number]

export interface Difference {
  area: Area
  /** `outcome`: what went wrong in one of the two alone; `cause`: what may be the reason */
  role: 'outcome' | 'cause'
  /** what is compared: `Browser`, `PUT /api/invoices/{id}` */
  subject: string
  /** what about it, where the subject alone does not tell: `status`, `how often` */
  aspect: string
  /** undefined = not there */
  here: string | undefined
  there: string | undefined
  /** 0..100, how likely it explains the failure; see `weights` */
  weight: number
  /** ids of its events in the session that is looked at */
  events: string[]
  /** ids of its events in the other session */
  otherEvents: string[]
}

/** What is equal in both. */
export interface Same {
  area: Area
  subject: string
  value?: string
}

/** What one comparer contributes. */
export interface Found {
  differences: Difference[]
  same: Same[]
}

/** A difference with the parts that most have in common filled in. */
export function difference(
  told: Pick<Difference, 'area' | 'subject' | 'here' | 'there' | 'weight'> & Partial<Difference>,
): Difference {
  return { role: 'cause', aspect: '', events: [], otherEvents: [], ...told }
}

/** All that several comparers found, in their order. */
export function together(parts: readonly Found[]): Found {
  return { differences: parts.flatMap((part) => part.differences), same: parts.flatMap((part) => part.same) }
}

/** The values of a map's entries by key, with undefined where a side lacks the key; keys of `here` first. */
export function paired<T>(
  here: ReadonlyMap<string, T>,
  there: ReadonlyMap<string, T>,
): [key: string, here: T | undefined, there: T | undefined][] {
  return [...new Set([...here.keys(), ...there.keys()])].map((key) => [key, here.get(key), there.get(key)])
}
