/** Runs what is ours inside a call of the page: a record is never worth an exception there. */
export function quietly(run: () => void): void {
  try {
    run()
  } catch {
    // What could not be recorded is lost; telling the page would change what it does.
  }
}
