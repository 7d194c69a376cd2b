/** The last stage of adding: documents not yet compared in, their copy groups in the dossier. Can be cut off anywhere. */
import { areCopies, FEWEST_SHARED, fingerprints, LEAST_SHARE } from '../compare/index.ts'
import { compareNext, type Dossier, settlePersons, settleRepeated } from '../record/index.ts'

export async function compareWaiting(dossier: Dossier): Promise<void> {
  const comparison = { fingerprints, fewestShared: FEWEST_SHARED, leastShare: LEAST_SHARE, areCopies }
  while (await compareNext(dossier, comparison));
  await settleRepeated(dossier)
  await settlePersons(dossier)
}
