/** Runs our code inside a call of the page, where it must never throw. */
export function quietly(run: () => void): void {
  try {
    run()
  } catch {
    // What could not be recorded is lost; throwing would change the page's behaviour.
  }
}
