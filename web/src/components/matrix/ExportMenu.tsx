/** Saves the matrix as it is shown: CSV, Markdown, SVG or PNG. */
import { DropdownMenu } from 'radix-ui'
import type { MatrixView } from '../../../../src/model/views.ts'
import { pngOf, saveAs } from '../../lib/download.ts'
import { type Exported, matrixCsv, matrixMarkdown, matrixSvg } from '../../lib/matrix-export.ts'
import { useDossier } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { Button } from '../Button.tsx'
import css from './ExportMenu.module.css'

const blob = (text: string, type: string): Blob => new Blob([text], { type: `${type};charset=utf-8` })

const FORMATS: readonly (readonly [
  ending: string,
  label: string,
  make: (of: Exported) => Blob | Promise<Blob>,
])[] = [
  ['csv', 'CSV', (of) => blob(matrixCsv(of), 'text/csv')],
  ['md', 'Markdown', (of) => blob(matrixMarkdown(of), 'text/markdown')],
  ['svg', 'SVG', (of) => blob(matrixSvg(of), 'image/svg+xml')],
  ['png', 'PNG', (of) => pngOf(matrixSvg(of))],
]

export function ExportMenu({ matrix }: { readonly matrix: MatrixView }) {
  const dossier = useDossier()
  if (!dossier) return null
  const { name, title, sample } = dossier
  const file = [name, strings.matrix.exportFile, matrix.at].filter(Boolean).join('-')
  const save = async (ending: string, make: (typeof FORMATS)[number][2]): Promise<void> =>
    saveAs(`${file}.${ending}`, await make({ matrix, title, sample }))
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button className="no-print">
          {strings.matrix.export} <span aria-hidden="true">▾</span>
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={css.menu} align="end" sideOffset={4}>
          {FORMATS.map(([ending, label, make]) => (
            <DropdownMenu.Item key={ending} className={css.item} onSelect={() => void save(ending, make)}>
              {label}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
