/** The article: its paragraphs with everything marked in them. A click on marked words chooses their statement. */
import { Fragment, type MouseEvent } from 'react'
import type { Passage } from '../../../../src/model/document.ts'
import type { Finding } from '../../../../src/model/finding.ts'
import { isRead, languageName } from '../../lib/language.ts'
import { type Block, findingsIn, passageAt } from '../../lib/reading.ts'
import { strings } from '../../strings.ts'
import css from './ArticleText.module.css'
import { Furniture } from './Furniture.tsx'
import { Segment } from './Segment.tsx'

interface Props {
  readonly blocks: readonly Block[]
  readonly title: string
  readonly language: string
  readonly passages: readonly Passage[]
  readonly chosen: string | undefined
  readonly labelled: ReadonlySet<string>
  readonly findings: readonly Finding[]
  readonly onChoose: (statement: string) => void
}

const noteOn = (language: string): string =>
  isRead(language) ? strings.reading.passage : strings.reading.passageNotRead

export function ArticleText(props: Props) {
  const { blocks, title, language, passages, chosen, labelled, findings, onChoose } = props
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
        const passage = passageAt(passages, block.paragraph)
        return (
          <Fragment key={block.paragraph.start}>
            {passage?.first && (
              <p className={css.language} lang={strings.locale} title={noteOn(passage.language)}>
                {languageName(passage.language)}
                <span className="visually-hidden">: {noteOn(passage.language)}</span>
              </p>
            )}
            <Tag dir="auto" lang={passage?.language} className={passage ? css.passage : undefined}>
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
