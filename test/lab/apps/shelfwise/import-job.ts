/** An import job as the API returns it: still running when first polled. */
export const importJob = (looks: number, end: string, more = {}) =>
  looks === 1 ? { id: 5, status: 'running' } : { id: 5, status: end, ...more }
