/** Switches between light and dark, beginning with the other one than the system's. Not remembered: the page keeps nothing. */
export function toggleTheme(): void {
  const root = document.documentElement
  const current = root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
  root.dataset.theme = current === 'dark' ? 'light' : 'dark'
}
