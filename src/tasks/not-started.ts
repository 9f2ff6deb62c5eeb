/** What the person reads if a worker does not run and the browser does not say why. */
export const notStarted = 'A part of Casefile could not be started.'
