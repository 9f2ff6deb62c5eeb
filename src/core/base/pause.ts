/** Waits. @param ms if omitted, just yields so that other tasks get a turn */
export const pause = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
