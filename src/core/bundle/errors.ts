/**
 * A bundle cannot be made, opened or written as a command. The message is a sentence for the person at the screen;
 * names that come out of a stranger's file are made harmless and short by `quoted` before they get into it.
 */
export class BundleError extends Error {
  override name = 'BundleError'
}

/** The bundle is encrypted, and the password is missing or wrong. */
export class PasswordError extends BundleError {
  override name = 'PasswordError'
  /** a password was given, and is not the one */
  readonly wrong: boolean
  constructor(wrong: boolean) {
    super(wrong ? 'Wrong password. Try again.' : 'This bundle is protected with a password.')
    this.wrong = wrong
  }
}

/** A name from a stranger's file, safe and short enough to stand in a sentence. */
export function quoted(name: string): string {
  const printable = name.replace(/[^\x20-\x7e]/g, '?').replaceAll('"', "'")
  return `"${printable.length > 80 ? `${printable.slice(0, 80)}...` : printable}"`
}
