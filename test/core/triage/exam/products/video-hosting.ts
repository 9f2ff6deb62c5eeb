/** Cinecast, which hosts films and broadcasts: React before Express, uploads by presigned addresses of S3, Cloudflare in front. */

import { productAt } from '../kit/product.ts'

const site = 'https://studio.cinecast.example'
const made = productAt(site)
const bundle = '/assets/studio-5ad0f1.js'
const bucket = 'https://cinecast-uploads.s3.eu-west-1.amazonaws.com'
/** An answer of S3. */
const s3 = (at: number, what: string, status: number, code: string, text: string) => {
  const [method, path] = what.split(' ')
  return made.call(
    at,
    `${method} ${bucket}${path}`,
    status,
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${text}</Message><RequestId>8QX1</RequestId></Error>`,
    { headers: { 'content-type': 'application/xml', server: 'AmazonS3' } },
  )
}
const home = () => [
  made.opens(0, '/videos', 'Videos - Cinecast Studio'),
  made.call(120, 'GET /api/me', 200, { id: 19, plan: 'creator' }),
  made.call(210, 'GET /api/videos?limit=25', 200, { videos: [{ id: 'v81', state: 'ready' }] }),
  made.call(260, 'GET /api/storage', 200, { used: 81_000_000, of: 200_000_000 }),
]

export const videoHosting = { site, ...made, bundle, bucket, s3, home }
