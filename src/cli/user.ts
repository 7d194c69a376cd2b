/** Who judges, where nobody says: the name of whoever runs the program. */
import { userInfo } from 'node:os'

/** Some systems know none. */
export function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}
