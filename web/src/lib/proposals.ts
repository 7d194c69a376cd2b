/** Which threads a reader asked for: by a party that takes part in them, by the issue of their options. */
import type { ProposalThread } from '../../../src/model/comparison.ts'
import type { IssueView } from '../../../src/model/views.ts'

const partiesOf = ({ by, to, answers }: ProposalThread): string[] => [
  ...by,
  ...to,
  ...answers.map(({ party }) => party),
]

export const partiesIn = (threads: readonly ProposalThread[]): ReadonlySet<string> =>
  new Set(threads.flatMap(partiesOf))

export function threadsOf(
  threads: readonly ProposalThread[],
  issues: readonly IssueView[],
  { party, issue }: { readonly party: string; readonly issue: string },
): ProposalThread[] {
  const options = new Set(issues.find(({ id }) => id === issue)?.options.map(({ id }) => id))
  return threads.filter(
    (thread) =>
      (party === '' || partiesOf(thread).includes(party)) &&
      (issue === '' || thread.options.some((option) => options.has(option))),
  )
}
