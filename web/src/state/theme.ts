/** The theme: as the system has it, or as the reader chose; the choice is kept in this browser (see public/theme.js). */
import { useState } from 'react'

export type Theme = 'system' | 'light' | 'dark'
const KEY = 'parley.theme'
const NEXT: Record<Theme, Theme> = { system: 'dark', dark: 'light', light: 'system' }

function stored(): Theme {
  const theme = localStorage.getItem(KEY)
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

export function useTheme(): readonly [Theme, () => void] {
  const [theme, setTheme] = useState(stored)
  const turn = (): void => {
    const next = NEXT[theme]
    if (next === 'system') {
      localStorage.removeItem(KEY)
      delete document.documentElement.dataset.theme
    } else {
      localStorage.setItem(KEY, next)
      document.documentElement.dataset.theme = next
    }
    setTheme(next)
  }
  return [theme, turn]
}
