/** Provides the single store to all components of the customer's side. */
import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { GuideStore } from './store/index.ts'
import type { Texts } from './texts.ts'

export const StoreContext = createContext<GuideStore | undefined>(undefined)

/** The store this component belongs to. */
export function useStore(): GuideStore {
  const store = useContext(StoreContext)
  if (!store) throw new Error('This part of a guide stands outside of a StoreContext.')
  return store
}

export function useTexts(): Texts {
  return useStore().texts.value
}

/** The time (epoch ms), updated every second. */
export function useClock(): number {
  const { ports } = useStore()
  const [now, setNow] = useState(ports.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(ports.now()), 1000)
    return () => clearInterval(timer)
  }, [ports])
  return now
}
