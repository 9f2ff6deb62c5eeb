/** How long cases are remembered. */

/** Choices in days; 0 is not at all. */
export const retentionDays = [0, 30, 90, 180, 365] as const
export const usualDays = 180

/** The stored retention; the default if it is missing or invalid. */
export function daysFrom(stored: string | undefined): number {
  return retentionDays.find((days) => String(days) === stored) ?? usualDays
}
