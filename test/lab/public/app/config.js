/** What the server tells this page: addresses of the partner services, and the public key for them. */
export const config = JSON.parse(document.getElementById('tallybook-config').textContent)

/** The release that this page belongs to. */
export const appVersion = document.querySelector('meta[name="app-version"]').content
