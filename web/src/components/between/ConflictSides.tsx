/** Lines that cannot hold together, as a sentence whose sides can be opened: “A, B: only x” and “C: never y”. */
import type { ConflictGroup, RedLine } from '../../../../src/model/analysis-views.ts'
import { useCodebookWords } from '../../state/codebook-words.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import css from './ConflictSides.module.css'
import { LineButton } from './LineButton.tsx'

interface Props {
  readonly group: ConflictGroup
  readonly lines: ReadonlyMap<string, RedLine>
}

export function ConflictSides({ group, lines }: Props) {
  const words = useCodebookWords()
  const look = usePartyLook()
  const sides = group.sides.map((side) => side.flatMap((id) => lines.get(id) ?? []))
  const count = sides.reduce((product, side) => product * side.length, 1)
  const spoken = sides.map((side) =>
    strings.between.side(strings.listOf(side.map(({ party }) => look(party).short)), words.rule(side[0]!)),
  )
  return (
    <div className={css.conflict}>
      <p className={css.sentence}>
        {spoken.map((side, i) => (
          <span key={side}>
            {i > 0 && strings.between.joinSides(i === spoken.length - 1)}
            <strong>
              <bdi>{side}</bdi>
            </strong>
          </span>
        ))}{' '}
        {strings.between.cannotHold(spoken.length)}
        {count > 1 && <span className={css.count}> {strings.between.conflictCount(count)}</span>}
      </p>
      <ul className={css.sides}>
        {sides.map((side) => (
          <li key={side[0]!.id} className={css.side}>
            <p className={css.rule}>
              <bdi>{words.rule(side[0]!)}</bdi>
            </p>
            {side.map((line) => (
              <LineButton key={line.id} line={line} ruleShown />
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}
