/** Opens an address in the browser, where there is one: not on a build machine, nor without a display. */
export async function openBrowser(address: string): Promise<void> {
  if (!hasBrowser(process.platform, process.env)) return
  const { default: open } = await import('open')
  const opened = await open(address).catch(() => null)
  opened?.once('error', () => {}) // the address is printed; whoever has no browser opens it elsewhere
}

export function hasBrowser(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (env.CI) return false
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}
