/** The customer's side of a guide, in the side panel of the extension. */
import '../ui/ui.css'
import '../views/views.css'
import './guide.css'

export { connection } from './connection.ts'
export { mountGuide } from './mount.ts'
export type { GuidePorts } from './ports.ts'
export { textsFor } from './texts.ts'
export { type TransportPort, transportIn } from './transport-wire.ts'
export { createTurn } from './turn.ts'
