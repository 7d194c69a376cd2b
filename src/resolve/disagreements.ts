/**
 * Where a title given in the text and the codebook's facts disagree.
 *
 * In: what the text says of the persons in it. Out: one finding per person called "former" while holding an office, or
 * given an office that the facts say was left. Nothing is decided by it: the party goes by the facts (offices.ts).
 */
import type { Finding, Office, TimeInterval } from '../model/index.ts'
import { heldDuring, officesDuring } from './offices.ts'
import type { Person } from './reference.ts'
import type { Scene } from './scene.ts'
import { fitsRole, type Role } from './titles.ts'

export function findDisagreements(scene: Scene): Finding[] {
  const findings: Finding[] = []
  for (const [id, { former, titles }] of scene.described) {
    const person = scene.reference.persons.get(id)
    if (person === undefined) continue
    const held = former && heldAs(person, former.role, scene.published)
    if (former && held)
      findings.push({ rule: 'title-disagrees', span: former.span, message: calledFormer(person, held) })
    const left = titles.find(({ role, party }) => isLeft(person, role, party, scene.published))
    if (left)
      findings.push({ rule: 'title-disagrees', span: left.span, message: calledCurrent(person, left.role) })
  }
  return findings.sort((a, b) => a.span[0] - b.span[0])
}

const heldAs = (person: Person, role: Role | null, at: TimeInterval): Office | null =>
  officesDuring(person.offices, at).find((office) => role !== null && fitsRole(office, role)) ?? null

/** The facts know the office as this person's, but not on any day that the text can be of. */
function isLeft(person: Person, role: Role, party: string | null, at: TimeInterval): boolean {
  const offices = person.offices.filter(
    (office) => fitsRole(office, role) && (party === null || office.party === party),
  )
  return offices.length > 0 && !offices.some((office) => heldDuring(office, at))
}

const until = ({ from, to }: Office): string => (to === null ? `from ${from}` : `from ${from} to ${to}`)

const calledFormer = (person: Person, office: Office): string =>
  `The text calls ${person.name} a former office holder, while the codebook's facts give the office of ${office.office} ${until(office)}; the party stays if any possible date gives the office.`

const calledCurrent = (person: Person, role: Role): string => {
  const office = person.offices.findLast((entry) => fitsRole(entry, role))!
  return `The text gives ${person.name} the title “${role.role}”, while the codebook's facts give the office of ${office.office} ${until(office)}.`
}
