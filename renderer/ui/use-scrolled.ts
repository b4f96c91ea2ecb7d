import { type RefObject, useEffect, useState } from 'react'

/** How far an element is scrolled and how large it is inside, CSS pixels. */
export function useScrolled(ref: RefObject<HTMLElement | null>): {
  top: number
  height: number
  width: number
} {
  const [scrolled, setScrolled] = useState({ top: 0, height: 800, width: 800 })
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    const look = () =>
      setScrolled({ top: element.scrollTop, height: element.clientHeight, width: element.clientWidth })
    look()
    element.addEventListener('scroll', look, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [ref])
  return scrolled
}
