/** A button that asks for files and adds them; they may also be dropped anywhere. */
import { useRef } from 'react'
import { chosenFiles } from '../../state/dropped.ts'
import { importFiles } from '../../state/importing.ts'
import { strings } from '../../strings.ts'
import { Button } from '../Button.tsx'

export function AddButton() {
  const input = useRef<HTMLInputElement>(null)
  return (
    <span className="no-print">
      <Button title={strings.imports.hint} onClick={() => input.current?.click()}>
        {strings.imports.add}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".txt,.html,.htm,.xhtml,.jsonl,.json"
        aria-label={strings.imports.add}
        onChange={({ target }) => {
          if (target.files) void importFiles(chosenFiles(target.files))
          target.value = ''
        }}
      />
    </span>
  )
}
