/** Turns the theme: system, dark, light. */
import { type Theme, useTheme } from '../state/theme.ts'
import { strings } from '../strings.ts'
import css from './ThemeToggle.module.css'

const ICONS: Record<Theme, string> = {
  system: 'M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18',
  dark: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z',
  light:
    'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6 19 19M19 5l-1.4 1.4M6.4 17.6 5 19',
}

export function ThemeToggle() {
  const [theme, turn] = useTheme()
  return (
    <button
      type="button"
      className={`${css.toggle} no-print`}
      onClick={turn}
      aria-label={strings.theme[theme]}
      title={strings.theme[theme]}
    >
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path d={ICONS[theme]} className={theme === 'system' ? css.half : undefined} />
      </svg>
    </button>
  )
}
