/** Deeper than the hook ever goes, which ends at 5 causes and 6 containers: no reader may run out of stack. */
export const deepest = { cause: 10, container: 16 }
