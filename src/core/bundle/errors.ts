/**
 * A bundle could not be created, opened or turned into a command. The message is a sentence for the user; names from an
 * untrusted file must pass through `quoted` first, which makes them harmless and short.
 */
export class BundleError extends Error {
  override name = 'BundleError'
}

/** The bundle is encrypted, and the password is missing or wrong. */
export class PasswordError extends BundleError {
  override name = 'PasswordError'
  /** a password was given but is wrong */
  readonly wrong: boolean
  constructor(wrong: boolean) {
    super(wrong ? 'Wrong password. Try again.' : 'This bundle is protected with a password.')
    this.wrong = wrong
  }
}

/** A name from an untrusted file, made safe and short enough for a sentence. */
export function quoted(name: string): string {
  const printable = name.replace(/[^\x20-\x7e]/g, '?').replaceAll('"', "'")
  return `"${printable.length > 80 ? `${printable.slice(0, 80)}...` : printable}"`
}
