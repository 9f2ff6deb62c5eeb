/** Deeper than the hook ever goes (5 causes and 6 containers), yet bounded: no reader may run out of stack. */
export const deepest = { cause: 10, container: 16 }
