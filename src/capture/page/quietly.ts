/** Runs our code inside a call of the page, where it must never throw. */
export function quietly(run: () => void): void {
  try {
    run()
  } catch {
    // What could not be recorded is lost; telling the page would change what it does.
  }
}
