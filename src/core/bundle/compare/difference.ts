/** The result of comparing two sessions. `here` is the session being examined, `there` the other one. */

const areas = ['problems', 'requests', 'app', 'environment', 'storage', 'steps'] as const
export type Area = (typeof areas)[number]

export interface Difference {
  area: Area
  /** `outcome`: what went wrong in only one of the two; `cause`: a possible reason */
  role: 'outcome' | 'cause'
  /** what is compared: `Browser`, `PUT /api/invoices/{id}` */
  subject: string
  /** which property, if the subject alone does not say: `status`, `how often` */
  aspect: string
  /** undefined = absent */
  here: string | undefined
  there: string | undefined
  /** 0 to 100, how likely it explains the failure; see `weights` */
  weight: number
  /** ids of its events in the examined session */
  events: string[]
  /** ids of its events in the other session */
  otherEvents: string[]
}

/** Something equal in both. */
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

/** Creates a difference, filling in the usual defaults. */
export function difference(
  told: Pick<Difference, 'area' | 'subject' | 'here' | 'there' | 'weight'> & Partial<Difference>,
): Difference {
  return { role: 'cause', aspect: '', events: [], otherEvents: [], ...told }
}

/** Joins the results of several comparers, in order. */
export function together(parts: readonly Found[]): Found {
  return { differences: parts.flatMap((part) => part.differences), same: parts.flatMap((part) => part.same) }
}

/** Pairs the entries of two maps by key; undefined where a side lacks the key. Keys of `here` come first. */
export function paired<T>(
  here: ReadonlyMap<string, T>,
  there: ReadonlyMap<string, T>,
): [key: string, here: T | undefined, there: T | undefined][] {
  return [...new Set([...here.keys(), ...there.keys()])].map((key) => [key, here.get(key), there.get(key)])
}
