/** The customer's side of a guide, in the side panel of the extension. */
import '../ui/ui.css'
import '../views/views.css'
import './guide.css'

export { mountGuide } from './mount.ts'
export type { GuidePorts } from './ports.ts'
