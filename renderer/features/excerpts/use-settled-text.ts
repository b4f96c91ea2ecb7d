import { useEffect, useState } from 'react'

/** Milliseconds without a further letter until what is typed is looked for. */
const pause = 120

/** A text as it stood at the last pause in typing. */
export function useSettledText(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
