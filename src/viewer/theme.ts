/** Switches between light and dark, initially away from the system's setting. Not remembered: the page stores nothing. */
export function toggleTheme(): void {
  const root = document.documentElement
  const current = root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
  root.dataset.theme = current === 'dark' ? 'light' : 'dark'
}
