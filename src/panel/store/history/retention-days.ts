/** For how long cases are remembered. */

/** Days for which cases can be remembered; 0 is not at all. */
export const retentionDays = [0, 30, 90, 180, 365] as const
export const usualDays = 180

/** The retention as it was stored; the usual one where nothing or something else was. */
export function daysFrom(stored: string | undefined): number {
  return retentionDays.find((days) => String(days) === stored) ?? usualDays
}
