/** Menus, teasers and notices of the page: folded into one line that says what they are; dimmed when shown. */
import { useState } from 'react'
import type { Block } from '../../lib/reading.ts'
import { strings } from '../../strings.ts'
import css from './Furniture.module.css'

export function Furniture({ block }: { readonly block: Extract<Block, { type: 'furniture' }> }) {
  const [shown, setShown] = useState(false)
  return (
    <div className={css.furniture}>
      <button type="button" className={css.toggle} aria-expanded={shown} onClick={() => setShown(!shown)}>
        {strings.reading.furniture(block.paragraphs.length, block.rules.join(', '))}
        <span>{shown ? strings.reading.hide : strings.reading.show}</span>
      </button>
      {shown &&
        block.paragraphs.map((paragraph) => (
          <p key={paragraph.start} dir="auto">
            {paragraph.segments.map(({ text }) => text).join('')}
          </p>
        ))}
    </div>
  )
}
