/** Provides the panel's single store to all of its components. */
import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { PanelStore } from './store/index.ts'

export const StoreContext = createContext<PanelStore | undefined>(undefined)

/** The store of the panel this component belongs to. */
export function useStore(): PanelStore {
  const store = useContext(StoreContext)
  if (!store) throw new Error('This part of the panel stands outside of a StoreContext.')
  return store
}

/** The time (epoch ms), updated every second while `running`. */
export function useClock(running: boolean): number {
  const { ports } = useStore()
  const [now, setNow] = useState(ports.now)
  useEffect(() => {
    if (!running) return
    setNow(ports.now())
    const timer = setInterval(() => setNow(ports.now()), 1000)
    return () => clearInterval(timer)
  }, [running, ports])
  return now
}

/** Whether nothing has focus, e.g. because the focused element was removed. */
export const focusIsLost = () => document.activeElement === null || document.activeElement === document.body
