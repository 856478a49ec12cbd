import { useEffect, useState } from 'react'

const PAUSE = 300

/** The value once it has stayed the same for a moment: what somebody types is asked for when it is typed, not letter by letter. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
