/** ms after which an upload that was never finished is forgotten; apart from what reads one, which is large */
export const pendingFor = 7 * 86_400_000
