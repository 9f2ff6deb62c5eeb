/** A storage of the extension, as far as the background uses it: values by name. */
export interface StateArea {
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
}
