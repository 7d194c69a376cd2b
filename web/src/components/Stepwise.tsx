/** The first of many, and a button for the next: a cell of a large dossier rests on thousands of sentences. */
import { Fragment, type ReactNode, useState } from 'react'
import { strings } from '../strings.ts'
import { Button } from './Button.tsx'

const STEP = 20

interface Props<Item> {
  readonly items: readonly Item[]
  readonly children: (item: Item) => ReactNode
  /** What holds the entries; the button stands after it. Default: nothing. */
  readonly list?: (entries: ReactNode) => ReactNode
}

export function Stepwise<Item extends { readonly id: string }>({ items, children, list }: Props<Item>) {
  const [shown, setShown] = useState(STEP)
  const entries = items.slice(0, shown).map((item) => <Fragment key={item.id}>{children(item)}</Fragment>)
  const next = Math.min(STEP, items.length - shown)
  return (
    <>
      {list ? list(entries) : entries}
      {next > 0 && (
        <p className="no-print">
          <Button onClick={() => setShown(shown + STEP)}>
            {strings.showMore(next, items.length - shown)}
          </Button>
        </p>
      )}
    </>
  )
}
