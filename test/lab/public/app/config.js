/** The server's configuration for this page: URLs of the partner services, and the public key for them. */
export const config = JSON.parse(document.getElementById('tallybook-config').textContent)

/** The release this page belongs to. */
export const appVersion = document.querySelector('meta[name="app-version"]').content
