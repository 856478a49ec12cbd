import { useEffect, useState } from 'react'

const KEY = 'sa.large'

/** The elder-friendly text size, remembered in this browser. */
export function useTextSize(): { large: boolean; toggle: () => void } {
  const [large, setLarge] = useState(() => localStorage.getItem(KEY) === '1')
  useEffect(() => {
    localStorage.setItem(KEY, large ? '1' : '0')
    document.documentElement.classList.toggle('large', large)
  }, [large])
  return { large, toggle: () => setLarge((was) => !was) }
}
