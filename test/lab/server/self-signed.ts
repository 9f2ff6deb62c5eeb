/**
 * A server with an untrusted, self-signed certificate, as used by office devices or by programs that intercept traffic.
 * Generated once by `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500 -subj
 * '/CN=*.localhost' -addext 'subjectAltName=DNS:localhost,DNS:*.localhost'`.
 */
import { createServer } from 'node:https'
import { closeServer, listen } from './serve.ts'

export interface SelfSigned {
  port: number
  /** it is reachable, but cuts every connection before it answers */
  hangUp(on: boolean): void
  close(): Promise<void>
}

/** Starts it under every local name that ends in `.localhost`. */
export async function startSelfSigned(): Promise<SelfSigned> {
  let hangsUp = false
  const server = createServer({ key, cert }, (_request, response) => {
    if (hangsUp) response.destroy()
    // Makes the next request open a new connection, and check the certificate again.
    else response.writeHead(200, { 'cache-control': 'no-store', connection: 'close' }).end()
  })
  const port = await listen(server, 0)
  return {
    port,
    hangUp(on) {
      hangsUp = on
    },
    close: () => closeServer(server),
  }
}

const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgf9gnTNxMLptMiS4j
JDs0mJS4avuP3JZsY/VUl6f+xb6hRANCAAQr3JZcA1e/JhfxnzVXBNVhOu4l7Tuz
GRGtPPGG/LiBityJUXeEW1W3maZZXAN1Pm+X3S32EqlGam8QOTxUjPJJ
-----END PRIVATE KEY-----`

const cert = `-----BEGIN CERTIFICATE-----
MIIBpzCCAUygAwIBAgIUarDYvb2Lrb5WcuyTPMcI1KeBukowCgYIKoZIzj0EAwIw
FjEUMBIGA1UEAwwLKi5sb2NhbGhvc3QwIBcNMjYxMTMwMDAxNTA3WhgPMjEyNjEx
MDYwMDE1MDdaMBYxFDASBgNVBAMMCyoubG9jYWxob3N0MFkwEwYHKoZIzj0CAQYI
KoZIzj0DAQcDQgAEK9yWXANXvyYX8Z81VwTVYTruJe07sxkRrTzxhvy4gYrciVF3
hFtVt5mmWVwDdT5vl90t9hKpRmpvEDk8VIzySaN2MHQwHQYDVR0OBBYEFKHeYvOa
WiQuOUv8F7pJD6wghgcaMB8GA1UdIwQYMBaAFKHeYvOaWiQuOUv8F7pJD6wghgca
MA8GA1UdEwEB/wQFMAMBAf8wIQYDVR0RBBowGIIJbG9jYWxob3N0ggsqLmxvY2Fs
aG9zdDAKBggqhkjOPQQDAgNJADBGAiEAzew/QbIBRmhvi+Veupc/ZK5hN8tKfVi/
+6OZqT0tSZgCIQC8q4jyhwvDXyNvxoB41K0ygnkYkIbwa7yQ6//piMTLdg==
-----END CERTIFICATE-----`
