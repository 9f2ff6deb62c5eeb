/** A MessageEvent as browsers have it: one of Node's own can never be cancelled. */
export class CancelableMessage extends Event {
  readonly ports: readonly MessagePort[]
  constructor(type: string, { ports = [], ...init }: MessageEventInit) {
    super(type, init)
    this.ports = ports
  }
}
