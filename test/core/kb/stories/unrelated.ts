/** What the sample knowledge base cannot answer. */
import type { SessionEvent } from '../../../../src/core/session/index.ts'
import { consoleLine, request, thrown } from '../../../support/session-builder.ts'
import { error } from './story.ts'

/** Sessions about nothing that the sample knows: another product, another trade. */
export const unrelatedStories: { name: string; events: SessionEvent[]; note?: string }[] = [
  {
    name: 'a graphics driver',
    events: [
      consoleLine({
        at: 1,
        text: 'THREE.WebGLProgram: Shader Error 1282 - VALIDATE_STATUS false. Fragment shader is not compiled.',
      }),
    ],
  },
  {
    name: 'a chemistry widget',
    events: [
      thrown({
        at: 1,
        ...error('RangeError', 'Valence exceeded for nitrogen in benzimidazole ring', 'layoutMolecule'),
      }),
    ],
  },
  {
    name: 'a map tile',
    events: [
      thrown({
        at: 1,
        ...error('Error', 'Style layer "hillshade-contours" references missing raster source', 'addLayer'),
      }),
    ],
  },
  {
    name: 'a video player',
    events: [
      consoleLine({
        at: 1,
        text: 'Shaka Error MEDIA.VIDEO_ERROR (3,,CHUNK_DEMUXER_ERROR_APPEND_FAILED: Cannot parse cluster)',
      }),
    ],
  },
  { name: 'nothing failed', events: [request({ at: 1, url: '/api/invoices' })] },
]
