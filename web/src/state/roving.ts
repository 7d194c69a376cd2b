/**
 * One tab stop for many links: the arrow keys go from one to the next in its row, or to the nearest in the row above or
 * below. For links marked `data-tile` inside of what the reference and the handler are given to.
 */
import { type KeyboardEvent, type RefObject, useEffect } from 'react'

const tilesIn = (group: Element): HTMLElement[] => [...group.querySelectorAll<HTMLElement>('[data-tile]')]

/** The one that Tab comes to: that which has the focus or is chosen, else the first. */
function setStop(group: HTMLElement): void {
  const tiles = tilesIn(group)
  const stop =
    tiles.find((tile) => tile === document.activeElement) ??
    tiles.find((tile) => tile.getAttribute('aria-current')) ??
    tiles[0]
  for (const tile of tiles) tile.tabIndex = tile === stop ? 0 : -1
}

export function useRovingFocus(group: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (group.current) setStop(group.current)
  })
}

const ROW_WEIGHT = 20

export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const tiles = tilesIn(event.currentTarget)
  const here = tiles.find((tile) => tile === document.activeElement)
  const across = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const down = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!here || (!across && !down)) return
  const box = here.getBoundingClientRect()
  const distance = (tile: HTMLElement): number => {
    const { top, left } = tile.getBoundingClientRect()
    return Math.abs(top - box.top) * ROW_WEIGHT + Math.abs(left - box.left)
  }
  const next = across
    ? tiles[tiles.indexOf(here) + across]
    : tiles
        .filter((tile) => Math.sign(Math.round(tile.getBoundingClientRect().top - box.top)) === down)
        .sort((a, b) => distance(a) - distance(b))[0]
  if (!next) return
  event.preventDefault()
  next.focus()
  setStop(event.currentTarget)
}
