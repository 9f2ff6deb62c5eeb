/** A day of 24 hours in ms. A file of its own: what is small has to take nothing else along. */
export const dayMs = 86_400_000
