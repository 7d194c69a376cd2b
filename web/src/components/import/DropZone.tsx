/** Takes files dropped anywhere on the page; while they hover over it, says that they may be let go. */
import { useEffect, useState } from 'react'
import { droppedFiles } from '../../state/dropped.ts'
import { importFiles } from '../../state/importing.ts'
import { strings } from '../../strings.ts'
import css from './DropZone.module.css'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

export function DropZone() {
  const [over, setOver] = useState(false)
  useEffect(() => {
    // Entering a child fires before the parent is left: what counts is how many were entered.
    let depth = 0
    const on = (event: DragEvent, change: number): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      depth = Math.max(0, depth + change)
      setOver(depth > 0)
    }
    const enter = (event: DragEvent): void => on(event, 1)
    const leave = (event: DragEvent): void => on(event, -1)
    const hover = (event: DragEvent): void => on(event, 0)
    const drop = (event: DragEvent): void => {
      on(event, -depth)
      if (event.dataTransfer && hasFiles(event)) void droppedFiles(event.dataTransfer).then(importFiles)
    }
    document.addEventListener('dragenter', enter)
    document.addEventListener('dragleave', leave)
    document.addEventListener('dragover', hover)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragenter', enter)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('dragover', hover)
      document.removeEventListener('drop', drop)
    }
  }, [])
  return over ? (
    <div className={css.zone} aria-hidden="true">
      <p>{strings.imports.drop}</p>
    </div>
  ) : null
}
