/** The article: its paragraphs with everything marked in them. A click on marked words chooses their statement. */
import { Fragment, type MouseEvent } from 'react'
import type { Finding } from '../../../../src/model/finding.ts'
import { type Block, findingsIn } from '../../lib/reading.ts'
import css from './ArticleText.module.css'
import { Furniture } from './Furniture.tsx'
import { Segment } from './Segment.tsx'

interface Props {
  readonly blocks: readonly Block[]
  readonly title: string
  readonly language: string
  readonly chosen: string | undefined
  readonly labelled: ReadonlySet<string>
  readonly findings: readonly Finding[]
  readonly onChoose: (statement: string) => void
}

export function ArticleText({ blocks, title, language, chosen, labelled, findings, onChoose }: Props) {
  const choose = (event: MouseEvent): void => {
    if (!window.getSelection()?.isCollapsed) return
    const marked = (event.target as Element).closest<HTMLElement>('[data-statement]')
    if (marked?.dataset.statement) onChoose(marked.dataset.statement)
  }
  const titled = blocks.find(
    (block) =>
      block.type === 'paragraph' &&
      block.paragraph.segments
        .map(({ text }) => text)
        .join('')
        .trim() === title.trim(),
  )
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j and k, and the list of statements, do the same by keyboard
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div className={css.text} lang={language} onClick={choose}>
      {!titled && <h1 dir="auto">{title}</h1>}
      {blocks.map((block) => {
        if (block.type === 'furniture')
          return <Furniture key={`f${block.paragraphs[0]?.start}`} block={block} />
        const Tag = block === titled ? 'h1' : 'p'
        return (
          <Fragment key={block.paragraph.start}>
            <Tag dir="auto">
              {block.paragraph.segments.map((segment) => (
                <Segment key={segment.start} segment={segment} chosen={chosen} labelled={labelled} />
              ))}
            </Tag>
            {findingsIn(findings, block.paragraph).map(({ rule, span, message }) => (
              <p key={rule + span.join('-')} className={css.remark} role="note">
                {message}
              </p>
            ))}
          </Fragment>
        )
      })}
    </div>
  )
}
