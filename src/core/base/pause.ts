/** Lets time go by. @param ms without it, others have their turn, and then this goes on at once */
export const pause = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
